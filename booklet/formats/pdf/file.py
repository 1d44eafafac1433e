"""A PDF file while it is put together: numbered objects, and their layout in the file.

Objects that are not streams go into compressed object streams, and the table of where objects are is a stream, too
(ISO 32000-1, 7.5.7 and 7.5.8): a tag tree has thousands of objects that look alike, and takes a tenth of the room.
"""

from __future__ import annotations

import sys
import zlib
from array import array
from collections.abc import Sequence
from itertools import accumulate, chain

from booklet.core.hashes import sha256

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
"""Version, and four bytes that say the file is not text (ISO 32000-1, 7.5.2)."""

_MOST_TOGETHER = 400
"""Objects in one object stream; a viewer unpacks all of a stream to read one of them."""

_FAST = 2
"""How hard to compress what is in this file alone (zlib's level): a quarter of the time, for 15 % more of it."""


def deflated(data: bytes, level: int = -1) -> bytes:
    """Return data compressed, for a stream with the filter FlateDecode (ISO 32000-1, 7.4.4)."""
    return zlib.compress(data, level)


class PdfFile:
    """Numbered objects, and how they become a file. Numbers count from 1."""

    def __init__(self) -> None:
        self._bodies: list[bytes] = [b""]
        self._streams: dict[int, bytes] = {}

    def reserve(self, count: int = 1) -> int:
        """Return the number of the first of so many new objects in a row whose bytes come later."""
        first = len(self._bodies)
        self._bodies += [b"null"] * count
        return first

    def add(self, body: bytes) -> int:
        """Add an object and return its number."""
        self._bodies.append(body)
        return len(self._bodies) - 1

    def put(self, number: int, *bodies: bytes) -> None:
        """Give reserved objects in a row their bytes."""
        self._bodies[number : number + len(bodies)] = bodies

    def add_stream(self, data: bytes, entries: bytes = b"", *, is_compressed: bool = True) -> int:
        """Add a stream with further dictionary entries and return its number."""
        return self.add_deflated(deflated(data), entries) if is_compressed else self._add_stream(data, entries)

    def add_deflated(self, data: bytes, entries: bytes = b"") -> int:
        """Add a stream whose data is compressed already."""
        return self._add_stream(data, entries + b" /Filter /FlateDecode")

    def finish(self, catalog: bytes, info: bytes) -> bytes:
        """Return the whole file; its identifier is made from all that is in it (ISO 32000-1, 14.4).

        Args:
            catalog: The catalog's bytes.
            info: The document information's bytes.
        """
        root, described = self.add(catalog), self.add(info)
        table = _Table(self._pack())
        out = [_HEADER]
        position = len(_HEADER)
        for number, body in self._streams.items():
            table.stands_at(number, position)
            out.append(b"%d 0 obj\n%s\nendobj\n" % (number, body))
            position += len(out[-1])
        digest = sha256()
        for part in out:
            digest.update(part)
        mark = digest.hexdigest()[:32].encode("ascii")
        trailer = b"/Root %d 0 R /Info %d 0 R /ID [<%s> <%s>]" % (root, described, mark, mark)
        out.append(table.written(position, trailer))
        out.append(b"startxref\n%d\n%%%%EOF\n" % position)
        return b"".join(out)

    def _add_stream(self, data: bytes, entries: bytes) -> int:
        number = self.add(b"")
        # PDF/A asks for a line end before `endstream` (ISO 19005-2, 6.1.7.1); the length leaves it out.
        self._streams[number] = b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), entries, data)
        return number

    def _pack(self) -> list[tuple[int, int]]:
        """Put objects into object streams; return for each object its stream and its place there, 0 for streams."""
        together = [number for number in range(1, len(self._bodies)) if number not in self._streams]
        places = [(0, 0)] * len(self._bodies)
        for start in range(0, len(together), _MOST_TOGETHER):
            numbers = together[start : start + _MOST_TOGETHER]
            packed = self._pack_together(numbers)
            places.append((0, 0))
            for index, number in enumerate(numbers):
                places[number] = (packed, index)
        return places

    def _pack_together(self, numbers: Sequence[int]) -> int:
        """Put objects into one object stream and return its number (ISO 32000-1, 7.5.7)."""
        bodies = [self._bodies[number] for number in numbers]
        starts = accumulate([len(body) + 1 for body in bodies], initial=0)
        pairs = tuple(chain.from_iterable(zip(numbers, starts, strict=False)))
        head = b"%d " * len(pairs) % pairs
        entries = b"/Type /ObjStm /N %d /First %d" % (len(bodies), len(head))
        return self.add_deflated(deflated(head + b"\n".join(bodies), _FAST), entries)


class _Table:
    """The cross-reference stream: where each object is (ISO 32000-1, 7.5.8).

    Its columns are kept apart: kind (0 free, 1 at an offset, 2 in an object stream), offset or stream, place there.
    """

    def __init__(self, places: Sequence[tuple[int, int]]) -> None:
        self._kinds = bytearray(2 if stream else 1 for stream, _ in places) + b"\1"
        self._firsts = array("I", [stream for stream, _ in places] + [0])
        self._seconds = array("H", [index for _, index in places] + [0])
        self._kinds[0], self._seconds[0] = 0, 0xFFFF

    def stands_at(self, number: int, position: int) -> None:
        """Note where an object begins that is not in an object stream."""
        self._firsts[number] = position

    def written(self, position: int, trailer: bytes) -> bytes:
        """Return the table as the file's last object, which begins at `position`."""
        own = len(self._kinds) - 1
        self.stands_at(own, position)
        columns = [bytes(self._kinds)]
        for column in (self._firsts, self._seconds):
            if sys.byteorder == "little":
                column.byteswap()
            data = column.tobytes()
            columns += [data[byte :: column.itemsize] for byte in range(column.itemsize)]
        rows = bytearray(len(columns) * (own + 1))
        for place, column_bytes in enumerate(columns):
            rows[place :: len(columns)] = column_bytes
        packed = deflated(bytes(rows), _FAST)
        widths = b"1 %d %d" % (self._firsts.itemsize, self._seconds.itemsize)
        head = b"%d 0 obj\n<< /Type /XRef /Size %d /W [%s] %s /Length %d /Filter /FlateDecode >>\nstream\n"
        return head % (own, own + 1, widths, trailer, len(packed)) + packed + b"\nendstream\nendobj\n"
