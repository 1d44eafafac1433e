"""One page for somebody beside the family, such as a school: a sheet of its own, in no booklet.

What it says stands in the content like any other block, and is signed like one. It may also list the medicines of the
reader's booklet, which are the lists' own and are signed there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal, Self

from booklet.core.values import replace
from booklet.files.record import Limits
from booklet.model.block import Block, BookletInfo, ListedMedicines, compose_block_lead, compose_under_lead
from booklet.model.chosen import Chosen
from booklet.model.elements import Band, Bullets, Color, Element, Facts, Filled, FillIn, Heading, Paragraph
from booklet.model.statements import InlineText, Label, LabelOrStatement, Line, Row, SiteLabel, Worded
from booklet.model.text import Text, join

MOST_COLUMNS = 3
"""Lines that leave room to write when they stand beside each other on Letter and A4."""

APPROVED = frozenset({"fever", "signs"})
"""What a site gives with the name of who approved it."""


class MedicinesOfBooklet(Row):
    """A place where the medicines stand that the reader's booklet lists.

    Attributes:
        intro: What to know about them.
        none: What stands there if the booklet lists none.
    """

    intro: Label
    none: Label


class SheetPart(Row):
    """One part of a sheet: words, bullets, medicines, then lines to write on or filled in by the site.

    Attributes:
        columns: How many lines stand side by side. If the last row has only one, it takes the whole width.
    """

    heading: InlineText | None = None
    paragraphs: tuple[LabelOrStatement, ...] = ()
    points: Annotated[tuple[LabelOrStatement, ...], Limits(max_length=7)] = ()
    medicines: MedicinesOfBooklet | None = None
    fields: tuple[Line, ...] = ()
    columns: Annotated[int, Limits(ge=1, le=MOST_COLUMNS)] = 1


class Sheet(Block):
    """A sheet: a band that says for whom and about what, and parts below it.

    Attributes:
        color: Of the band.
        names: What the band and the file's title say of the leukemia: nothing, the kind alone, or all that is given.
        lead: Below the title, in the band.
    """

    color: Color = "teal"
    names: Literal["none", "kind", "all"] = "all"
    lead: tuple[LabelOrStatement, ...] = ()
    parts: Annotated[tuple[SheetPart, ...], Limits(min_length=1)]

    def labels(self, info: BookletInfo) -> tuple[Text, ...]:
        """Return what the band says of the leukemia."""
        return {"none": (), "kind": info.labels[:1], "all": info.labels}[self.names]

    def compose(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Element]:
        """Yield the band, and part by part its words, medicines and lines, signs of the site as a list."""
        lead = info.language.join(map(info.says, chosen.rows("lead", Worded)))
        yield Band(join(self.labels(info), info.language.rows.comma), self.title, lead, anchor=info.anchor)
        yield from compose_block_lead(chosen, info)
        for part in chosen.rows("parts", SheetPart):
            yield from _part(part, info)


def _part(part: Chosen[SheetPart], info: BookletInfo) -> Iterator[Element]:
    if part.record.heading:
        yield Heading(part.record.heading, level=3)
    yield from compose_under_lead(part, info, _inside(part, info))


def _inside(part: Chosen[SheetPart], info: BookletInfo) -> Iterator[Element]:
    for row in part.rows("paragraphs", Worded):
        yield Paragraph(info.says(row))
    if points := part.rows("points", Worded):
        yield Bullets(tuple(map(info.says, points)))
    if medicines := part.row("medicines", MedicinesOfBooklet):
        lists = info.medicines
        yield from (Paragraph(info.says(row)) for row in medicines.rows("intro" if lists else "none", Label))
        yield Facts(tuple((each.title, _with_note(each)) for each in lists), columns=2)
    yield from _lines(part, info)


def _with_note(listed: ListedMedicines) -> tuple[Text, ...]:
    """Return the lines of a list, and what it says of them all below."""
    return (*listed.lines, listed.note) if listed.note else listed.lines


def _lines(part: Chosen[SheetPart], info: BookletInfo) -> Iterator[Element]:
    """Yield a frame with the part's lines, the site's signs as a list, and who approved what the site says."""
    fields = part.rows("fields", SiteLabel)
    lines = [_line(field, info) for field in fields]
    yield FillIn(Text(()), tuple(lines), columns=part.record.columns)
    filled = {field.record.site for field, line in zip(fields, lines, strict=True) if isinstance(line, Filled)}
    if filled & APPROVED:
        for note in info.details.notes:
            yield Paragraph(note, style="note")


def _line(field: Chosen[SiteLabel], info: BookletInfo) -> Text | Filled:
    line = info.line(field)
    return replace(line, is_list=True) if field.record.site == "signs" and isinstance(line, Filled) else line
