"""Two checkouts of this project: does every booklet still print the same words?

python -m tests.compare_words BEFORE AFTER --papers half-letter,a4 > report.md

It makes the booklets of all readers of `tests/facts/readers.py` with both, reads the tagged text of the PDFs back, and
follows each statement by its place in the content. Where the content has the same words in both checkouts, the PDFs
must have them, too, after the same condition. What the content no longer says, or says anew, is counted. It takes the
better part of an hour; each checkout needs what it is built on.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

SHOWN: Final = 40
"""Differences that are listed, the most frequent first."""

_PLAIN: Final = str.maketrans(
    {"\u00a0": " ", "\u202f": " ", "\u2010": "-", "\u2011": "-", "\u2013": "-", "\u2019": "'"}
)
_LEAVES: Final = frozenset({"P", "LBody", "TD", "TH", "H1", "H2", "H3", "H4", "Caption", "Lbl", "Note"})
_MARK: Final = re.compile(r"\s*\(?sources? \d+(?:(?:, | and )\d+)*\)?|(?<=[.:?!)])\s*\d+(?:, ?\d+)*$")
"""What is said for a source mark."""

_PAGE: Final = re.compile(r"\b([Pp]ages?) \d+")
"""A page's number, which changes where more or less stands before it."""


def dump(folder: Path, papers: Sequence[str]) -> None:
    """Write what this checkout prints: a file for each reader and paper, with a row for each statement."""
    from booklet import build_booklet
    from tests.facts import printed
    from tests.facts.readers import READERS
    from tests.tag_outline import read_tags

    for number, reader in enumerate(READERS):
        for paper in papers:
            made = build_booklet(printed.profile(reader), printed.library(), paper=paper)
            leaves = [*_leaves(read_tags(made.reader_pdf()))]
            packed, breaks = _packed_lines(made.pages)
            rows, at, after = [], 0, 0
            for line in printed.lines(reader):
                found = next((n for n in (*range(at, len(leaves)), *range(at)) if line.text in leaves[n]), None)
                at = at if found is None else found
                words = line.text.replace(" ", "")
                start = packed.find(words, after)
                start = packed.find(words) if start < 0 else start
                inside = breaks[bisect_right(breaks, start) : bisect_left(breaks, start + len(words))]
                rows.append(
                    {
                        "key": f"{line.block}{line.path}",
                        "role": line.role,
                        "text": line.text,
                        "condition": line.condition,
                        "children": line.in_children,
                        "leaf": None if found is None else _PAGE.sub(r"\1 #", _MARK.sub("", leaves[found])),
                        "breaks": None if start < 0 else [each - start for each in inside],
                    }
                )
                after = max(after, start)
            said = {"reader": str(reader), "paper": paper, "pages": len(made.pages), "rows": rows}
            (folder / f"{number:03}-{paper}.json").write_text(json.dumps(said), encoding="utf-8")


def _leaves(node: Any) -> Iterator[str]:
    """Yield the texts of the lowest blocks, in reading order."""
    inner = [kid for kid in node.kids if not isinstance(kid, str)]
    if node.role in _LEAVES and not any(each.role in _LEAVES for kid in inner for each in kid.walk()):
        yield " ".join(getattr(node, "heard", node.text).translate(_PLAIN).split())
        return
    for kid in inner:
        yield from _leaves(kid)


def _packed_lines(pages: Any) -> tuple[str, list[int]]:
    """Return all characters on the pages but spaces, in reading order, and where among them lines end."""
    words, breaks, before, length = [], [], None, 0
    for page in pages.pages:
        for placed in page.placed:
            for mark in placed.marks:
                text = getattr(mark, "text", "").translate(_PLAIN).replace(" ", "")
                where = (page.number, placed.y, getattr(mark, "y", 0))
                if text and where != before and before is not None:
                    breaks.append(length)
                before = where if text else before
                length += len(text)
                words.append(text)
    return "".join(words), breaks


def compare(before: Path, after: Path) -> Iterator[str]:
    """Yield the report on two folders that `dump` has filled."""
    pairs = list(_pairs(before, after))
    told = [{row["said"] for pair in pairs for row in pair[side]["rows"]} for side in (0, 1)]
    counted: Counter[str] = Counter()
    changed: dict[str, Counter[str]] = defaultdict(Counter)
    for old, new in pairs:
        first, second = _keyed(old["rows"]), _keyed(new["rows"])
        for key in first.keys() | second.keys():
            one, other = first.get(key), second.get(key)
            kind = _kind(one, other, told)
            counted[kind] += 1
            changed[kind][_told(key, one, other)] += 1
            if kind == SAME and one and other and one["breaks"] != other["breaks"]:
                counted[BREAKS] += 1
    pages = [sum(pair[side]["pages"] for pair in pairs) for side in (0, 1)]
    yield f"Booklets compared: {len(pairs)}, with {pages[0]:,} pages before and {pages[1]:,} after.\n"
    yield "| Statements, labels and names | in all booklets | different ones |\n|---|---|---|"
    for kind in KINDS:
        yield f"| {kind} | {counted[kind]:,} | {len(changed[kind]) or ''} |"
    for kind in (each for each in LISTED if changed[each]):
        yield f"\n## {kind[0].upper()}{kind[1:]}\n"
        yield from (f"- {times} ×: {words}" for words, times in changed[kind].most_common(SHOWN))


SAME = "the same words, after the same condition"
BREAKS = "of these, with other line breaks"
WORDS = "the same content, other words on the page"
CONDITION = "the same content, another condition"
LOST = "the same content, not found on the page after"
FEWER, MORE = "the same content, no longer for these readers", "the same content, for more readers than before"
CHANGED, ADDED, REMOVED = "the content has other words", "the content is new", "the content is gone"
KINDS: Final = (SAME, BREAKS, WORDS, CONDITION, LOST, FEWER, MORE, CHANGED, ADDED, REMOVED)
LISTED: Final = (WORDS, CONDITION, LOST, FEWER, MORE)
"""What no change of content explains by itself."""


def _pairs(before: Path, after: Path) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Yield what both checkouts print for a reader on a paper, without names too short to be followed."""
    there = {path.name for path in after.glob("*.json")}
    for path in sorted(path for path in before.glob("*.json") if path.name in there):
        pair = [json.loads((folder / path.name).read_text(encoding="utf-8")) for folder in (before, after)]
        if pair[0]["reader"] != pair[1]["reader"]:
            raise ValueError(f"{path.name} is not of the same reader")
        for each in pair:
            each["rows"] = [row for row in each["rows"] if row["role"] != "name" or row["text"].count(" ") > 1]
            for row in each["rows"]:
                row["said"] = f"{row['key']}: {row['text']}"
        yield pair[0], pair[1]


def _keyed(rows: Sequence[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return rows by their keys; a place that stands there again gets a number."""
    seen: Counter[str] = Counter()
    found = {}
    for row in rows:
        seen[row["key"]] += 1
        found[f"{row['key']} {seen[row['key']]}"] = row
    return found


def _kind(old: dict[str, Any] | None, new: dict[str, Any] | None, told: Sequence[set[str]]) -> str:
    if old is None or new is None:
        row, others, kinds = (new, told[0], (MORE, ADDED)) if old is None else (old, told[1], (FEWER, REMOVED))
        return kinds[0] if row and row["said"] in others else kinds[1]
    if old["text"] != new["text"]:
        return CHANGED
    if (old["condition"], old["children"]) != (new["condition"], new["children"]):
        return CONDITION
    if old["leaf"] is not None and new["leaf"] is None:
        return LOST
    return SAME if old["leaf"] == new["leaf"] else WORDS


def _told(key: str, old: dict[str, Any] | None, new: dict[str, Any] | None) -> str:
    if old is None or new is None:
        return str((old or new or {})["said"])
    sides = [f"[{row['condition']}{' (children)' if row['children'] else ''}] {row['leaf']}" for row in (old, new)]
    return f"{key}: {sides[0]!r} → {sides[1]!r}"


def main() -> None:
    """Make the booklets of both checkouts, and write what differs to standard output."""
    parser = argparse.ArgumentParser(prog="python -m tests.compare_words", description=__doc__)
    parser.add_argument("trees", nargs=2, type=Path, help="folders of the two checkouts, the older one first")
    parser.add_argument("--papers", default="half-letter,a5", help="which papers, with commas")
    parser.add_argument("--keep", type=Path, help="folder for what was read, to compare again without making it")
    parser.add_argument("--dump", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.dump:
        dump(options.trees[1], options.papers.split(","))
        return
    with tempfile.TemporaryDirectory() as name:
        folders = [(options.keep or Path(name)) / side for side in ("before", "after")]
        for tree, folder in zip(options.trees, folders, strict=True):
            if not folder.exists():
                folder.mkdir(parents=True)
                command = [sys.executable, "-P", __file__, "--dump", str(tree), str(folder), "--papers", options.papers]
                subprocess.run(command, check=True, env={**os.environ, "PYTHONPATH": str(tree.resolve())}, cwd=folder)
        for line in compare(*folders):
            sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
