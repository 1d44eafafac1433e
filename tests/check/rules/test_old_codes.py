"""Tables of codes that nobody has looked up for a year."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from booklet.check.run import check_folder
from tests.check.checking import shipped_check
from tests.library.rules.code_tables import TABLE
from tests.tiny_content import write_content


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 11, 29), []),
        (date(2027, 11, 29), []),
        (
            date(2027, 11, 30),
            [
                "5: warning: the codes of ICD-O-3 were looked up 366 days ago |"
                " Compare them with the newest edition, and write its name and the day."
            ],
        ),
    ],
)
def test_after_a_year(day: date, said: list[str], tmp_path: Path) -> None:
    """A warning on the day after, and not before."""
    checked = check_folder(write_content(tmp_path, {"codes/icd-o-3.yaml": TABLE}), as_of=day)
    found = [each for each in checked.findings if each.rule == "old_codes"]
    assert [f"{each.line}: {each.severity}: {each.message} | {each.hint}" for each in found] == said


def test_the_shipped_tables_are_new() -> None:
    """When this fails, a year has gone by: look the codes up anew, in their newest editions."""
    assert [each.path for each in shipped_check().findings if each.rule == "old_codes"] == []
