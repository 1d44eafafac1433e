"""Ten thousand rows of fifty booklets beside a hundred different booklets; see README.md here."""

from __future__ import annotations

import csv
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from itertools import cycle, islice
from pathlib import Path

from booklet import Library, Profile
from booklet.batch import Folder, Request
from booklet.core.resources import content_folder
from booklet.library.matrix import matrix

ROUNDS = 3
ROWS = 10_000
PROFILES = 50
DIFFERENT = 100


def main(content: Path) -> None:
    """Measure in turn, and print."""
    profiles = list(matrix(Library.load(content)))
    print(f"{'different':>10} {'many rows':>10} {'files':>10} {'many / (different + files)':>28}")
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            different = batch(folder, content, profiles[:DIFFERENT])
            many = batch(folder, content, list(islice(cycle(profiles[:PROFILES]), ROWS)))
            files = linked(folder)
        print(f"{different:8.1f} s {many:8.1f} s {files:8.1f} s {many / (different + files):28.2f}")


def batch(folder: Path, content: Path, profiles: Sequence[Profile]) -> float:
    """Return how many seconds a whole command takes that makes these booklets."""
    requests, out = folder / "requests.csv", folder / "out"
    write(requests, profiles)
    command = [sys.executable, "-m", "booklet", "batch", str(requests), "--out", str(out), "--content", str(content)]
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    taken = time.perf_counter() - start
    shutil.rmtree(out)
    return taken


def write(path: Path, profiles: Iterable[Profile]) -> None:
    """Write a file of requests."""
    columns = ("subtype", "risk", "stage", "audience")
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, columns, extrasaction="ignore")
        table.writeheader()
        table.writerows(Request(profile).cells() for profile in profiles)


def linked(folder: Path) -> float:
    """Return how many seconds it takes to write as many files, and nothing else."""
    out = folder / "files"
    out.mkdir()
    place, data = Folder(out), b"x" * 400_000
    start = time.perf_counter()
    for number in range(PROFILES):
        place.write(f"{number}.pdf", data)
        place.copy(f"{number}.pdf", [f"{number}-{row}.pdf" for row in range(ROWS // PROFILES - 1)])
    return time.perf_counter() - start


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else content_folder())
