"""Files written whole or not at all."""

from __future__ import annotations

import codecs
import contextlib
import errno
import os
from io import TextIOBase
from pathlib import Path
from typing import BinaryIO

from booklet.errors import OutputError

_NO_SPACE = "Free some space, or write to another disk."
_NOT_ALLOWED = "Write to another folder with -o FILE, or close the file if another program has it open."
_HINTS = {
    errno.ENOSPC: _NO_SPACE,
    getattr(errno, "EDQUOT", errno.ENOSPC): _NO_SPACE,
    errno.EACCES: _NOT_ALLOWED,
    errno.EPERM: _NOT_ALLOWED,
    errno.ENAMETOOLONG: "Give a shorter name with -o FILE.",
}
_ELSEWHERE = "Write to another place with -o FILE."


_LOOKED_AT = 64
"""Bytes that tell what a file is."""


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it is there whole, or is what it was before.

    The bytes go to a new name in the same folder, which then takes the file's place in one step.

    Args:
        path: Where to write; an existing file is replaced. A link stays, and the file it leads to is replaced.
        data: All bytes of the file.

    Raises:
        OutputError: If the file cannot be written; an existing one is untouched and nothing half-written stays.
    """
    try:
        target = Path(os.path.realpath(path))
        _check(path, target)
        _replace(target, data)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        hint = _HINTS.get(getattr(error, "errno", 0) or 0, _ELSEWHERE)
        raise OutputError(f"{path}: the file cannot be written ({reason.lower()})", hint) from error


def write_to(to: Path | str | BinaryIO, data: bytes) -> None:
    """Write to a path, as `write_whole` does, or to an open binary file.

    Raises:
        OutputError: If it cannot be written.
        TypeError: If this is neither a path nor a binary file.
    """
    if isinstance(to, str | Path):
        write_whole(Path(to), data)
    elif not hasattr(to, "write") or isinstance(to, TextIOBase):
        wanted = 'a path, or a file opened with "wb"'
        raise TypeError(f"this cannot be written to: {type(to).__name__}; give {wanted}")
    else:
        try:
            to.write(data)
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise OutputError(f"the file cannot be written ({reason})", _ELSEWHERE) from error


def refuse_other_kind(path: Path, begins: bytes, kind: str) -> None:
    """Refuse a place where a file of another kind is: a slip of the hand would cost it. One that is empty may go.

    Args:
        path: Where a file is to be written.
        begins: What every file of its kind begins with.
        kind: What such a file is called.

    Raises:
        OutputError: If another one is there, or nobody may read what is there.
    """
    try:
        if not path.is_file():
            return
        with path.open("rb") as file:
            old = file.read(_LOOKED_AT).removeprefix(codecs.BOM_UTF8)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise OutputError(f"{path}: the file that is there cannot be looked at ({reason})", _ELSEWHERE) from error
    if old and not old.startswith(begins):
        message = f"{path}: the file that is there is no {kind}, so it stays"
        raise OutputError(message, "Give another name, or take that file away first.")


def make_parents(path: Path) -> None:
    """Make the folder that a file is to be in, and those around it, unless they are there.

    Raises:
        OutputError: If one cannot be made.
    """
    make_folder(path.parent)


def make_folder(path: Path) -> None:
    """Make a folder and those around it, unless they are there.

    Raises:
        OutputError: If it cannot be made.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise OutputError(f"{path}: the folder cannot be made ({reason.lower()})", "Give another folder.") from error


def _check(path: Path, target: Path) -> None:
    if target.is_dir():
        raise OutputError(f"{path}: this is a folder, not a file", "Give the name of a file with -o FILE.")
    if target.exists() and not target.is_file():
        raise OutputError(f"{path}: this is a device, not a file", _ELSEWHERE)
    folder = target.parent
    if not folder.is_dir():
        problem = "is not a folder" if folder.exists() else "does not exist"
        raise OutputError(f"{path}: the folder {str(folder)!r} {problem}", "Make the folder first, or write elsewhere.")


def _replace(target: Path, data: bytes) -> None:
    part = target.with_name(f".{target.name[:80]}.{os.urandom(4).hex()}.part")
    try:
        with part.open("xb") as file:
            file.write(data)
        if target.exists():
            part.chmod(target.stat().st_mode & 0o777)
        part.replace(target)
    except BaseException:
        # Also when interrupted: what is half-written goes, then the fault goes on its way.
        with contextlib.suppress(OSError):
            part.unlink()
        raise
