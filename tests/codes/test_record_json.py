"""Records are read strictly and within bounds, and no word of one comes out in a message or stays in an error."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from booklet.codes import record_json
from booklet.codes.record_json import RecordError, parse_record, read_record, read_records

GOOD = json.dumps({"resourceType": "Condition", "note": "Zaphira"}).encode()

BAD: dict[str, tuple[bytes, str]] = {
    "cut off": (GOOD[:-5], "no JSON"),
    "empty": (b" \n", "empty"),
    "XML": (b'<?xml version="1.0"?><Condition xmlns="http://hl7.org/fhir"/>', "XML"),
    "XML behind a mark": (b"\xef\xbb\xbf <Condition/>", "XML"),
    "a key that stands twice": (b'{"resourceType": "Condition", "code": 1, "code": 2, "Zaphira": 3}', "twice"),
    "a key that stands twice inside": (b'{"a": [{"Zaphira": 1, "Zaphira": 2}]}', "twice"),
    "deep lists": (b"[" * 200_000, "nested too deep"),
    "deep objects": (b'{"a":' * 100_000, "nested too deep"),
    "a list": (b"[1]", "no JSON object"),
    "text": (b'"Zaphira"', "no JSON object"),
    "no number": (b'{"Zaphira": NaN}', "no JSON"),
    "UTF-16": ("\ufeff{}".encode("utf-16-le"), "UTF-8"),
    "Latin-1": ('{"a": "Zaphira \u00e9"}'.encode("latin-1"), "UTF-8"),
    "two objects": (b'{"a": 1}{"Zaphira": 2}', "no JSON"),
}


def all_of(error: BaseException) -> str:
    """Return all that an error and those before it hold."""
    held = ""
    each: BaseException | None = error
    while each is not None:
        held += repr(each.args) + repr(vars(each))
        each = each.__cause__ or each.__context__
    return held


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
