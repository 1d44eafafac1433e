"""Lay out many stories with one of the scripts, two processes, files written; the others' side of `booklet batch`.

python -m tests.benchmarks.pool SCRIPT STORIES.jsonl FONTS FOLDER
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from pathlib import Path
from typing import Any

PROCESSES = 2
_CHUNK = 5
"""Stories that a process gets at once."""

_BUILD: list[Callable[[Any], bytes]] = []


def main(module: str, stories: Path, fonts: Path, folder: Path) -> None:
    """Write a PDF for each line of the file of stories."""
    folder.mkdir()
    lines = stories.read_text(encoding="utf-8").splitlines()
    paths = [folder / f"{number}.pdf" for number in range(len(lines))]
    with ProcessPoolExecutor(PROCESSES, initializer=_prepare, initargs=(module, fonts)) as pool:
        for _ in pool.map(_write, lines, paths, chunksize=_CHUNK):
            pass


def _prepare(module: str, fonts: Path) -> None:
    script = import_module(f"tests.benchmarks.{module}")
    script.prepare(fonts)
    _BUILD[:] = [script.build]


def _write(line: str, path: Path) -> None:
    path.write_bytes(_BUILD[0](json.loads(line)))


if __name__ == "__main__":
    main(sys.argv[1], *map(Path, sys.argv[2:]))
