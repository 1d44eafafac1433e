"""Words to know: every glossary term that this booklet uses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Self

from booklet.model.block import Block, BookletInfo
from booklet.model.chosen import Chosen
from booklet.model.elements import Definition, Definitions, Element, Paragraph
from booklet.model.statements import Label, Term
from booklet.model.text import Text


class WordsToKnow(Block):
    """The glossary; its terms are the ones used in this booklet."""

    WORDING: ClassVar[Mapping[str, str]] = {"also": " (also called {names})"}

    intro: Label | None = None

    def compose(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Element]:
        """Yield a heading and the terms in alphabetical order."""
        yield from self.opening(chosen, info)
        if intro := chosen.row("intro", Label):
            yield Paragraph(info.says(intro))
        if info.terms:
            yield Definitions(tuple(self._definition(term, info) for term in info.terms))

    def _definition(self, term: Term, info: BookletInfo) -> Definition:
        return Definition(self._heading(term), term.meaning + info.cite(term.sources), f"term-{term.id}")

    def _heading(self, term: Term) -> Text:
        word = Text.of(term.term, bold=True)
        return word + Text.of(self.WORDING["also"].replace("{names}", ", ".join(term.also))) if term.also else word
