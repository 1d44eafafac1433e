"""A Dask cluster that is there already: a real scheduler and two workers on this machine."""

from __future__ import annotations

import builtins
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from booklet import Library
from booklet.batch import dask_workers
from booklet.core.extras import how_to_install
from booklet.errors import BatchStoppedError, ExitCode, OutputError
from tests.batch.making import ENVIRONMENT, is_whole, records, requests, write_csv

PATIENCE_S = 60


@pytest.fixture
def dask(tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """Return the address of a scheduler, and its two workers, then the scheduler itself."""
    pytest.importorskip("distributed")
    place = tmp_path / "scheduler.json"
    quiet = {**ENVIRONMENT, "DASK_DISTRIBUTED__WORKER__DAEMON": "False"}
    with ExitStack() as stack:

        def begin(kind: str, *words: str) -> subprocess.Popen[bytes]:
            command = [sys.executable, "-m", f"distributed.cli.dask_{kind}", "--scheduler-file", str(place), *words]
            log = stack.enter_context((tmp_path / f"{kind}.log").open("ab"))
            process = subprocess.Popen(command, stdout=log, stderr=log, env=quiet, cwd=tmp_path)
            stack.callback(process.wait)
            stack.callback(process.kill)
            return process

        scheduler = begin("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")
        workers = [
            begin("worker", "--host", "127.0.0.1", "--nthreads", "1", "--no-nanny", "--no-dashboard") for _ in "12"
        ]
        yield address(place), [*workers, scheduler]


def address(place: Path) -> str:
    """Return the address that a scheduler writes when it is there."""
    deadline = time.monotonic() + PATIENCE_S
    while True:
        try:
            return str(json.loads(place.read_text(encoding="utf-8"))["address"])
        except (OSError, ValueError):
            assert time.monotonic() < deadline, "no scheduler"
            time.sleep(0.05)


@pytest.mark.slow  # five processes, each of which loads Dask; `.ci/run` runs it
def test_a_worker_and_a_scheduler_that_are_killed(
    dask: tuple[str, list[subprocess.Popen[bytes]]], many: Path, tmp_path: Path
) -> None:
    """One cluster for both, since it takes long to begin: first a worker goes half-way, then all."""
    address, (first, second, scheduler) = dask
    one_worker_less(address, first, many, tmp_path)
    assert second.poll() is None
    no_scheduler_any_more(address, scheduler, many, tmp_path)


def one_worker_less(address: str, worker: subprocess.Popen[bytes], many: Path, folder: Path) -> None:
    """Nothing is lost, nothing is there twice."""
    wanted = requests(Library.load(many))
    path, out = write_csv(folder / "r.csv", wanted, 2 * len(wanted)), folder / "one"
    words = ["batch", str(path), "--out", str(out), "--content", str(many), "--scheduler", address, "--json"]
    command = [sys.executable, "-m", "booklet", *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=ENVIRONMENT, cwd=folder) as process:
        assert process.stdout
        told = map(json.loads, process.stdout)
        seen = [next(each for each in told if each["event"] == "done") for _ in range(5)]
        worker.kill()
        assert len(records(out)) < 2 * len(wanted)
        seen += told
    assert process.returncode == ExitCode.DONE
    assert sorted(each["row"] for each in seen if each["event"] == "done") == list(range(1, 2 * len(wanted) + 1))
    assert is_whole(out, range(1, 2 * len(wanted) + 1))


def no_scheduler_any_more(address: str, scheduler: subprocess.Popen[bytes], many: Path, folder: Path) -> None:
    """It ends with a sentence; what is made stays."""
    words = ["batch", "--all", "--out", str(folder / "two"), "--content", str(many), "--scheduler", address, "--json"]
    command = [sys.executable, "-m", "booklet", *words]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, env=ENVIRONMENT, cwd=folder) as process:
        assert process.stdout
        assert next(line for line in process.stdout if json.loads(line)["event"] == "done")
        scheduler.kill()
        _, said = process.communicate(timeout=PATIENCE_S)
    assert process.returncode == ExitCode.OUTPUT
    # Threads of Dask may still have something to log while the process ends.
    assert "Error: the workers have dropped their work\n" in said
    assert "Traceback" not in said
    rows = [record["row"] for record in records(folder / "two")]
    assert rows
    assert len(rows) == len(set(rows))


def test_no_scheduler(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for ever."""
    pytest.importorskip("distributed")
    monkeypatch.setattr("booklet.batch.cluster._PATIENCE_S", 1)
    for where in ("tcp://127.0.0.1:9", "nonsense://x"):
        with pytest.raises(BatchStoppedError, match="no scheduler answers") as caught, dask_workers(where):
            pass
        assert caught.value.hint == "Check the address, and that the scheduler runs."


def test_without_dask(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error says what to install."""
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == "distributed":
            raise ModuleNotFoundError("No module named 'distributed'", name="distributed")
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    said = "needs the package 'distributed', which is not installed"
    with pytest.raises(OutputError, match=said) as caught, dask_workers("tcp://127.0.0.1:9"):
        pass
    assert caught.value.hint == how_to_install("dask")
