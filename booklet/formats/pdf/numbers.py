"""Object numbers that follow from what an object is, so that its bytes are the same in every file.

The objects of a passage name one another by their numbers. If these came in the order of the file, they would differ
from booklet to booklet, and so would thousands of tags that say the same. So a passage has its numbers from its digest,
and a section from its title; where others have taken these, it gets the next ones that are free. Which ones it gets
hangs on what is in the file and on nothing else.
"""

from __future__ import annotations

from deflate import crc32

FIRST_APART = 512
"""Objects whose numbers are below this one are numbered in the order of the file."""

_SECTIONS = 256
"""How many numbers are set aside for sections. Sections that need more take numbers of passages."""

_SLOT = 16
"""The numbers of a passage begin at a multiple of this."""

_ROOM = 8
"""A file has at least this many numbers for each object, and at most twice as many.

With more numbers, fewer passages would want the same ones: of 20, one gets others than it wants. But qpdf 12 takes a
number for a mistake if it is more than a third of the bytes of the file: 16 for an object need 48 bytes of it, and
booklets have 67 and more."""

_FIRST_KEY = 100_000
"""Less than the key of any page or annotation in the parent tree."""


class ObjectNumbers:
    """Gives numbers to the sections and passages of a file.

    Args:
        count: How many numbers passages need.
    """

    def __init__(self, count: int) -> None:
        self._places = 1 << (_ROOM * count // _SLOT).bit_length()
        self._sections: set[int] = set()
        self._slots: set[int] = set()

    @property
    def end(self) -> int:
        """The first number behind all those that sections and passages have taken."""
        return max([FIRST_APART - 1, *self._sections, *((slot + 1) * _SLOT - 1 for slot in self._slots)]) + 1

    def of_section(self, title: str) -> int:
        """Return the number of a section."""
        number = FIRST_APART + crc32(title.encode()) % _SECTIONS
        while number in self._sections:
            number += 1
        self._sections.add(number)
        self._slots.add(number // _SLOT)
        return number

    def of_passage(self, digest: bytes, count: int) -> int:
        """Return the first of `count` numbers in a row.

        Args:
            digest: Another passage has another one.
            count: How many.
        """
        slot = (FIRST_APART + _SECTIONS) // _SLOT + int.from_bytes(digest[:4], "big") % self._places
        length = -(-count // _SLOT)
        while taken := self._slots.intersection(range(slot, slot + length)):
            slot = max(taken) + 1
        self._slots.update(range(slot, slot + length))
        return slot * _SLOT


def key_of(number: int) -> int:
    """Return the key of a page or an annotation in the parent tree, by its number.

    Programs that put files together keep the keys of both but the tree of one: with keys from 0, pages of the other
    file would seem to be tagged by it.
    """
    return _FIRST_KEY + number
