"""The front cover: title, whom the booklet is for, lines to write on, and the draft mark."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from booklet.model.block import Block, BookletInfo
from booklet.model.chosen import Chosen
from booklet.model.elements import Element
from booklet.model.elements import FrontCover as CoverElement
from booklet.model.statements import InlineText, Line, SiteLabel
from booklet.model.text import Text


class Cover(Block):
    """The front cover."""

    IS_ALWAYS_SIGNED = False
    IS_COVER = True

    eyebrow: InlineText
    lines: tuple[Line, ...] = ()

    def compose(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Element]:
        """Yield the cover with the booklet's labels and notes, and with the hospital's logo and name."""
        yield CoverElement(
            eyebrow=self.eyebrow or Text(()),
            title=self.title,
            labels=info.labels,
            lines=tuple(map(info.line, chosen.rows("lines", SiteLabel))),
            notes=info.notes,
            part=info.part,
            logo=info.details.logo,
        )
