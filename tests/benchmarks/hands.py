"""Processes that stay warm, one for each script, so that none shares another's memory or clock."""

from __future__ import annotations

import re
import zlib
from importlib import import_module
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from time import perf_counter, process_time
from typing import Any, NamedTuple

_SPAWN = get_context("spawn")
_PAGE = re.compile(rb"/Type\s*/Page\b")
_OBJECTS = re.compile(rb"/ObjStm\b.*?stream\r?\n(.*?)endstream", re.DOTALL)


class Made(NamedTuple):
    """What one booklet took: seconds on the wall and of the processor, and its bytes and pages."""

    wall: float
    processor: float
    size: int
    pages: int


class Hand:
    """A process that has prepared itself and makes one booklet after the other."""

    def __init__(self, module: str, given: Path) -> None:
        """Start a process, and wait until it is ready.

        Args:
            module: Name of a script here.
            given: What its `prepare` takes.
        """
        self._line, far = _SPAWN.Pipe()
        self._process = _SPAWN.Process(target=_work, args=(far, module, given), daemon=True)
        self._process.start()
        far.close()
        self._line.recv()

    def make(self, wanted: Any) -> Made:
        """Return what making it takes.

        Raises:
            EOFError: If the process has ended; its own message stands above.
        """
        self._line.send(wanted)
        return Made(*self._line.recv())

    def end(self) -> None:
        """End the process."""
        self._line.close()
        self._process.join()


def _work(line: Connection[Any, Any], module: str, given: Path) -> None:
    script = import_module(f"tests.benchmarks.{module}")
    script.prepare(given)
    line.send("ready")
    while True:
        try:
            wanted = line.recv()
        except EOFError:
            return
        wall, processor = perf_counter(), process_time()
        made = script.build(wanted)
        wall, processor = perf_counter() - wall, process_time() - processor
        line.send((wall, processor, len(made), count_pages(made)))


def count_pages(pdf: bytes) -> int:
    """Return how many pages a PDF has, wherever its objects are kept."""
    packed = (zlib.decompressobj().decompress(match[1]) for match in _OBJECTS.finditer(pdf))
    return sum(len(_PAGE.findall(text)) for text in (pdf, *packed))
