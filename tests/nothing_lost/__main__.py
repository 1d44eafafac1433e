"""Build a commit before in a working tree of its own, and print what booklets have lost since.

    python -m tests.nothing_lost --before REF

Exit code 1 if anything is lost, or chosen and not printed.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from booklet import Library
from tests.checkers import ROOT
from tests.nothing_lost.compare import declared_merges, lost, read_merges, read_withdrawn, unprinted

WORKER = Path(__file__).parent / "printed.py"

MOST = 40
"""Losses that are printed."""


def main() -> int:
    """Compare, print counts and losses, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.nothing_lost", description=__doc__)
    parser.add_argument("--before", required=True, metavar="REF", help="the commit to compare with, such as HEAD~1")
    before, now = _of_commit(parser.parse_args().before), _of_tree(ROOT)
    for booklet, counted in now["counts"].items():
        was = before["counts"].get(booklet, {})
        print(f"{booklet}: " + ", ".join(f"{name} {was.get(name, '?')} → {count}" for name, count in counted.items()))
    merges = (*read_merges(), *declared_merges(Library.load()))
    for each in merges:
        print(f"merged: {each.was} → {each.now} ({each.why})")
    withdrawn = read_withdrawn()
    for left in withdrawn:
        print(f"withdrawn: {left.was}, from booklets of {left.of} ({left.why})")
    faults = [*lost(before["printed"], now["printed"], merges, withdrawn), *unprinted(now["printed"], merges)]
    statements = {key for printed in before["printed"].values() for key in printed}
    print(f"{len(before['printed'])} booklets, {len(statements)} statements with condition and sources before.")
    print("\n".join((*faults[:MOST], f"{len(faults)} lost.")))
    return 1 if faults else 0


def _of_commit(ref: str) -> dict[str, Any]:
    """Return what booklets of a commit print."""
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "before"
        subprocess.run(["git", "worktree", "add", "--detach", "--quiet", str(tree), ref], check=True, cwd=ROOT)
        try:
            return _of_tree(tree)
        finally:
            subprocess.run(["git", "worktree", "remove", "--force", str(tree)], check=True, cwd=ROOT)


def _of_tree(tree: Path) -> dict[str, Any]:
    made = subprocess.run([sys.executable, str(WORKER)], check=True, cwd=tree, stdout=subprocess.PIPE)
    found: dict[str, Any] = json.loads(made.stdout)
    return found


if __name__ == "__main__":
    sys.exit(main())
