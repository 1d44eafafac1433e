"""Four panels in a row on one lying page, to cut out and to fold to the size of a bank card.

The strip is printed on one side. Folded back in the middle and then closed like a book, its second panel is the front,
the third and fourth lie inside, and the first is the back. The reading order is front, inside, back. Panels are counted
from the left; in languages that are read from right to left, from the right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from booklet.core.units import Area, Points, mm
from booklet.core.values import frozen, replace
from booklet.errors import LayoutError
from booklet.model.document import Document
from booklet.model.elements import Element, Facts, Filled, FillIn, Heading, Paragraph, WritingLines
from booklet.model.language import LanguageForm
from booklet.model.papers import Paper
from booklet.model.text import Text
from booklet.typeset.boxes import Box, Galley, Mark, Shape, rule
from booklet.typeset.fold_lines import dashes
from booklet.typeset.pages.mirror import mirrored
from booklet.typeset.pages.page_breaks import place
from booklet.typeset.pages.pages import Bookmark, Page, PagePlace, Pages, Placed
from booklet.typeset.setter import Setter
from booklet.typeset.setters.blanks import Named, line_blank, named
from booklet.typeset.theme.theme import PANEL_LAYOUT, Theme
from booklet.typeset.theme.type_scale import TypeName

PANEL = Paper("panel", round(mm(54), 2), round(mm(86), 2))
"""The folded card: an ID-1 card (ISO/IEC 7810: 85.60 mm by 53.98 mm), upright."""

_WRITING: Points = 26.0
_PLACES = (1, 2, 3, 0)
"""Where the panels lie in the strip, in reading order: front, inside left, inside right, back."""

_BAR: Points = 7.0
"""Height of the bar over the front."""

_CUT: Points = 0.75
"""Width of the line to cut along."""

_FIRST_LEVEL = 2
"""Level of the title of the front: the highest that a heading has."""

_BELOW = 6
"""Grid steps between the strip and what stands below it."""

_CLOSE, _LINE, _WIDE, _ITEM = 3.0, 6.0, 10.0, 2.0
"""Gaps in points: below a title, above a line, above what stands apart, and between items of a line."""


def fits_panel(elements: Sequence[Element], language: LanguageForm, others: Iterable[LanguageForm] = ()) -> bool:
    """Return whether elements in these languages fit on one panel; ink and colors move nothing."""
    theme = Theme(PANEL, layout=PANEL_LAYOUT).set_in(language, others)
    (passage,) = place([_panel(elements, Setter(theme, "red"))], theme)
    return len(passage.bodies) == 1


def lay_panels(document: Document, theme: Theme, bookmark: str) -> Pages:
    """Return the panels in their places on one page, with lines to cut and to fold.

    Args:
        document: A part for each panel, in reading order, and one for what stands below the strip. Panels hold
            headings, paragraphs, facts, and lines to fill in.
        theme: Paper, upright, ink and colors of the page.
        bookmark: Words of the one bookmark.

    Raises:
        LayoutError: If a panel has more to say than it has room.
    """
    theme = theme.set_in(document.language, document.others)
    size = Paper(theme.paper.name, theme.paper.height, theme.paper.width)
    lying = replace(theme, paper=size)
    setter = Setter(replace(theme, paper=PANEL, layout=PANEL_LAYOUT), document.parts[0].color)
    *panels, below = document.parts
    left, top = (size.width - len(panels) * PANEL.width) / 2, (size.height - PANEL.height) / 2
    placed: list[Placed] = []
    galleys = [_panel(part.elements, setter) for part in panels]
    for number, (galley, at) in enumerate(zip(galleys, _PLACES, strict=True)):
        (passage,) = place([galley], setter.theme)
        if len(passage.bodies) > 1:
            hint = "Shorten the words of the site that stand there, or use 'booklet sheet'."
            raise LayoutError(f"panel {number + 1} of the card has no room for all it has to say", hint)
        x = left + at * PANEL.width
        placed += [replace(each, x=each.x + x, y=each.y + top, element=number) for each in passage.bodies[0].placed]
    y = top + PANEL.height + setter.theme.space(_BELOW)
    how, guide = _below(below.elements, len(panels), size.width - 2 * left, Setter(lying, below.color))
    tags = tuple(tuple(galley.tags) for galley in (*galleys, guide))
    page = Page.of(1, (*placed, replace(how, x=left, y=y)), tuple(_edges(left, top, len(panels), setter)), tags)
    pages = Pages.single(lying, page, bookmarks=(Bookmark(bookmark, 1, PagePlace(1, top)),))
    return mirrored(pages) if document.language.direction == "rtl" else pages


@frozen
class _Setter:
    """Sets what stands on a panel, in sizes of 9 points and more."""

    setter: Setter
    galley: Galley

    def words(self, text: Text, style: TypeName, role: str = "P", *, gap: Points = 0.0, is_muted: bool = False) -> None:
        """Add words, a box a line."""
        if self.setter.theme.type(style).is_bold:
            text = Text(tuple(replace(span, bold=True) for span in text.spans))
        color = self.setter.theme.muted if is_muted else None
        lines = self.setter.lines(self.galley, text, style, self.galley.tag(role), color=color)
        self.galley.items += self.setter.boxes(lines, style, space_before=gap)

    def rule(self, called: Named | None, count: int = 1) -> None:
        """Add lines to write on, under one name where they are filled in on a screen."""
        theme = self.setter.theme
        line = Box(_WRITING, (rule(0.0, _WRITING, theme.measure, theme.muted, theme.grid.line),))
        lines = [line] * count
        if called:
            tag, area = self.galley.tag("P"), Area(0.0, 0.0, theme.measure, count * _WRITING)
            blank = line_blank(self.galley, tag, self.setter, area, called, has_lines=count > 1)
            lines[0] = replace(line, marks=(*line.marks, blank))
        self.galley.items += lines

    def heading(self, heading: Heading) -> None:
        """Add the title of the card, or that of a panel."""
        is_first = heading.level == _FIRST_LEVEL
        self.words(heading.text, "heading" if is_first else "card", self.setter.heading_role(heading.level))

    def paragraph(self, paragraph: Paragraph) -> None:
        """Add a paragraph: what leads is bold, a note is muted."""
        is_first = all(tag.role.startswith("H") for tag in self.galley.tags)
        style: TypeName = "label" if paragraph.style == "lead" else "folio"
        gap = _CLOSE if is_first and paragraph.style == "body" else _LINE
        self.words(paragraph.text, style, gap=gap, is_muted=paragraph.style == "note")

    def facts(self, facts: Facts) -> None:
        """Add each label with what holds below it, the first of it larger."""
        for label, (first, *others) in facts.rows:
            self.words(label, "folio", gap=_WIDE, is_muted=True)
            self.words(first, "card")
            for text in others:
                self.words(text, "label")

    def fill_in(self, lines: FillIn) -> None:
        """Add each label with what is filled in there, or with a line to write on."""
        for field in lines.fields:
            self.words(field.label if isinstance(field, Filled) else field, "folio", gap=_LINE, is_muted=True)
            if not isinstance(field, Filled):
                of = lines.blanks_of
                self.rule(named(of, field.row, label=(field,)) if of else None)
                continue
            for text in field.words:
                self.words(text, "label", gap=_ITEM if len(field.words) > 1 else 0.0)

    def writing_lines(self, lines: WritingLines) -> None:
        """Add lines to write on."""
        of = lines.blanks_of
        self.rule(named(of, lines.label.row or "lines", label=(lines.label,)) if of else None, lines.count)


def _panel(elements: Sequence[Element], setter: Setter) -> Galley:
    """Return the elements of a panel as one galley."""
    of_panel = _Setter(replace(setter, heading_shift=1), Galley())
    kinds: dict[type, Callable[[Any], None]] = {
        Heading: of_panel.heading,
        Paragraph: of_panel.paragraph,
        Facts: of_panel.facts,
        FillIn: of_panel.fill_in,
        WritingLines: of_panel.writing_lines,
    }
    for element in elements:
        kinds[type(element)](element)
    return of_panel.galley


def _below(elements: Sequence[Element], number: int, measure: Points, setter: Setter) -> tuple[Placed, Galley]:
    """Return the paragraphs below the strip as one box; its place is not known here."""
    galley = Galley()
    marks: list[Mark] = []
    height = 0.0
    for element in elements:
        if isinstance(element, Paragraph):
            lines = setter.lines(galley, element.text, "body", galley.tag("P"), measure=measure)
            marks += setter.stack(lines, "body", height)
            height += len(lines) * setter.leading("body")
    return Placed(0.0, 0.0, height, number, tuple(marks)), galley


def _edges(left: Points, top: Points, count: int, setter: Setter) -> Iterator[Mark]:
    """Yield the line to cut along, a bar over the front, and the lines to fold at."""
    width, foot = count * PANEL.width, top + PANEL.height
    yield Shape(left + PANEL.width, top, PANEL.width, _BAR, fill=setter.accent)
    yield Shape(left, top, width, PANEL.height, stroke=setter.theme.muted, line=_CUT)
    folds = (left + number * PANEL.width for number in range(1, count))
    yield from chain.from_iterable(dashes(x, top, foot, setter.theme.hairline) for x in folds)
