"""In which booklets a text is printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from booklet.blocks.words_to_know import WordsToKnow
from booklet.core.values import frozen, replace
from booklet.errors import ProfileError
from booklet.library.library import Library
from booklet.model.language import LANGUAGE
from booklet.model.profile import AXES, Profile
from booklet.selection.plan import Plan
from booklet.selection.select import select_blocks

_AXES = frozenset(AXES) - {"risk"}

WORDING: Mapping[str, str] = {"sheet": "{booklet}, sheet for {name}"}
"""Fixed words of the list."""


@frozen
class _Made:
    """One booklet.

    Attributes:
        label: As its cover names it.
        decided: Paths of all blocks, rows and words that were decided on.
        printed: Paths of those that are in it.
    """

    label: str
    decided: frozenset[str]
    printed: frozenset[str]

    def prints(self, path: str) -> bool:
        """Return whether something is printed; of what was not decided on, that around it tells."""
        while path and path not in self.decided:
            path = path.rpartition("/")[0]
        return path in self.printed


@dataclass(frozen=True)
class Booklets:
    """All booklets that a library makes: every subtype with every risk group that goes with it.

    Another axis, such as a test's result, is given one value at a time, and counts only where that brings a text into
    a booklet that does not have it otherwise.
    """

    library: Library
    _known: dict[Profile, _Made | None] = field(default_factory=dict)

    @cached_property
    def _with_sheets(self) -> Library:
        """The library as if its sheets were pages of the booklets they go with."""
        return replace(self.library, hidden=self.library.hidden.difference(self.library.sheets))

    def with_path(self, path: str) -> tuple[str, ...]:
        """Return the booklets in which a block or row is printed, as their covers name them.

        A sheet is named as the sheet.

        Args:
            path: Path of the row, as in `Choice.id`, or the id of a block.
        """
        profiles = (Profile(each.id, risk) for each in self.library.subtypes.values() for risk in (None, *each.risk))
        labels = (label for profile in profiles for label in self._labels(profile, path))
        block = path.partition("/")[0]
        if block == LANGUAGE:
            return tuple(booklet.label for profile in profiles if (booklet := self._made(profile)))
        if block in self.library.sheets:
            return tuple(WORDING["sheet"].format(booklet=label, name=block) for label in labels)
        return tuple(labels)

    def _labels(self, profile: Profile, path: str) -> Iterator[str]:
        plain = self._made(profile)
        if plain and plain.prints(path):
            yield plain.label
            return
        for axis in self.library.axes.values():
            for value in axis.values if axis.id in _AXES else ():
                booklet = self._made(_with(profile, axis.id, value.id))
                if booklet and booklet.prints(path):
                    yield booklet.label

    def _made(self, profile: Profile) -> _Made | None:
        """Return what is in a booklet; None for a profile that is refused."""
        if profile not in self._known:
            try:
                self._known[profile] = _made(select_blocks(profile, self._with_sheets), self.library)
            except ProfileError:
                self._known[profile] = None
        return self._known[profile]


def _with(profile: Profile, axis: str, value: str) -> Profile:
    change: Mapping[str, Any] = {axis: value}
    return replace(profile, **change)


def _made(plan: Plan, library: Library) -> _Made:
    glossaries = [entry.id for entry in library.entries if isinstance(entry.block, WordsToKnow)]
    terms = {f"{glossary}/{term}" for glossary in glossaries for term in library.terms}
    explained = {f"{glossary}/{term.id}" for glossary in glossaries for term in plan.terms}
    printed = {choice.id for choice in plan.choices if choice.verdict in ("in", "maybe")}
    decided = {choice.id for choice in plan.choices}
    return _Made(", ".join(plan.labels), frozenset(decided | terms), frozenset(printed | explained))
