"""Running the command in a test: what it ends with, and what it says on standard output and standard error."""

from __future__ import annotations

from collections.abc import Callable

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
