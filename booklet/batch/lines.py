"""Lines of a text file, one at a time: however long the file is, and whichever system or spreadsheet wrote it."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from typing import BinaryIO, NamedTuple

MOST_BYTES_OF_A_LINE = 10_000
"""A row of ids is far shorter; a longer line is no row, and is not kept in memory."""

_PIECE = 8_192
"""Bytes that are read at once."""

_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
"""What the first bytes of a file say of how it is written."""


class Line(NamedTuple):
    """One line.

    Attributes:
        number: Counted from 1.
        text: Without its end; "" where it cannot be read.
        fault: What is wrong with it and what to do, or None.
    """

    number: int
    text: str
    fault: tuple[str, str] | None = None


def read_lines(file: BinaryIO) -> Iterator[Line]:
    """Yield the lines of a file: in UTF-8, or in UTF-16 with a mark; ended by LF, CR LF, or CR alone as on old Macs.

    A line that is too long or cannot be decoded is yielded with its fault.

    Raises:
        ValueError: If the file is in UTF-16 and cannot be decoded, or is without a mark.
    """
    for number, raw in enumerate(_split(_pieces(file)), 1):
        if raw is None:
            yield Line(number, "", ("this line is too long for a row", "Write ids only."))
            continue
        if number == 1 and b"\0" in raw:
            raise ValueError("it is UTF-16")
        try:
            text = raw.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError:
            yield Line(number, "", ("this line is not in UTF-8", "Save the file as CSV UTF-8."))
        else:
            yield Line(number, text)


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    """Yield the file in pieces, in UTF-8."""
    first = file.read(_PIECE)
    written = _UTF16.get(first[:2])
    if written is None:
        while first:
            yield first
            first = file.read(_PIECE)
        return
    decoder = codecs.getincrementaldecoder(written)()
    piece = first[2:]
    while piece:
        yield decoder.decode(piece).encode()
        piece = file.read(_PIECE)
    decoder.decode(b"", final=True)


def _split(pieces: Iterable[bytes]) -> Iterator[bytes | None]:
    """Yield the lines in pieces; None for one that is too long."""
    begun, is_too_long, ends_in_cr = b"", False, False
    for piece in pieces:
        # A CR LF that is cut in two is one end of a line.
        rest = piece[1:] if ends_in_cr and piece.startswith(b"\n") else piece
        ends_in_cr = piece.endswith(b"\r")
        *lines, last = rest.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
        for line in lines:
            whole = begun + line
            yield None if is_too_long or len(whole) > MOST_BYTES_OF_A_LINE else whole
            begun, is_too_long = b"", False
        begun += last
        if len(begun) > MOST_BYTES_OF_A_LINE:
            begun, is_too_long = b"", True
    if begun or is_too_long:
        yield None if is_too_long else begun
