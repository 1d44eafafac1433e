"""Compressed data with more behind it, put together without compressing anything anew (RFC 1950, RFC 1951).

The operators of a page's text are kept compressed. So are those of its head and foot, which differ from booklet to
booklet. One joined stream instead of two saves a sixth of a page's other bytes.
"""

from __future__ import annotations

import zlib

from deflate import DeflateError, zlib_decompress

_HEAD, _CHECK = 2, 4
"""Bytes before and behind the blocks of compressed data."""

_NOT_LAST = 0xFE
"""Leaves out the bit that says that a block is the last one: the first bit of the first byte of a block."""

_JOINTS = (b"\0\0\xff\xff", b"\0\0\0\xff\xff")
"""A block with nothing in it, which ends where a byte ends. The three bits it begins with are zero, as are those that
fill the last byte before it; where these are fewer than three, it has a byte more."""

_HIGH_BITS = 0xE0
"""The three bits that end a byte; if one of them is set, they are no zeros that only fill it."""

_END = b"\1\0\0\xff\xff"
"""The last block, with nothing in it."""


def joint(data: bytes, plain: bytes) -> bytes:
    """Return the bytes that join compressed data to more data behind it; b"" if they cannot be joined.

    Data has a joint if it is one block, as all but long data is. Which one is found by trying.

    Args:
        data: The data.
        plain: The same before it was compressed.
    """
    for tried in _JOINTS[1:] if data[-_CHECK - 1] & _HIGH_BITS else _JOINTS:
        try:
            # Room for a byte more: for none at all, no data is looked at.
            if zlib_decompress(_opened(data) + tried + _END + data[-_CHECK:], len(plain) + 1) == plain:
                return tried
        except DeflateError:
            continue
    return b""


def joined(data: bytes, between: bytes, more: bytes, plain: bytes) -> tuple[bytes | memoryview, ...]:
    """Return compressed data with more of it behind, as parts that are put together when they are written.

    Nothing is copied, so that what is kept of a page is in memory once.

    Args:
        data: The data.
        between: Its joint.
        more: What is put behind it, compressed.
        plain: The same before it was compressed.
    """
    check = zlib.adler32(plain, int.from_bytes(data[-_CHECK:], "big"))
    blocks, behind = memoryview(data)[_HEAD + 1 : -_CHECK], memoryview(more)[_HEAD:-_CHECK]
    return _beginning(data), blocks, between, behind, check.to_bytes(_CHECK, "big")


def _opened(data: bytes) -> bytes:
    """Return compressed data of one block, which is not the last one any more, without its check."""
    return _beginning(data) + data[_HEAD + 1 : -_CHECK]


def _beginning(data: bytes) -> bytes:
    """Return the head of compressed data, and the first byte of its one block, which is not the last one any more."""
    return data[:_HEAD] + bytes((data[_HEAD] & _NOT_LAST,))
