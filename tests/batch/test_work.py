"""What is left to make, and what has been made of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from booklet.batch import Done, Event, Failed, Folder, Inputs, Kept, Options, make_batch, work
from booklet.batch.output_places import MANIFEST
from booklet.batch.request_columns import Request
from booklet.errors import BatchStoppedError, SomeRowsFailedError
from booklet.version import __version__
from tests.batch.making import SOME, Gone, InThisThread, Small, is_whole, records, requests
from tests.tiny_content import STAGES, edited, write_content

ROWS = [SOME[0], SOME[1], SOME[0], SOME[2], SOME[0], SOME[1]]


def batch(content: Path, out: Path | Folder, *, resume: bool = False) -> list[Event]:
    """Make a small batch in this thread and return what is told."""
    told: list[Event] = []
    options = Options(resume=resume)
    make_batch(ROWS, out, inputs=Inputs(content), options=options, executor=InThisThread(), tell=told.append)
    return told


def rows(told: list[Event], kind: type[Done | Kept | Failed]) -> list[int]:
    """Return the rows of events of a kind."""
    return [each.row for each in told if isinstance(each, Done | Kept | Failed) and isinstance(each, kind)]


def test_the_same_is_made_once(many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And put under all its names, a few at a time."""
    monkeypatch.setattr(work, "AT_ONCE", 1)
    told = batch(many, tmp_path)
    assert sorted(rows(told, Done)) == [1, 2, 3, 4, 5, 6]
    assert is_whole(tmp_path, range(1, 7))
    inodes = {record["row"]: (tmp_path / record["file"]).stat().st_ino for record in records(tmp_path)}
    assert inodes[1] == inodes[3] == inodes[5] != inodes[2] == inodes[6]


def test_a_record(many: Path, tmp_path: Path) -> None:
    """All that is known of a file, and nothing that is not."""
    batch(many, tmp_path)
    inputs = Inputs(many).open()
    (record,) = [each for each in records(tmp_path) if each["row"] == 4]
    data = (tmp_path / "b-cell-high-patient-000004.pdf").read_bytes()
    assert record == {
        "row": 4,
        "file": "b-cell-high-patient-000004.pdf",
        "sha256": record["sha256"],
        "bytes": len(data),
        "pages": record["pages"],
        "content": {"version": "1.2", "sha256": inputs.library.hash},
        "program": __version__,
        "draft": True,
        "unsigned": ["opener", "medicines", "words", "language"],
        "inputs": inputs.hash,
        "request": {
            "subtype": "b-cell",
            "risk": "high",
            "audience": "patient",
            "product": "booklet",
            "pack": "whole",
            "paper": "half-letter",
            "edition": "standard",
            "ink": "full",
        },
    }
    assert record["pages"] > 0


def damaged(folder: Path) -> None:
    """Change a byte of a file in a way that keeps its size."""
    path = folder / "t-cell-000002.pdf"
    data = bytearray(path.read_bytes())
    path.unlink()
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def cut_short(folder: Path) -> None:
    """Take the end of the manifest away, as a kill does."""
    path = folder / MANIFEST
    path.write_bytes(path.read_bytes()[:-20])


def changed(folder: Path, key: str, value: object) -> None:
    """Change what the manifest says of the second row."""
    found = [{**each, key: value} if each["row"] == 2 else each for each in records(folder)]
    (folder / MANIFEST).write_text("".join(f"{json.dumps(each)}\n" for each in found), encoding="utf-8")


def last_row(folder: Path) -> int:
    """Return the row of the manifest's last line."""
    row = records(folder)[-1]["row"]
    assert isinstance(row, int)
    return row


@pytest.mark.parametrize(
    "harm",
    [
        damaged,
        lambda folder: (folder / "t-cell-000002.pdf").unlink(),
        lambda folder: changed(folder, "inputs", "of before"),
        lambda folder: changed(folder, "file", "../elsewhere.pdf"),
        lambda folder: changed(folder, "request", {"subtype": "b-cell"}),
        lambda folder: changed(folder, "request", None),
        lambda folder: changed(folder, "unsigned", "none"),
        lambda folder: changed(folder, "unsigned", [7]),
        lambda folder: changed(folder, "pages", None),
        lambda folder: changed(folder, "bytes", "many"),
        lambda folder: changed(folder, "row", 99),
        lambda folder: changed(folder, "row", "2"),
        lambda folder: changed(folder, "sha256", None),
    ],
)
def test_resuming_makes_what_is_not_whole(many: Path, tmp_path: Path, harm: Callable[[Path], None]) -> None:
    """Every doubt makes a row anew, and no other."""
    batch(many, tmp_path)
    harm(tmp_path)
    told = batch(many, tmp_path, resume=True)
    assert rows(told, Done) == [2]
    assert sorted(rows(told, Kept)) == [1, 3, 4, 5, 6]
    assert is_whole(tmp_path, range(1, 7))


def test_resuming_after_a_kill(many: Path, tmp_path: Path) -> None:
    """A line that was cut off is a row to make."""
    batch(many, tmp_path)
    last = last_row(tmp_path)
    cut_short(tmp_path)
    (tmp_path / ".x.pdf.0123abcd.part").touch()
    told = batch(many, tmp_path, resume=True)
    assert rows(told, Done) == [last]
    assert is_whole(tmp_path, range(1, 7))


def test_resuming_what_is_done(many: Path, tmp_path: Path) -> None:
    """Nothing is touched."""
    batch(many, tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    assert rows(batch(many, tmp_path, resume=True), Done) == []
    assert {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == before


def test_resuming_with_other_content(many: Path, tmp_path: Path) -> None:
    """What families read may have changed, so all of it is made anew."""
    batch(many, tmp_path / "out")
    edit = edited("blocks/cover.yaml", "For families", "For you")
    told = batch(write_content(tmp_path / "content", {**STAGES, **edit}), tmp_path / "out", resume=True)
    assert sorted(rows(told, Done)) == [1, 2, 3, 4, 5, 6]
    assert is_whole(tmp_path / "out", range(1, 7))


def test_a_failure_is_told_for_all_rows_that_ask_for_it(
    many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The others are made."""
    monkeypatch.setattr(work, "AT_ONCE", 1)
    (tmp_path / "b-cell-high-000001.pdf").mkdir()
    told = batch(many, tmp_path)
    assert rows(told, Failed) == [1, 3, 5]
    assert sorted(rows(told, Done)) == [2, 4, 6]
    (failed, *_) = (each for each in told if isinstance(each, Failed))
    assert failed.file == "b-cell-high-000001.pdf"
    assert "the file cannot be written" in failed.message
    assert failed.hint


def test_what_stops_all(many: Path, tmp_path: Path) -> None:
    """A place that is gone or full ends the batch at once; what is made stays, and can be gone on with."""
    with pytest.raises(BatchStoppedError, match="it is gone"):
        batch(many, Gone(tmp_path))
    with pytest.raises(BatchStoppedError, match="no space left on device"):
        batch(many, Small(tmp_path, room=1), resume=True)
    assert is_whole(tmp_path, [1, 3, 5])
    told = batch(many, tmp_path, resume=True)
    assert sorted(rows(told, Kept)) == [1, 3, 5]
    assert is_whole(tmp_path, range(1, 7))


def test_the_first_failure_can_be_the_last(many: Path, tmp_path: Path) -> None:
    """If that is asked for."""
    (tmp_path / "b-cell-high-000001.pdf").mkdir()
    options, inputs = Options(fail_fast=True), Inputs(many)
    with pytest.raises(SomeRowsFailedError, match="stopped at the first row that failed, row 1") as caught:
        make_batch(ROWS, tmp_path, inputs=inputs, options=options, executor=InThisThread())
    assert caught.value.hint.endswith("--resume.")


def test_every_booklet_there_is(many: Path, tmp_path: Path) -> None:
    """More than fifty, each a file of its own."""
    wanted = requests(Inputs(many).open().library)
    ended = make_batch(wanted, tmp_path, inputs=Inputs(many), executor=InThisThread())
    assert ended.made == len(wanted) == len(set(wanted)) > 50
    assert is_whole(tmp_path, range(1, len(wanted) + 1))
    assert [Request.of(each["request"]) for each in records(tmp_path)] == wanted
