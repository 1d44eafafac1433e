"""What is measured, row by row. Every side does the same in turn, one after the other, in each round."""

from __future__ import annotations

import csv
import json
import os
import pickle
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from booklet import Library, Profile, build_booklet
from booklet.batch import Request
from booklet.core.resources import font_path
from booklet.model.document import Document
from booklet.model.papers import PAPERS
from booklet.typeset import make_up
from booklet.typeset.theme.theme import Theme
from tests.benchmarks.hands import Hand, Made, count_pages
from tests.benchmarks.longer import longer
from tests.benchmarks.pool import PROCESSES
from tests.benchmarks.story import story, story_of
from tests.benchmarks.table import OURS, PEERS, Row, Target, exponent
from tests.benchmarks.workload import LEAST_PAGES, MOST_PAGES, copy_content, profiles

ROOT = Path(__file__).parents[2]
FONTS = font_path("").resolve()

WARM_UP = 30
"""Booklets that every warm side makes before the first one that counts."""

BATCH = 1000
SLOW = ("fpdf2_peer", "weasyprint_peer")
FEWER = 100
"""Booklets that slow sides make in place of a thousand; their figures are multiplied."""

SIZES = {24: 1, 96: 5, 384: 19}
"""Pages, more or less, and how many times the chapters are told for so many."""

FIGURES = ("wall", "processor")


class Ran(NamedTuple):
    """What a whole command took: seconds on the wall and of the processor, and its peak memory in KiB."""

    wall: float
    processor: float
    peak: float


@dataclass
class Bench:
    """A run: its folder, its content, and the profiles that no row has had yet.

    Attributes:
        folder: Where everything goes.
        content: The content that is measured.
        library: The same, loaded.
        waiting: Profiles, each used once.
    """

    folder: Path
    content: Path
    library: Library
    waiting: Iterator[Profile]

    @classmethod
    def at(cls, folder: Path) -> Bench:
        """Prepare a run in an empty folder."""
        os.environ["BOOKLET_CACHE"] = str(folder / "cache")
        content = copy_content(folder)
        library = Library.load(content)
        return cls(folder, content, library, iter(profiles(library)))

    def next(self) -> tuple[Profile, dict[str, Any]]:
        """Return a profile that was not there before, and the words of its booklet.

        Raises:
            ValueError: If its booklet is too short or too long to be compared.
        """
        profile = next(self.waiting)
        booklet = build_booklet(profile, self.library)
        count = len(booklet.pages.pages)
        if not LEAST_PAGES <= count <= MOST_PAGES:
            raise ValueError(f"the booklet of {profile} has {count} pages: change what workload.py leaves out")
        return profile, story(booklet)

    def longer(self, copies: int, salt: str) -> tuple[Document, dict[str, Any]]:
        """Return a longer booklet in words that were not there before, and the same as a story."""
        first = build_booklet(profiles(self.library)[0], self.library).manuscript
        made = longer(first, copies, salt)
        pages = make_up(made, Theme(PAPERS["half-letter"]))
        return made, story_of(made, pages.anchors, pages.theme.top)


def warm(bench: Bench, rounds: int) -> Iterator[Row]:
    """Yield one more booklet of another profile, in processes that have made others before."""
    hands = _hands(bench)
    for _ in range(WARM_UP):
        profile, words = bench.next()
        for side, hand in hands.items():
            hand.make(profile if side == OURS else words)
    made: dict[str, list[Made]] = defaultdict(list)
    for number in range(rounds):
        profile, words = bench.next()
        for side in _turn(number):
            made[side].append(hands[side].make(profile if side == OURS else words))
        _tell("warm", number, rounds)
    for hand in hands.values():
        hand.end()
    bound = Target(0.12, 0.08, "typst_peer")
    for figure in FIGURES:
        values = {side: [getattr(each, figure) * 1000 for each in many] for side, many in made.items()}
        yield Row(f"one more booklet, warm ({figure})", "ms", values, bound)
    sizes = {side: [each.size / 1000 for each in many] for side, many in made.items()}
    yield Row("file size", "kB", sizes, Target(85, 75))
    yield Row("pages", "", {side: [each.pages for each in many] for side, many in made.items()})


def cold(bench: Bench, rounds: int) -> Iterator[Row]:
    """Yield a whole command, with what ours keeps from run to run; the very same once more; and with nothing kept."""
    ran: dict[str, list[Ran]] = defaultdict(list)
    installed = install(bench.content, bench.folder)
    for number in range(-1, rounds):  # the first time, modules are compiled and the cache is filled
        profile, words = bench.next()
        folder = _fresh(bench.folder / f"cold-{number}")
        (folder / "story.json").write_text(json.dumps(words), encoding="utf-8")
        for side in (*_turn(number), "again", "new"):
            command = _script(side, folder) if side in PEERS else _build(bench, profile, folder / f"{side}.pdf")
            given = {}
            if side == "new":
                command = _build(bench, profile, folder / "new.pdf", is_shipped=True)
                given = {"BOOKLET_CACHE": str(folder / "no-cache"), "PYTHONPATH": str(installed)}
            took = run(command, _fresh(folder / f"in-{side}"), given)
            if number >= 0:
                ran[side].append(took)
        shutil.rmtree(folder)
        _tell("cold", number, rounds)
    new, again = ran.pop("new"), ran.pop("again")
    for figure in FIGURES:
        values = {side: [getattr(each, figure) * 1000 for each in many] for side, many in ran.items()}
        yield Row(f"whole command, cold ({figure})", "ms", values, Target(1.25, 0.9, "typst_peer"))
        values = {**values, OURS: [getattr(each, figure) * 1000 for each in again]}
        yield Row(f"the same command again ({figure})", "ms", values)
        values = {**values, OURS: [getattr(each, figure) * 1000 for each in new]}
        yield Row(f"the same in a new home ({figure})", "ms", values, Target(1.6, 1.25, "typst_peer"))


def batch(bench: Bench, rounds: int, count: int = BATCH) -> Iterator[Row]:
    """Yield many different booklets with two processes, files written, from the start of the command to its end."""
    several = [bench.next() for _ in range(count)]
    requests, stories, fewer = (bench.folder / name for name in ("requests.csv", "stories.jsonl", "fewer.jsonl"))
    told = [json.dumps(words) for _, words in several]
    stories.write_text("\n".join(told), encoding="utf-8")
    fewer.write_text("\n".join(told[:FEWER]), encoding="utf-8")
    cells = [Request(profile).cells() for profile, _ in several]
    with requests.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, sorted({name for row in cells for name in row}))
        table.writeheader()
        table.writerows(cells)
    ran: dict[str, list[Ran]] = defaultdict(list)
    for number in range(rounds):
        for side in _turn(number):
            out = bench.folder / "many"
            lines = fewer if side in SLOW else stories
            command = ["-m", "tests.benchmarks.pool", side, str(lines), str(FONTS), str(out)]
            if side == OURS:
                command = ["-m", "booklet", "batch", str(requests), "--out", str(out), "--content", str(bench.content)]
                command += ["--jobs", str(PROCESSES)]
            times = count / min(count, FEWER) if side in SLOW else 1
            wall, processor, peak = run(command, bench.folder)
            ran[side].append(Ran(wall * times, processor * times, peak))
            shutil.rmtree(out)
        _tell("batch", number, rounds)
    name = f"{count:,} different ones, two processes"
    for figure in FIGURES:
        values = {side: [getattr(each, figure) for each in many] for side, many in ran.items()}
        yield Row(f"{name} ({figure})", "s", values, Target(0.12, 0.08, "typst_peer"))


def growth(bench: Bench, rounds: int) -> Iterator[Row]:
    """Yield longer and longer booklets, every text in words that were not there before.

    Each is the second one of its process: what is left of long ones before it would be cleared away at its cost.
    """
    made: dict[tuple[str, int], list[Made]] = defaultdict(list)
    for number in range(rounds):
        for size, copies in SIZES.items():
            hands = _hands(bench)
            for salt, times in (("first", 1), (f"growth {number}", copies)):
                manuscript, words = bench.longer(times, salt)
                took = {side: hands[side].make(manuscript if side == OURS else words) for side in _turn(number)}
            for side, hand in hands.items():
                made[side, size].append(took[side])
                hand.end()
        _tell("growth", number, rounds)
    for figure in FIGURES:
        for size in SIZES:
            values = {side: [getattr(each, figure) * 1000 for each in made[side, size]] for side in (OURS, *PEERS)}
            yield Row(f"{size} pages, every word new ({figure})", "ms", values, Target(0.5, 0.4, "typst_peer"))
        slopes = {side: [_slope([made[side, size] for size in SIZES], figure)] for side in (OURS, *PEERS)}
        yield Row(f"growth ({figure})", "exponent", slopes, Target(1.06, 1.0))
    pages = {side: [each.pages for size in SIZES for each in made[side, size][:1]] for side in (OURS, *PEERS)}
    yield Row("pages of these", "", pages)


def memory(bench: Bench, rounds: int) -> Iterator[Row]:
    """Yield the peak memory of a process that makes one long booklet and nothing else."""
    ran: dict[str, list[float]] = defaultdict(list)
    pages: dict[str, list[float]] = defaultdict(list)
    folder = _fresh(bench.folder / "memory")
    for number in range(rounds):
        manuscript, words = bench.longer(SIZES[384], f"memory {number}")
        (folder / "story.json").write_text(json.dumps(words), encoding="utf-8")
        (folder / "manuscript.pickle").write_bytes(pickle.dumps(manuscript))
        for side in _turn(number):
            ran[side].append(run(_script(side, folder), folder).peak / 1024)
            pages[side].append(count_pages((folder / f"{side}.pdf").read_bytes()))
        _tell("memory", number, rounds)
    yield Row("peak memory at 384 pages, cold", "MiB", ran, Target(52, 40))
    yield Row("pages of these", "", pages)


ROWS: Mapping[str, tuple[Callable[[Bench, int], Iterator[Row]], int]] = {
    "warm": (warm, 31),
    "cold": (cold, 15),
    "batch": (batch, 3),
    "growth": (growth, 5),
    "memory": (memory, 3),
}
"""What can be measured, and in how many rounds if nothing else is said."""


_COMPILED = {
    "PYTHONDONTWRITEBYTECODE": "",
    "PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / "booklet-compiled"),
}
"""Whatever the environment says, modules are compiled once, as they are where something is installed."""


def run(command: Sequence[str], folder: Path, more: Mapping[str, str] | None = None) -> Ran:
    """Run a Python command in a folder, and return what it took.

    Raises:
        RuntimeError: If it fails, with what it said.
    """
    launcher = (sys.executable, "-I", "-S", str(Path(__file__).with_name("launch.py")))
    given = {**os.environ, "PYTHONPATH": str(ROOT), **_COMPILED, **(more or {})}
    made = subprocess.run(
        (*launcher, sys.executable, *command), cwd=folder, env=given, capture_output=True, check=False
    )
    if made.returncode:
        raise RuntimeError(f"{' '.join(command)}\n{made.stderr.decode()}")
    return Ran(*map(float, made.stdout.split()))


def _hands(bench: Bench) -> dict[str, Hand]:
    return {side: Hand(side, bench.content if side == OURS else FONTS) for side in (OURS, *PEERS)}


def _turn(number: int) -> list[str]:
    """Return all sides, in each round another one first."""
    sides = [OURS, *PEERS]
    first = number % len(sides)
    return [*sides[first:], *sides[:first]]


def install(content: Path, folder: Path) -> Path:
    """Install the program as its wheel does, with some content in place of its own, and return where it is.

    Args:
        content: The content.
        folder: Gets the sources and the packages.

    Raises:
        RuntimeError: If the wheel cannot be built or installed.
    """
    source, packages = folder / "source", folder / "packages"
    for name in ("booklet", "fonts"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "hatch_build.py", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    shutil.copytree(content, source / "content")
    pip = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")
    build = ("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(source))
    for words in (build, ("install", "--no-deps", "--no-index", "--no-compile", "--target", str(packages))):
        wheels = [str(path) for path in folder.glob("*.whl")]
        made = subprocess.run((*pip, *words, *wheels), capture_output=True, text=True, check=False)
        if made.returncode:
            raise RuntimeError(made.stderr)
    return packages


def _build(bench: Bench, profile: Profile, out: Path, *, is_shipped: bool = False) -> tuple[str, ...]:
    where = () if is_shipped else ("--content", str(bench.content))
    known = [part for name, value in Request(profile).given().items() for part in (f"--{name}", value)]
    return ("-m", "booklet", "build", *known, *where, "-o", str(out))


def _script(side: str, folder: Path) -> tuple[str, ...]:
    given = folder / ("manuscript.pickle" if side == OURS else "story.json")
    return ("-m", f"tests.benchmarks.{side}", str(given), str(FONTS), str(folder / f"{side}.pdf"))


def _slope(sizes: Sequence[Sequence[Made]], figure: str) -> float:
    pages = [median(each.pages for each in many) for many in sizes]
    return exponent(pages, [median(getattr(each, figure) for each in many) for many in sizes])


def _fresh(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder


def _tell(name: str, number: int, rounds: int) -> None:
    print(f"{name}: round {max(number + 1, 0)} of {rounds}", file=sys.stderr)


def differing(stories: Sequence[Mapping[str, Any]]) -> list[float]:
    """Return how much of each story is not in the one before it: the share of its items."""
    held = [{json.dumps(item) for item in each["items"]} for each in stories]
    return [len(now - before) / len(now) for before, now in pairwise(held)]
