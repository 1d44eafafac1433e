"""Made-up pages."""

from __future__ import annotations

import pytest

from tests.formats.pdf.manuscripts import pages


def test_length_is_the_number_of_pages() -> None:
    """Pages count from 1 and have no gaps."""
    made = pages()
    assert [page.number for page in made.pages] == list(range(1, len(made) + 1))


def test_every_element_has_tags_and_a_chapter() -> None:
    """What is placed names an element that is there."""
    made = pages()
    assert len(made.passages) == len(made.parts)
    assert sum(len(passage.bodies) for passage in made.passages) == len(made)
    assert all(placed.element < len(page.tags) for page in made.pages for placed in page.placed)
    assert all(mark.tag < len(page.tags[p.element]) for page in made.pages for p in page.placed for mark in p.marks)


def test_pages_do_not_change() -> None:
    """Drawing cannot reach back."""
    with pytest.raises(AttributeError):
        pages().pages[0].number = 2  # type: ignore[misc]
