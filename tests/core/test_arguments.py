"""Wrong types are told in a sentence, by every public name that takes a value."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import booklet
from booklet import Library, Profile, Shop, Signatures, Site, Ward, build_booklet, compose_booklet, load_palette
from booklet.core.arguments import as_path, check_number, check_type

ANY: Any = 3
WORDS: Any = "x"


WRONG: list[tuple[Callable[[], object], str]] = [
    (lambda: Site.load(ANY), 'folder is an int; give a path, such as "my-hospital"'),
    (lambda: Signatures.load(ANY), 'folder is an int; give a path, such as "my-signatures"'),
    (lambda: Signatures.load(as_of=WORDS), "as_of is a str; give a date, such as date(2026, 11, 30)"),
    (lambda: Site.load("x", as_of=ANY), "as_of is an int; give a date, such as date(2026, 11, 30)"),
    (lambda: booklet.load_library(ANY), 'folder is an int; give a path, such as "my-content"'),
    (lambda: load_palette(ANY), 'path is an int; give a path, such as "theme.yaml"'),
    (lambda: Ward(paper_thickness=WORDS), "paper thickness is a str; give a number"),
    (lambda: Ward(signature=WORDS), "signature is a str; give a number"),
    (lambda: Shop(bleed=True), "bleed is a bool; give a number"),
    (lambda: compose_booklet(WORDS, title="x"), "a block is a str; give a Block, such as Treatment(...)"),
    (lambda: compose_booklet([], title=ANY), "title is an int; give a text"),
]


@pytest.mark.parametrize(("call", "said"), WRONG, ids=[said for _, said in WRONG])
def test_a_sentence(call: Callable[[], object], said: str) -> None:
    """It names the argument, what it is, and what to give."""
    with pytest.raises(TypeError) as caught:
        call()
    assert str(caught.value) == said


def test_a_profile_and_a_press(tiny: Library) -> None:
    """Where they are used."""
    with pytest.raises(TypeError, match="the profile's subtype is an int; give its id as a text"):
        build_booklet(Profile(ANY), tiny)
    with pytest.raises(TypeError, match="the profile's risk is an int; give its id as a text"):
        build_booklet(Profile("open", risk=ANY), tiny)
    made = build_booklet(Profile("open"), tiny)
    with pytest.raises(TypeError, match=r"press is a str; give Ward\(...\) or Shop"):
        made.press_pdf(WORDS)
    with pytest.raises(TypeError, match=r"press is an int; give Ward"):
        made.write("x.pdf", press=ANY)


def test_what_is_right() -> None:
    """Paths as texts and as paths; whole numbers and others."""
    assert as_path("x", "a", "b") == as_path("x", Path("a"), "b") == Path("a")
    check_number("x", 1)
    check_number("x", 1.5)
    check_type("x", 1, (int,), "y")
    with pytest.raises(TypeError, match="x is an ArithmeticError; give y"):
        check_type("x", ArithmeticError(), (int,), "y")


def test_values_show_themselves_in_a_line(tiny: Library) -> None:
    """The last line of a notebook's cell prints one."""
    made = build_booklet(Profile("open"), tiny)
    for value in (made, made.plan, made.pages, made.document, tiny, Signatures.load()):
        assert len(repr(value)) < 120
        assert "\n" not in repr(value)
    assert repr(made.plan).startswith("<Plan 'ALL, type not known")


def test_the_shipped_content_is_the_usual_one() -> None:
    """A profile is enough."""
    assert build_booklet(Profile("t-cell")).plan.profile == Profile("t-cell")
