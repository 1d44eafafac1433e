"""Old and new words of what has changed, line by line."""

from __future__ import annotations

from pathlib import Path

from booklet import Library
from booklet.review.changes import changes_since_content, changes_since_signed, compare
from booklet.review.reading import Line
from tests.review.signed import SIGNED, signatures
from tests.tiny_content import edited, write_content

A, B, C = (Line(id=f"x/{name}", words=name) for name in "abc")


def test_lines_that_differ() -> None:
    """In the order of the text as it is, then what is gone."""
    other = Line(id="x/a", words="A")
    assert [(each.id, each.was, each.now) for each in compare([A, C], [other, B])] == [
        ("x/a", A, other),
        ("x/b", None, B),
        ("x/c", C, None),
    ]
    assert list(compare([A, B], [A, B])) == []


def test_another_order_is_a_change() -> None:
    """What the hash tells apart, people can see."""
    (change,) = compare([A, B], [B, A])
    assert change.was
    assert change.now
    assert (change.id, change.was.words, change.now.words, change.row) == ("order", "x/a, x/b", "x/b, x/a", "")


def test_lines_with_one_path_are_told_apart() -> None:
    """The later ones have a number."""
    (change,) = compare([A, A], [A, A, A])
    assert (change.id, change.row) == ("x/a (3)", "x/a")


def test_since_it_was_signed(tiny: Library, tmp_path: Path) -> None:
    """Blocks that were never signed, and those that have not changed, are passed over."""
    changed = {**edited("blocks/other.yaml", "shorter", "longer"), **edited("figures.yaml", "4 weeks", "5 weeks")}
    library = Library.load(write_content(tmp_path, changed))
    found = list(changes_since_signed(library, signatures(tiny, ["opener", "words"])))
    assert [(each.block, each.since) for each in found] == [
        ("opener", "since Test Reviewer (Test role) signed it on 2026-11-30")
    ]
    ((change,),) = (each.changes for each in found)
    assert change.was
    assert change.now
    assert (change.id, change.was.words, change.now.words) == (
        "opener/induction/length",
        "About 4 weeks.",
        "About 5 weeks.",
    )


def test_a_change_that_was_signed_anew_is_none(tiny: Library) -> None:
    """The newest signature counts."""
    assert list(changes_since_signed(tiny, signatures(tiny, as_of=SIGNED))) == []


def test_since_another_content(tiny: Library, tmp_path: Path) -> None:
    """New blocks and blocks that are gone count, too."""
    renamed = edited("blocks/other.yaml", "id: other\n", "id: another\n")["blocks/other.yaml"]
    library = Library.load(write_content(tmp_path, {"blocks/other.yaml": None, "blocks/another.yaml": renamed}))
    found = {each.block: each for each in changes_since_content(library, tiny)}
    assert set(found) == {"another", "other"}
    assert all(change.was is None for change in found["another"].changes)
    assert all(change.now is None for change in found["other"].changes)
    assert found["other"].since == "since content 1.2"
    assert list(changes_since_content(tiny, tiny)) == []
