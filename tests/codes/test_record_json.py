"""Records are read strictly and within bounds, and no word of one comes out in a message or stays in an error."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from booklet.codes import record_json
from booklet.codes.record_json import RecordError, parse_record, read_record, read_records
from tests.codes.record_texts import BAD, GOOD, all_of


@pytest.mark.parametrize("name", BAD)
def test_bad_records(name: str) -> None:
    """One clear sentence, and what to do."""
    data, words = BAD[name]
    with pytest.raises(RecordError, match=words) as raised:
        parse_record(data)
    assert raised.value.hint
    assert "Zaphira" not in all_of(raised.value)


def test_good_records(tmp_path: Path) -> None:
    """Numbers are not read, however long; a mark of UTF-8 is passed over."""
    assert parse_record(b'\xef\xbb\xbf{"a": 88.5, "b": %s, "c": true}' % (b"9" * 10_000)) == {
        "a": None,
        "b": None,
        "c": True,
    }
    path = tmp_path / "Zaphira.json"
    path.write_bytes(GOOD)
    assert read_record(path)["resourceType"] == "Condition"


def _fifo(folder: Path) -> Path:
    path = folder / "Zaphira.fifo"
    os.mkfifo(path)
    return path


@pytest.mark.parametrize(
    "make",
    [lambda folder: folder, lambda folder: folder / "Zaphira.json", _fifo, lambda _: "Zaphira\0"],
    ids=["folder", "missing", "fifo", "no path"],
)
def test_files_that_are_none(make: Callable[[Path], object], tmp_path: Path) -> None:
    """Nobody waits, and the name of the file is not said: it may be a patient's."""
    with pytest.raises(RecordError) as raised:
        read_record(str(make(tmp_path)))
    assert "Zaphira" not in str(raised.value) + raised.value.hint


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    """100 MB cost what 20 MB do: no more is read than a record may have."""
    path = tmp_path / "huge.json"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    with pytest.raises(RecordError, match="larger than 20 MB"):
        read_record(path)


def test_a_record_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As bulk exports write them; a line that no record has is refused."""
    path = tmp_path / "all.ndjson"
    path.write_bytes(GOOD + b"\n\n" + GOOD)
    assert list(read_records(path)) == [GOOD, b"", GOOD]
    monkeypatch.setattr(record_json, "MOST_BYTES", len(GOOD) - 1)
    with pytest.raises(RecordError, match="larger"):
        list(read_records(path))
    with pytest.raises(RecordError, match="cannot be read"):
        list(read_records(tmp_path))
