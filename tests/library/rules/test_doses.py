"""Doses and temperatures are found whatever words they are in, and what counts other things is left alone."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from booklet.library.library import Library
from booklet.library.rules.doses import dose_in, temperature_in
from tests.in_one_go import in_one_go

FOLDER: Final = Path(__file__).parent


def rows(name: str) -> list[str]:
    """Return the lines of a list beside this file."""
    return (FOLDER / name).read_text(encoding="utf-8").splitlines()


@in_one_go("words", rows("doses_refused.txt"))
def test_a_dose(words: str) -> None:
    """Alone, in a sentence, and after another one."""
    assert dose_in(words)
    assert dose_in(f"Chills, or shaking. {words}")
    assert dose_in(f"{words}!")


@in_one_go("words", rows("temperatures_refused.txt"))
def test_a_temperature(words: str) -> None:
    """With a sign, a scale or nothing at all."""
    assert temperature_in(words)
    assert temperature_in(f"Chills, or shaking. {words}")


@in_one_go("words", rows("doses_allowed.txt"))
def test_what_is_neither(words: str) -> None:
    """Places, hours, phone numbers, signs to call about."""
    assert (dose_in(words), temperature_in(words)) == ("", "")


def test_the_lists_are_long() -> None:
    """So that no rule is made for a handful of words, and no row stands twice."""
    for name, least in (("doses_refused.txt", 150), ("temperatures_refused.txt", 80), ("doses_allowed.txt", 150)):
        assert len(set(rows(name))) == len(rows(name)) >= least


def test_names_of_medicines_that_are_given() -> None:
    """A number beside such a name is a dose."""
    assert dose_in("Exampinib 400") == ""
    assert dose_in("Exampinib 400", ["Exampinib"]) == "Exampinib 400"
    assert dose_in("two Exampinib", ["Exampinib"]) == "two Exampinib"
    assert dose_in("Ask about Exampinib, 555-0142", ["Exampinib"]) == ""


def test_shipped_content_is_not_taken_for_one() -> None:
    """Durations, counts and rates of the shipped content, with the names of its medicines in sight."""
    library = Library.load()
    names = [name for drug in library.drugs.values() for name in (drug.name, *drug.also)]
    texts = [figure.text for figure in library.figures.values()]
    texts += [term.meaning.plain for term in library.terms.values()]
    assert [text for text in texts if dose_in(text, names) or temperature_in(text)] == []


@pytest.mark.parametrize("part", ["1 ", "1-", "one and ", "38 and ", "(1) ", "+1 ", "a few ", "1 of ", "Ward 1, "])
def test_long_texts_cost_their_length(part: str) -> None:
    """The longest text a file may hold is read in steps that grow with its length alone."""
    dose_in(part * (4_000 // len(part)))
    temperature_in(part * (4_000 // len(part)))
