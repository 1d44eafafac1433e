"""The words of made pages, to compare with those of their content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

import pytest

from booklet import Library, Profile
from booklet.core.values import fields
from booklet.library.matrix import matrix
from booklet.model.document import Part
from booklet.model.elements import Element, Heading, PageBreak
from booklet.model.text import Text
from booklet.typeset.boxes import Run
from booklet.typeset.text.fonts import run_width as width

SAMPLE: Final = (
    Profile("b-cell", risk="standard"),
    Profile("ph-positive", risk="high", stage="in-remission", audience="patient"),
    Profile("t-cell", stage="refractory"),
    Profile("unspecified", stage="relapsed", audience="patient"),
    Profile("b-cell", risk="high", stage="relapsed-early"),
    Profile("kmt2a", stage="relapsed-late", audience="patient"),
    Profile("ph-positive", stage="relapsed-cns"),
    Profile("t-cell", risk="high", stage="relapsed-testicular", audience="patient"),
    Profile("unspecified", risk="high", stage="after-transplant"),
    Profile("burkitt", audience="patient"),
)
"""Each subtype, stage and audience at least once."""


@cache
def library() -> Library:
    """Return the shipped content, read once."""
    return Library.load()


ALL: Final = tuple(matrix(library()))


PLAIN: Final = tuple(each for each in ALL if each.stage is None and each.audience == "family")
"""Families of newly diagnosed children, as most booklets are."""


QUICK: Final = tuple(dict.fromkeys((*SAMPLE, *PLAIN)))


def name(profile: object) -> str | None:
    """Return a profile as the name of a test."""
    if not isinstance(profile, Profile):
        return None
    return "-".join((profile.subtype, *profile.axes().values(), profile.audience))


def each_of(quick: tuple[Profile, ...]) -> pytest.MarkDecorator:
    """Return what runs a test for these profiles, and for all others when the whole matrix is asked for."""
    slow = (pytest.param(each, marks=pytest.mark.matrix) for each in ALL if each not in quick)
    return pytest.mark.parametrize("profile", [*quick, *slow], ids=name)


def run_width(run: Run) -> float:
    """Return how wide a run is, without the space a broken line ends with."""
    return width(run.face, run.text.rstrip(" "), is_rtl=run.is_rtl) * run.size


def texts(value: Element | object) -> Iterator[Text]:
    """Yield every text in an element, in reading order."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from texts(each)
    else:
        for field in fields(value):
            yield from texts(getattr(value, field.name))


def unheard(said: str, parts: Iterable[Part]) -> Iterator[str]:
    """Yield what a document says and a file does not, in its order, spaces included.

    Where a block is to face the next one, blocks of the chapter may stand behind the two: there each is in order.
    """
    position = 0
    for part in parts:
        begin = position
        moves = any(isinstance(element, PageBreak) and element.faces_next for element in part.elements)
        ends = [position]
        for element in part.elements:
            if moves and isinstance(element, Heading) and element.level == 2:
                position = begin
            for words in (words for text in texts(element) for words in pieces(text)):
                found = said.find(words, position)
                if found < 0:
                    yield f"{words!r} behind {said[max(0, position - 60) : position]!r}"
                else:
                    position = found + len(words)
            ends.append(position)
        position = max(ends)


def pieces(text: Text) -> Iterator[str]:
    """Yield what is said for a text, cut where a page number or a source mark stands in it."""
    words = ""
    for span in text.spans:
        if span.spoken:
            words += span.spoken
        else:
            words += span.text.replace("\u00a0", " ")
        if span.page:
            yield words
            words = ""
    if words:
        yield words
