"""What lies in a folder at a moment, to tell whether it is still the same: names and bytes, at any depth."""

from __future__ import annotations

import os
from collections.abc import Iterator

from booklet.files.regular_file import RefusedError, read_regular

_MOST_ENTRIES = 4_000


class UnreadableError(Exception):
    """What lies there cannot be told: it is no folder or regular file, is too large, or is not to be read."""


def state_of(path: str) -> Iterator[bytes]:
    """Yield the name of each file and folder below a path, and what is in it: all that a hash has to hold.

    A link is another thing than what it leads to, and is read as well, unless it leads to a folder.

    Args:
        path: A folder, or one file.

    Raises:
        UnreadableError: If something there cannot be read.
    """
    left, seen = [path], 0
    try:
        if not os.path.isdir(path):  # noqa: PTH112  (of a text, which is what `scandir` yields)
            yield _bytes(path)
            return
        while left:
            folder = left.pop()
            with os.scandir(folder) as entries:
                for entry in sorted(entries, key=lambda each: each.name):
                    seen += 1
                    if seen > _MOST_ENTRIES:
                        raise UnreadableError
                    yield os.fsencode(entry.path[len(path) :])
                    if entry.is_dir(follow_symlinks=False):
                        left.append(entry.path)
                    else:
                        yield b"a link" if entry.is_symlink() else b"a file"
                        yield _bytes(entry.path)
    except OSError as error:
        raise UnreadableError from error


def _bytes(path: str) -> bytes:
    try:
        return read_regular(os.path.realpath(path, strict=True), "text")
    except RefusedError as error:
        raise UnreadableError from error
