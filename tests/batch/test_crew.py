"""Workers that die: nothing is lost, nothing is done twice, and a task that kills its workers is found out."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from concurrent.futures import CancelledError, Executor, Future
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from booklet.batch import Folder, Inputs
from booklet.batch.crew import MOST_LOSSES, Crew, default_jobs
from booklet.batch.output_places import MANIFEST
from booklet.batch.request_columns import Request
from booklet.batch.worker import Failure, MadeFile, Task, WorkerJob
from booklet.errors import BatchStoppedError
from tests.batch.making import Deadly, InThisThread, job, requests

JOB = WorkerJob(Inputs(), "", Folder(Path("none")))
MADE = MadeFile("", 0, 0, (), "")


def tasks(count: int) -> list[Task]:
    """Return tasks with a row each."""
    return [Task(Request.of({"subtype": "x"}), (row,), (f"{row}.pdf",)) for row in range(count)]


class Pool(Executor):
    """A pool that is told which task kills it, and which fails in a way of its own."""

    def __init__(self, crew: Script) -> None:
        self.crew = crew
        self.is_broken = False
        self.waiting: list[tuple[Future[object], int]] = []

    def submit(self, fn: object, /, *args: object, **_: object) -> Future[object]:  # type: ignore[override]  # noqa: ARG002
        """Take a task; two at a time are worked at, and a death takes both along."""
        if self.is_broken:
            raise BrokenProcessPool
        future: Future[object] = Future()
        assert isinstance(args[1], Task)
        self.waiting.append((future, args[1].rows[0]))
        self.crew.most = max(self.crew.most, len(self.waiting))
        if len(self.waiting) == 2 or self.crew.is_alone:
            self.work()
        return future

    def work(self) -> None:
        """Finish what is there."""
        self.crew.seen.append([row for _, row in self.waiting])
        deadly = [row for _, row in self.waiting if self.crew.deaths.get(row, 0) > 0]
        if deadly:
            self.is_broken = True
            self.crew.deaths[deadly[0]] -= 1
        for future, row in self.waiting:
            if deadly:
                future.set_exception(BrokenProcessPool())
            elif row in self.crew.errors:
                future.set_exception(self.crew.errors[row])
            else:
                future.set_result(MADE)
        self.waiting.clear()

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002  (as it is)
        """End."""


class Script:
    """What happens to the workers of a crew."""

    def __init__(self, deaths: dict[int, int], errors: dict[int, Exception]) -> None:
        self.deaths, self.errors = deaths, errors
        self.seen: list[list[int]] = []
        self.most = 0
        self.is_alone = False
        self.renewed: list[int] = []


def worked(
    monkeypatch: pytest.MonkeyPatch,
    count: int,
    deaths: dict[int, int] | None = None,
    errors: dict[int, Exception] | None = None,
) -> tuple[dict[int, MadeFile | Failure], Script]:
    """Return what comes of tasks, and what happened meanwhile."""
    script = Script(deaths or {}, errors or {})
    left = iter(tasks(count))
    monkeypatch.setattr(Crew, "_hire", lambda _: Pool(script))

    def tell(again: int) -> None:
        script.renewed.append(again)
        script.is_alone = True

    found: dict[int, MadeFile | Failure] = {}
    crew = Crew(JOB, None, 1, tell)
    for task, outcome in crew.work(lambda _: next(left, None)):
        assert task.rows[0] not in found, "done twice"
        found[task.rows[0]] = outcome
    crew.close()
    return found, script


def test_a_worker_that_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was under way is tried again, one by one; then all go on."""
    found, script = worked(monkeypatch, 6, {2: 1})
    assert found == dict.fromkeys(range(6), MADE)
    assert script.renewed == [2]
    assert script.seen[:4] == [[0, 1], [2, 3], [2], [3]]
    assert script.most == 2


def test_a_task_that_kills_its_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is given up when it has died alone twice; what only was near is made."""
    found, _ = worked(monkeypatch, 6, {2: 99, 5: 99})
    assert {row: outcome for row, outcome in found.items() if outcome == MADE} == dict.fromkeys((0, 1, 3, 4), MADE)
    for row in (2, 5):
        assert found[row] == Failure("the process that made it died, and so did the next", "Report it, or add memory.")


def test_workers_that_die_as_soon_as_they_begin(monkeypatch: pytest.MonkeyPatch) -> None:
    """It ends."""
    with pytest.raises(BatchStoppedError, match="the workers die again and again") as caught:
        worked(monkeypatch, 100, dict.fromkeys(range(100), 99))
    assert caught.value.hint.endswith("--resume.")
    assert MOST_LOSSES < 100


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (CancelledError(), "the workers have dropped their work"),
        (
            ModuleNotFoundError("No module named 'booklet'"),
            "a worker cannot load the program (No module named 'booklet')",
        ),
    ],
)
def test_workers_that_cannot_work_at_all(monkeypatch: pytest.MonkeyPatch, error: Exception, said: str) -> None:
    """A scheduler that is gone, or machines without the program."""
    with pytest.raises(BatchStoppedError) as caught:
        worked(monkeypatch, 4, errors={1: error})
    assert caught.value.message == said
    assert caught.value.hint.endswith("--resume.")


def test_a_worker_s_own_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """It costs one task."""
    found, _ = worked(monkeypatch, 4, errors={1: MemoryError("too much")})
    assert found[1] == Failure("its worker failed (MemoryError: too much)", "Give the same command with --resume.")
    assert [found[row] for row in (0, 2, 3)] == [MADE] * 3


def test_an_executor_of_others(many: Path, tmp_path: Path) -> None:
    """It is filled and emptied, not renewed and not closed; tasks may come of tasks."""
    executor = InThisThread()
    shared = job(many, Folder(tmp_path))
    wanted = requests(shared.inputs.open().library)[:3]
    todo = [Task(request, (row,), (f"{row}.pdf",)) for row, request in enumerate(wanted[:2])]
    crew = Crew(shared, executor, 1, lambda _: None)
    for task, outcome in crew.work(lambda _: todo.pop() if todo else None):
        assert isinstance(outcome, MadeFile)
        if task.rows == (0,):
            todo.append(Task(wanted[2], (2,), ("2.pdf",)))
    crew.close()
    assert sorted(path.name for path in tmp_path.glob("*.pdf")) == ["0.pdf", "1.pdf", "2.pdf"]
    assert executor.submit(len, "open").result() == 4


class Broken(Executor):
    """An executor whose workers are gone."""

    def submit(self, fn: object, /, *args: object, **kwargs: object) -> Future[object]:  # type: ignore[override]  # noqa: ARG002
        """Refuse."""
        raise BrokenProcessPool


def test_an_executor_of_others_that_is_broken() -> None:
    """It is not ours to renew."""
    crew = Crew(JOB, Broken(), 1, lambda _: None)
    left = iter(tasks(3))
    with pytest.raises(BatchStoppedError):
        list(crew.work(lambda _: next(left, None)))


@pytest.mark.skipif(sys.platform == "win32", reason="killed as on POSIX")
def test_a_real_process_that_is_killed(many: Path, tmp_path: Path) -> None:
    """One task kills a worker once, as an operator might; all are made."""
    place = Deadly(tmp_path, deadly="3.pdf")
    shared = job(many, place)
    wanted = requests(shared.inputs.open().library)[:10]
    todo = iter([Task(request, (row,), (f"{row}.pdf",)) for row, request in enumerate(wanted)])
    renewed: list[int] = []
    crew = Crew(shared, None, 2, renewed.append)
    found = {task.rows[0]: outcome for task, outcome in crew.work(lambda _: next(todo, None))}
    crew.close()
    assert len(renewed) == 1
    assert set(found) == set(range(10))
    for row, outcome in found.items():
        assert isinstance(outcome, MadeFile)
        assert (tmp_path / f"{row}.pdf").stat().st_size == outcome.size
    assert (tmp_path / MANIFEST).exists()


def test_a_process_for_each_core_at_least_one() -> None:
    """As many as this process may use."""
    assert default_jobs() >= 1


def test_nothing_to_do() -> None:
    """No process is begun for it."""
    crew = Crew(JOB, None, 1, lambda _: None)
    nothing: Iterable[Task] = iter(())
    assert list(crew.work(lambda _: next(iter(nothing), None))) == []
    crew.close()
