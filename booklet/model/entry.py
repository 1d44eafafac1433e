"""A block of the library, with its place in booklets."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from booklet.core.result_cache import kept
from booklet.core.values import frozen
from booklet.model.block import Block
from booklet.model.chosen import rows_in
from booklet.model.conditions import Condition
from booklet.model.packs import WHOLE
from booklet.model.statements import KnownOf

SHEET = "sheet"
"""The kind of block that is a sheet of its own."""

MOST_ENTRIES = 1024
"""Entries whose axes are kept: those of some libraries, such as one for each language."""

Held = TypeVar("Held")


class Sealed(Generic[Held]):
    """A block, or something else of a library, that is made when it is first asked for, and once.

    Attributes:
        axes: What `axes_of` returns of it, if that was kept.
    """

    __slots__ = ("_held", "_make", "axes")

    def __init__(self, make: Callable[[], Held], axes: tuple[str, ...] | None = None) -> None:
        self._make = make
        self._held: Held | None = None
        self.axes = axes

    def open(self) -> Held:
        """Return what is in it."""
        if self._held is None:
            self._held = self._make()
        return self._held


@frozen(eq=False)
class Entry:
    """One block and where it belongs; an entry equals itself alone, so that what is chosen of it can be kept.

    Attributes:
        id: The block's id, the name of its file.
        kind: The block's kind.
        chapter: Id of the chapter it stands in.
        order: Its place in the chapter, smallest first.
        tracks: Ways of treatment whose booklets it is for.
        when: Whom it is for; None means everybody on these tracks.
        about: "child" if all of it is known of children only.
        held: The block, or what it is made of when it is first asked for.
        taught: The packs that it is in.
        is_on_request: It is only printed where somebody asks for it.
        is_of_packs: No whole booklet has it.
    """

    id: str
    kind: str
    chapter: str
    order: int
    tracks: tuple[str, ...]
    when: Condition | None
    about: KnownOf
    held: Block | Sealed[Block]
    taught: tuple[str, ...] = ()
    is_on_request: bool = False
    is_of_packs: bool = False

    @property
    def block(self) -> Block:
        """The block, with all it gathers from the library."""
        return self.held.open() if isinstance(self.held, Sealed) else self.held

    @property
    def axes(self) -> tuple[str, ...]:
        """The axes that decide what is chosen of it; a block that was kept is not opened for that."""
        return _axes.room()(self)

    @property
    def is_sheet(self) -> bool:
        """Whether it is a sheet of its own, and in no booklet; the block is not opened for that."""
        return self.kind == SHEET

    def is_in(self, pack: str) -> bool:
        """Return whether a pack has room for it, or the whole booklet."""
        return not self.is_of_packs if pack == WHOLE else pack in self.taught


@kept(MOST_ENTRIES)
def _axes(entry: Entry) -> tuple[str, ...]:
    """Return the axes that decide what is chosen of an entry; each booklet asks for those of all entries."""
    known = entry.held.axes if isinstance(entry.held, Sealed) else None
    inside = axes_of(entry.block) if known is None else known
    own = () if entry.when is None else (axis for axis, _ in entry.when.pairs())
    return tuple(sorted({*inside, *own}))


def axes_of(block: Block) -> tuple[str, ...]:
    """Return the axes that conditions in a block name, in alphabetical order."""
    conditions = (row.when for row in rows_in(block))
    return tuple(sorted({axis for when in conditions if when is not None for axis, _ in when.pairs()}))
