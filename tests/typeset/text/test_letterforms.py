"""Outlines of letters that are decoration."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from booklet.formats.pdf.encoding import encoding
from booklet.formats.pdf.painter import Painter
from booklet.typeset.boxes import Run
from booklet.typeset.text.fonts import run_width
from booklet.typeset.text.letterforms import letterforms

STEP = re.compile(r"(-?\d+ -?\d+ [ml]|(-?\d+ ){6}c|h)")


@pytest.mark.parametrize("words", ["A", "i", "!", "10", "BCD", "Ä", "A B"])
def test_letters_are_paths(words: str) -> None:
    """Each stands where text would put it; its path is closed, and as wide and tall as a letter may be."""
    forms = letterforms(1, words)
    assert [left for left, _ in forms] == [run_width(1, words[:index]) for index in range(len(words))]
    for character, (_, path) in zip(words, forms, strict=True):
        assert STEP.sub("", path).strip() == ""
        assert (path == "") == (character == " ")
        assert path.count("m") == path.count("h")
        numbers = [int(number) for number in re.findall(r"-?\d+", path)]
        assert all(-50 <= number <= 1000 for number in numbers)


def test_kept_and_read_letters_are_alike() -> None:
    """What is kept between runs is what the font says."""
    assert letterforms(1, "AA")[0][1] == letterforms(1, "A")[0][1]
    assert len({path for _, path in letterforms(1, "ABCDEF0123456789!i")}) == 18


def test_drawn_letters_are_no_text() -> None:
    """No font is set and nothing is shown; each letter is filled at its place."""
    painter = Painter(encoding(frozenset()), 100.0)
    painter.mark(Run(10.0, 20.0, "10", 1, 12.0, (0.0, 0.0, 0.0), is_drawn=True), 0.0, 0.0)
    assert not any("BT" in line or "Tf" in line for line in painter.operators)
    places = [float(line.split()[5]) for line in painter.operators if " cm " in line]
    assert len(places) == 2
    assert all(first < second for first, second in pairwise(places))
