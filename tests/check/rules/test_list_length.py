"""Lists."""

from __future__ import annotations

from pathlib import Path

from tests.check.checking import found

HEAD = """id: ask
kind: questions
chapter: main
tracks: [phases]
taught: [first-days]
title: Ask
groups:
  - id: all
    title: All
    questions:
"""


def questions(count: int, last: str = "") -> dict[str, str | None]:
    """Return a block with so many questions, and some more lines."""
    rows = (f"      - {{id: q{number}, text: Why is that}}\n" for number in range(count))
    return {"blocks/ask.yaml": HEAD + "".join(rows) + last}


def test_more_than_seven(tmp_path: Path) -> None:
    """Eight questions are too many."""
    assert found("list_length", tmp_path, questions(8)) == [
        "blocks/ask.yaml:10: error: 'questions' has 8 items in some booklets; a list has at most 7 | "
        "Cut it in two under headings of their own."
    ]


def test_seven(tmp_path: Path) -> None:
    """Seven are not."""
    assert found("list_length", tmp_path, questions(7)) == []


def test_what_one_booklet_holds(tmp_path: Path) -> None:
    """Of two that exclude each other a booklet holds one, unless the subtype is open."""
    last = "".join(
        f"      - {{id: {kind}, text: Why is that, when: {{cell_type: {kind}}}}}\n" for kind in ("b-cell", "t-cell")
    )
    assert len(found("list_length", tmp_path / "one", questions(6, last))) == 1
    assert found("list_length", tmp_path / "two", {**questions(6, last), "subtypes/open.yaml": None}) == []


def test_what_is_held(tmp_path: Path) -> None:
    """It is not printed, so it does not count."""
    effects = "".join(f"  - {{id: e{number}, about: any, text: Pain, sources: [one:1]}}\n" for number in range(7))
    head = "id: all\nkind: side_effect_checklist\nchapter: main\ntracks: [phases]\ntaught: [first-days]\n"
    text = f"{head}title: All\neffects:\n{effects}"
    held = "  - {id: held, about: any, text: Pain, sources: [one:1], held: Open.}\n"
    assert found("list_length", tmp_path, {"blocks/all.yaml": text + held}) == []
