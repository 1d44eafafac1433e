"""Problems found while content is read, each with the line it is on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Protocol

from booklet.core.values import field, slotted
from booklet.errors import Problem

Location = tuple[str | int, ...]
"""Keys and list positions (from 0) that lead to a value in a file."""

MAX_PROBLEMS = 100
"""Problems of one file that are told; a file with more is no file that somebody mistyped."""


class Located(Protocol):
    """A file that can say on which line a value stands."""

    @property
    def path(self) -> str:
        """The file as messages name it."""

    def line(self, location: Sequence[str | int]) -> int:
        """Return the line of a value, counted from 1."""


@slotted
class Report:
    """Collects problems, so that one run tells them all."""

    problems: list[Problem] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, place: Located, location: Location, message: str, hint: str = "", *, rule: str = "") -> None:
        """Keep one problem, unless its file has had enough of them."""
        self.counts[place.path] += 1
        if self.counts[place.path] <= MAX_PROBLEMS:
            self.problems.append(Problem(place.path, place.line(location), message, hint, rule))
        elif self.counts[place.path] == MAX_PROBLEMS + 1:
            self.problems.append(too_many(place.path))


def too_many(path: str) -> Problem:
    """Return what is said of a file in place of all problems beyond the most that are told."""
    return Problem(path, 0, f"there are more than {MAX_PROBLEMS} problems in this file", "Mend the first ones.")


def nearest(name: str, names: Iterable[str]) -> str:
    """Return "Did you mean …?" for a name that does not exist, or "" if none is near.

    Only for names of files, keys, blocks and the like. A clinical value gets no suggestion: what looks like a slip
    of the pen may be another disease.

    Example:
        >>> nearest("side_efects", ["side_effects", "notes"])
        "Did you mean 'side_effects'?"
    """
    # Only needed when something is wrong.
    from difflib import get_close_matches  # noqa: PLC0415

    close = get_close_matches(name, sorted(names), n=1)
    return f"Did you mean {close[0]!r}?" if close else ""
