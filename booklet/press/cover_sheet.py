"""The cover sheet of a print job: how to print it and how to fold it. It is kept apart from the booklet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from booklet.core.units import Area, Points
from booklet.model.elements import Callout, Element, Facts, Heading, Paragraph, References
from booklet.model.inline import parse_inline
from booklet.model.text import Text
from booklet.press.folding import PAGES_OF_A_SHEET, FoldedSheet
from booklet.press.options import Flip, other_edge
from booklet.press.panels import (
    panel,
    panel_stick,
    picture_of_edges,
    picture_of_fold,
    side_of_panels,
    words,
)
from booklet.press.papers import SheetPaper
from booklet.press.print_job import Side
from booklet.typeset.boxes import Mark
from booklet.typeset.setter import Stick
from booklet.typeset.theme.theme import Theme

WORDING: Mapping[str, str] = {
    "head": "Cover sheet. It is not part of the booklet.",
    "print": "Print it",
    "paper": "Paper",
    "paper is": "{name} ({size})",
    "count": "{sheets}, and this one",
    "sheet": "1 sheet",
    "sheets": "{count} sheets",
    "size": "Size",
    "size is": "**Actual size** (100 %)",
    "size is not": "Not “Fit”, not “Scale”.",
    "sides": "Sides",
    "sides are, short": "**Both sides. Flip on short edge**",
    "sides are, long": "**Both sides. Flip on long edge**",
    "also called, short": "Also called short-edge binding, or tumble.",
    "also called, long": "Also called long-edge binding, or book.",
    "try": "Try this sheet first",
    "try how": "Print only pages 1 and 2: this sheet. Turn it like a page of a book. "
    "If its back is upside down, choose the other edge, or make the file with --flip {other}. Then print the rest.",
    "edges, short": "The short edges",
    "edges, long": "The long edges",
    "fold": "Fold it",
    "apart": "Take this sheet away. It is not part of the booklet.",
    "one stack": "Keep the sheets in order. Lay the stack so that **pages {left} and\u00a0{right}** face you. "
    "The cover faces the table.",
    "fold one": "Fold the stack along the middle, with these two pages inside.",
    "staple one": "Staple it twice on the fold, from the outside.",
    "stacks": "Keep the sheets in order. Make **{count} stacks of {sheets}**{last}. "
    "Fold each stack along the middle. In the first, **pages {left} and\u00a0{right}** are inside.",
    "last": "; the last has {sheets}",
    "gather": "Lay the folded stacks behind each other: the cover first.",
    "sew": "Staple or sew each stack on its fold, then bind them at the back.",
    "check": "Turn the pages. Their numbers run from 2 to {last}.",
    "middle": "Pages {left} and\u00a0{right} face you",
    "back": "Back of the cover sheet",
    "back says": "If you can read this after turning the sheet like a page of a book, the printer is set right.",
}
"""Words of the cover sheet, in the source language. Those with marks are inline text; titles never are."""

_HEAD_Y: Points = 26.0
_PICTURE: tuple[Points, Points] = (104.0, 76.0)


def cover_sheet(
    title: str, sheet: SheetPaper, folded: Sequence[FoldedSheet], flip: Flip = "short", like: Theme | None = None
) -> tuple[Side, Side]:
    """Return front and back of the sheet that lies on top of a print job.

    Args:
        title: The booklet's title.
        sheet: The paper.
        folded: The sheets of the booklet, in printing order.
        flip: The edge the printer turns sheets over at.
        like: The booklet's theme, for its ink and colors.
    """
    stick = panel_stick(sheet, like)
    head = words(WORDING["head"], "small", stick.theme.side, _HEAD_Y, stick)
    front = side_of_panels(
        sheet, [*head, *_print_panel(title, sheet, len(folded), flip, stick)], _fold_panel(folded, stick)
    )
    return front, _back(sheet, stick)


def _say(key: str, **values: object) -> Text:
    """Return inline text of the wording; values are numbers and names of paper."""
    return parse_inline(WORDING[key].format(**values))


def _sheets(count: int) -> str:
    return WORDING["sheet" if count == 1 else "sheets"].format(count=count)


def _print_panel(title: str, sheet: SheetPaper, count: int, flip: Flip, stick: Stick) -> list[Mark]:
    """Return the panel about printing; a title that takes too much room is left out."""
    marks, end, is_whole = panel(_about_printing(Text.of(title), sheet, count, flip), stick)
    if not is_whole or end > stick.theme.paper.height - _picture_room(stick.theme):
        marks, end, _ = panel(_about_printing(Text(()), sheet, count, flip), stick)
    theme, (width, height) = stick.theme, _PICTURE
    y = end + theme.space(5)
    label = words(WORDING[f"edges, {flip}"], "strong", theme.side + width + theme.space(6), y + height / 2 - 9, stick)
    return [*marks, *picture_of_edges(Area(theme.side + 2, y, width, height), flip, stick), *label]


def _picture_room(theme: Theme) -> Points:
    return _PICTURE[1] + theme.space(13)


def _about_printing(title: Text, sheet: SheetPaper, count: int, flip: Flip) -> Iterator[Element]:
    yield Heading(Text.of(WORDING["print"]), 2)
    if title:
        yield Paragraph(title, "lead")
    yield Facts(
        (
            (_say("paper"), (_say("paper is", name=sheet.name, size=sheet.size), _say("count", sheets=_sheets(count)))),
            (_say("size"), (_say("size is"), _say("size is not"))),
            (_say("sides"), (_say(f"sides are, {flip}"), _say(f"also called, {flip}"))),
        )
    )
    yield Callout(_say("try"), (_say("try how", other=other_edge(flip)),))


def _fold_panel(folded: Sequence[FoldedSheet], stick: Stick) -> list[Mark]:
    middle = _middle(folded)
    marks, end, _ = panel(_about_folding(folded), stick)
    theme, (width, height) = stick.theme, _PICTURE
    y = end + theme.space(6)
    label = words(
        WORDING["middle"].format(left=middle[0], right=middle[1]),
        "strong",
        theme.side + width + theme.space(6),
        y + height / 2 - 16,
        stick,
        measure=theme.measure - width - theme.space(6),
    )
    return [*marks, *picture_of_fold(Area(theme.side + 2, y, width, height), middle, stick), *label]


def _about_folding(folded: Sequence[FoldedSheet]) -> Iterator[Element]:
    left, right = _middle(folded)
    counts = [sum(sheet.signature == number for sheet in folded) for number in range(1, folded[-1].signature + 1)]
    if len(counts) == 1:
        steps = [_say("apart"), _say("one stack", left=left, right=right), _say("fold one"), _say("staple one")]
    else:
        last = WORDING["last"].format(sheets=_sheets(counts[-1])) if counts[-1] != counts[0] else ""
        stacks = _say("stacks", count=len(counts), sheets=_sheets(counts[0]), last=last, left=left, right=right)
        steps = [_say("apart"), stacks, _say("gather"), _say("sew")]
    steps.append(_say("check", last=len(folded) * PAGES_OF_A_SHEET - 1))
    yield Heading(Text.of(WORDING["fold"]), 2)
    yield References(tuple((Text.of(str(number)), (step,)) for number, step in enumerate(steps, start=1)))


def _middle(folded: Sequence[FoldedSheet]) -> tuple[int, int]:
    """Return the pages on the inner side of the first signature's innermost sheet, as they lie there."""
    inner = [sheet for sheet in folded if sheet.signature == 1][-1].back
    return inner.left, inner.right


def _back(sheet: SheetPaper, stick: Stick) -> Side:
    marks, _, _ = panel((Heading(_say("back"), 2), Paragraph(_say("back says"))), stick)
    return side_of_panels(sheet, marks, ())
