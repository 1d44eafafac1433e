"""A round of inputs for readers, what went wrong with them, and the smallest input with which it still does."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from random import Random
from typing import Final, NamedTuple

from tests.fuzz.children import faults
from tests.fuzz.mutations import mutated
from tests.fuzz.readers import READERS, read

BATCH: Final = 400
"""Inputs that are held at once."""

_MOST_TRIES: Final = 250
_LONGEST_S: Final = 60.0
"""Inputs that are read to find a small one, and seconds that this may take: slow inputs are slow to make smaller."""


class Finding(NamedTuple):
    """One way in which a reader fails.

    Attributes:
        reader: Its name.
        kind: What goes wrong, and where.
        times: How many inputs of the round showed it.
        smallest: The smallest of them, made smaller as long as the same goes wrong.
        trace: The traceback, where there is one.
    """

    reader: str
    kind: str
    times: int
    smallest: bytes
    trace: str


def counts(total: int, names: tuple[str, ...] = tuple(READERS)) -> dict[str, int]:
    """Return how many inputs each reader gets of a number of inputs: at least that many together, by their shares."""
    whole = sum(READERS[name].share for name in names)
    return {name: -(-total * READERS[name].share // whole) for name in names}


def inputs(name: str, count: int, seed: int) -> Iterator[bytes]:
    """Yield the inputs of a reader: the same for the same seed, whichever are asked for beside them."""
    reader = READERS[name]
    seeds = tuple(reader.seeds())
    for number in range(count):
        made = mutated(seeds, reader.form, Random(f"{seed}/{name}/{number}"))
        yield _headed(made, seeds)


def _headed(data: bytes, seeds: tuple[bytes, ...]) -> bytes:
    """Return an input with a first line that names its file, where those of its kind have one."""
    head = seeds[0].partition(b"\n")[0]
    is_headed = head.startswith(b"# ") and head.endswith(b".yaml") and len({seed[:2] for seed in seeds}) == 1
    return data if not is_headed or data.startswith(b"# ") else head + b"\n" + data


def look(name: str, given: Iterator[bytes]) -> Iterator[Finding]:
    """Yield each way in which a reader fails on some of these inputs, once."""
    found: dict[str, tuple[int, bytes, str]] = {}
    for batch in _batches(given):
        for fault in faults(batch, partial(read, name)):
            times, smallest, trace = found.get(fault.kind, (0, batch[fault.number], fault.trace))
            found[fault.kind] = (times + 1, min(smallest, batch[fault.number], key=len), trace)
    for kind, (times, smallest, trace) in found.items():
        yield Finding(name, kind, times, smaller(name, smallest, kind), trace)


def _batches(given: Iterator[bytes]) -> Iterator[list[bytes]]:
    batch: list[bytes] = []
    for data in given:
        batch.append(data)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def smaller(name: str, data: bytes, kind: str) -> bytes:
    """Return an input made smaller, piece by piece, as long as the same goes wrong with it."""

    def fails(tried: bytes) -> bool:
        return any(fault.kind == kind for fault in faults([tried], partial(read, name)))

    return without_pieces(data, fails)


def without_pieces(data: bytes, fails: Callable[[bytes], bool]) -> bytes:
    """Return data without those pieces that nothing depends on; large pieces are tried first."""
    tries, size, end = 0, max(1, len(data) // 2), time.monotonic() + _LONGEST_S
    while tries < _MOST_TRIES and time.monotonic() < end:
        at, is_smaller = 0, False
        while at < len(data) and tries < _MOST_TRIES and time.monotonic() < end:
            tried = data[:at] + data[at + size :]
            tries += 1
            if fails(tried):
                data, is_smaller = tried, True
            else:
                at += size
        if size == 1 and not is_smaller:
            break
        size = max(1, size // 2)
    return data
