"""Options that the benchmarks have in common: which rows, and how often."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable


def add_row_options(parser: argparse.ArgumentParser, rows: Iterable[str], quick: str) -> None:
    """Add the options to a parser.

    Args:
        parser: That of a benchmark.
        rows: Names of all rows there are.
        quick: What the short run is like.
    """
    there = tuple(rows)
    some = f"some of {','.join(there)}"
    parser.add_argument("--only", type=_names_among(there), default=there, metavar="ROWS", help=some)
    parser.add_argument("--rounds", type=int, help="rounds of every row, in place of its own")
    parser.add_argument("--quick", action="store_true", help=f"{quick}: to see that it runs")


def _names_among(there: tuple[str, ...]) -> Callable[[str], tuple[str, ...]]:
    """Return what reads names with commas between them, and refuses those of no row."""

    def names(text: str) -> tuple[str, ...]:
        found = tuple(text.split(","))
        for name in found:
            if name not in there:
                raise argparse.ArgumentTypeError(f"there is no row {name!r}; give some of {','.join(there)}")
        return found

    return names
