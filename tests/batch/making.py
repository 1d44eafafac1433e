"""What tests of batches share: many requests for a small library, workers and places that do what they are told."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import signal
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Executor, Future
from itertools import product
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from booklet import Library, Profile
from booklet.batch import Folder, Inputs, Request
from booklet.batch.output_places import MANIFEST
from booklet.batch.worker import WorkerJob
from booklet.core.values import frozen
from booklet.errors import BatchStoppedError
from booklet.library.matrix import matrix
from booklet.model.papers import PAPERS
from tests.checkers import ROOT

P = ParamSpec("P")
T = TypeVar("T")


class InThisThread(Executor):
    """Works when it is asked to, so that a test sees every step."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Return what is done already."""
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001  (as executors do)
            future.set_exception(error)
        return future


@frozen
class Small(Folder):
    """A folder on a disk with room for so many files."""

    room: int = 3

    def write(self, name: str, data: bytes) -> None:
        """Write, unless the disk is full."""
        with self._told(name):
            if len(list(self.path.glob("*.pdf"))) >= self.room:
                raise OSError(errno.ENOSPC, "No space left on device")
        Folder.write(self, name, data)


@frozen
class Deadly(Folder):
    """A folder whose file of some name is the death of whoever writes it.

    Attributes:
        deadly: The file.
        times: How many writers it kills.
    """

    deadly: str = ""
    times: int = 1

    def write(self, name: str, data: bytes) -> None:
        """Write, or die as a process that is killed dies: half-way, and without a word."""
        if name == self.deadly:
            for death in range(self.times):
                mark = self.path / f"death-{death}"
                if not mark.exists():
                    mark.touch()
                    (self.path / f".{name}.0123abcd.part").write_bytes(data[:100])
                    os.kill(os.getpid(), signal.SIGKILL)
        Folder.write(self, name, data)


@frozen
class Gone(Folder):
    """A folder that no worker can use."""

    def check(self) -> None:
        """Refuse."""
        raise BatchStoppedError("it is gone")


def requests(library: Library) -> list[Request]:
    """Return every booklet of the matrix on every paper."""
    return [Request.of({**Request(each).cells(), "paper": paper}) for each, paper in product(matrix(library), PAPERS)]


def write_csv(path: Path, asked: Iterable[Request | str], count: int | None = None) -> Path:
    """Write requests, or lines as they are, into a file and return it; again and again if there are to be more."""
    each = [line if isinstance(line, str) else line_of(line) for line in asked]
    count = len(each) if count is None else count
    with path.open("w", encoding="utf-8") as file:
        file.write("subtype,risk,stage,audience,paper\n")
        file.writelines(f"{each[number % len(each)]}\n" for number in range(count))
    return path


def line_of(request: Request) -> str:
    """Return a request as a line of the file."""
    cells = request.cells()
    return ",".join(cells.get(name, "") for name in ("subtype", "risk", "stage", "audience", "paper"))


def job(content: Path, place: Folder) -> WorkerJob:
    """Return what tasks share, with a folder that is ready."""
    place.path.mkdir(exist_ok=True)
    (place.path / MANIFEST).touch()
    inputs = Inputs(content.absolute())
    return WorkerJob(inputs, inputs.open().hash, place)


def records(folder: Path) -> list[dict[str, Any]]:
    """Return the lines of a batch's manifest."""
    return [json.loads(line) for line in (folder / MANIFEST).read_text(encoding="utf-8").splitlines()]


def is_whole(folder: Path, rows: Sequence[int]) -> bool:
    """Return whether each row is in the manifest once, with a file that is what it says, and nothing else is there."""
    found = records(folder)
    assert sorted(record["row"] for record in found) == sorted(rows)
    for record in found:
        data = (folder / record["file"]).read_bytes()
        assert hashlib.sha256(data).hexdigest() == record["sha256"], record["file"]
        assert len(data) == record["bytes"]
    files = {path.name for path in folder.iterdir() if not path.name.startswith("death-")}
    assert files - {"manifest.csv", "failed.csv"} == {MANIFEST, *(record["file"] for record in found)}
    return True


SOME = (Profile("b-cell", "high"), Profile("t-cell"), Profile("b-cell", "high", audience="patient"), Profile("open"))
"""Profiles of the small library."""

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}
"""For commands that run in a process of their own."""


def is_alive(pid: str) -> bool:
    """Return whether a process of Linux runs; one that only waits to be counted does not."""
    try:
        return Path("/proc", pid, "stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def children(pid: int) -> list[str]:
    """Return the processes of Linux that a process has begun and that make booklets."""
    found = Path("/proc", str(pid), "task", str(pid), "children").read_text(encoding="utf-8").split()
    return [each for each in found if b"spawn_main" in Path("/proc", each, "cmdline").read_bytes()]
