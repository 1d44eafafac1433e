"""Prints how much memory a worker holds, in KiB, after every thousandth booklet: content folder, folder, how many."""

from __future__ import annotations

import sys
from itertools import cycle, islice
from pathlib import Path

from booklet.batch import Folder, Request
from booklet.batch.worker import MadeFile, Task, make
from booklet.library.matrix import matrix
from tests.batch.making import job

EVERY = 1000


def main(content: Path, folder: Path, count: int) -> None:
    """Make the booklets of the matrix again and again, as a worker does, and measure."""
    shared = job(content, Folder(folder))
    profiles = list(matrix(shared.inputs.open().library))
    for number, profile in enumerate(islice(cycle(profiles), count), 1):
        made = make(shared, Task(Request(profile), (number,), ("a.pdf",)))
        assert isinstance(made, MadeFile), made
        if number % EVERY == 0:
            print(resident(), flush=True)  # noqa: T201  (what it is for)


def resident() -> int:
    """Return the memory that the process holds now, in KiB."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.partition("VmRSS:")[2].split()[0])


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
