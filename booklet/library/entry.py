"""A block of the library, with its place in booklets."""

from __future__ import annotations

from dataclasses import dataclass

from booklet.blocks.base import Block
from booklet.conditions import Condition
from booklet.records import About


@dataclass(frozen=True, slots=True, eq=False)
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
        block: The block, with all it gathers from the library.
        is_on_request: It is only printed where a site shows it.
    """

    id: str
    kind: str
    chapter: str
    order: int
    tracks: tuple[str, ...]
    when: Condition | None
    about: About
    block: Block
    is_on_request: bool = False
