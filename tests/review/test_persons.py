"""Who is somebody, and who is nobody."""

from __future__ import annotations

import pytest

from booklet.review.persons import names_nobody, says_nothing


@pytest.mark.parametrize("words", ["Name", "NAME", " your name ", "N.N.", "TBD", "?", "-", "Dr.", "xxx", "n/a", "12"])
def test_who_is_nobody(words: str) -> None:
    """An approval needs a person."""
    assert names_nobody(words)


@pytest.mark.parametrize("words", ["Dr. Ada Example", "Test Reviewer", "李明", "Name, Anna", "head of the clinic"])
def test_who_is_somebody(words: str) -> None:
    """In any letters."""
    assert not names_nobody(words)


@pytest.mark.parametrize(("role", "is_said"), [("Nurse", True), ("Doctor", True), ("role", False), ("x", False)])
def test_what_is_a_role(role: str, *, is_said: bool) -> None:
    """What is no name may be one."""
    assert says_nothing(role) is not is_said
