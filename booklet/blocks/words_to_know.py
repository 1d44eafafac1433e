"""Words to know: every glossary term that this booklet uses, with its meaning or with the page that says it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from booklet.model.block import Block, BookletInfo
from booklet.model.chosen import Chosen
from booklet.model.elements import Definition, Definitions, Element, Paragraph
from booklet.model.language import Language
from booklet.model.statements import Label, Term
from booklet.model.text import Span, Text
from booklet.model.wording import fill


class WordsToKnow(Block):
    """The glossary; its terms are the ones used in this booklet."""

    intro: Label | None = None

    def compose(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Element]:
        """Yield a heading and the terms in alphabetical order."""
        yield from self.opening(chosen, info)
        if intro := chosen.row("intro", Label):
            yield Paragraph(info.says(intro))
        if info.terms:
            yield Definitions(tuple(self._definition(term, info) for term in info.terms))

    @staticmethod
    def _definition(term: Term, info: BookletInfo) -> Definition:
        place = info.told_on.get(term.id, "")
        page = Text((Span(info.language.booklet.page, page=place),))
        meaning = page if place else term.meaning + info.cite(term.sources)
        return Definition(_heading(term, info.language), meaning, f"term-{term.id}")


def _heading(term: Term, language: Language) -> Text:
    word = Text.of(term.term, bold=True)
    if term.also:
        word += Text.of(fill(language.terms.also, names=language.row(term.also)))
    return word + Text.of(fill(language.conditions.head, clause=""))
