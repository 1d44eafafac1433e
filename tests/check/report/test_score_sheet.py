"""What a score sheet is."""

from __future__ import annotations

from pathlib import Path

from booklet.check.report.score_sheet import Filling, ItemGroup, Scale, ScoreItem, ScoreSheet, tally
from tests.check.report.making import material

GIVEN = ScoreItem(1, "It is given.", lambda _: Filling("yes", "Seen."))
OPEN = ScoreItem(3, "It is open.")
SHEET = ScoreSheet(
    "Made up", "teal", "Nobody, 2013.", ("Yes", "No"), (Scale("", (ItemGroup("One", (GIVEN, OPEN)),), ""),)
)


def test_items_are_filled_by_their_numbers(tmp_path: Path) -> None:
    """What no program can say anything of is left open."""
    assert SHEET.fill(material(tmp_path)) == {1: Filling("yes", "Seen."), 3: Filling("open", "")}


def test_tally() -> None:
    """What does not apply counts for nothing; what is open is not decided."""
    found = tally([Filling("yes"), Filling("yes"), Filling("no"), Filling("none"), Filling("open")])
    assert found == (5, 4, 3, 2)
    assert found.percent == 67


def test_no_share_of_nothing() -> None:
    """While nothing that applies is decided, there is no share."""
    assert tally([Filling("none"), Filling("open")]).percent is None
