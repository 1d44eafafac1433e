"""Read mutated inputs with everything that reads, and say what goes wrong.

python -m tests.fuzz [--count N] [--seed N] [--reader NAME] [--largest] [--save FOLDER]

Each input is read in a child process that may take 2 seconds of the processor and 512 MiB for it. A reader refuses an
input in its own words, or takes it; whatever else it does is told, with the smallest input that shows it, and the
command ends with 1. The same seed gives the same inputs. It runs on Linux.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from booklet.core.disk_cache import FOLDER_VARIABLE

_SHOWN = 300
"""Bytes of an input that are shown; the whole is saved where a folder is given."""


def main() -> int:
    """Run the command and return its exit code."""
    asked = _asked()
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        # Before any reader is imported: nothing of this gets into the cache of whoever runs it.
        os.environ[FOLDER_VARIABLE] = folder
        return _run(asked)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("--count", type=int, default=10_000, help="inputs of all readers together (10000)")
    parser.add_argument("--seed", type=int, default=1, help="another seed gives other inputs (1)")
    parser.add_argument("--reader", action="append", help="one reader alone; may stand several times")
    parser.add_argument("--largest", action="store_true", help="inputs at the limits of each reader instead")
    parser.add_argument("--save", type=Path, help="a folder that gets the smallest inputs")
    return parser.parse_args()


def _run(asked: argparse.Namespace) -> int:
    from tests.fuzz.largest import largest
    from tests.fuzz.readers import READERS
    from tests.fuzz.rounds import counts, inputs, look

    names = tuple(asked.reader or READERS)
    if unknown := [name for name in names if name not in READERS]:
        sys.stderr.write(f"No reader is called {unknown[0]!r}. There are: {', '.join(READERS)}.\n")
        return 2
    shares = counts(asked.count, names)
    _say(f"| Reader | Inputs | Faults | Seconds |  seed {asked.seed}")
    is_clean, total = True, 0
    for name in names:
        start = time.monotonic()
        given = _Counted(largest(name) if asked.largest else inputs(name, shares[name], asked.seed))
        found = list(look(name, iter(given)))
        total += given.count
        _say(f"| {name} | {given.count:,} | {len(found)} | {time.monotonic() - start:.0f} |")
        for finding in found:
            is_clean = False
            _say(f"{name}: {finding.kind} ({finding.times} times)\n  {finding.smallest[:_SHOWN]!r}\n{finding.trace}")
            if asked.save:
                asked.save.mkdir(parents=True, exist_ok=True)
                digest = hashlib.sha256(finding.smallest).hexdigest()[:8]
                (asked.save / f"{name.replace(' ', '-').replace(',', '')}-{digest}").write_bytes(finding.smallest)
    _say(f"| All | {total:,} |")
    return 0 if is_clean else 1


class _Counted:
    """Inputs, and how many there were."""

    def __init__(self, given: Iterator[bytes]) -> None:
        self._given = given
        self.count = 0

    def __iter__(self) -> Iterator[bytes]:
        for data in self._given:
            self.count += 1
            yield data


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
