"""Mutated inputs are refused in the readers' own words; `python -m tests.fuzz` tries many more of them."""

from __future__ import annotations

import ctypes
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest

if sys.platform != "linux":
    pytest.skip("limits of processes are set as Linux sets them", allow_module_level=True)

from tests.fuzz import children
from tests.fuzz.children import MOST_MEMORY, faults
from tests.fuzz.largest import largest
from tests.fuzz.mutations import Form, mutated
from tests.fuzz.readers import READERS, read
from tests.fuzz.rounds import counts, inputs, look, without_pieces

SEED = 1
EACH = 8
"""Inputs of each reader; a round of many thousands runs beside the tests."""


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Find what never ends; how many seconds something takes depends on what else the machine does."""
    monkeypatch.setattr(children, "SECONDS", 20.0)


@pytest.mark.parametrize("name", READERS)
def test_nothing_but_a_refusal(name: str) -> None:
    """Some inputs of each reader, the same ones every time."""
    assert list(look(name, inputs(name, EACH, SEED))) == []


@pytest.mark.parametrize("name", READERS)
def test_what_is_changed_is_right_before(name: str, tmp_path: Path) -> None:
    """A reader takes the first of its seeds, or mutated ones would be refused for another reason."""
    READERS[name].read(next(READERS[name].seeds()), tmp_path)


def test_as_large_as_a_reader_takes() -> None:
    """Inputs at the limit end within the limits."""
    assert list(look("record", largest("record"))) == []


def test_the_same_seed_gives_the_same_inputs() -> None:
    """Whoever is told of a fault can see it again; another seed gives others."""
    assert list(inputs("site", 20, 7)) == list(inputs("site", 20, 7)) != list(inputs("site", 20, 8))
    assert sum(counts(100_000).values()) >= 100_000


def spin(_: bytes, __: Path) -> None:
    """Never end."""
    while True:
        pass


def fill(_: bytes, __: Path) -> None:
    """Take more memory than there is."""
    bytes(MOST_MEMORY + MOST_MEMORY // 8)


def crash(_: bytes, __: Path) -> None:
    """Die as a library in C does."""
    ctypes.string_at(0)


def leave(_: bytes, __: Path) -> None:
    """End the process."""
    os._exit(9)


def raise_it(_: bytes, __: Path) -> None:
    """Raise what no reader says."""
    raise KeyError("x")


def wait(_: bytes, __: Path) -> None:
    """Wait for something that never comes."""
    time.sleep(60)


@pytest.mark.parametrize(
    ("bad", "kind", "limit", "amount"),
    [
        (spin, "takes more than 0.2 s", "SECONDS", 0.2),
        (fill, "takes more than 512 MiB", "", 0),
        (crash, "the process dies of SIGSEGV", "", 0),
        (leave, "the process ends with 9", "", 0),
        (raise_it, "KeyError at tests/test_fuzz.py", "", 0),
        (wait, "waits for more than 2 s", "LONGEST_WAIT_S", 2.0),
    ],
)
def test_what_counts_as_a_fault(
    bad: Callable[[bytes, Path], None], kind: str, limit: str, amount: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each is told for its own input, and those behind it are read all the same.

    No other limit is short meanwhile: where others use the machine, too, 0.2 seconds of the processor may be many more.
    """
    if limit:
        monkeypatch.setattr(children, limit, amount)

    def one(data: bytes, folder: Path) -> None:
        if data == b"bad":
            bad(data, folder)

    found = list(faults([b"good", b"bad", b"good", b"bad"], one))
    assert [fault.number for fault in found] == [1, 3]
    assert all(fault.kind.startswith(kind) for fault in found), found


def test_the_smallest_input_is_found() -> None:
    """What nothing depends on is taken away."""
    assert without_pieces(b"abc" * 30 + b"XY" + b"def" * 30, lambda data: b"X" in data and b"Y" in data) == b"XY"


@pytest.mark.parametrize("form", ["yaml", "json", "text", "png", "bytes"])
def test_changes_of_every_form(form: Form) -> None:
    """They are no faults of the round itself, whatever the seed holds; nothing grows beyond bounds."""
    for seed in (
        b"",
        b"\xff",
        b"a: [b, {c: d}]\n",
        b'{"a": [1, {"b": null}]}',
        b"\x89PNG\r\n\x1a\n\0\0\0\4abcdxxxxyyyy",
    ):
        made = [mutated((seed,), form, Random(number)) for number in range(60)]
        assert max(map(len, made)) <= 200_000 + 4 * len(seed)


def test_what_a_reader_refuses_is_no_fault(tmp_path: Path) -> None:
    """And nothing of an input stays in the folder for the next one."""
    (tmp_path / "left").mkdir()
    read("theme", b"colors: {teal: x}\n", tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["theme.yaml"]


def test_a_fault_is_told_once_with_its_smallest_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many inputs show it."""

    def bad(data: bytes, _: Path) -> None:
        if b"!" in data:
            raise KeyError

    monkeypatch.setitem(READERS, "theme", READERS["theme"]._replace(read=bad))

    def given() -> Iterator[bytes]:
        yield from (b"xx!xx", b"fine", b"y!")

    (found,) = look("theme", given())
    assert (found.times, found.smallest) == (2, b"!")
