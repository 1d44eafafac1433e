"""Before a family goes home: what was taught, with its page, what they say in their own words, and who was there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Self

from booklet.files.record import Limits
from booklet.model.block import Block, BookletInfo
from booklet.model.chosen import Chosen
from booklet.model.elements import Column, Element, FillIn, Heading, Paragraph, Table, WritingLines
from booklet.model.statements import Id, InlineText, Label
from booklet.model.text import Span, Text

_TICK, _WHAT, _PAGE = 0.16, 0.64, 0.2
"""Shares of the table's width."""


class Taught(Label):
    """One thing that is taught.

    Attributes:
        pages: Blocks that tell it; the first of them that is in the booklet is named. Where none of them is, the row is
            left out: it is nothing that these readers were given.
    """

    pages: tuple[Id, ...] = ()


class GoingHome(Block):
    """The record of what was taught. It holds labels and questions, and no facts.

    Attributes:
        done: Head over the boxes; `what` and `page` are those of the other columns.
        teach_back: What the nurse asks, so that the family says it in their own words.
        signs: Lines for the day and for initials.
        copy_title: Title of the nurse's copy.
        copy_fields: Lines that the nurse's copy has beside, such as whose it is.
    """

    intro: tuple[Label, ...] = ()
    done: Label
    what: Label
    page: Label
    items: Annotated[tuple[Taught, ...], Limits(min_length=1)]
    teach_back: Label
    lines: Annotated[int, Limits(ge=1, le=6)] = 2
    signs: Annotated[tuple[Label, ...], Limits(min_length=1)]
    copy_title: InlineText
    copy_fields: tuple[Label, ...] = ()

    def compose(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Element]:
        """Yield a heading, how to use the page, the boxes with pages, the question, and lines for day and initials."""
        yield from self.opening(chosen, info)
        for label in chosen.rows("intro", Label):
            yield Paragraph(info.says(label), leads_in=True)
        yield from self._record(chosen, info, has_pages=True)

    def copy(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Element]:
        """Yield the nurse's copy of the same record; it is read without the booklet, and names no pages."""
        yield Heading(self.copy_title, level=2)
        if fields := chosen.rows("copy_fields", Label):
            yield FillIn(Text(()), tuple(map(info.says, fields)), columns=2)
        yield from self._record(chosen, info, has_pages=False)

    def _record(self, chosen: Chosen[Self], info: BookletInfo, *, has_pages: bool) -> Iterator[Element]:
        columns = (Column(self.done.text, _TICK, "tick"), Column(self.what.text, _WHAT))
        items = [(info.says(each), _page(each.record, info)) for each in self._there(chosen, info)]
        if has_pages:
            yield Table((*columns, Column(self.page.text, _PAGE)), tuple(items))
        else:
            yield Table(columns, tuple((words,) for words, _ in items))
        if ask := chosen.row("teach_back", Label):
            yield WritingLines(self.lines, info.says(ask))
        yield FillIn(Text(()), tuple(map(info.says, chosen.rows("signs", Label))), columns=len(self.signs))

    def _there(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Chosen[Taught]]:
        for each in chosen.rows("items", Taught):
            if not each.record.pages or info.blocks.intersection(each.record.pages):
                yield each


def _page(item: Taught, info: BookletInfo) -> Text:
    """Return the page of the first block that is in the booklet, or nothing."""
    printed = next((page for page in item.pages if page in info.blocks), "")
    return Text((Span(info.language.booklet.page, page=printed),) if printed else ())
