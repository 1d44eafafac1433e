"""Finished answers are found again, whole or not at all."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from booklet.core.answer_store import AnswerStore, StoredAnswer

ANSWER = StoredAnswer(b"\n%PDF\n", "application/pdf", "b-cell.pdf", {"pages": 3})
KEY = "0" * 64


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A folder for finished answers."""
    return tmp_path / "kept"


def test_another_worker_finds_it(kept: Path) -> None:
    """With all that is said of it."""
    AnswerStore(kept, 1).put(KEY, ANSWER)
    assert AnswerStore(kept, 1).get(KEY) == ANSWER
    assert AnswerStore(kept, 1).get("1" * 64) is None


@pytest.mark.parametrize("damage", [b"", b"x", b"\n", b"{}\n"])
def test_what_is_damaged_is_not_there(kept: Path, damage: bytes) -> None:
    """Nor what stands under another key."""
    AnswerStore(kept, 1).put(KEY, ANSWER)
    (path,) = kept.iterdir()
    whole = path.read_bytes()
    path.with_name(path.name.replace("0", "1")).write_bytes(whole)
    assert AnswerStore(kept, 1).get("1" * 64) is None
    path.write_bytes(damage + whole[:-1])
    assert AnswerStore(kept, 1).get(KEY) is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_what_others_could_have_written_is_not_used(kept: Path) -> None:
    """Families read it."""
    AnswerStore(kept, 1).put(KEY, ANSWER)
    (path,) = kept.iterdir()
    path.chmod(0o666)
    assert AnswerStore(kept, 1).get(KEY) is None


def test_the_oldest_go(kept: Path) -> None:
    """What is left is no more than may be kept."""
    there = AnswerStore(kept, 1)
    for number in range(6):
        key = f"{number:064}"
        there.put(key, StoredAnswer(bytes(300_000), "x"))
        os.utime(kept / f"{key}.answer", (number, number))
    there.sweep()
    left = sorted(path.name[63] for path in kept.iterdir())
    assert left == ["3", "4", "5"]


def test_a_full_disk_is_told_once(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Answers still come, and nothing half-written is left."""

    def full(*_: object) -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device")

    told: list[str] = []
    there = AnswerStore(kept, 1, told.append)
    monkeypatch.setattr("os.fdopen", full)
    there.put(KEY, ANSWER)
    there.put("1" * 64, ANSWER)
    assert there.get(KEY) == ANSWER
    assert told == ["finished files cannot be kept (No space left on device); each is made when it is asked for"]
    assert list(kept.iterdir()) == []


def test_off_keeps_nothing() -> None:
    """But in memory."""
    there = AnswerStore.of("off", 1)
    there.put(KEY, ANSWER)
    assert (there.folder, there.get(KEY)) == (None, ANSWER)
