"""What one reader gets: chosen blocks in order, and why each block and row is in or out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from booklet.core.values import field, frozen
from booklet.model.block import Block
from booklet.model.chosen import Chosen, Verdict
from booklet.model.hospital import NO_DETAILS, Details, Gap
from booklet.model.packs import WHOLE
from booklet.model.profile import Profile
from booklet.model.statements import Chapter, Source, Term
from booklet.model.text import Text

if TYPE_CHECKING:
    from datetime import date


@frozen
class Choice:
    """What was decided for one block or row.

    Attributes:
        id: Id of the block, or path of the row: `block/section/row`.
        verdict: The decision.
        reason: Why, in a few words.
        sources: What the row rests on.
        rows: The decisions for the rows directly in it.
        taught: The packs that a block is in; nothing for a row.
    """

    id: str
    verdict: Verdict
    reason: str
    sources: tuple[str, ...] = ()
    rows: tuple[Choice, ...] = ()
    taught: tuple[str, ...] = ()


class Decided:
    """The decisions for one block and everything in it, made when they are first asked for: few booklets need them."""

    __slots__ = ("_choices", "_make")

    def __init__(self, make: Callable[[], Choice]) -> None:
        self._make = make
        self._choices: tuple[Choice, ...] | None = None

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The decision for the block, then those for its rows, each row after what it stands in."""
        if self._choices is None:
            self._choices = tuple(_flat((self._make(),)))
        return self._choices


def _flat(choices: Iterable[Choice]) -> Iterator[Choice]:
    for choice in choices:
        yield choice
        yield from _flat(choice.rows)


@frozen
class ChosenBlock:
    """A block as this reader gets it: its rows chosen, each with the condition it stands under."""

    id: str
    chosen: Chosen[Block]

    @property
    def block(self) -> Block:
        """The block with the rows that are left."""
        return self.chosen.record


@frozen
class ChosenChapter:
    """A chapter with at least one block."""

    chapter: Chapter
    blocks: tuple[ChosenBlock, ...]


@frozen
class Elsewhere:
    """A block that stands in another pack of the same reader.

    Attributes:
        title: The block's title.
        pack: The first pack that has it.
    """

    title: Text
    pack: str


@frozen
class SignOff:
    """Someone who has signed text of the booklet.

    Attributes:
        by: The signer's name, as the signer gave it.
        role: What the signer is.
        until: The last day on which all that this person signed is valid.
    """

    by: str
    role: str
    until: date


@frozen
class Plan:
    """One reader's booklet before a word is set.

    Attributes:
        profile: Whom it is for.
        labels: The same in words, for the cover.
        assumed: Those of the labels that nobody gave and that are taken to hold.
        not_known: Labels of what says which leukemia it is and is not known, such as the risk group.
        chapters: Chapters in order, each with its blocks in order.
        decided: What was decided for every block of the library, in the library's order.
        terms: Words of the glossary that the chosen text links to, in alphabetical order.
        sources: Sources that the chosen text cites, in the order of their marks.
        unsigned: Ids of chosen blocks with clinical text that no clinician has signed, or no longer holds signed, and
            "language" where that is so of the fixed words.
        approvals: Who signed the other blocks with clinical text.
        details: The hospital's own details.
        gaps: Lines of this booklet that the site should fill and does not.
        pack: The pack that it is, or "whole".
        elsewhere: Blocks that this reader gets in another pack, by id.
    """

    profile: Profile
    labels: tuple[str, ...]
    chapters: tuple[ChosenChapter, ...]
    decided: tuple[Decided, ...]
    terms: tuple[Term, ...]
    sources: tuple[Source, ...]
    unsigned: tuple[str, ...]
    approvals: tuple[SignOff, ...] = ()
    assumed: tuple[str, ...] = ()
    not_known: tuple[str, ...] = ()
    details: Details = NO_DETAILS
    gaps: tuple[Gap, ...] = ()
    pack: str = WHOLE
    elsewhere: Mapping[str, Elsewhere] = field(default_factory=dict)

    def __repr__(self) -> str:
        return f"<Plan {', '.join(self.labels)!r}, {sum(len(each.blocks) for each in self.chapters)} blocks>"

    @property
    def given(self) -> tuple[str, ...]:
        """Those of the labels that somebody gave."""
        return tuple(label for label in self.labels if label not in self.assumed)

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Every block of the library with every row in it, in the library's order, each row after what it stands in."""
        return tuple(choice for decided in self.decided for choice in decided.choices)

    @property
    def is_draft(self) -> bool:
        """Whether anything in it still waits for a clinician's signature."""
        return bool(self.unsigned)
