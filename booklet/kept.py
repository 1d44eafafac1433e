"""What was made once is kept for the next run, in the user's cache folder: JSON, checked when it is read.

Nothing is lost with it. What is not there, not readable, damaged, made by another version or of something else is made
again without a word; where nothing can be written, everything works as it does without.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from booklet import __version__

FOLDER_VARIABLE = "BOOKLET_CACHE"
"""Environment variable that names another folder; "off" keeps nothing."""

_NAME = "treatment-booklet"
_MOST_FILES = 16
"""Files of one kind that are kept, the last ones made: those of a few contents and versions."""

_MOST_BYTES = 50_000_000
_OTHERS_MAY_WRITE = 0o022


def fingerprint(parts: Iterable[bytes]) -> str:
    """Return a key for what is made from these parts, in this order, by this program as it stands."""
    made = hashlib.sha256(_program())
    for part in parts:
        made.update(b"%d\0" % len(part))
        made.update(part)
    return made.hexdigest()


def recall(kind: str, key: str) -> Any | None:
    """Return what is kept under a key, as JSON holds it; None if it is not there, or not whole.

    Args:
        kind: What it is, in small letters.
        key: From `fingerprint`.
    """
    folder = _folder()
    if folder is None:
        return None
    try:
        with (folder / _file(kind, key)).open("rb") as file:
            if not _is_ours(file.fileno()):
                return None
            seal, _, data = file.read(_MOST_BYTES).partition(b"\n")
        return json.loads(data) if seal == _seal(key, data) else None
    except (OSError, ValueError, RecursionError):
        return None


def keep(kind: str, key: str, value: Any) -> None:
    """Keep what was made under a key, if there is a place for it; the oldest of its kind go."""
    folder = _folder()
    if folder is None:
        return
    data = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write(folder / _file(kind, key), _seal(key, data) + b"\n" + data)
        made = sorted(folder.glob(f"{kind}-*.json"), key=lambda path: path.stat().st_mtime_ns)
        for path in made[:-_MOST_FILES]:
            path.unlink()


def _write(path: Path, data: bytes) -> None:
    """Write a file so that nobody ever reads a part of it."""
    part = path.with_name(f"{path.name}.{os.urandom(4).hex()}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            part.unlink()
        raise


def _file(kind: str, key: str) -> str:
    return f"{kind}-{key[:32]}.json"


def _seal(key: str, data: bytes) -> bytes:
    """Return what tells a whole file from a damaged one, and from one of another key."""
    return hashlib.sha256(key.encode() + data).hexdigest().encode()


def _is_ours(descriptor: int) -> bool:
    """Return whether nobody else could have written a file: what is printed for families is read from it."""
    if not hasattr(os, "geteuid"):
        return True
    status = os.fstat(descriptor)
    return status.st_uid == os.geteuid() and not status.st_mode & _OTHERS_MAY_WRITE


def _folder() -> Path | None:
    """Return where things are kept; None if nothing is to be kept, or there is no such place.

    It is where each system keeps what can be made again: XDG Base Directory Specification, 0.8; on macOS and Windows
    the folders for caches.
    """
    chosen = os.environ.get(FOLDER_VARIABLE)
    if chosen:
        return None if chosen == "off" else Path(chosen)
    try:
        if sys.platform == "win32":
            return Path(os.environ["LOCALAPPDATA"]) / _NAME / "Cache"
        if sys.platform == "darwin":
            return Path.home() / "Library" / "Caches" / _NAME
        base = os.environ.get("XDG_CACHE_HOME", "")
        return (Path(base) if base.startswith("/") else Path.home() / ".cache") / _NAME
    except (KeyError, RuntimeError):
        return None


@cache
def _program() -> bytes:
    """Return what tells this program from another version, or from itself before somebody changed it."""
    package = Path(__file__).parent
    made = hashlib.sha256(f"{__version__} {sys.version}".encode())
    for folder in (package, *sorted(path for path in package.iterdir() if path.is_dir())):
        with os.scandir(folder) as entries:
            modules = sorted((entry.name, entry.stat()) for entry in entries if entry.name.endswith(".py"))
        for name, status in modules:
            made.update(f"{folder.name}/{name} {status.st_size} {status.st_mtime_ns}\n".encode())
    return made.digest()
