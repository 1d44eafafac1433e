"""A process of `two_trees.py`: it makes booklets with the checkout that `PYTHONPATH` names.

python tree_worker.py CONTENT

It takes a request in JSON a line and answers in the same way. Only names that every checkout has are used here.
"""

from __future__ import annotations

import json
import pickle
import sys
from pathlib import Path
from time import process_time
from typing import Any

from booklet import Library, Profile, build_booklet
from tests.benchmarks import ours
from tests.benchmarks.longer import longer
from tests.benchmarks.workload import profiles


def answer(library: Library, wanted: dict[str, Any]) -> Any:
    """Write what is asked for and return the seconds that it took, or the profiles there are."""
    if wanted["do"] == "profiles":
        return [{"subtype": each.subtype, **each.axes(), "audience": each.audience} for each in profiles(library)]
    profile = Profile(**wanted["profile"])
    if wanted["do"] == "booklet":
        return _timed(profile, wanted["path"])
    manuscript = longer(build_booklet(profile, library).manuscript, wanted["copies"], wanted["salt"])
    if wanted["do"] == "longer":
        return _timed(manuscript, wanted["path"])
    Path(wanted["path"]).write_bytes(pickle.dumps(manuscript))
    return None


def _timed(wanted: Any, path: str) -> float:
    start = process_time()
    made = ours.build(wanted)
    spent = process_time() - start
    Path(path).write_bytes(made)
    return spent


def main() -> None:
    """Answer until nobody asks any more."""
    content = Path(sys.argv[1])
    library = Library.load(content)
    ours.prepare(content)
    print(json.dumps("ready"), flush=True)
    for line in sys.stdin:
        print(json.dumps(answer(library, json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
