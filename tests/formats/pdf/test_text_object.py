"""Words where they stand on a page."""

from __future__ import annotations

import pytest

from booklet.formats.pdf.encoding import encoding
from booklet.formats.pdf.text_object import TextObject
from booklet.typeset.boxes import Run

INK = (0.0, 0.0, 0.0)


def shown(*runs: tuple[Run, float, float]) -> TextObject:
    """Return runs that are shown, each with its place."""
    made = TextObject(encoding(frozenset()), [])
    for run, x, y in runs:
        made.show(run, x, y)
    return made


def width(text: str, face: int = 0, size: float = 12.0) -> float:
    """Return how wide a run is drawn."""
    return size * encoding(frozenset()).width(face, text)


def test_words_that_follow_others_need_no_place() -> None:
    """They stand where the pen is, as does what is raised behind them; the next line counts from the one before."""
    places = [40.0, 40.0 + width("Two To ")]
    places.append(places[-1] + width("words", 1))
    places.append(places[-1] + width("4", size=9.0))
    made = shown(
        (Run(0, 0, "Two To ", 0, 12, INK), places[0], 500.0),
        (Run(0, 0, "words", 1, 12, INK), places[1] + 0.09, 500.0),
        (Run(0, 0, "4", 0, 9, INK), places[2] - 0.09, 504.0),
        (Run(0, 0, "?", 0, 12, INK), places[3], 500.0),
        (Run(0, 0, "a", 0, 12, INK), 40.0, 484.0),
    )
    found = [line.partition("[")[0] for line in made.operators]
    assert found == ["BT", "40 500 Td", "", "4 Ts", "", "0 Ts", "", "0 -16 Td"]


@pytest.mark.parametrize(("x", "up"), [(0.2, 0.0), (-0.2, 0.0), (90.0, 0.0), (0.0, -16.0), (0.0, 9.0)])
def test_words_apart_have_a_place_of_their_own(x: float, up: float) -> None:
    """Such as those of another cell, or of another line that begins where the one above it ends."""
    run = Run(0, 0, "To", 0, 12, INK)
    made = shown((run, 40.0, 500.0), (run, 40.0 + width("To") + x, 500.0 + up))
    assert made.operators[-1].partition("[")[0].endswith(" Td")


def test_no_error_adds_up() -> None:
    """Each run but the first is given a place that is a little too far, so that the third has one of its own."""
    run = Run(0, 0, "To", 0, 12, INK)
    made = shown(*((run, 40.0 + index * (width("To") + 0.06), 500.0) for index in range(3)))
    assert [line.partition("[")[0].endswith(" Td") for line in made.operators[1:]] == [True, False, True]


def test_nothing_stays_raised() -> None:
    """Other content of a page begins in the state that this one leaves (ISO 32000-1, 7.8.2)."""
    made = shown((Run(0, 0, "a", 0, 12, INK), 40.0, 500.0), (Run(0, 0, "4", 0, 9, INK), 40.0 + width("a"), 504.0))
    made.end()
    made.end()
    assert made.operators[-2:] == ["0 Ts", "ET"]
    made.begin()
    made.begin()
    assert made.operators[-1:] == ["BT"]
