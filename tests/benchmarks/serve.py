"""The page in a browser beside Typst and WeasyPrint behind the same kind of server, with the same words.

python -m tests.benchmarks.serve [--booklets N] [--kept N]

Needs Linux: processor time and memory of servers are read from `/proc`.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import urlencode

from booklet import Profile
from tests.benchmarks.machine import load, machine
from tests.benchmarks.measures import ROOT, Bench
from tests.benchmarks.peer_server import PEER, STORIES

TICK = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100
WARM_UP = 40
FEWER = 8
"""WeasyPrint makes this many; it takes seconds for each."""
CLIENTS = 4
STARTS = 5
DIFFERENT = 500
"""Booklets that a worker has made when its memory is measured."""
SAME = 2_000
"""Requests for what somebody has already."""
ROUNDS = 5
"""Rounds of clients at two workers."""
SIDES = ("ours", "typst_peer", "weasyprint_peer")


@dataclass
class Serving:
    """A server that runs.

    Attributes:
        port: Where it answers.
        process: Its first process.
    """

    port: int
    process: int

    def processes(self) -> list[int]:
        """Return it and all that it has started."""
        found = [self.process]
        for each in found:
            children = Path(f"/proc/{each}/task/{each}/children").read_text(encoding="ascii")
            found += map(int, children.split())
        return found

    def processor_ms(self) -> float:
        """Return the processor time that all of it has taken."""
        total = 0
        for each in self.processes():
            fields = Path(f"/proc/{each}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
            total += int(fields[11]) + int(fields[12])
        return total * 1000 / TICK

    def memory_mib(self) -> float:
        """Return the most memory (PSS) that one of its processes has."""
        found = []
        for each in self.processes():
            lines = Path(f"/proc/{each}/smaps_rollup").read_text(encoding="ascii").splitlines()
            found += [int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")]
        return max(found)

    def ask(self, addresses: Sequence[str], tag: str = "") -> list[float]:
        """Ask for addresses one after the other, and return the milliseconds that each took.

        Raises:
            ValueError: If one is not answered as it should be.
        """
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        took = []
        for address in addresses:
            begun = time.perf_counter()
            line.request("GET", address, headers={"If-None-Match": tag} if tag else {})
            answer = line.getresponse()
            answer.read()
            took.append((time.perf_counter() - begun) * 1000)
            if answer.status not in (200, 304):
                raise ValueError(f"{address}: {answer.status}")
        line.close()
        return took


@contextmanager
def serving(side: str, folder: Path, workers: int) -> Iterator[Serving]:
    """Run the server of a side."""
    port = 18_600 + workers * 10 + SIDES.index(side)
    if side == "ours":
        made = ["booklet", "serve", "--content", str(folder / "content"), "--kept", str(folder / f"kept-{workers}")]
        made += ["--port", str(port), "--workers", str(workers)]
    else:
        made = ["tests.benchmarks.peer_server", str(port), str(workers)]
    command = [sys.executable, "-m", *made]
    peer = {PEER: side, STORIES: str(folder / "stories.jsonl")}
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, cwd=ROOT, env={**os.environ, **peer}, stdout=quiet, stderr=quiet) as process:
        found = Serving(port, process.pid)
        try:
            for _ in range(600):
                try:
                    found.ask(["/version" if side == "ours" else "/pdf?story=0"])
                    break
                except OSError:
                    time.sleep(0.1)
            yield found
        finally:
            process.terminate()


def first_form(folder: Path) -> float:
    """Return the seconds from a command to the form."""
    begun = time.perf_counter()
    with serving("ours", folder, 1) as found:
        found.ask(["/"])
        return time.perf_counter() - begun


def address_of(profile: Profile) -> str:
    """Return where our server answers with the booklet of a profile."""
    return f"/pdf?{urlencode({'subtype': profile.subtype, **profile.axes(), 'audience': profile.audience})}"


def main() -> None:
    """Measure, and print the machine and the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.serve", description=__doc__)
    parser.add_argument("--booklets", type=int, default=60, help="different booklets that each side makes")
    parser.add_argument("--kept", type=int, default=10_000, help="requests for booklets that are there")
    options = parser.parse_args()
    before = load()
    with tempfile.TemporaryDirectory(prefix="booklet-serve-") as name:
        folder = Path(name).resolve()
        bench = Bench.at(folder)
        made = [bench.next() for _ in range(2 * WARM_UP + ROUNDS * options.booklets)]
        (folder / "stories.jsonl").write_text("\n".join(json.dumps(words) for _, words in made), encoding="utf-8")
        asked = {
            "ours": [address_of(each) for each, _ in made],
            **{side: [f"/pdf?story={number}" for number in range(len(made))] for side in SIDES[1:]},
        }
        first = median(first_form(folder) for _ in range(STARTS))
        further = [address_of(next(bench.waiting)) for _ in range(DIFFERENT - WARM_UP - options.booklets)]
        one = _one_worker(folder, asked, options, further)
        two = _two_workers(folder, asked, options.booklets)
    for line in (*machine(), f"before: {before}; after: {load()}"):
        print(f"- {line}")
    print(f"\n| | share of Typst's | share of WeasyPrint's | ours |\n|---|---|---|---|\n{one}{two}", end="")
    print(f"| first page of the form after the command | | | {first:.2f} s |")


def _one_worker(folder: Path, asked: dict[str, list[str]], options: argparse.Namespace, further: Sequence[str]) -> str:
    """Return the rows of one client at one worker."""
    each_ms: dict[str, float] = {}
    rows, alone = "", 0.0
    for side in SIDES:
        is_slow = side == "weasyprint_peer"
        with serving(side, folder, 1) as found:
            found.ask(asked[side][: 2 if is_slow else WARM_UP])
            wanted = asked[side][WARM_UP : WARM_UP + (FEWER if is_slow else options.booklets)]
            each_ms[side] = _processor_ms(found, wanted)
            if side == "typst_peer":
                alone = _processor_ms(found, ["/same"] * SAME, '"any"')
            if side == "ours":
                rows = _kept_rows(found, wanted, [*asked[side][:WARM_UP], *wanted, *further], options.kept)
    rest = {side: each_ms["ours"] / each_ms[side] for side in SIDES[1:]}
    head = "another booklet, processor time of the server"
    own = each_ms["ours"]
    typst_rate = 1000 / each_ms["typst_peer"]
    return (
        f"| {head} | {rest['typst_peer']:.2f} | {rest['weasyprint_peer']:.3f} | {own:.1f} ms |\n"
        f"{rows.replace('TYPST', f'{typst_rate:.1f}').replace('ALONE', f'{alone:.2f}')}"
    )


def _processor_ms(found: Serving, addresses: Sequence[str], tag: str = "") -> float:
    """Return the processor time of the server for each of some requests."""
    begun = found.processor_ms()
    found.ask(addresses, tag)
    return (found.processor_ms() - begun) / len(addresses)


def _kept_rows(found: Serving, wanted: Sequence[str], every: Sequence[str], kept: int) -> str:
    """Return the rows of what was made before, and of memory.

    Args:
        found: Our server.
        wanted: Some booklets that were made.
        every: Many different ones, of which some are still to be made.
        kept: How many requests for what is kept.
    """
    found.ask(every)
    memory = found.memory_mib()
    hot = _processor_ms(found, [wanted[number % len(wanted)] for number in range(kept)])
    on_disk = _processor_ms(found, [every[number % len(every)] for number in range(kept)])
    later = found.memory_mib()
    line = http.client.HTTPConnection("127.0.0.1", found.port)
    line.request("GET", wanted[0])
    answer = line.getresponse()
    answer.read()
    same = _processor_ms(found, [wanted[0]] * SAME, answer.headers["ETag"])
    return (
        f"| requests a second and core for booklets that are kept, 60 and 500 in turn | Typst makes TYPST | "
        f"| {1000 / hot:,.0f}, {1000 / on_disk:,.0f} |\n"
        f"| memory of the worker (PSS), after {len(every)} booklets and after {2 * kept:,} more requests | | "
        f"| {memory:.0f} MiB, {later:.0f} MiB |\n"
        f"| an answer that still holds (304), processor time | | | {same:.2f} ms, of which the server alone ALONE |\n"
    )


def _two_workers(folder: Path, asked: dict[str, list[str]], count: int) -> str:
    """Return the row of the slowest answers: both sides in turn, with new connections in each round."""
    took: dict[str, list[float]] = {side: [] for side in SIDES[:2]}
    with serving("ours", folder, 2) as ours, serving("typst_peer", folder, 2) as peer:
        there = dict(zip(took, (ours, peer), strict=True))
        for side, found in there.items():
            _ask_at_once(found, asked[side][: 2 * WARM_UP])
        for number in range(ROUNDS):
            for side, found in there.items():
                begin = 2 * WARM_UP + number * count
                took[side] += _ask_at_once(found, asked[side][begin : begin + count])
    slowest = {side: quantiles(times, n=100)[98] for side, times in took.items()}
    share = slowest["ours"] / slowest["typst_peer"]
    head = f"p99 of {CLIENTS} clients at 2 workers, other booklets each time"
    return f"| {head} | {share:.2f} | | {slowest['ours']:.0f} ms |\n"


def _ask_at_once(found: Serving, addresses: Sequence[str]) -> list[float]:
    """Ask for addresses as several clients do, each with a connection of its own."""
    parts = [addresses[number::CLIENTS] for number in range(CLIENTS)]
    with ThreadPoolExecutor(CLIENTS) as pool:
        return [each for many in pool.map(found.ask, parts) for each in many]


if __name__ == "__main__":
    main()
