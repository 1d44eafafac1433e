"""The cover sheet of a print job: how to print it and how to fold it. It is kept apart from the booklet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from booklet.core.units import Area, Points
from booklet.core.values import frozen
from booklet.model.elements import Callout, Element, Facts, Heading, Paragraph, References
from booklet.model.language import Language
from booklet.model.text import Text
from booklet.model.wording import fill, fill_inline
from booklet.press.folding import PAGES_OF_A_SHEET, FoldedSheet
from booklet.press.options import Flip, other_edge
from booklet.press.panels import (
    panel,
    panel_setter,
    picture_of_edges,
    picture_of_fold,
    side_of_panels,
    words,
)
from booklet.press.print_job import Side
from booklet.press.sheet_papers import SheetPaper
from booklet.typeset.boxes import Mark
from booklet.typeset.setter import Setter
from booklet.typeset.theme.theme import Theme

_HEAD_Y: Points = 26.0
_PICTURE: tuple[Points, Points] = (104.0, 76.0)


def cover_sheet(
    title: str,
    sheet: SheetPaper,
    folded: Sequence[FoldedSheet],
    language: Language,
    flip: Flip = "short",
    like: Theme | None = None,
) -> tuple[Side, Side]:
    """Return front and back of the sheet that lies on top of a print job.

    Args:
        title: The booklet's title.
        sheet: The paper.
        folded: The sheets of the booklet, in printing order.
        language: What it is written in.
        flip: The edge the printer turns sheets over at.
        like: The booklet's theme, for its ink and colors.
    """
    pair = _CoverSheet(title, sheet, tuple(folded), language, flip, panel_setter(sheet, language, like))
    return pair.front(), pair.back()


@frozen
class _CoverSheet:
    """A cover sheet and what it is about; the fields are what `cover_sheet` takes."""

    title: str
    sheet: SheetPaper
    folded: tuple[FoldedSheet, ...]
    language: Language
    flip: Flip
    setter: Setter

    def front(self) -> Side:
        """Return the front: how to print on the half that is read first, how to fold on the other."""
        head = words(self.language.press.head, "small", self.setter.theme.side, _HEAD_Y, self.setter)
        return side_of_panels(self.sheet, [*head, *self._print_panel()], self._fold_panel(), self.language)

    def back(self) -> Side:
        """Return the back, which shows whether the printer is set right."""
        wording = self.language.press
        elements = (Heading(Text.of(wording.back), 2), Paragraph(Text.of(wording.back_says)))
        marks, _, _ = panel(elements, self.setter, self.language)
        return side_of_panels(self.sheet, marks, (), self.language)

    def _sheets(self, count: int) -> str:
        return self.language.counted(count, self.language.sheets)

    def _print_panel(self) -> list[Mark]:
        """Return the panel about printing; a title that takes too much room is left out."""
        setter, theme, (width, height) = self.setter, self.setter.theme, _PICTURE
        marks, end, is_whole = panel(self._about_printing(Text.of(self.title)), setter, self.language)
        if not is_whole or end > theme.paper.height - _picture_room(theme):
            marks, end, _ = panel(self._about_printing(Text(())), setter, self.language)
        y = end + theme.space(5)
        edges = self.language.press.edge(self.flip).picture
        label = words(edges, "strong", theme.side + width + theme.space(6), y + height / 2 - 9, setter)
        return [*marks, *picture_of_edges(Area(theme.side + 2, y, width, height), self.flip, setter), *label]

    def _about_printing(self, title: Text) -> Iterator[Element]:
        wording, edge, sheet = self.language.press, self.language.press.edge(self.flip), self.sheet
        yield Heading(Text.of(wording.print), 2)
        if title:
            yield Paragraph(title, "lead")
        width, height = sheet.size
        size = fill(wording.inches if sheet.unit == "inches" else wording.millimeters, width=width, height=height)
        paper = fill(wording.paper_is, name=sheet.name, size=size)
        count = fill(wording.count, sheets=self._sheets(len(self.folded)))
        yield Facts(
            (
                (Text.of(wording.paper), (Text.of(paper), Text.of(count))),
                (Text.of(wording.size), (fill_inline(wording.size_is), Text.of(wording.size_is_not))),
                (Text.of(wording.sides), (fill_inline(edge.sides), Text.of(edge.also_called))),
            )
        )
        yield Callout(Text.of(wording.first), (fill_inline(wording.first_how, other=other_edge(self.flip)),))

    def _fold_panel(self) -> list[Mark]:
        left, right = middle = _middle(self.folded)
        setter, theme, (width, height) = self.setter, self.setter.theme, _PICTURE
        marks, end, _ = panel(self._about_folding(), setter, self.language)
        y = end + theme.space(6)
        label = words(
            fill(self.language.press.middle, left=left, right=right),
            "strong",
            theme.side + width + theme.space(6),
            y + height / 2 - 16,
            setter,
            measure=theme.measure - width - theme.space(6),
        )
        # The picture is mirrored with its side, and shows pages as they lie.
        numbers = (right, left) if self.language.direction == "rtl" else middle
        return [*marks, *picture_of_fold(Area(theme.side + 2, y, width, height), numbers, setter), *label]

    def _about_folding(self) -> Iterator[Element]:
        wording, folded = self.language.press, self.folded
        left, right = _middle(folded)
        counts = [sum(sheet.signature == number for sheet in folded) for number in range(1, folded[-1].signature + 1)]
        if len(counts) == 1:
            steps = [
                fill_inline(wording.one_stack, left=left, right=right),
                *map(Text.of, (wording.fold_one, wording.staple_one)),
            ]
        else:
            last = fill(wording.last, sheets=self._sheets(counts[-1])) if counts[-1] != counts[0] else ""
            sheets = self._sheets(counts[0])
            stacks = fill_inline(wording.stacks, count=len(counts), sheets=sheets, last=last, left=left, right=right)
            steps = [stacks, *map(Text.of, (wording.gather, wording.sew))]
        check = fill(wording.check, last=len(folded) * PAGES_OF_A_SHEET - 1)
        yield Heading(Text.of(wording.fold), 2)
        steps = [Text.of(wording.apart), *steps, Text.of(check)]
        yield References(tuple((Text.of(str(number)), (step,)) for number, step in enumerate(steps, start=1)))


def _picture_room(theme: Theme) -> Points:
    return _PICTURE[1] + theme.space(13)


def _middle(folded: Sequence[FoldedSheet]) -> tuple[int, int]:
    """Return the pages on the inner side of the first signature's innermost sheet, as they lie there."""
    inner = [sheet for sheet in folded if sheet.signature == 1][-1].back
    return inner.left, inner.right
