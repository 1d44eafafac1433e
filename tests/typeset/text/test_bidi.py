"""Levels and order of characters, against Unicode's own tests: some of their lines, and all of them on request.

`UNICODE_DATA` in the environment names a folder that holds BidiCharacterTest.txt and BidiTest.txt, such as
/usr/share/unicode, where Debian's package unicode-data puts them.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.typeset.text.bidi import REMOVED, bidi_classes, levels, line_levels, paragraph_level, visual_order

_BESIDE = Path(__file__).parent
_ALL_CHARACTER_CASES, _ALL_CLASS_CASES = 91_707, 770_241
"""Cases in the files of Unicode 15.0; later files have more."""

_CHARACTERS = "ab \u0627\u05d012.,()%\u2066\u2067\u2068\u2069\u202a\u202e\u202c\u0651\t\u200b"
"""One or more of each class."""


def _whole_file(name: str) -> Path:
    folder = os.environ.get("UNICODE_DATA", "")
    if not folder:
        pytest.skip(f"UNICODE_DATA does not name a folder with Unicode's {name}")
    return Path(folder) / name


def _data_lines(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            data = line.split("#")[0].strip()
            if data:
                yield data


def _result(classes: list[str], base: int, text: str = "") -> tuple[list[str], list[int]]:
    """Return the levels of a line as Unicode's tests write them, and its visible characters from the left."""
    line = line_levels(classes, levels(classes, base, text), base)
    shown = ["x" if kind in REMOVED else str(level) for kind, level in zip(classes, line, strict=True)]
    return shown, [index for index in visual_order(line) if classes[index] not in REMOVED]


def _wrong_character_cases(path: Path) -> tuple[int, list[str]]:
    """Return how many cases a file in the form of BidiCharacterTest.txt has, and those that come out otherwise."""
    count, wrong = 0, []
    for line in _data_lines(path):
        points, direction, paragraph, wanted, order = line.split(";")
        text = "".join(chr(int(point, 16)) for point in points.split())
        classes = bidi_classes(text)
        base = paragraph_level(classes) if direction == "2" else int(direction)
        found = str(base), *_result(classes, base, text)
        count += 1
        if found != (paragraph, wanted.split(), list(map(int, order.split()))):
            wrong.append(line)
    return count, wrong


def _wrong_class_cases(path: Path) -> tuple[int, list[str]]:
    """Return how many cases a file in the form of BidiTest.txt has, and those that come out otherwise."""
    count, wrong = 0, []
    wanted: list[str] = []
    order: list[int] = []
    for line in _data_lines(path):
        if line.startswith("@Levels:"):
            wanted = line.split()[1:]
        elif line.startswith("@Reorder:"):
            order = [int(place) for place in line.split()[1:]]
        else:
            names, _, bits = line.partition(";")
            classes = names.split()
            bases = (paragraph_level(classes), 0, 1)
            for base in (base for bit, base in enumerate(bases) if int(bits) >> bit & 1):
                count += 1
                if _result(classes, base) != (wanted, order):
                    wrong.append(f"{line} at {base}")
    return count, wrong


def test_some_of_unicodes_cases_of_characters() -> None:
    """Levels and order are Unicode's, brackets and isolates included."""
    count, wrong = _wrong_character_cases(_BESIDE / "bidi-characters.txt")
    assert (count > 200, wrong) == (True, [])


def test_some_of_unicodes_cases_of_classes() -> None:
    """Levels and order are Unicode's, tabs and paragraph separators included."""
    count, wrong = _wrong_class_cases(_BESIDE / "bidi-classes.txt")
    assert (count > 300, wrong) == (True, [])


@pytest.mark.slow
def test_all_of_unicodes_cases_of_characters() -> None:
    """Not one of them comes out otherwise."""
    count, wrong = _wrong_character_cases(_whole_file("BidiCharacterTest.txt"))
    assert (count >= _ALL_CHARACTER_CASES, wrong[:5]) == (True, [])


@pytest.mark.slow
def test_all_of_unicodes_cases_of_classes() -> None:
    """Not one of them comes out otherwise."""
    count, wrong = _wrong_class_cases(_whole_file("BidiTest.txt"))
    assert (count >= _ALL_CLASS_CASES, wrong[:5]) == (True, [])


@given(st.lists(st.integers(0, 9)))
def test_an_order_has_each_place_once(line: list[int]) -> None:
    """Whatever the levels are, nothing is lost or said twice."""
    assert sorted(visual_order(line)) == list(range(len(line)))


@given(st.text(_CHARACTERS), st.integers(0, 1))
def test_every_character_has_a_level(text: str, base: int) -> None:
    """None lies below its paragraph's."""
    found = levels(bidi_classes(text), base, text)
    assert len(found) == len(text)
    assert all(level >= base for level in found)


def test_only_the_end_of_a_line_loses_its_spaces() -> None:
    """A space inside Latin words is theirs until a line ends there."""
    text = "\u0627 ab cd"
    classes = bidi_classes(text)
    found = levels(classes, 1, text)
    assert line_levels(classes, found, 1) == [1, 1, 2, 2, 2, 2, 2]
    assert line_levels(classes, found, 1, 0, 5) == [1, 1, 2, 2, 1]
