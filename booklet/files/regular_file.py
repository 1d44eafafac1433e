"""One file as bytes, if it is a regular file of bounded size."""

from __future__ import annotations

import os
import stat

MAX_FILE_BYTES = 1_000_000


class RefusedError(Exception):
    """A file that is not read."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def read_regular(path: str, kind: str) -> bytes:
    """Return the bytes of a regular file of bounded size; `kind` is what it should be, as a hint says it."""
    _check(os.lstat(path), kind)
    # Flags that a system lacks are left out. The file is checked again once it is open, since it may have changed.
    flags = (getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY", "O_CLOEXEC"))
    descriptor = os.open(path, os.O_RDONLY | sum(flags))
    with os.fdopen(descriptor, "rb") as file:
        _check(os.fstat(descriptor), kind)
        return file.read(MAX_FILE_BYTES)


def _check(status: os.stat_result, kind: str) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise RefusedError("this is not a regular file", f"Put a {kind} file there.")
    if status.st_size > MAX_FILE_BYTES:
        hint = "Cut it into smaller files." if kind == "text" else "Save a smaller one."
        raise RefusedError(f"the file is larger than {MAX_FILE_BYTES // 1000} kB", hint)
