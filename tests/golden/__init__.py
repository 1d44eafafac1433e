"""Golden files: what was once looked at and found right, as text a reviewer can read.

Run the tests with `BOOKLET_GOLDEN=write` in the environment to write them anew, then read the change.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

FOLDER = Path(__file__).parent


def agrees(name: str, text: str) -> bool:
    """Return whether the text is that of the golden file; write the file instead when asked to."""
    path = FOLDER / f"{name}.txt"
    if os.environ.get("BOOKLET_GOLDEN") == "write":
        path.write_text(text, encoding="utf-8", newline="\n")
    if path.read_text(encoding="utf-8") != text:
        sys.stderr.write(f"--- {path.name} should be, if this is right:\n{text}")
        return False
    return True
