"""The shipped content, loaded once in a process."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from booklet import Library


def once_for(load: Callable[..., Library], shipped: Path) -> Callable[..., Library]:
    """Return what loads content as `load` does, but the shipped content once.

    Args:
        load: What loads a folder, or the shipped content where none is given.
        shipped: The folder of the shipped content, which no test changes.
    """
    kept: list[Library] = []

    @wraps(load)
    def loaded(folder: Any = None) -> Library:
        from booklet.core.resources import content_folder

        root = content_folder() if folder is None else folder
        if not isinstance(root, Path | str) or Path(root).resolve() != shipped.resolve():
            return load(folder)
        if not kept:
            kept.append(load(None))
        return kept[0]

    return loaded
