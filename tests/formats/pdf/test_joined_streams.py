"""Compressed data with more behind it."""

from __future__ import annotations

import random
import zlib

import pytest
from deflate import zlib_decompress

from booklet.formats.pdf.file import deflated
from booklet.formats.pdf.joined_streams import joined, joint

AROUND = b"/Artifact BMC BT (7)Tj ET EMC"


@pytest.mark.parametrize("count", [0, 1, 2, 3, 40, 41, 42, 43, 44, 45, 46, 47, 900])
def test_more_is_put_behind(count: int) -> None:
    """Wherever in a byte the data ends; its check holds, which programs may look at."""
    chance = random.Random(count)
    plain = b" ".join(b"%d 0 Td[(%d)]TJ" % (chance.randrange(99), index) for index in range(count))
    data = deflated(plain)
    made = b"".join(joined(data, joint(data, plain), deflated(AROUND), AROUND))
    assert zlib.decompress(made) == plain + AROUND
    assert zlib_decompress(made, len(plain + AROUND)) == plain + AROUND
    assert len(made) < len(data) + len(deflated(AROUND))


def test_both_joints_are_needed() -> None:
    """A block ends anywhere in a byte."""
    found = {joint(deflated(plain), plain) for plain in (b"word" * count for count in range(40))}
    assert len(found) == 2


def test_data_of_several_blocks_has_no_joint() -> None:
    """Which bit says that a block is the last one is not known without reading all of them."""
    chance = random.Random(1)
    plain = bytes(chance.choices(b"abc", k=60_000)) + bytes(chance.choices(b"0123456789", k=60_000))
    assert joint(deflated(plain), plain) == b""
