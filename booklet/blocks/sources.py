"""Sources: what the small raised marks behind statements stand for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from booklet.model.block import Block, BookletInfo
from booklet.model.chosen import Chosen
from booklet.model.elements import Element, Paragraph, References
from booklet.model.statements import Label, Source
from booklet.model.text import Text, join


class Sources(Block):
    """The sources this booklet cites, in order of their marks."""

    IS_ALWAYS_SIGNED = False

    intro: tuple[Label, ...] = ()

    def compose(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Element]:
        """Yield a heading, how to read the marks, and the sources."""
        yield from self.opening(chosen, info)
        for label in chosen.rows("intro", Label):
            yield Paragraph(info.says(label))
        if info.sources:
            yield References(tuple((Text.of(source.mark), (_line(source, info),)) for source in info.sources))


def _line(source: Source, info: BookletInfo) -> Text:
    named = join((Text.of(source.publisher, bold=True), source.title), between=info.language.rows.sentence)
    return info.language.join((named + Text.of(info.language.rows.stop), source.about, Text.of(source.dated)))
