"""One file as bytes, if it is a regular file of bounded size."""

from __future__ import annotations

import os
import stat

MAX_FILE_BYTES = 1_000_000

_CHUNK = 65_536
_FLAGS = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY", "O_CLOEXEC"))
"""How files are opened; flags that a system lacks are left out."""


class RefusedError(Exception):
    """A file that is not read."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def read_regular(path: str, kind: str) -> bytes:
    """Return the bytes of a regular file of bounded size; `kind` is what it should be, as a hint says it."""
    _check(os.lstat(path), kind)
    # It is checked again once it is open, since it may have changed.
    descriptor = os.open(path, _FLAGS)
    try:
        status = os.fstat(descriptor)
        _check(status, kind)
        return _read(descriptor, status.st_size)
    finally:
        os.close(descriptor)


def _read(descriptor: int, size: int) -> bytes:
    """Return what is in a file to its end, or as much as may be, whatever size it had when it was looked at."""
    data = os.read(descriptor, min(size + 1, MAX_FILE_BYTES))
    while more := os.read(descriptor, min(_CHUNK, MAX_FILE_BYTES - len(data))):
        data += more
    return data


def _check(status: os.stat_result, kind: str) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise RefusedError("this is not a regular file", f"Put a {kind} file there.")
    if status.st_size > MAX_FILE_BYTES:
        hint = "Cut it into smaller files." if kind == "text" else "Save a smaller one."
        raise RefusedError(f"the file is larger than {MAX_FILE_BYTES // 1000} kB", hint)
