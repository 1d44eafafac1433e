"""Runs and shapes as operators."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from booklet.core.disk_cache import FOLDER_VARIABLE
from booklet.core.piece_store import keeping_pieces
from booklet.formats.pdf import painter
from booklet.formats.pdf.alphabet import signs_in
from booklet.formats.pdf.encoding import encoding
from booklet.formats.pdf.painter import Painter
from booklet.model.artwork import Outline, Vector
from booklet.typeset.boxes import Picture, Run, Shape
from booklet.typeset.text.fonts import NASKH
from booklet.typeset.theme.colors import Rgb

INK = (0.0, 0.0, 0.0)
RED = (1.0, 0.0, 0.0)


def as_inks(color: Rgb) -> tuple[float, ...]:
    """Return black as a grey and everything else as four inks."""
    return (0.0,) if color == INK else (0.0, 1.0, 1.0, 0.0)


def test_places_count_from_the_top() -> None:
    """A shape 10 high at 30 from the top of a page of 600 stands 560 above its foot."""
    painter = Painter(encoding(frozenset()), 600.0)
    painter.mark(Shape(1, 2, 20, 10, fill=INK), 4.0, 28.0)
    assert painter.operators == ["0 0 0 rg", "5 560 20 10 re f"]


def test_colors_are_set_in_their_own_space() -> None:
    """One number is a grey, three are RGB, four are CMYK, for fills and for strokes."""
    shape = Shape(0, 0, 9, 9, fill=RED, stroke=INK)
    screen, press = Painter(encoding(frozenset()), 600.0), Painter(encoding(frozenset()), 600.0, as_inks)
    screen.mark(shape, 0, 0)
    press.mark(shape, 0, 0)
    press.mark(Run(0, 20, "a", 0, 12, INK), 0, 0)
    press.mark(Shape(0, 0, 9, 9, stroke=RED), 0, 0)
    assert screen.operators[0] == "1 0 0 rg"
    assert screen.operators[1] == "0 0 0 RG 1 w"
    assert press.operators[0] == "0 1 1 0 k"
    assert press.operators[1] == "0 G 1 w"
    assert press.operators[3] == "0 g"
    assert press.operators[-2] == "0 1 1 0 K 1 w"


def test_round_corners_are_those_of_a_wide_line() -> None:
    """The line's middle is where the corners' circles have theirs; a bar is a line with round ends."""
    painter = Painter(encoding(frozenset()), 600.0)
    painter.mark(Shape(40, 100, 316, 76, fill=RED, radius=5), 0.0, 0.0)
    painter.mark(Shape(40, 200, 4, 76, fill=RED, radius=2), 0.0, 0.0)
    painter.mark(Shape(40, 100, 4, 76, fill=RED, radius=9), 0.0, 0.0)
    painter.mark(Shape(40, 100, 9, 9, stroke=RED, line=4), 0.0, 0.0)
    assert painter.operators == [
        "1 0 0 rg",
        "1 0 0 RG 10 w",
        "1 J 1 j",
        "45 429 306 66 re B",
        "1 0 0 RG 4 w",
        "42 326 m 42 398 l S",
        "42 426 m 42 498 l S",
        "0 J 0 j",
        "40 491 9 9 re S",
    ]


def test_state_is_set_again_after_a_clip() -> None:
    """Whatever was set inside is forgotten outside, so color and font are named once more."""
    painter = Painter(encoding(frozenset()), 600.0)
    for _ in range(2):
        painter.begin_clip(10, 20, 100, 50)
        painter.mark(Run(0, 20, "one", 0, 12, INK), 0.0, 0.0)
        painter.mark(Run(0, 40, "two", 0, 12, INK), 0.0, 0.0)
        painter.end_clip()
    lines = painter.operators
    assert lines[0] == "q 10 530 100 50 re W n"
    assert lines.count("Q") == lines.count(lines[0]) == 2
    assert lines.count("0 0 0 rg") == 2
    assert sum(line.endswith(" Tf") for line in lines) == 2


def test_each_letter_from_right_to_left_is_a_text_object() -> None:
    """In reading order, each a step left of the one before it; what is read from left to right is one."""
    run = Run(10, 20, "\u0628\u0627\u0628", NASKH, 12, INK, is_rtl=True)
    painter = Painter(encoding(signs_in([run])), 600.0)
    painter.mark(run, 0, 0)
    painter.mark(Run(40, 20, "ab", 0, 12, INK), 0, 0)
    begin, drawn = next((one, other) for one, other in pairwise(painter.operators) if one.startswith("q "))
    lines = drawn.splitlines()
    steps = [float(each.split()[4]) for each in lines if each.endswith(" cm")]
    assert all(step < 0 for step in steps)
    assert float(begin.split()[5]) + sum(steps) == pytest.approx(10, abs=0.01)
    assert len(steps) == sum(each.startswith("BT 0 0 Td[(") and each.endswith(")]TJ ET") for each in lines) == 3
    assert painter.finish().endswith(b"TJ ET")


def test_a_picture_is_found_by_the_next_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the colors of a screen, whatever another run has printed it in."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "cache"))
    drawing = Vector(40.0, 40.0, (Outline((("m", (1.0, 1.0)), ("l", (9.0, 1.0)), ("l", (9.0, 9.0)), ("h", ())), RED),))
    drawn: list[object] = []
    usual = painter._draw_outlines

    def draw(art: Vector, inks: painter.Inks) -> str:
        drawn.append(inks)
        return usual(art, inks)

    monkeypatch.setattr(painter, "_draw_outlines", draw)
    bare = [operators(drawing, inks) for inks in (painter.on_screen, as_inks)]
    for _ in range(2):
        painter._outlines.cache_clear()
        with keeping_pieces():
            assert [operators(drawing, inks) for inks in (painter.on_screen, as_inks)] == bare
    assert drawn == [painter.on_screen, as_inks, painter.on_screen, as_inks, as_inks]


def operators(drawing: Vector, inks: painter.Inks) -> list[str]:
    """Return what draws a picture."""
    made = Painter(encoding(frozenset()), 600.0, inks)
    made.mark(Picture(0.0, 0.0, 40.0, 40.0, drawing, 0), 0.0, 0.0)
    return made.operators
