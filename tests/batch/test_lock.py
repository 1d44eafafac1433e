"""A file is held by one process at a time."""

from __future__ import annotations

import subprocess
import sys
from io import FileIO
from pathlib import Path

from booklet.batch import lock

HOLD = """
import sys, io, runpy
lock = runpy.run_path(sys.argv[1])["lock"]
file = io.FileIO(sys.argv[2], "r+")
print(lock(file), flush=True)
sys.stdin.read()
"""
"""Takes the module alone: the rest of the program would take longer to import than all that is tested here."""


def test_one_at_a_time(tmp_path: Path) -> None:
    """Others are told; when the process that holds it is killed, it is free."""
    path = tmp_path / "file"
    path.touch()
    command = [sys.executable, "-c", HOLD, lock.__file__, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout
        assert first.stdout.readline() == "True\n"
        assert is_free(path) is False
        first.kill()
    assert is_free(path) is True


def is_free(path: Path) -> bool:
    """Return whether another process can lock a file."""
    said = subprocess.run(
        [sys.executable, "-c", HOLD, lock.__file__, str(path)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )
    return said.stdout == "True\n"


def test_a_disk_without_locks(tmp_path: Path) -> None:
    """Then nobody can hold it, and the work goes on."""
    with FileIO(str(tmp_path / "file"), "w") as file:
        assert lock.lock(file)
