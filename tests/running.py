"""Running the command in a test: what it ends with, and what it says on standard output and standard error."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable

from tests.checkers import ROOT

TO_READ = "Have a clinician read it before a family gets it: 'booklet review list' shows what is left to sign.\n"
"""What is said of every draft."""

NOBODY_TO_CALL = (
    "Nothing says whom to call: write it on the lines for it before anyone gets this, or give your hospital's own "
    "details with --site.\n"
)
"""What is said of everything that is made without a hospital's own details."""

REPLACED = "The file that was there is replaced by a different one.\n"
"""What is said where a file had other bytes."""

Run = Callable[..., tuple[int, str, str]]


def said_alone(script: str) -> str:
    """Return what a process of its own prints that has imported next to nothing before a script of one line."""
    here = {**os.environ, "PYTHONPATH": str(ROOT)}
    # Without `site`, which imports much on some systems, packages are found where this process finds them.
    whole = f"import sys; sys.path = {sys.path!r}; {script}"
    made = subprocess.run([sys.executable, "-S", "-c", whole], capture_output=True, text=True, env=here, check=False)
    assert (made.returncode, made.stderr) == (0, "")
    return made.stdout
