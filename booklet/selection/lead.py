"""What stands before words, as a value and as it is printed: that they are about children, and what must hold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

CHILDREN = "In children"
"""What stands before a fact about children when the reader may be of any age."""


class Lead(NamedTuple):
    """What stands before words: whether they are known of children only, and what must hold, in words or ""."""

    is_of_children: bool
    open: str

    @classmethod
    def read(cls, text: str) -> Lead:
        """Return what a printed condition says."""
        words = text.removesuffix(":")
        is_of_children = words.startswith(CHILDREN)
        words = words.removeprefix(CHILDREN).removeprefix(", ") if is_of_children else words
        return cls(is_of_children, words[len("If ") :])

    @property
    def text(self) -> str:
        """The condition as it is printed, or "" if nothing has to stand there."""
        if not self.is_of_children:
            return f"If {self.open}:" if self.open else ""
        return f"{CHILDREN}, if {self.open}:" if self.open else f"{CHILDREN}:"

    def within(self, around: Lead) -> Lead:
        """Return what is left to say inside something that says this already."""
        return Lead(self.is_of_children and not around.is_of_children, "" if self.open == around.open else self.open)

    def asks_for(self, other: Lead) -> bool:
        """Return whether all that the other asks for is asked for here, too."""
        return (self.is_of_children or not other.is_of_children) and other.open in {"", self.open}


def least(leads: Sequence[Lead]) -> list[Lead]:
    """Return the leads that ask for no more than another one does."""
    return [lead for lead in leads if not any(other != lead and lead.asks_for(other) for other in leads)]
