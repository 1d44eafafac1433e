"""The program's own modules as they stand on disk: where each is, its size, and when it was last changed."""

from __future__ import annotations

import os

_NO_MODULES = frozenset({"__pycache__", "_data"})
"""Folders of the package that hold no modules."""

PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120  (before pathlib is there)
"""The folder of the package."""


def program_files() -> list[tuple[str, int, int]]:
    """Return path, bytes, and time of change in nanoseconds of each module, always in the same order."""
    found = []
    folders = [PACKAGE]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                name = entry.name
                if name.endswith(".py"):
                    status = entry.stat()
                    found.append((entry.path, status.st_size, status.st_mtime_ns))
                elif name not in _NO_MODULES and entry.is_dir():
                    folders.append(entry.path)
    found.sort()
    return found
