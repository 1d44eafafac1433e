"""Object numbers that follow from what an object is."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet import Library, Profile, build_booklet
from booklet.formats.pdf.numbers import FIRST_APART, ObjectNumbers
from tests.any_text import ANY
from tests.formats.pdf.manuscripts import reader

PASSAGES = st.lists(st.tuples(st.binary(min_size=16, max_size=16), st.integers(1, 300)), min_size=1, max_size=30)


@given(PASSAGES, st.lists(st.text(ANY, max_size=9), max_size=30))
def test_no_number_is_given_twice(passages: list[tuple[bytes, int]], titles: list[str]) -> None:
    """Whatever the digests are, and however many chapters are called the same."""
    numbers = ObjectNumbers(sum(count for _, count in passages))
    taken = [numbers.of_section(title) for title in titles]
    for digest, count in passages:
        first = numbers.of_passage(digest, count)
        taken += range(first, first + count)
    assert len(set(taken)) == len(taken)
    assert min(taken) >= FIRST_APART
    assert max(taken) < numbers.end


def test_a_passage_has_its_numbers_wherever_there_is_room() -> None:
    """Not those behind the passage before it; only where these are taken it moves on, and no further than it has to."""
    digest, other = bytes(16), b"\xff" * 16
    alone, behind = ObjectNumbers(100), ObjectNumbers(100)
    behind.of_passage(other, 50)
    first = alone.of_passage(digest, 50)
    assert behind.of_passage(digest, 50) == first
    assert first < behind.of_passage(digest, 50) <= first + 64


def test_chapters_of_the_same_name_are_two_sections() -> None:
    """Their numbers follow each other."""
    numbers = ObjectNumbers(1)
    assert [numbers.of_section(title) - numbers.of_section(title) for title in ("One", "Two")] == [-1, -1]


@pytest.mark.parametrize("what", ["every element", "a booklet"])
def test_programs_believe_the_numbers(what: str, tiny: Library) -> None:
    """Qpdf 12 drops objects with numbers above a third of the file's bytes."""
    made = reader() if what == "every element" else build_booklet(Profile("b-cell"), tiny).pdf()
    with pikepdf.open(BytesIO(made)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert 3 * int(pdf.trailer.Size) < len(made)
