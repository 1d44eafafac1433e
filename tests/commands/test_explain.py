"""Why each thing is in a booklet: all of it, one block, one page, what is left out; for people and for machines."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest

from booklet import Library, Profile, build_booklet
from booklet.errors import ExitCode
from tests.running import Run

EXPLAIN = ("explain", "--subtype", "t-cell")


def names(out: str) -> set[str]:
    """Return the ids that rows of text begin with."""
    words = [line.split() for line in out.splitlines()]
    return {each[1] for each in words if len(each) > 1 and each[0] in {"in", "maybe", "out", "held"}}


def test_the_terminal_says_how_wide(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """`COLUMNS` as shells give it."""
    monkeypatch.setenv("COLUMNS", "72")
    assert max(map(len, run(*EXPLAIN, "--block", "cover")[1].splitlines())) <= 72


def test_blocks(run: Run) -> None:
    """Written in any way; others are not shown, and one that does not exist gets a name."""
    code, out, _ = run(*EXPLAIN, "--block", "When to call", "--block", "cover")
    assert code == 0
    assert {name.split("/")[0] for name in names(out)} == {"when-to-call", "cover"}
    code, _, err = run(*EXPLAIN, "--block", "indcution")
    assert (code, "Did you mean 'induction'?" in err) == (ExitCode.USAGE, True)


def test_only_what_is_out(run: Run) -> None:
    """What is held back is out, too."""
    out = run(*EXPLAIN, "--out-only")[1]
    verdicts = {line.split()[0] for line in out.splitlines() if line.startswith("  ") and line[2] != " "}
    assert verdicts == {"out", "held"}


def test_machines(run: Run) -> None:
    """The same as JSON, rows in what they stand in."""
    code, out, _ = run(*EXPLAIN, "--json", "--block", "induction")
    said = json.loads(out)
    assert (code, [block["id"] for block in said["blocks"]]) == (0, ["induction"])
    assert said["for"] == ["T-cell ALL", "Newly diagnosed"]
    assert said["blocks"][0]["rows"][0]["rows"][0]["sources"]
    out = run(*EXPLAIN, "--json", "--out-only")[1]
    assert "cover" not in {block["id"] for block in json.loads(out)["blocks"]}


def test_pages(run: Run) -> None:
    """Each page has the blocks that begin on it, and the one that goes on from the page before."""
    product = build_booklet(Profile("t-cell"), Library.load())
    starts = {block: place.page for block, place in product.pages.anchors.items()}
    ids = [each.id for chapter in product.plan.chapters for each in chapter.blocks]
    numbers = (1, 2, starts["induction"] + 1, starts["tests"], product.page_count)
    for number in numbers:
        out = run(*EXPLAIN, "--page", str(number))[1]
        found = {name for name in names(out) if "/" not in name}
        must = {block for block in ids if starts.get(block, 1) == number}
        may = {one for one, after in pairwise(ids) if starts.get(one, 1) < number <= starts.get(after, 1)}
        assert found
        assert must <= found <= must | may
    code, _, err = run(*EXPLAIN, "--page", "500")
    assert (code, f"the booklet has {product.page_count} pages, and no page 500." in err) == (ExitCode.USAGE, True)
