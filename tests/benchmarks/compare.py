"""Our tagged booklets beside Typst, ReportLab, fpdf2 and WeasyPrint with the same words; see README.md here."""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from tests.benchmarks.machine import load, machine
from tests.benchmarks.measures import ROWS, Bench, differing
from tests.benchmarks.row_options import add_row_options
from tests.benchmarks.table import Row, lines

QUICK_ROUNDS = 2
QUICK_BATCH = 100
PACKAGES = ("typst", "weasyprint", "fpdf")
_TOLD = 50
"""Booklets that are looked at to say how much they differ."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure what is asked for, and print the machine and the table."""
    parser = _options()
    options = parser.parse_args(arguments)
    missing = [name for name in PACKAGES if find_spec(name) is None]
    if missing:
        parser.error(f"{', '.join(missing)} cannot be imported: python -m pip install -e '.[peers]'")
    before, cores = load(), os.sched_getaffinity(0)
    with tempfile.TemporaryDirectory(prefix="booklet-benchmark-") as name:
        bench = Bench.at(Path(name).resolve())
        shares = differing([bench.next()[1] for _ in range(_TOLD)])
        rows: list[Row] = []
        for each in options.only:
            measure, rounds = ROWS[each]
            # One core for all but the row that is about two processes.
            os.sched_setaffinity(0, cores if each == "batch" else {min(cores)})
            rounds = options.rounds or (QUICK_ROUNDS if options.quick else rounds)
            count = {"count": QUICK_BATCH} if options.quick and each == "batch" else {}
            rows += measure(bench, rounds, **count)
    print(f"measured {datetime.now(UTC):%Y-%m-%d %H:%M} UTC on one core (batch: on {len(cores)})\n")
    for line in machine():
        print(f"- {line}")
    print(f"- before: {before}; after: {load()}")
    print(f"- from one booklet to the next, {median(shares):.0%} of its items differ (median of {len(shares)})\n")
    for line in lines(rows):
        print(line)


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.compare", description=__doc__)
    add_row_options(parser, ROWS, "few rounds and 100 booklets")
    return parser


if __name__ == "__main__":
    main()
