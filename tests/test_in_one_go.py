"""Cases that are looked at in one test fail like tests of their own."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from tests.in_one_go import in_one_go


def test_every_fault_is_told() -> None:
    """With its case, and all cases are looked at."""
    seen: list[int] = []

    @in_one_go("number", (1, 2, 3, 4))
    def odd(number: int) -> None:
        seen.append(number)
        assert number % 2

    with pytest.raises(ExceptionGroup, match="2 of 4 fail") as error:
        odd()
    assert seen == [1, 2, 3, 4]
    assert [each.__notes__ for each in error.value.exceptions] == [["Case: 2"], ["Case: 4"]]


def test_fixtures_are_given() -> None:
    """All parameters but the case's are pytest's to fill in."""

    @in_one_go("number", (1,))
    def look(tmp_path: Path, number: int) -> None:
        assert (tmp_path, number) == (Path("folder"), 1)

    assert list(inspect.signature(look).parameters) == ["tmp_path"]
    look(tmp_path=Path("folder"))


def test_no_case_at_all() -> None:
    """Such a test would say nothing and seem to pass."""
    with pytest.raises(ValueError, match="cannot fail"):
        in_one_go("number", ())
