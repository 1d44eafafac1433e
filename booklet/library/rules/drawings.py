"""Drawings show nothing that no source says: their parts are statements, and their numbers those of the words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from booklet.drawings import drawing_names, keys_of
from booklet.drawings.hundred import FILLED
from booklet.files.problems import Location, Report, nearest
from booklet.files.yaml_reader import YamlDocument
from booklet.library.rules._words import Breach
from booklet.model.statements import Drawing, DrawnPart
from booklet.model.walk import PlacedValue

_NUMBER = re.compile(r"\d+")
_WEEKS = {"week": 1.0, "month": 52 / 12, "year": 52.0}
_LENGTH = re.compile(r"(?:(\d+) (?:to|or) )?(\d+) (week|month|year)s?")
_UP_TO = re.compile(r"\bup to\b", re.IGNORECASE)


def check_drawings(document: YamlDocument, values: Iterable[PlacedValue], report: Report) -> None:
    """Report every drawing of a file that shows what its words do not say."""
    for location, value, _ in values:
        if isinstance(value, Drawing):
            for breach in breaches(value, location):
                report.add(document, *breach, rule="drawings")


def breaches(drawing: Drawing, location: Location) -> Iterator[Breach]:
    """Yield everything that a drawing shows and its words do not say."""
    names = drawing_names()
    if drawing.drawing not in names:
        hint = nearest(drawing.drawing, names) or _these(names)
        yield Breach((*location, "drawing"), f"no drawing is called {drawing.drawing!r}", hint)
        return
    keys = keys_of(drawing.drawing)
    words = " ".join(row.text.plain for row in (drawing.caption, *drawing.parts) if row)
    for index, part in enumerate(drawing.parts):
        place = (*location, "parts", index)
        if keys and part.id not in keys:
            yield Breach((*place, "id"), f"the drawing {drawing.drawing!r} has no part {part.id!r}", _these(keys))
        yield from _weeks(part, place, is_needed=not keys)
    if drawing.drawing == "hundred" and str(FILLED) not in _NUMBER.findall(words):
        message = f"the drawing fills in {FILLED} of 100 figures, and its words do not say {FILLED}"
        yield Breach(location, message, "Use another drawing, or the figure that this one shows.")
    for number in _NUMBER.findall(drawing.alt.text.plain):
        if number not in _NUMBER.findall(words):
            message = f"the words for those who cannot see the drawing say {number}; its caption and its parts do not"
            yield Breach((*location, "alt"), message, "Say no more there than the statements say.")


def _weeks(part: DrawnPart, place: Location, *, is_needed: bool) -> Iterator[Breach]:
    """Yield what is wrong with a length to scale: it must be the one that the words give."""
    if not is_needed:
        if part.weeks:
            yield Breach((*place, "weeks"), "this drawing shows no lengths", "Take 'weeks' out.")
        return
    length = _LENGTH.search(part.text.plain)
    if length is None:
        message = "this part has no length in weeks, months or years"
        yield Breach(place, message, "Say how long it takes, or take it out.")
        return
    least, most, unit = length.groups()
    start = 0.0 if _UP_TO.search(part.text.plain) else float(least or most) * _WEEKS[unit]
    right = (round(start, 1), round(float(most) * _WEEKS[unit], 1))
    if tuple(round(each, 1) for each in part.weeks) != right:
        message = f"the length drawn is not the one that the words give: {length[0]!r}"
        yield Breach((*place, "weeks"), message, f"Write 'weeks: [{right[0]:g}, {right[1]:g}]'.")


def _these(names: Iterable[str]) -> str:
    return f"Give one of: {', '.join(names)}."
