"""Draw printed statements at random with the lines that each rests on, to hold one against the other.

python -m tests.draw --seed N --sources FOLDER [--each 7]

FOLDER holds the text of each source; its files, by name, stand for the sources in the order of `content/sources.yaml`.
The same seed and content give the same statements: as many of each of ten booklets, words explained among them, and
none twice.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Final

from tests.facts import printed
from tests.facts.pages import Line
from tests.facts.readers import Reader, Trait

READERS: Final = (
    Reader("ph-positive"),
    Reader("ph-positive", "high", audience="patient"),
    Reader("t-cell", "high"),
    Reader("t-cell", stage="refractory"),
    Reader("b-cell", "standard", known=(Trait("mrd", "positive"),)),
    Reader("b-cell", "high", known=(Trait("cns", "positive"),)),
    Reader("b-cell", stage="relapsed-early"),
    Reader("burkitt"),
    Reader("kmt2a", stage="relapsed", audience="patient"),
    Reader("unspecified"),
)
"""Ten booklets that differ as much as booklets do."""


def drawn(seed: int, each: int) -> Iterator[tuple[Reader, Line]]:
    """Yield statements and explained words of each booklet; none is drawn for two of them."""
    random, seen = Random(seed), set()
    for reader in READERS:
        lines = [*printed.statements(reader), *(line for line in printed.lines(reader) if line.role == "term")]
        cited = [line for line in lines if line.sources and set(line.sources) != {"ours"}]
        left = [line for line in cited if (line.block, line.path) not in seen]
        for line in random.sample(left, min(each, len(left))):
            seen.add((line.block, line.path))
            yield reader, line


def source_lines(folder: Path, names: Sequence[str]) -> Mapping[str, list[str]]:
    """Return the lines of each source by its id."""
    files = sorted(path for path in folder.iterdir() if path.suffix == ".txt")
    return {name: path.read_text(encoding="utf-8").split("\n") for name, path in zip(names, files, strict=False)}


def quoted(citation: str, sources: Mapping[str, list[str]]) -> Iterator[str]:
    """Yield the lines that a citation such as "acs:12-13" names, those that are empty left out."""
    name, _, numbers = citation.partition(":")
    first, _, last = numbers.partition("-")
    for number in range(int(first or 0), int(last or first or 0) + 1):
        lines = sources.get(name, [])
        if 0 < number <= len(lines) and lines[number - 1].strip():
            yield f"{name}:{number} {lines[number - 1].strip()}"


def table(seed: int, each: int, folder: Path) -> Iterator[str]:
    """Yield the statements as text: booklet, row, condition and words, then each cited line."""
    sources = source_lines(folder, [name for name in printed.library().sources if name != "ours"])
    for number, (reader, line) in enumerate(drawn(seed, each), 1):
        children = "In children: " if line.in_children else ""
        yield f"{number}. {reader} | {line.chapter}/{line.block}{line.path}"
        yield f"   {line.condition}{' ' if line.condition else ''}{children}{line.text}"
        for citation in line.sources:
            yield from (f"      {words}" for words in quoted(citation, sources))
        yield ""


def main() -> int:
    """Run the command and return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.draw", description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("--seed", type=int, required=True, help="the same seed draws the same statements")
    parser.add_argument("--sources", type=Path, required=True, help="folder of the sources' text")
    parser.add_argument("--each", type=int, default=7, help="statements of each of the ten booklets (7)")
    asked = parser.parse_args()
    for words in table(asked.seed, asked.each, asked.sources):
        sys.stdout.write(f"{words}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
