"""Lists for spreadsheets: what is there, what failed and why, in a form that can be mended and given again."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from booklet.batch.events import Failed, Refused
from booklet.batch.requests import RequestRow, read_requests
from booklet.batch.tables import FAILED, write_failures, write_manifest_table
from booklet.errors import ExitCode
from tests.running import Run

ROWS = "subtype;risk;audience\nopen;;\nAnn Example;;\nt-cell;low;=1+1\nother;;patient\n"


def rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a table as a spreadsheet reads them."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_batch_leaves_both(run: Run, tiny_folder: Path) -> None:
    """The list of files beside the manifest, and every refused row with its reason; no name of anybody."""
    Path("r.csv").write_text(ROWS, encoding="utf-8")
    batch = ("batch", "r.csv", "--out", "out", "--jobs", "1", "--content", tiny_folder)
    code, _, err = run(*batch)
    assert code == ExitCode.SOME_ROWS_FAILED
    assert err.endswith(
        "out/failed.csv: the rows that failed, each with its reason.\n"
        "2 made, 2 failed.\nError: 2 of 4 rows failed\nHint: Correct them, then add --resume for the rest.\n"
    )
    made = rows(Path("out/manifest.csv"))
    assert [(row["row"], row["file"], row["draft"]) for row in made] == [
        ("1", "open-000001.pdf", "yes"),
        ("4", "other-patient-000004.pdf", "yes"),
    ]
    assert made[1]["audience"] == "patient"
    failed = rows(Path("out") / FAILED)
    assert [(row["#row"], row["#line"], row["subtype"]) for row in failed] == [("2", "3", ""), ("3", "4", "t-cell")]
    assert failed[0]["#reason"] == "subtype: no subtype is called what is written there"
    assert "risk: no risk is called 'low'" in failed[1]["#reason"]
    text = (Path("out") / FAILED).read_text(encoding="utf-8")
    assert ("Ann" in text, "=1+1" in text) == (False, False)
    Path("r.csv").write_text("subtype\nopen\n", encoding="utf-8")
    assert run(*batch, "--resume")[0] == 0
    assert not (Path("out") / FAILED).exists()
    assert len(rows(Path("out/manifest.csv"))) == 1


def test_what_failed_can_be_given_again(tmp_path: Path) -> None:
    """Columns that begin with a number sign hold notes, and ask for nothing."""
    fault = Refused(7, 9, "risk", "no risk is called 'low'", "Give another.")
    other = Failed(8, "a.pdf", "it is broken", "", "")
    given = [RequestRow(7, 9, {"subtype": "t-cell", "risk": "low", "site": "sites/ward"})]
    path = write_failures(tmp_path / "manifest.jsonl", [fault, other], given)
    assert path == tmp_path / FAILED
    (again,) = read_requests(path)
    assert (again.cells, again.faults) == ({"subtype": "t-cell", "risk": "low", "site": "sites/ward"}, ())
    assert [row["#reason"] for row in rows(path)] == ["risk: no risk is called 'low'", "it is broken"]


@pytest.mark.parametrize("text", ["Ann Example", "-1", "+1", "x" * 50])
def test_what_is_not_repeated(tmp_path: Path, text: str) -> None:
    """What may be a name, or what a spreadsheet would take for a formula."""
    fault = Refused(1, 2, "risk", "no", "")
    path = write_failures(tmp_path / "m.jsonl", [fault], [RequestRow(1, 2, {"subtype": "t-cell", "risk": text})])
    assert path
    assert text not in path.read_text(encoding="utf-8")


def test_the_table_has_what_the_manifest_has(tmp_path: Path) -> None:
    """A row a line, and what was asked for by column."""
    record = {"row": 1, "file": "a.pdf", "draft": False, "content": {"version": "1"}, "unsigned": ["a", "b"]}
    line = json.dumps({**record, "request": {"subtype": "open", "paper": "a5"}})
    (tmp_path / "m.jsonl").write_text(f"{line}\n", encoding="utf-8")
    (row,) = rows(write_manifest_table(tmp_path / "m.jsonl"))
    assert (row["file"], row["draft"], row["content"], row["unsigned"]) == ("a.pdf", "no", "1", "a; b")
    assert (row["subtype"], row["paper"], row["risk"]) == ("open", "a5", "")
