"""A batch out of FHIR records: a row for each, and nothing of them in what is told, listed or kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from booklet import load_library
from booklet.batch import Records, Refused, Started
from booklet.batch.checking import check_rows
from booklet.batch.events import Event
from booklet.batch.name_templates import DEFAULT, Template
from booklet.batch.records import record_rows
from booklet.codes.record_json import RecordError
from booklet.ordering.order_reader import OrderReader
from tests.codes.bundles import PRIVATE, course
from tests.codes.made_up_records import REFUSED
from tests.codes.record_texts import BAD
from tests.running import Run


def lines() -> list[bytes]:
    """Return records that are taken, asked about, refused and unreadable, a line each."""
    good = [json.dumps(told.record).encode() for told in course()]
    refused = [json.dumps(record).encode() for record, _ in REFUSED.values()]
    bad = [data for name, (data, _) in BAD.items() if b"\n" not in data and not name.startswith(("empty", "UTF"))]
    return [*good, b"", *refused, *bad]


def test_a_row_for_each_record(tmp_path: Path) -> None:
    """Empty lines count as lines and not as rows; a fault costs its row alone."""
    path = tmp_path / "Zaphira.ndjson"
    path.write_bytes(b"\n".join(lines()))
    library = load_library()
    rows = list(record_rows(Records(path), library, OrderReader(library)))
    assert [row.number for row in rows] == list(range(1, len(rows) + 1))
    assert rows[10].line == 12
    wanted = [{} if told.asks else told.values for told in course()]
    assert [row.cells for row in rows[:10]] == wanted
    assert all(row.faults for row in rows[10:])
    told: list[Event] = []
    worklist = check_rows(rows, OrderReader(library), Template.read(DEFAULT), told.append)
    assert len(worklist.requests) == len({tuple(sorted(cells.items())) for cells in wanted if cells})
    assert worklist.refused == len(rows) - sum(bool(cells) for cells in wanted)
    said = repr(told) + repr(rows)
    assert not [word for word in PRIVATE if word in said]
    assert {type(event) for event in told} == {Refused}
    assert Started not in map(type, told)


def test_one_record(tmp_path: Path) -> None:
    """In a file of its own; a file that is not there stops the batch."""
    path = tmp_path / "record.json"
    path.write_text(json.dumps(next(course()).record, indent=2), encoding="utf-8")
    library = load_library()
    reader = OrderReader(library)
    assert [row.cells for row in record_rows(Records(path), library, reader)] == [next(course()).values]
    with pytest.raises(RecordError):
        list(record_rows(Records(tmp_path / "none.json"), library, reader))
    reader.needs_signed_codes = True
    (row,) = record_rows(Records(path), library, reader)
    assert "no clinician has signed the tables of codes: codes-snomed-ct, codes-nci-thesaurus" in row.faults[0].message


def test_on_the_command_line(run: Run, tmp_path: Path) -> None:
    """Booklets, a manifest and messages hold the profile, and nothing that tells whose it is."""
    folder = tmp_path / "Zaphira Quillfeather"
    folder.mkdir()
    path = folder / "MRN-77105533.ndjson"
    records = lines()
    path.write_bytes(b"\n".join([records[0], records[4], records[-1]]))
    code, out, err = run("batch", "--from-fhir", path, "--out", "out", "--jobs", 1, "--name", "{profile}-{number}")
    assert code != 0
    assert "row 2" in err
    made = {each.name for each in (tmp_path / "out").iterdir()}
    assert made == {"b-cell-standard-000001.pdf", "manifest.jsonl", "manifest.csv", "failed.csv"}
    lists = [(tmp_path / "out" / name).read_text(encoding="utf-8") for name in made if not name.endswith(".pdf")]
    held = "".join(lists) + out + err
    held += (tmp_path / "out" / "b-cell-standard-000001.pdf").read_bytes().decode("latin-1")
    assert not [word for word in PRIVATE if word in held.replace(str(tmp_path), "")]


def test_what_may_be_given(run: Run, tmp_path: Path) -> None:
    """One of a file, records, codes, and everything; a column of codes in a file."""
    assert run("batch", "--out", "out")[0] == 2
    assert run("batch", "x.csv", "--code", "icd-o-3|9811/3", "--out", "out")[0] == 2
    assert run("batch", "--code", "icd-o-3|9837/3", "--code", "icd-10-cm|C91.02", "--out", "a", "--jobs", 1)[0] == 0
    assert (tmp_path / "a" / "t-cell-relapsed-000001.pdf").exists()
    Path("x.csv").write_text("code,risk\nicd-o-3|9811/3,high\nicd-o-3|9834/3,\n", encoding="utf-8")
    code, _, err = run("batch", "x.csv", "--out", "b", "--jobs", 1)
    assert code != 0
    assert "x.csv:3: row 2, code: ICD-O-3 9834/3 (code 1): T-cell prolymphocytic leukemia" in err
    assert (tmp_path / "b" / "b-cell-high-000001.pdf").exists()
    _, _, err = run("batch", "x.csv", "--out", "c", "--jobs", 1, "--require-signed")
    assert "row 1, code: nothing was made: no clinician has signed the tables of codes: codes-icd-o-3" in err
