"""The manifest: whole lines, whatever happens while they are written."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.batch import manifest as module
from booklet.batch.manifest import Manifest
from booklet.errors import BatchStoppedError, OutputError
from tests.any_text import ANY


def lines(path: Path) -> list[Any]:
    """Return the lines of a manifest."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_lines_are_there_at_once(tmp_path: Path) -> None:
    """Nothing waits in memory for a kill to lose it."""
    path = tmp_path / "m.jsonl"
    with Manifest(path) as manifest:
        manifest.add([{"row": 1}, {"row": 2}])
        assert lines(path) == [{"row": 1}, {"row": 2}]
        manifest.add([{"row": 3}])
        assert lines(path)[2] == {"row": 3}


def test_a_manifest_that_is_there_is_gone_on_with(tmp_path: Path) -> None:
    """Lines are added behind those that are kept."""
    path = tmp_path / "m.jsonl"
    path.write_text('{"row": 1}\n{"row": 2}\n{"row": 3}\n{"ro', encoding="utf-8")
    with Manifest(path) as manifest:
        manifest.keep(lambda record: record["row"] != 2)
        manifest.add([{"row": 4}])
    assert lines(path) == [{"row": 1}, {"row": 3}, {"row": 4}]


RECORD = st.fixed_dictionaries({"row": st.integers(0, 9), "file": st.text(ANY, max_size=20)})
JUNK = st.binary(max_size=40).map(lambda data: data.replace(b"\n", b""))


@given(st.lists(st.one_of(RECORD, JUNK), max_size=12), st.binary(max_size=20), st.sets(st.integers(0, 9)))
def test_what_is_kept(
    tmp_path_factory: pytest.TempPathFactory, parts: list[dict[str, Any] | bytes], end: bytes, wanted: set[int]
) -> None:
    """Just the wanted lines, in their order, out of whatever a file holds."""
    path = tmp_path_factory.getbasetemp() / "m.jsonl"
    end = end.replace(b"\n", b"")
    written = [part if isinstance(part, bytes) else json.dumps(part).encode() for part in parts]
    path.write_bytes(b"".join(part + b"\n" for part in written) + end)
    with Manifest(path) as manifest:
        manifest.keep(lambda record: record.get("row") in wanted)
    assert lines(path) == [part for part in parts if isinstance(part, dict) and part["row"] in wanted]


def test_a_kill_while_lines_are_kept(tmp_path: Path) -> None:
    """Wherever it comes, what was kept can be kept again; one line at most is made anew."""
    text = "".join(f'{{"row": {row}, "x": "{"x" * (row * 7 % 40)}"}}\n' for row in range(20))
    wanted = set(range(1, 20, 2))
    for step in range(len(wanted)):
        path = tmp_path / f"{step}.jsonl"
        path.write_text(text, encoding="utf-8")
        with Manifest(path) as manifest:
            manifest._file.close()
            manifest._file = Killed(path, step)
            with pytest.raises(KeyboardInterrupt):
                manifest.keep(lambda record: record["row"] in wanted)
        with Manifest(path) as manifest:
            manifest.keep(lambda record: record["row"] in wanted)
        assert len(wanted - {record["row"] for record in lines(path)}) <= 1


class Killed(io.FileIO):
    """A file whose process dies half-way into some write."""

    def __init__(self, path: Path, writes: int) -> None:
        super().__init__(str(path), "r+")
        self.left = writes

    def write(self, data: Any, /) -> int:
        """Write, or half of it and die."""
        self.left -= 1
        if self.left < 0:
            super().write(bytes(data)[: len(data) // 2])
            raise KeyboardInterrupt
        return super().write(data)


class Full(Killed):
    """A file on a disk that is full after some writes."""

    def write(self, data: Any, /) -> int:
        """Write, or half of it; then there is no space."""
        self.left -= 1
        if self.left == 0:
            return super(Killed, self).write(bytes(data)[: len(data) // 2]) or 0
        if self.left < 0:
            raise OSError(28, "No space left on device")
        return super(Killed, self).write(data) or 0


def test_a_full_disk(tmp_path: Path) -> None:
    """All lines of a piece of work are there, or none."""
    path = tmp_path / "m.jsonl"
    with Manifest(path) as manifest:
        manifest.add([{"row": 1}])
        manifest._file.close()
        manifest._file = Full(path, 1)
        with pytest.raises(BatchStoppedError, match="no space left on device") as caught:
            manifest.add([{"row": 2}, {"row": 3}])
        assert caught.value.hint.endswith("with --resume.")
        assert lines(path) == [{"row": 1}]
        manifest._file.left = 9
        manifest.add([{"row": 4}])
        assert lines(path) == [{"row": 1}, {"row": 4}]


@pytest.mark.parametrize("is_made_again", [True, False])
def test_a_manifest_that_is_taken_away(tmp_path: Path, is_made_again: bool) -> None:  # noqa: FBT001  (a parameter)
    """Lines are never written into a file that nobody can see."""
    path = tmp_path / "m.jsonl"
    with Manifest(path) as manifest:
        path.rename(tmp_path / "away")
        if is_made_again:
            path.touch()
        with pytest.raises(BatchStoppedError, match="the manifest cannot be written"):
            manifest.add([{"row": 1}])


def test_only_one_batch_has_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another one is sent away."""
    monkeypatch.setattr(module, "lock", lambda _: False)
    with pytest.raises(OutputError, match="another batch is at work here") as caught:
        Manifest(tmp_path / "m.jsonl")
    assert caught.value.hint == "Wait until it has ended."


def test_a_place_where_none_can_be(tmp_path: Path) -> None:
    """A folder, or none."""
    for path in (tmp_path, tmp_path / "none" / "m.jsonl", tmp_path / "a\0b"):
        with pytest.raises(OutputError, match="the manifest cannot be written"):
            Manifest(path)


def unordered(path: Path) -> list[dict[str, Any]]:
    """Write a manifest whose rows are in no order and return it as it should be."""
    rows = [{"row": row, "x": "x" * (row * 7 % 40)} for row in (4, 12, 1, 9, 3, 700, 2)]
    with Manifest(path) as manifest:
        manifest.add(rows)
    return sorted(rows, key=lambda each: each["row"])


def test_lines_in_the_order_of_rows(tmp_path: Path) -> None:
    """Whoever made which first; lines that follow stand behind them."""
    path = tmp_path / "m.jsonl"
    ordered = unordered(path)
    with Manifest(path) as manifest:
        manifest.sort()
        assert lines(path) == ordered
        before = path.stat().st_mtime_ns
        manifest.sort()
        assert path.stat().st_mtime_ns == before
        manifest.add([{"row": 800}])
    assert lines(path) == [*ordered, {"row": 800}]


def test_a_kill_while_lines_are_put_in_order(tmp_path: Path) -> None:
    """Wherever it comes, each is there to be kept."""
    for step in range(8):
        path = tmp_path / f"{step}.jsonl"
        ordered = unordered(path)
        with Manifest(path) as manifest:
            manifest._file.close()
            manifest._file = Killed(path, step)
            with pytest.raises(KeyboardInterrupt):
                manifest.sort()
        with Manifest(path) as manifest:
            left = list(ordered)

            def is_wanted(record: Any, left: list[Any] = left) -> bool:
                # As a batch asks: a line that was half overwritten is none that it would write.
                is_there = record in left
                left[:] = [each for each in left if each != record]
                return is_there

            manifest.keep(is_wanted)
            manifest.sort()
        assert lines(path) == ordered


def test_no_room_to_put_lines_in_order(tmp_path: Path) -> None:
    """They stay as they are."""
    path = tmp_path / "m.jsonl"
    unordered(path)
    before = path.read_bytes()
    with Manifest(path) as manifest:
        manifest._file.close()
        manifest._file = Full(path, 3)
        manifest.sort()
    assert path.read_bytes() == before
