"""Waiting for a content file to change. Files are looked at and not opened."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from booklet.files.folder_layout import FOLDERS, LANGUAGES

INTERVAL_S = 1.0
"""Seconds between two looks."""

Seen = Mapping[str, tuple[int, int]]
"""When each content file was last changed, in nanoseconds, and its size in bytes, by its path."""


def look(*folders: Path) -> Seen:
    """Return what there is in content folders, with their languages, and in sites.

    What cannot be looked at is not there.
    """
    seen: dict[str, tuple[int, int]] = {}
    for place in (each for folder in folders for each in _places(folder)):
        with contextlib.suppress(OSError), os.scandir(place) as entries:
            for entry in entries:
                if entry.name.endswith(".yaml"):
                    with contextlib.suppress(OSError):
                        status = entry.stat()
                        seen[entry.path] = status.st_mtime_ns, status.st_size
    return seen


def _places(folder: Path) -> Iterator[Path]:
    """Yield the folders in which files lie: that of the content, that of each language, and the folders of each."""
    there = [folder]
    with contextlib.suppress(OSError), os.scandir(folder / LANGUAGES) as entries:
        there += [folder / LANGUAGES / entry.name for entry in entries]
    for each in there:
        yield each
        yield from (each / name for name in FOLDERS)


def wait_for_change(folders: Sequence[Path], seen: Seen) -> None:
    """Return once a content file is not what was seen of it, is new, or has gone."""
    while look(*folders) == seen:
        time.sleep(INTERVAL_S)
