"""What a worker process does: it is warmed once, then makes one booklet after another and writes their files."""

from __future__ import annotations

import atexit
import contextlib
import hashlib
import multiprocessing
import os
import signal
import sys
import threading
import traceback
from functools import lru_cache

from booklet.batch.output_places import OutputPlace
from booklet.batch.request_columns import Request
from booklet.batch.stock import Inputs, Stock
from booklet.core.values import expect_many_values, frozen
from booklet.errors import BatchStoppedError, BookletError
from booklet.make import make as make_product


@frozen
class MadeFile:
    """A booklet that was made and written.

    Attributes:
        sha256: Hash of its file, in hexadecimal.
        size: Bytes of its file.
        pages: How many it has.
        unsigned: Its blocks with text that no clinician has signed.
        inputs: Hash of what it was made from, see `Stock.hash_of`.
    """

    sha256: str
    size: int
    pages: int
    unsigned: tuple[str, ...]
    inputs: str


@frozen
class Failure:
    """Why a booklet was not made.

    Attributes:
        message: What is wrong.
        hint: What to do, or "".
        is_final: Whether no other can be made either.
        trace: Where in the program, if the program is at fault; else "".
    """

    message: str
    hint: str = ""
    is_final: bool = False
    trace: str = ""


@frozen
class WorkerJob:
    """What is the same for all tasks of a batch.

    Attributes:
        inputs: What products are made from.
        hash: What its hash has to be, see `Stock`.
        place: Where files go.
    """

    inputs: Inputs
    hash: str
    place: OutputPlace


@frozen
class Task:
    """One booklet to make, or to put under further names.

    Attributes:
        request: What is asked for.
        rows: The rows that ask for it, counted from 1.
        names: The file of each row.
        original: Name of a file that holds the booklet already, or "".
        made: What is known of that file.
    """

    request: Request
    rows: tuple[int, ...]
    names: tuple[str, ...]
    original: str = ""
    made: MadeFile | None = None


_BUSY = threading.Lock()
"""Held while a booklet is made and written: setting type keeps what it has set, and is done by one thread at a time."""


def warm(job: WorkerJob) -> None:
    """Prepare a worker process: load what it needs, and have it end when its parent is gone."""
    expect_many_values()
    # Ctrl-C goes to all processes of a terminal; what is begun is finished, and the parent says when to end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    atexit.register(_end_at_once)
    with contextlib.suppress(BookletError), _BUSY:
        # What is wrong is told by the first task.
        _opened(job)


def make(job: WorkerJob, task: Task) -> MadeFile | Failure:
    """Make and write one booklet; whatever goes wrong is returned, so that it reaches the parent whole."""
    with _BUSY:
        try:
            return _made(job, task)
        except BookletError as error:
            return Failure(error.message, error.hint, isinstance(error, BatchStoppedError))
        except Exception as error:  # noqa: BLE001  (a bug that one booklet meets is no reason to lose the others)
            message = f"a bug in the program: {type(error).__name__}: {error}"
            return Failure(message, "Report it; --debug shows where it is.", trace=traceback.format_exc())


def _made(job: WorkerJob, task: Task) -> MadeFile:
    stock = _opened(job)
    if task.made is not None:
        job.place.copy(task.original, task.names)
        return task.made
    product = make_product(stock.order(task.request), stock.library)
    data = product.ordered_pdf()
    first, *others = task.names
    job.place.write(first, data)
    if others:
        job.place.copy(first, others)
    digest = hashlib.sha256(data).hexdigest()
    return MadeFile(digest, len(data), product.page_count, product.unsigned, stock.hash_of(task.request))


@lru_cache(maxsize=1)
def _opened(job: WorkerJob) -> Stock:
    """Return what the booklets of a batch are made from; the batch before it is forgotten.

    Raises:
        BatchStoppedError: If this worker has other content or another program, or cannot write.
    """
    stock = job.inputs.open()
    if stock.hash != job.hash:
        message = (
            "a worker has other content or signatures than the batch began with, or another version of the program"
        )
        raise BatchStoppedError(message, "Make them the same everywhere, then begin again with --resume.")
    job.place.check()
    return stock


def _end_at_once() -> None:
    """End when all is handed over: to take apart what was kept takes as long as twenty booklets.

    A worker that somebody watches, as those do who measure coverage, ends as any process does.
    """
    monitoring = getattr(sys, "monitoring", None)
    is_watched = sys.gettrace() or sys.getprofile() or (monitoring and any(map(monitoring.get_tool, range(6))))
    if not is_watched:
        os._exit(0)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        with _BUSY:
            # No other way: the pool's own threads wait for work that cannot come any more.
            os._exit(1)
