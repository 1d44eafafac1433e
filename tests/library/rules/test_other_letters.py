"""Doses and temperatures in languages that are not written as English is."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from booklet import Site
from booklet.errors import ContentError
from booklet.library.rules.doses import dose_in, temperature_in
from booklet.library.rules.other_letters import amount_in_other_letters
from tests.in_one_go import in_one_go

FOLDER: Final = Path(__file__).parent


def rows(name: str) -> list[str]:
    """Return the lines of a list beside this file."""
    return (FOLDER / name).read_text(encoding="utf-8").splitlines()


@in_one_go("words", rows("amounts_in_other_letters.txt"))
def test_an_amount_in_other_letters(words: str) -> None:
    """A hospital may write its own lines in the language of its families."""
    assert dose_in(words) or temperature_in(words) or amount_in_other_letters(words)


@in_one_go("words", rows("allowed_in_other_letters.txt"))
def test_what_is_no_amount_in_other_letters(words: str) -> None:
    """Names, floors, rooms, hours."""
    assert (dose_in(words), temperature_in(words), amount_in_other_letters(words)) == ("", "", "")


def test_a_site_with_such_an_amount_is_refused(tmp_path: Path) -> None:
    """With its line."""
    (tmp_path / "site.yaml").write_text('schema: 1\nwhere_to_go: "5楼2号，每天两次"\n', encoding="utf-8")
    with pytest.raises(ContentError, match=r"site.yaml:2: '每天两次' reads like a dose"):
        Site.load(tmp_path)
