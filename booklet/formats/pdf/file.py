"""A PDF file while it is put together: numbered objects, and their layout in the file.

Objects that are not streams go into compressed object streams, and the table of where objects are is a stream, too
(ISO 32000-1, 7.5.7 and 7.5.8): a tag tree has thousands of objects that look alike, and takes a tenth of the room.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, pairwise

from deflate import adler32, crc32, zlib_compress

from booklet.core.hashes import blake2b
from booklet.core.values import frozen

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
"""Version, and four bytes that say the file is not text (ISO 32000-1, 7.5.2)."""

_STREAM_END = b"\nendstream\nendobj\n"
"""PDF/A asks for a line end before `endstream` (ISO 19005-2, 6.1.7.1); the length leaves it out."""

_MOST_TOGETHER = 400
"""Objects in one object stream; a viewer unpacks all of a stream to read one of them."""

_LEVEL = 6
"""How hard to compress (libdeflate's level): 9 makes a booklet 1 % smaller in a third more time, 12 makes it 3 %
smaller in sixteen times as much."""

_LEVEL_OF_OWN = 1
"""The same for objects that one booklet alone has: they take half the time, and the booklet is 1 % larger."""

_IDENTIFIER = 16
"""Bytes of a file's identifier."""

_ROW = struct.Struct(">BIH")
"""A row of the table: kind (0 free, 1 at an offset, 2 in an object stream), offset or stream, place there."""

_AT_OFFSET, _IN_STREAM = 1, 2

_PIECE = 4096
"""Bytes of a piece of the file that is checked by itself."""

_CHECKS = struct.Struct(">III")
"""Length and checks of a piece."""


def deflated(data: bytes, level: int = _LEVEL) -> bytes:
    """Return data compressed, for a stream with the filter FlateDecode (ISO 32000-1, 7.4.4).

    One version of libdeflate gives the same bytes on every system; what a Python has as zlib does not.

    Args:
        data: The data.
        level: How hard to compress it.
    """
    return bytes(zlib_compress(data, level))


@frozen
class ObjectStream:
    """Objects with numbers in a row, compressed together (ISO 32000-1, 7.5.7).

    Attributes:
        first: Number of the first.
        count: How many there are.
        entries: Of its dictionary.
        data: The objects, compressed.
        rows: Of the table, one for each.
    """

    first: int
    count: int
    entries: bytes
    data: bytes
    rows: bytes


def object_stream(number: int, first: int, bodies: Sequence[bytes]) -> ObjectStream:
    """Return objects with numbers in a row as one stream.

    Args:
        number: The stream's own.
        first: That of the first object.
        bodies: The objects, one or more.
    """
    entries, data = _packed(range(first, first + len(bodies)), bodies, _LEVEL)
    return ObjectStream(first, len(bodies), entries, data, _rows_in(number, len(bodies)))


def _rows_in(stream: int, count: int) -> bytes:
    """Return the rows of so many objects that are in a stream."""
    pack = _ROW.pack
    return b"".join([pack(_IN_STREAM, stream, place) for place in range(count)])


def _packed(numbers: Sequence[int], bodies: Sequence[bytes], level: int) -> tuple[bytes, bytes]:
    """Return the dictionary's entries and the data of an object stream."""
    starts = accumulate([len(body) + 1 for body in bodies], initial=0)
    pairs = tuple(chain.from_iterable(zip(numbers, starts, strict=False)))
    head = b"%d " * len(pairs) % pairs
    entries = b"/Type/ObjStm/N %d/First %d" % (len(bodies), len(head))
    return entries, deflated(head + b"\n".join(bodies), level)


class PdfFile:
    """Numbered objects, and how they become a file. Numbers count from 1."""

    def __init__(self) -> None:
        self._bodies: dict[int, bytes] = {}
        self._streams: dict[int, tuple[bytes, Sequence[bytes | memoryview]]] = {}
        self._packed: list[ObjectStream] = []
        self._next = 1
        self._apart = (0, 0)

    def set_apart(self, first: int, end: int) -> None:
        """Give no numbers from `first` up to `end`: what has one of these is added under that very number."""
        self._apart = (first, end)

    def reserve(self, count: int = 1) -> int:
        """Reserve `count` numbers in a row for objects whose bytes come later, and return the first."""
        first, end = self._apart
        if self._next < end and self._next + count > first:
            self._next = end
        number = self._next
        self._next += count
        self._bodies |= dict.fromkeys(range(number, self._next), b"null")
        return number

    def add(self, body: bytes) -> int:
        """Add an object and return its number."""
        number = self.reserve()
        self._bodies[number] = body
        return number

    def put(self, number: int, *bodies: bytes) -> None:
        """Give objects in a row their bytes, whose numbers are reserved or set apart."""
        self._bodies |= zip(range(number, number + len(bodies)), bodies, strict=True)

    def put_packed(self, number: int, stream: ObjectStream) -> None:
        """Add objects that are compressed already, as the stream of this number, which is set apart as theirs are."""
        self.put_deflated(number, stream.data, stream.entries)
        self._packed.append(stream)

    def add_stream(self, data: bytes, entries: bytes = b"", *, is_compressed: bool = True) -> int:
        """Add a stream with further dictionary entries and return its number."""
        if is_compressed:
            return self.add_deflated(deflated(data), entries)
        number = self.reserve()
        self._put_stream(number, (data,), entries)
        return number

    def add_deflated(self, data: bytes, entries: bytes = b"") -> int:
        """Add a stream whose data is compressed already."""
        number = self.reserve()
        self.put_deflated(number, data, entries)
        return number

    def put_deflated(self, number: int, data: bytes, entries: bytes = b"") -> None:
        """Add a stream whose data is compressed already, under a number that is reserved or set apart."""
        self._put_stream(number, (data,), entries + b"/Filter/FlateDecode")

    def put_joined(self, number: int, parts: Sequence[bytes | memoryview]) -> None:
        """Add a stream whose compressed data is in several parts."""
        self._put_stream(number, parts, b"/Filter/FlateDecode")

    def finish(self, catalog: bytes, info: bytes) -> bytes:
        """Return the whole file; its identifier is made from checks of all there is (ISO 32000-1, 14.4).

        Args:
            catalog: The catalog's bytes.
            info: The document information's bytes.
        """
        root, described = self.add(catalog), self.add(info)
        rows = [(0, _ROW.pack(0, 0, 0xFFFF)), *self._pack()]
        rows += [(each.first, each.rows) for each in self._packed]
        out: list[bytes | memoryview] = [_HEADER]
        position = len(_HEADER)
        for number, (entries, parts) in self._streams.items():
            rows.append((number, _ROW.pack(_AT_OFFSET, position, 0)))
            length = sum(map(len, parts))
            head = b"%d 0 obj\n<</Length %d%s>>\nstream\n" % (number, length, entries)
            out += (head, *parts, _STREAM_END)
            position += len(head) + length + len(_STREAM_END)
        body = b"".join(out)
        mark = _identifier(body)
        trailer = b"/Root %d 0 R /Info %d 0 R /ID [<%s> <%s>]" % (root, described, mark, mark)
        own = self.reserve()
        rows.append((own, _ROW.pack(_AT_OFFSET, position, 0)))
        return b"%s%sstartxref\n%d\n%%%%EOF\n" % (body, _table(own, rows, trailer), position)

    def _put_stream(self, number: int, parts: Sequence[bytes | memoryview], entries: bytes) -> None:
        self._bodies.pop(number, None)
        self._streams[number] = (entries, parts)

    def _pack(self) -> Iterator[tuple[int, bytes]]:
        """Put objects into object streams; yield their rows, those with numbers in a row together, by the first one."""
        together = sorted(self._bodies)
        for start in range(0, len(together), _MOST_TOGETHER):
            numbers = together[start : start + _MOST_TOGETHER]
            entries, data = _packed(numbers, [self._bodies[number] for number in numbers], _LEVEL_OF_OWN)
            rows = _rows_in(self.add_deflated(data, entries), len(numbers))
            ends = [place for place, (one, other) in enumerate(pairwise(numbers), start=1) if other != one + 1]
            for begin, end in pairwise((0, *ends, len(numbers))):
                yield numbers[begin], rows[begin * _ROW.size : end * _ROW.size]


def _identifier(body: bytes) -> bytes:
    """Return the identifier of a file of these bytes, in hexadecimal.

    It tells files apart that are not meant to be alike: two checks of 32 bits for each piece do, in a tenth of the time
    that it takes to hash all bytes.
    """
    pieces = [body[start : start + _PIECE] for start in range(0, len(body), _PIECE)]
    checks = b"".join([_CHECKS.pack(len(piece), crc32(piece), adler32(piece)) for piece in pieces])
    return blake2b(checks, digest_size=_IDENTIFIER).hexdigest().encode("ascii")


def _table(own: int, stretches: Iterable[tuple[int, bytes]], trailer: bytes) -> bytes:
    """Return the cross-reference stream: where each object is (ISO 32000-1, 7.5.8).

    Args:
        own: Its own number.
        stretches: Rows of objects with numbers in a row, each by the first one's number.
        trailer: Entries that lead to all else.
    """
    counts: list[list[int]] = []
    every: list[bytes] = []
    for first, rows in sorted(stretches):
        count = len(rows) // _ROW.size
        if counts and sum(counts[-1]) == first:
            counts[-1][1] += count
        else:
            counts.append([first, count])
        every.append(rows)
    index = b" ".join([b"%d %d" % (first, count) for first, count in counts])
    packed = deflated(differences(b"".join(every), _ROW.size), _LEVEL_OF_OWN)
    head = (
        b"%d 0 obj\n<< /Type /XRef /Size %d /Index [%s] /W [1 4 2] %s /Length %d /Filter /FlateDecode "
        b"/DecodeParms << /Predictor 12 /Columns %d >> >>\nstream\n"
    ) % (own, sum(counts[-1]), index, trailer, len(packed), _ROW.size)
    return head + packed + b"\nendstream\nendobj\n"


def differences(rows: bytes, width: int) -> bytes:
    """Return rows of bytes, each less the one above it, behind the number of this filter (ISO 32000-1, 7.4.4.4).

    All bytes are taken away at once, as two long numbers: the highest bit of each byte is kept from borrowing.
    """
    length = len(rows)
    high = int.from_bytes(b"\x80" * length, "big")
    now = int.from_bytes(rows, "big")
    above = int.from_bytes(bytes(width) + rows[:-width], "big")
    less = ((now | high) - (above & ~high)) ^ ((now ^ ~above) & high)
    data = less.to_bytes(length, "big")
    made = bytearray(b"\2" * (length // width * (width + 1)))
    for column in range(width):
        made[column + 1 :: width + 1] = data[column::width]
    return bytes(made)
