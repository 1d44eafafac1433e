"""A row that leaves its words to another one names one that says them, on the same sources."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet import Library
from tests.library.read_problems import problems
from tests.tiny_content import edited, write_content

OPENER = "blocks/opener.yaml"
STAY = '{id: stay, about: child, text: "**Stay** near, see [page](page:medicines).", sources: [one:18]}'


def _said_in(place: str, sources: str = "one:18", *, other: str = "") -> dict[str, str]:
    row = f"{{id: stay, about: child, text: Stay near., sources: [{sources}], said_in: [{place}]}}"
    more = f"\n      - {other}" if other else ""
    return edited(OPENER, STAY, row + more)


@pytest.mark.parametrize(
    ("place", "sources", "message"),
    [
        ("opener/strong/gone", "one:15", "no row has this path"),
        ("opener/strong", "one:15", "no row has this path"),
        ("opener/plain/stay", "one:18", "leaves it to another row itself"),
        ("opener/plain/spine", "one:19", "which is held and never printed"),
        ("opener/strong/more", "one:14", "does not rest on one:14"),
        ("opener/strong/more", "one:15-16", "does not rest on one:15-16"),
        ("medicines/ask", "one:15", "does not rest on one:15"),
    ],
)
def test_places_that_do_not_say_it(tmp_path: Path, place: str, sources: str, message: str) -> None:
    """A path that no row has, one that leads on, one that is never printed, one on other sources."""
    (said,) = problems(write_content(tmp_path, _said_in(place, sources)))
    assert said.startswith(f"{OPENER}:18: 'opener/plain/stay' is said in {place!r}")
    assert message in said


@pytest.mark.parametrize(
    ("place", "sources"), [("opener/strong/more", "one:15"), ("medicines/vincristine/can", "one:13")]
)
def test_places_that_say_it(tmp_path: Path, place: str, sources: str) -> None:
    """Lines that another row cites as a range are among its sources."""
    Library.load(write_content(tmp_path, _said_in(place, sources)))


@pytest.mark.parametrize("place", ["opener", "Opener/plain", "opener/plain/", "../x/y"])
def test_what_is_no_path(tmp_path: Path, place: str) -> None:
    """A path names a block and at least one row in it."""
    (said,) = problems(write_content(tmp_path, _said_in(place)))
    assert f"{place!r} is no path of a row" in said


REMISSION = 'meaning: "No cells in the [marrow](term:marrow).", sources: [one:3]}'


def _told_in(rows: str, source: str) -> dict[str, str]:
    told = REMISSION.replace("one:3]", f"{source}], told_in: [{rows}]")
    return edited("glossary.yaml", REMISSION, told)


@pytest.mark.parametrize(
    ("rows", "source", "message"),
    [
        ("opener/strong/gone", "one:15", "'remission' is told in 'opener/strong/gone', and no row has this path"),
        ("opener/strong/more", "one:14", "'remission' is told in rows which do not rest on one:14"),
        ("opener/plain/spine", "one:19", "'remission' is told in rows which do not rest on one:19"),
    ],
)
def test_rows_that_do_not_tell_a_word(tmp_path: Path, rows: str, source: str, message: str) -> None:
    """A path that no row has, rows on other sources, a row that is never printed."""
    (said,) = problems(write_content(tmp_path, _told_in(rows, source)))
    assert said.startswith("glossary.yaml:2:")
    assert message in said


@pytest.mark.parametrize("rows", ["opener/strong/more", "opener/strong/more, medicines/vincristine/can"])
def test_rows_that_tell_a_word(tmp_path: Path, rows: str) -> None:
    """Together they rest on all its sources."""
    Library.load(write_content(tmp_path, _told_in(rows, "one:15")))
