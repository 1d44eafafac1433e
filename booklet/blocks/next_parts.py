"""What comes next: the parts that follow this one, each with what it tells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Self

from booklet.files.record import Limits
from booklet.model.block import Block, BookletInfo
from booklet.model.chosen import Chosen
from booklet.model.elements import Bullets, Element, Paragraph, WritingLines
from booklet.model.packs import PACKS, WHOLE, PackId, number_of
from booklet.model.statements import Label
from booklet.model.text import Text
from booklet.model.wording import fill


class NextPart(Label):
    """What a part tells; its words stand behind the part's name."""

    pack: PackId


class NextParts(Block):
    """What comes next, in each part but the last one.

    Attributes:
        parts: All parts; those that follow are printed.
    """

    intro: Label | None = None
    parts: Annotated[tuple[NextPart, ...], Limits(min_length=1)]
    ask: Label | None = None

    def compose(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Element]:
        """Yield a heading, how the parts go together, those that follow with a box each, and a line to write on."""
        yield from self.opening(chosen, info)
        if intro := chosen.row("intro", Label):
            yield Paragraph(info.says(intro), leads_in=True)
        done = 0 if info.pack == WHOLE else number_of(info.pack)
        following = (part for part in chosen.rows("parts", NextPart) if number_of(part.record.pack) > done)
        yield Bullets(tuple(_part(part, info) for part in following), has_ticks=True)
        if ask := chosen.row("ask", Label):
            yield WritingLines(2, info.says(ask))


def _part(part: Chosen[NextPart], info: BookletInfo) -> Text:
    words = info.language.packs
    pack = part.record.pack
    name = fill(words.part, number=number_of(pack), count=len(PACKS), name=words.name(pack))
    return info.language.join((Text.of(f"{name}{info.language.rows.stop}", bold=True), info.says(part)))
