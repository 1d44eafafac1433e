"""The workers of a batch: how much they hold at once, and what happens when one of them dies."""

from __future__ import annotations

import multiprocessing
import os
import queue
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from typing import NamedTuple

from booklet.batch.output_places import RESUME
from booklet.batch.worker import Failure, MadeFile, Task, WorkerJob, make, warm
from booklet.errors import BatchStoppedError

MOST_LOSSES = 10
"""Times that workers may die one after the other with nothing made in between."""

_TRIES = 2
"""Times that a task is tried alone after workers died over it: it may be why they died, or may only have been near."""

_WINDOW = 256
"""Tasks that an executor of others holds at once: enough for a large cluster, little to keep in memory."""

_HELD = 2
"""Tasks that a process of our own holds: one to work at, one to go on with."""

_HEARTBEAT_S = 1.0
"""How long to wait before looking up: on Windows, Ctrl-C does not end a wait without a limit."""


class _Begun(NamedTuple):
    """A task that is under way, or waits to be tried again.

    Attributes:
        worker: Which worker has it.
        tries: How often it was alone when workers died.
    """

    task: Task
    worker: int = 0
    tries: int = 0
    is_alone: bool = False


def default_jobs() -> int:
    """Return how many processes are useful here: one for each core that this process may use."""
    if sys.platform != "win32" and hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def _interruptions_held() -> Iterator[None]:
    """Hold Ctrl-C back for a moment, so that nothing is left half done.

    Processes and threads that are begun meanwhile never hear of it, and die of nothing else. A future has a lock: who
    is interrupted between taking it and letting go leaves it taken, and the pool waits for it without end.
    """
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class Crew:
    """Gives tasks to workers and takes in what comes of them.

    Each process of our own is a pool of one, so that it can be given what is like what it has made. It is renewed when
    it dies. What it held is tried again, one task at a time while all others wait, so that a task that kills whoever
    takes it is found out, also if it needs all the memory there is.
    """

    def __init__(
        self, job: WorkerJob, executor: Executor | None, jobs: int, tell_renewed: Callable[[int], None]
    ) -> None:
        """Begin.

        Args:
            job: What is the same for all tasks.
            executor: Who works; None for processes of our own.
            jobs: How many processes of our own there are at most.
            tell_renewed: Hears how many tasks are tried again whenever workers died.
        """
        self._job = job
        self._is_own = executor is None
        self._workers = [self._hire() for _ in range(jobs)] if executor is None else [executor]
        self._window = _HELD if self._is_own else _WINDOW
        self._tell_renewed = tell_renewed
        self._begun: dict[Future[MadeFile | Failure], _Begun] = {}
        self._held = [0] * len(self._workers)
        self._done: queue.SimpleQueue[Future[MadeFile | Failure]] = queue.SimpleQueue()
        self._suspects: deque[_Begun] = deque()
        self._broken: set[int] = set()
        self._losses = 0

    def work(self, next_task: Callable[[int], Task | None]) -> Iterator[tuple[Task, MadeFile | Failure]]:
        """Yield each task with what came of it, in the order they are finished.

        Args:
            next_task: Called with the number of a worker, counted from 0, whenever it has room for a task; None if
                there is none at present.

        Raises:
            BatchStoppedError: If there are no workers any more.
        """
        while True:
            if self._broken and not self._begun:
                self._renew()
            self._begin(next_task)
            if self._begun:
                future = self._next()
                begun = self._begun.pop(future)
                self._held[begun.worker] -= 1
                outcome = self._outcome(future, begun)
                if outcome is not None:
                    yield begun.task, outcome
            elif not self._broken:
                return

    def close(self) -> None:
        """End: what is begun is finished, what is not begun is let go. Executors of others stay open."""
        with _interruptions_held():
            for future in self._begun:
                future.cancel()
        if self._is_own:
            for worker in self._workers:
                worker.shutdown(wait=True, cancel_futures=True)

    def _hire(self) -> Executor:
        # The same way to begin a process on every system; it shares nothing with this one.
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(1, context, initializer=warm, initargs=(self._job,))

    def _renew(self) -> None:
        self._losses += 1
        if not self._is_own or self._losses > MOST_LOSSES:
            raise BatchStoppedError(
                "the workers die again and again", f"Look for why, such as too little memory. {RESUME}"
            )
        self._tell_renewed(len(self._suspects))
        for worker in self._broken:
            self._workers[worker].shutdown(wait=True)
            self._workers[worker] = self._hire()
        self._broken.clear()

    def _begin(self, next_task: Callable[[int], Task | None]) -> None:
        """Give out tasks while there is room; suspects before all others, each alone."""
        while not self._broken and not any(begun.is_alone for begun in self._begun.values()):
            if self._suspects:
                if self._begun:
                    return
                self._submit(self._suspects.popleft())
            else:
                least = min(self._held)
                worker = self._held.index(least)
                task = next_task(worker) if least < self._window else None
                if task is None:
                    return
                self._submit(_Begun(task, worker))

    def _submit(self, begun: _Begun) -> None:
        try:
            with _interruptions_held():
                future = self._workers[begun.worker].submit(make, self._job, begun.task)
                self._begun[future] = begun
                self._held[begun.worker] += 1
                future.add_done_callback(self._done.put)
        except BrokenExecutor:
            # The worker has died; what it held comes back first.
            self._broken.add(begun.worker)
            self._suspects.append(begun._replace(is_alone=True))

    def _next(self) -> Future[MadeFile | Failure]:
        while True:
            try:
                return self._done.get(timeout=_HEARTBEAT_S)
            except queue.Empty:
                continue

    def _outcome(self, future: Future[MadeFile | Failure], begun: _Begun) -> MadeFile | Failure | None:
        """Return what came of a task; None if it is tried again."""
        try:
            with _interruptions_held():
                outcome = future.result()
        except BrokenExecutor:
            self._broken.add(begun.worker)
            tries = begun.tries + begun.is_alone
            if tries == _TRIES:
                return Failure("the process that made it died, and so did the next", "Report it, or add memory.")
            self._suspects.append(begun._replace(tries=tries, is_alone=True))
            return None
        except CancelledError as error:
            raise BatchStoppedError("the workers have dropped their work", f"Check that they run. {RESUME}") from error
        except ImportError as error:
            message = f"a worker cannot load the program ({error})"
            raise BatchStoppedError(message, f"Install the same version everywhere. {RESUME}") from error
        except Exception as error:  # noqa: BLE001  (each kind of executor has errors of its own)
            return Failure(
                f"its worker failed ({type(error).__name__}: {error})", "Give the same command with --resume."
            )
        self._losses = 0
        return outcome
