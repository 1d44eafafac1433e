"""The work of a batch: what is left to make, what has been made of it, and the line that the manifest gets for it."""

from __future__ import annotations

import sys
from array import array
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor
from contextlib import closing
from typing import NamedTuple

from booklet.batch.checking import Worklist
from booklet.batch.crew import Crew
from booklet.batch.events import Done, Event, Failed, Kept, Renewed
from booklet.batch.manifest import Manifest, ManifestRecord
from booklet.batch.name_templates import Template
from booklet.batch.output_places import OutputPlace
from booklet.batch.request_columns import Request
from booklet.batch.shares import Shares
from booklet.batch.stock import Stock
from booklet.batch.worker import Failure, MadeFile, Task, WorkerJob
from booklet.errors import BatchStoppedError, SomeRowsFailedError
from booklet.version import __version__

AT_ONCE = 256
"""Rows of one task: with more, the manifest would fall far behind the files."""


class Work:
    """What is left to make, and what has been made of it."""

    def __init__(  # noqa: PLR0913  (all that a run needs, each by its name)
        self,
        worklist: Worklist,
        template: Template,
        place: OutputPlace,
        manifest: Manifest,
        stock: Stock,
        tell: Callable[[Event], None],
        *,
        is_strict: bool,
    ) -> None:
        self.made = self.kept = self.failed = 0
        self._worklist, self._template, self._stock = worklist, template, stock
        self._place, self._manifest = place, manifest
        self._tell, self._is_strict = tell, is_strict
        self._is_done = bytearray(len(worklist.of_row))
        self._rows = worklist.rows()
        self._originals: dict[Request, _Original] = {}
        self._later: dict[Request, array[int]] = {}
        self._further: deque[_Further] = deque()

    def resume(self) -> None:
        """Keep what the manifest names if it is what would be made now and its file is whole."""
        sha256 = self._place.hashes()

        def is_kept(record: ManifestRecord) -> bool:
            row, name = record.get("row"), record.get("file")
            index = self._worklist.request(row) if isinstance(row, int) else None
            if row is None or index is None or self._is_done[row - 1]:
                return False
            request = self._worklist.requests[index]
            file = _made(record, request, self._stock.hash_of(request))
            if file is None or name != self._template.name(request, row) or sha256(name) != file.sha256:
                return False
            self._is_done[row - 1] = True
            self._originals.setdefault(request, _Original(name, file))
            self.kept += 1
            self._tell(Kept(row, name))
            return True

        self._place.sweep()
        self._manifest.keep(is_kept)

    def make(self, job: WorkerJob, executor: Executor | None, jobs: int) -> None:
        """Make all that is left."""
        jobs = max(1, min(jobs, len(self._worklist.requests)))
        # Which worker of another's executor takes a task, nobody here can say.
        shares = Shares(self._worklist.requests, jobs if executor is None else 1)
        with closing(Crew(job, executor, jobs, lambda again: self._tell(Renewed(again)))) as crew:
            for task, outcome in crew.work(lambda worker: self._next_task(shares, worker)):
                if isinstance(outcome, Failure):
                    self._fail(task, outcome)
                else:
                    self._record(task, outcome)
        self._manifest.sort()
        self._place.sweep()

    def _next_task(self, shares: Shares, worker: int) -> Task | None:
        """Return a booklet for a worker to make, or further names for one that is there; None if nothing is left."""
        if not self._further:
            while (place := shares.next(worker)) is not None:
                request = self._worklist.requests[place]
                left = array("I", (row for row in self._rows[place] if not self._is_done[row - 1]))
                if left and request in self._originals:
                    self._spread(request, left)
                    break
                if left:
                    self._later[request] = left[AT_ONCE:]
                    return self._task(request, left[:AT_ONCE])
        if self._further:
            further = self._further.popleft()
            return self._task(further.request, further.rows, *self._originals[further.request])
        return None

    def _task(self, request: Request, rows: array[int], original: str = "", made: MadeFile | None = None) -> Task:
        names = tuple(self._template.name(request, row) for row in rows)
        return Task(request, tuple(rows), names, original, made)

    def _spread(self, request: Request, rows: array[int]) -> None:
        """Have a booklet that is there put under the names of further rows, so many at once."""
        starts = range(0, len(rows), AT_ONCE)
        self._further.extend(_Further(request, rows[start : start + AT_ONCE]) for start in starts)

    def _record(self, task: Task, file: MadeFile) -> None:
        records = [self._line(task.request, row, name, file) for row, name in zip(task.rows, task.names, strict=True)]
        self._manifest.add(records)
        self.made += len(records)
        if later := self._later.pop(task.request, None):
            self._originals[task.request] = _Original(task.names[0], file)
            self._spread(task.request, later)
        for record in records:
            self._tell(Done(record["row"], record["file"], record))

    def _line(self, request: Request, row: int, name: str, file: MadeFile) -> ManifestRecord:
        library = self._stock.library
        return {
            "row": row,
            "file": name,
            "sha256": file.sha256,
            "bytes": file.size,
            "pages": file.pages,
            "content": {"version": library.version, "sha256": library.hash},
            "program": __version__,
            "draft": bool(file.unsigned),
            "unsigned": file.unsigned,
            "inputs": file.inputs,
            "request": request.cells(),
        }

    def _fail(self, task: Task, failure: Failure) -> None:
        """Tell what failed, for all rows that ask for it.

        Raises:
            BatchStoppedError: If nothing else can be made either.
            SomeRowsFailedError: If the first failure is to be the last.
        """
        if failure.is_final:
            raise BatchStoppedError(failure.message, failure.hint)
        for row in (*task.rows, *self._later.pop(task.request, ())):
            self.failed += 1
            name = self._template.name(task.request, row)
            self._tell(Failed(row, name, failure.message, failure.hint, failure.trace))
        if self._is_strict:
            message = f"stopped at the first row that failed, row {task.rows[0]}"
            raise SomeRowsFailedError(message, "Correct that, then give the same command with --resume.")


class _Original(NamedTuple):
    """The first file of a booklet, which others are copies of: its name, and what was written."""

    name: str
    made: MadeFile


class _Further(NamedTuple):
    """Rows whose booklet is there already, under another name."""

    request: Request
    rows: array[int]


def _made(record: ManifestRecord, request: Request, inputs: str) -> MadeFile | None:
    """Return what a record says of a booklet; None if it is not the one that would be made now."""
    cells, sha256, size, pages, unsigned = (record.get(key) for key in _KEYS)
    if not isinstance(cells, dict) or not isinstance(unsigned, list) or record.get("inputs") != inputs:
        return None
    if not cells.get("subtype") or Request.of(cells) != request:
        return None
    if not (isinstance(size, int) and isinstance(pages, int) and all(isinstance(each, str) for each in unsigned)):
        return None
    # The same few names stand in every line; each is kept once.
    return MadeFile(str(sha256), size, pages, tuple(map(sys.intern, unsigned)), inputs)


_KEYS = ("request", "sha256", "bytes", "pages", "unsigned")
