"""Classes inside one isolating run sequence, rule by rule; the names of the rules are those of UAX #9."""

from __future__ import annotations

import pytest

from booklet.typeset.text.bidi_rules import resolved

_CASES = [
    ("W1: a mark is like its letter", "R NSM", "R R"),
    ("W1: behind an isolate it is neutral", "L PDI NSM L", "L L L L"),
    ("W2: digits behind Arabic letters", "AL WS EN", "R R AN"),
    ("W3: digits behind Hebrew letters", "R WS EN", "R R EN"),
    ("W4: a comma between digits", "R EN CS EN", "R EN EN EN"),
    ("W4: a hyphen between Arabic digits stays neutral", "R AN ES AN", "R AN R AN"),
    ("W5: a percent sign beside digits", "R EN ET", "R EN EN"),
    ("W5: signs before digits", "R ET ET EN", "R EN EN EN"),
    ("W6: a lone percent sign is neutral", "R ET L", "R R L"),
    ("W7: digits behind Latin letters", "L EN", "L L"),
    ("N1: a space between words of one direction", "L WS L", "L L L"),
    ("N2: a space between words of two", "L WS R", "L R R"),
]


@pytest.mark.parametrize(("classes", "wanted"), [case[1:] for case in _CASES], ids=[case[0] for case in _CASES])
def test_a_rule(classes: str, wanted: str) -> None:
    """In a sequence that runs from right to left, with the same around it."""
    given = classes.split()
    assert resolved(given, (), 1, "R", "R") == wanted.split()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a(\u0627)", ["L", "L", "R", "L"]),
        ("\u0627(a)", ["R", "R", "L", "R"]),
        ("\u0627(a\u0628)", ["R", "R", "L", "R", "R"]),
        ("\u0627(\u0628]a)", ["R", "R", "R", "R", "L", "R"]),
    ],
)
def test_both_brackets_of_a_pair_have_one_direction(text: str, wanted: list[str]) -> None:
    """That of their level if it is inside them, else that of what is before them (N0)."""
    classes = ["L" if letter == "a" else "ON" if letter in "()]" else "AL" for letter in text]
    level = 1 if text[0] != "a" else 0
    assert resolved(classes, text, level, "LR"[level], "LR"[level]) == wanted
