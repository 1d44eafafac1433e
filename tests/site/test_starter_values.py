"""Values that nobody has written: those of the starter and of earlier ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet.site.starter_values import starter_values
from tests.site.site_content import SITE, said, write_site


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("<phone number>, Monday to Friday, 8 to 4", "<phone number>"),
        ("555-0100 <days and hours>", "<days and hours>"),
        ("Emergency department,  1 Example Street.", "Emergency department,  1 Example Street."),
    ],
)
def test_what_is_told(value: str, told: str) -> None:
    """Part of a mark is enough, and so is what starters said before they had marks."""
    assert list(starter_values({"team": [{"a": value}]})) == [(("team", 0, "a"), told)]


@pytest.mark.parametrize("value", ["Dr. Ada <ada@hospital.example>", "Door 3", "a > b", "Our Hospital", "1 < 2"])
def test_what_is_not(value: str) -> None:
    """An address in brackets, a sign alone."""
    assert list(starter_values({"a": value})) == []


@pytest.mark.parametrize(("old", "new"), [("by: Test Reviewer", "by: Name"), ("role: Test role", "role: Role")])
def test_an_approval_by_nobody(tmp_path: Path, old: str, new: str) -> None:
    """It is none, with its line."""
    found = said(write_site(tmp_path / "s", SITE.replace(old, new)))
    assert [line.split(": ")[0] for line in found] == ["s/site.yaml:10", "s/site.yaml:13"]
    assert all("Write " in line for line in found)
