"""Two checkouts of this project side by side: is a booklet made in the same time as before?

python -m tests.benchmarks.two_trees BEFORE AFTER
python -m tests.benchmarks.two_trees BEFORE AFTER --only warm,cold --rounds 41
python -m tests.benchmarks.two_trees BEFORE AFTER --quick

Each checkout runs its own program on its own content with its own benchmark scripts, with the same Python, in turn,
round by round; in each round another one is first. Where a content has grown, so have its booklets, and a page may hold
more words than before: beside the ratio of processor time stand those by page and by word of the tagged text.
It needs Linux, and what both checkouts are built on.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from tests.benchmarks.hands import count_pages
from tests.benchmarks.machine import load, machine
from tests.benchmarks.measures import BATCH, SIZES, WARM_UP, run
from tests.benchmarks.pool import PROCESSES
from tests.benchmarks.row_options import add_row_options
from tests.benchmarks.table import share, spread

QUICK_ROUNDS, QUICK_BATCH = 2, 50

READ = 20
"""Of so many booklets of a batch, the words of one are counted."""

MADE = "made.pdf"
"""What a process that makes booklets calls the one that it has made last."""


class Cost(NamedTuple):
    """What something took: seconds of processor time, or MiB, and the pages and words that came of it."""

    spent: float
    pages: float
    words: float


Costs = Mapping[str, Sequence[tuple[Cost, Cost]]]
"""Rows by their names: before and after, round by round."""


@dataclass
class Tree:
    """A checkout.

    Attributes:
        root: Its folder.
        folder: Where all that it makes goes.
        worker: A process that makes booklets with it, warm.
        reader: A process that counts the words of its files, so that no process that is measured has to.
    """

    root: Path
    folder: Path
    worker: subprocess.Popen[str] | None = field(default=None)
    reader: subprocess.Popen[str] | None = field(default=None)

    @property
    def environment(self) -> dict[str, str]:
        """What its processes find the checkout by."""
        return {"PYTHONPATH": str(self.root), "PYTHONSAFEPATH": "1", "BOOKLET_CACHE": str(self.folder / "cache")}

    @property
    def content(self) -> Path:
        """Its copy of the content that is measured."""
        return self.folder / "content"

    def begin(self) -> None:
        """Start a process that has loaded the content."""
        self.end()
        self.worker = self._process("tree_worker.py", str(self.content))
        self._answer(self.worker)

    def ask(self, **wanted: Any) -> Any:
        """Return what the process answers."""
        assert self.worker
        return self._answer(self.worker, json.dumps(wanted))

    def made(self, **wanted: Any) -> Cost:
        """Return what a booklet that the process makes takes."""
        return self.cost(self.ask(**wanted, path=MADE), MADE)

    def cost(self, spent: float, name: str) -> Cost:
        """Return what was spent on a file, with its pages and words."""
        self.reader = self.reader or self._process("words_reader.py")
        pages = count_pages((self.folder / name).read_bytes())
        return Cost(spent, pages, self._answer(self.reader, name))

    def end(self) -> None:
        """End the process that makes booklets."""
        self._end(self.worker)
        self.worker = None

    def end_all(self) -> None:
        """End all processes."""
        self.end()
        self._end(self.reader)
        self.reader = None

    def _process(self, script: str, *words: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name(script)), *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=self.folder,
            env={**os.environ, **self.environment},
        )

    def _end(self, process: subprocess.Popen[str] | None) -> None:
        if process:
            assert process.stdin
            process.stdin.close()
            process.wait()

    def _answer(self, process: subprocess.Popen[str], wanted: str = "") -> Any:
        assert process.stdin
        assert process.stdout
        if wanted:
            process.stdin.write(f"{wanted}\n")
            process.stdin.flush()
        line = process.stdout.readline()
        if not line:
            raise EOFError(f"a process of {self.root} has ended; its own message stands above")
        return json.loads(line)

    def run(self, command: Sequence[str], **more: str) -> tuple[float, float]:
        """Return processor time and peak memory, in MiB, of a whole command."""
        ran = run(command, self.folder, {**self.environment, **more})
        return ran.processor, ran.peak / 1024


Trees = tuple[Tree, Tree]


def _both(trees: Trees, number: int, each: Callable[[Tree], Cost]) -> tuple[Cost, Cost]:
    """Return what it took with both, in each round another one first."""
    order = trees if number % 2 else trees[::-1]
    costs = [each(tree) for tree in order]
    return (costs[0], costs[1]) if number % 2 else (costs[1], costs[0])


def warm(trees: Trees, profiles: Iterator[dict[str, str]], rounds: int) -> Costs:
    """Measure one more booklet, in processes that have made others before."""
    for tree in trees:
        tree.begin()
    for _ in range(WARM_UP):
        profile = next(profiles)
        for tree in trees:
            tree.ask(do="booklet", profile=profile, path=MADE)
    found = []
    for number in range(rounds):
        profile = next(profiles)

        def make(tree: Tree, profile: Mapping[str, str] = profile) -> Cost:
            return tree.made(do="booklet", profile=profile)

        found.append(_both(trees, number, make))
    return {"one more booklet, warm": found}


def cold(trees: Trees, profiles: Iterator[dict[str, str]], rounds: int) -> Costs:
    """Measure a whole command, with what is kept from run to run, and without."""
    found: dict[str, list[tuple[Cost, Cost]]] = defaultdict(list)
    for number in range(-1, rounds):  # the first time, modules are compiled and the cache is filled
        profile = next(profiles)
        for name, cache in (("whole command, cold", {}), ("the same with nothing kept", {"BOOKLET_CACHE": "off"})):

            def build(tree: Tree, cache: Mapping[str, str] = cache, profile: Mapping[str, str] = profile) -> Cost:
                known = [word for axis, value in profile.items() for word in (f"--{axis}", value)]
                command = ["-m", "booklet", "build", *known, "--content", str(tree.content), "-o", "cold.pdf"]
                spent, _ = tree.run(command, **cache)
                return tree.cost(spent, "cold.pdf")

            costs = _both(trees, number, build)
            if number >= 0:
                found[name].append(costs)
    return found


def batch(trees: Trees, profiles: Iterator[dict[str, str]], rounds: int, count: int = BATCH) -> Costs:
    """Measure many different booklets with two processes, files written."""
    wanted = [next(profiles) for _ in range(count)]
    columns = sorted({axis for profile in wanted for axis in profile})
    rows = [columns, *([profile.get(axis, "") for axis in columns] for profile in wanted)]
    for tree in trees:
        (tree.folder / "requests.csv").write_text("".join(f"{','.join(row)}\n" for row in rows), encoding="utf-8")

    def make(tree: Tree) -> Cost:
        command = ["-m", "booklet", "batch", "requests.csv", "--out", "many", "--content", str(tree.content)]
        spent, _ = tree.run([*command, "--jobs", str(PROCESSES)])
        files = sorted((tree.folder / "many").glob("*.pdf"))
        pages = sum(count_pages(file.read_bytes()) for file in files)
        read = [tree.cost(0, str(file)) for file in files[::READ]]  # to read all takes longer than to make them
        words = pages * sum(each.words for each in read) / sum(each.pages for each in read)
        shutil.rmtree(tree.folder / "many")
        return Cost(spent, pages, words)

    return {f"{count:,} different ones, two processes": [_both(trees, number, make) for number in range(rounds)]}


def growth(trees: Trees, profiles: Iterator[dict[str, str]], rounds: int) -> Costs:
    """Measure longer and longer booklets, every text in words that were not there before."""
    profile, found = next(profiles), defaultdict(list)
    for number in range(rounds):
        for size, copies in SIZES.items():

            def make(tree: Tree, copies: int = copies, number: int = number) -> Cost:
                tree.begin()
                tree.ask(do="longer", profile=profile, copies=1, salt="first", path=MADE)
                cost = tree.made(do="longer", profile=profile, copies=copies, salt=f"growth {number}")
                tree.end()
                return cost

            found[f"{size} pages, every word new"].append(_both(trees, number, make))
    return found


def memory(trees: Trees, profiles: Iterator[dict[str, str]], rounds: int) -> Costs:
    """Measure the peak memory of a process that makes one long booklet and nothing else."""
    profile, found = next(profiles), []
    for number in range(rounds):

        def make(tree: Tree, number: int = number) -> Cost:
            tree.begin()
            tree.ask(do="write", profile=profile, copies=SIZES[384], salt=f"memory {number}", path="long.pickle")
            tree.end()
            fonts = tree.root / "fonts"
            _, peak = tree.run(["-m", "tests.benchmarks.ours", "long.pickle", str(fonts), "long.pdf"])
            return tree.cost(peak, "long.pdf")

        found.append(_both(trees, number, make))
    return {"peak memory at 384 pages, cold": found}


ROWS: Mapping[str, tuple[Callable[[Trees, Iterator[dict[str, str]], int], Costs], int]] = {
    "warm": (warm, 61),
    "cold": (cold, 21),
    "batch": (batch, 3),
    "growth": (growth, 5),
    "memory": (memory, 3),
}
"""What can be measured, and in how many rounds if nothing else is said."""


def lines(costs: Costs) -> Iterator[str]:
    """Yield the rows of the table in Markdown."""
    for name, rounds in costs.items():
        figures = [
            [getattr(each[side], what) for each in rounds] for what in ("spent", "pages", "words") for side in (0, 1)
        ]
        unit, times = ("MiB", 1) if "memory" in name else ("ms", 1000)
        spent = [spread([value * times for value in values]) for values in figures[:2]]
        ratios = [after.spent / before.spent for before, after in rounds]
        by_page = [after.spent / after.pages / (before.spent / before.pages) for before, after in rounds]
        by_word = [after.spent / after.words / (before.spent / before.words) for before, after in rounds]
        sizes = [f"{median(values):.0f}" for values in figures[2:]]
        cells = (f"{name}, {unit}", *spent, *sizes, share(ratios), share(by_page), share(by_word))
        yield f"| {' | '.join(cells)} |"


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure what is asked for, and print the machine and the table."""
    options = _options().parse_args(arguments)
    before = load()
    heads = ("", "before", "after", *["pages"] * 2, *["words"] * 2, "after / before", "by page", "by word")
    print(f"| {' | '.join(heads)} |\n{'|---' * len(heads)}|")
    with tempfile.TemporaryDirectory(prefix="booklet-two-trees-") as name:
        folder = Path(name).resolve()
        first, second = (
            Tree(options.before.resolve(), folder / "before"),
            Tree(options.after.resolve(), folder / "after"),
        )
        for tree in (first, second):
            tree.folder.mkdir()
            tree.run(["-c", f"from tests.benchmarks.workload import *; copy_content(Path({str(tree.folder)!r}))"])
        second.begin()
        profiles = iter(second.ask(do="profiles"))
        second.end()
        for row in options.only:
            measure, rounds = ROWS[row]
            more = {"count": QUICK_BATCH} if options.quick and row == "batch" else {}
            rounds = options.rounds or (QUICK_ROUNDS if options.quick else rounds)
            for line in lines(measure((first, second), profiles, rounds, **more)):
                print(line, flush=True)
        for tree in (first, second):
            tree.end_all()
    print("\nMinimum / median / maximum; ratios: the median of those of each round, with the least and the greatest.")
    for line in (*machine(), f"before: {before}; after: {load()}"):
        print(f"- {line}")


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.two_trees", description=__doc__)
    parser.add_argument("before", type=Path, help="folder of the one checkout")
    parser.add_argument("after", type=Path, help="folder of the other one")
    add_row_options(parser, ROWS, "few rounds and booklets")
    return parser


if __name__ == "__main__":
    main()
