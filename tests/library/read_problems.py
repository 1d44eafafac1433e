"""What the loader says of content with a fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet import Library
from booklet.errors import ContentError


def problems(folder: Path) -> list[str]:
    """Return what loading says, with paths from the folder."""
    with pytest.raises(ContentError) as caught:
        Library.load(folder)
    return [f"{problem} | {problem.hint}".replace(f"{folder.as_posix()}/", "") for problem in caught.value.problems]
