"""The table of contents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from booklet.model.block import Block, BookletInfo
from booklet.model.chosen import Chosen
from booklet.model.elements import Element
from booklet.model.elements import TableOfContents as ContentsElement


class Contents(Block):
    """The table of contents; its entries are the booklet's chapters."""

    IS_ALWAYS_SIGNED = False

    def compose(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Element]:
        """Yield a heading and the entries."""
        yield from self.opening(chosen, info)
        yield ContentsElement(info.contents)
