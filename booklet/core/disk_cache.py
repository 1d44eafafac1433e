"""What was made once is kept for the next run, in the user's cache folder: JSON, checked when it is read.

Nothing is lost with it. What is not there, not readable, damaged, made by another version or of something else is made
again without a word; where nothing can be written, everything works as it does without.
"""

from __future__ import annotations

import contextlib
import os
import stat
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

import msgspec

from booklet.core.hashes import blake2b
from booklet.core.module_finder import runs_as_it_began
from booklet.core.program_files import PACKAGE, program_files
from booklet.version import __version__

FOLDER_VARIABLE = "BOOKLET_CACHE"
"""Environment variable that names another folder; "off" keeps nothing."""

_NAME = "treatment-booklet"
_MOST_FILES = 16
"""Files of one kind that are kept, the last ones made: those of a few contents and versions."""

_MOST_BYTES = 50_000_000
_LEFT_S = 3600
"""Seconds after which nobody is still writing a file."""
_DIGEST = 32
"""Bytes of a hash."""

_OTHERS_MAY_WRITE = 0o022
_BINARY = getattr(os, "O_BINARY", 0)
_NOT_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | _BINARY
"""Flags that a system lacks are left out."""

_BUILT_ON = ("msgspec-", "uharfbuzz-", "deflate-", "pydantic-", "pydantic_core-", "pyyaml-", "markdown_it_py-")
"""Prefixes of the `.dist-info` folders whose versions are part of every key: what is stored depends on these
packages."""


def cache_key(parts: Iterable[bytes]) -> str:
    """Return the key of what this version of the program makes from these parts, in this order."""
    made = blake2b(_PROGRAM, digest_size=_DIGEST)
    for part in parts:
        made.update(b"%d\0" % len(part))
        made.update(part)
    return made.hexdigest()


def load_cached(kind: str, key: str) -> Any | None:
    """Return what is stored under a key, as plain JSON values; None if it is missing or damaged.

    Args:
        kind: What it is, in small letters.
        key: From `cache_key`.
    """
    folder = cache_folder()
    if folder is None:
        return None
    found = _recalled(folder / _file(kind, key), key)
    return _recalled(SHIPPED / _file(kind, key), key, is_shipped=True) if found is None and _IS_SHIPPED else found


def _recalled(path: Path, key: str, *, is_shipped: bool = False) -> Any | None:
    try:
        file = open_ours(path, is_shipped=is_shipped)
        if file is None:
            return None
        with file:
            seal, _, data = file.read(_MOST_BYTES).partition(b"\n")
        return msgspec.json.decode(data) if seal == seal_of(key, data) else None
    except (OSError, ValueError, RecursionError, msgspec.MsgspecError):
        return None


def open_ours(path: Path, *, is_shipped: bool = False) -> BinaryIO | None:
    """Return a file of the cache, opened; None if it is no file, or somebody else could have written it.

    Args:
        path: The file.
        is_shipped: Whether it lies beside the program's own modules: who can write it can write those.

    Raises:
        OSError: If it cannot be opened.
    """
    # Opening what is no file, such as a FIFO, could block.
    descriptor = os.open(path, os.O_RDONLY | _NOT_WAITING)
    file = os.fdopen(descriptor, "rb", buffering=0)
    if is_ours(descriptor) or (is_shipped and stat.S_ISREG(os.fstat(descriptor).st_mode)):
        return cast("BinaryIO", file)
    file.close()
    return None


def is_current() -> bool:
    """Return whether the program's files are as they were when it began."""
    return _state_of(_SAID if runs_as_it_began() else repr(program_files())) == _STATUS


def store_cached(kind: str, key: str, value: Any) -> None:
    """Store a value under a key, if there is a cache folder; the oldest values of its kind are removed.

    Nothing is stored if the program was changed while it ran, so that the new one never finds what the old one made.
    """
    folder = cache_folder()
    if folder is None or not is_current():
        return
    data = msgspec.json.encode(value)
    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_private(folder / _file(kind, key), seal_of(key, data) + b"\n" + data)
        made = sorted(folder.glob(f"{kind}-*.json"), key=lambda path: path.stat().st_mtime_ns)
        left = [path for path in folder.glob(f"{kind}-*.part") if time.time() - path.stat().st_mtime > _LEFT_S]
        for path in (*made[:-_MOST_FILES], *left):
            path.unlink()


def write_private(path: Path, data: bytes) -> None:
    """Write a file for its owner alone, so that nobody ever reads a part of it.

    Raises:
        OSError: If it cannot be written; nothing of it is left.
    """
    part = path.with_name(f"{path.name}.{os.urandom(4).hex()}.part")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600), "wb") as file:
            file.write(data)
        part.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            part.unlink()
        raise


def _file(kind: str, key: str) -> str:
    return f"{kind}-{key[:32]}.json"


def seal_of(key: str, data: bytes) -> bytes:
    """Return what tells a whole file from a damaged one, and from one of another key."""
    return blake2b(key.encode() + data, digest_size=_DIGEST).hexdigest().encode()


def is_ours(descriptor: int) -> bool:
    """Return whether this is a file that nobody else could have written: families are to read what is in it."""
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        return False
    if not hasattr(os, "geteuid"):
        return True
    return status.st_uid == os.geteuid() and not status.st_mode & _OTHERS_MAY_WRITE


def cache_folder() -> Path | None:
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


def _state_of(files: str) -> bytes:
    """Return what tells this program, and what it is built on, from other versions and from what they were before."""
    return blake2b(_built_with(sys.version) + files.encode(), digest_size=_DIGEST).digest()


def _built_with(python: str) -> bytes:
    """Return what the program runs on."""
    return "\n".join((__version__, python, *sorted(set(_installed())), "")).encode()


def _contents() -> bytes:
    """Return the same of a program wherever it is installed: by the bytes of its modules."""
    made = blake2b(_built_with(str(sys.implementation.cache_tag)), digest_size=_DIGEST)
    for path, size, _ in program_files():
        data = _read(path, size)
        made.update(f"{path.removeprefix(PACKAGE).replace(os.sep, '/')} {len(data)}\n".encode())
        made.update(data)
    return made.digest()


def _read(path: str, size: int) -> bytes:
    """Return all of a file of some size: in a new home hundreds of them are read, and `Path` takes twice as long."""
    descriptor = os.open(path, os.O_RDONLY | _BINARY)
    try:
        data = os.read(descriptor, size + 1)
        while more := os.read(descriptor, size + 1):
            data += more
        return data
    finally:
        os.close(descriptor)


def _identity() -> bytes:
    """Return what is in every key.

    A program that was shipped with what it keeps is known by its contents, which are looked at when it is first run,
    and again when a module has another size or time.
    """
    if not _IS_SHIPPED:
        return _STATUS
    folder, key = cache_folder(), _STATUS.hex()
    if folder is None:
        return _STATUS
    known = _recalled(folder / _file("program", key), key)
    if isinstance(known, str):
        return bytes.fromhex(known)
    contents = _contents()
    store_cached("program", key, contents.hex())
    return contents


def know_by_contents() -> None:
    """Have all that is kept from now on found by a program with the same contents, wherever it is installed."""
    global _PROGRAM
    _PROGRAM = _contents()


def _installed() -> Iterator[str]:
    """Yield names and versions of what this program is built on, as installers note them.

    To ask `importlib.metadata` would take longer than all else here.
    """
    for folder in sys.path:
        if folder.endswith("-packages"):
            with contextlib.suppress(OSError), os.scandir(folder) as entries:
                names = [entry.name.lower() for entry in entries if entry.name.endswith(".dist-info")]
                yield from (name for name in names if name.startswith(_BUILT_ON))


_PACKAGE = Path(PACKAGE)

SHIPPED = _PACKAGE / "_data" / "kept"
"""What a wheel brings of what it would keep; there is none in a checkout."""

_IS_SHIPPED = SHIPPED.is_dir()

FILES = program_files()
"""The program's modules when it was begun."""

_SAID = repr(FILES)
"""The same in words, of which each run asks several times."""

_STATUS = _state_of(_SAID)
"""The program as it stood when it was begun, before anything else of it was imported that makes what is kept."""

_PROGRAM = _identity()
"""The same as it is in keys."""
