"""How long it takes to find the booklet for a record: 10,000 made-up records in a batch's check, and one cold command.

    python -m tests.benchmarks.codes

Processor time, each beside its measure: `fhir.resources` reading the same records, and `booklet list` for the command.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from booklet import load_library
from booklet.batch import Records
from booklet.batch.checking import check_rows
from booklet.batch.name_templates import DEFAULT, Template
from booklet.batch.records import record_rows
from booklet.ordering.order_reader import OrderReader
from tests.codes.bundles import course

COUNT = 10_000
OF_PEER = 500
COLD_RUNS = 15


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long something takes, in milliseconds of processor time."""
    begun = time.process_time()
    work()
    return (time.process_time() - begun) * 1000


def checked(path: Path) -> float:
    """Return the milliseconds of a record in the check of a batch."""
    library = load_library()
    reader, template = OrderReader(library), Template.read(DEFAULT)

    def work() -> None:
        worklist = check_rows(record_rows(Records(path), library, reader), reader, template, lambda event: None)  # noqa: ARG005
        assert len(worklist.of_row) == COUNT

    return milliseconds(work) / COUNT


def read_by_peer(lines: list[bytes]) -> float:
    """Return the milliseconds that `fhir.resources` takes to read a record; it looks up no code."""
    from fhir.resources.R4B.bundle import Bundle

    Bundle.model_validate_json(lines[0])
    return milliseconds(lambda: [Bundle.model_validate_json(line) for line in lines[:OF_PEER]]) / OF_PEER


def cold(*arguments: str) -> float:
    """Return the milliseconds of one run of the command, in a process of its own with warm files."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "booklet", *arguments]
    subprocess.run(command, check=True, capture_output=True, env=os.environ)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return ((after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)) * 1000


def main() -> None:
    """Print the figures."""
    records = [json.dumps(told.record).encode() for told in course()]
    lines = [records[number % len(records)] for number in range(COUNT)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "records.ndjson")
        path.write_bytes(b"\n".join(lines))
        size = path.stat().st_size / COUNT
        ours = checked(path)
    print(f"{COUNT:,} records of {size / 1000:.1f} kB in a batch's check: {ours:.3f} ms each")
    print(f"fhir.resources reads the same, and looks up no code: {read_by_peer(lines):.3f} ms each")
    resolve, listed = ("resolve", "--code", "icd-o-3|9811/3"), ("list",)
    for arguments in (resolve, listed):
        cold(*arguments)
    # One after the other, so that a busy machine is busy for both.
    pairs = [(cold(*resolve), cold(*listed)) for _ in range(COLD_RUNS)]
    first, second = (median(each) for each in zip(*pairs, strict=True))
    print(f"booklet resolve, cold: {first:.0f} ms; booklet list: {second:.0f} ms; {first / second:.2f} times")


if __name__ == "__main__":
    main()
