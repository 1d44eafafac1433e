"""Where the files of a batch go: a folder, or whatever fsspec can reach."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
import secrets
import socket
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

from booklet.core.atomic_write import write_whole
from booklet.core.values import frozen
from booklet.errors import BatchStoppedError, OutputError

MANIFEST = "manifest.jsonl"
"""The manifest's name in the folder of a batch; a folder without it is none."""

RESUME = "Then give the same command with --resume."

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EROFS}
_PART = re.compile(r"\.(?!\.).*\.[0-9a-f]{8}\.part")
"""What `booklet.core.atomic_write.write_whole` calls a file until it is whole."""


class OutputPlace(Protocol):
    """Where files go. It is sent to worker processes, and decides nothing: names come from the batch."""

    def check(self) -> None:
        """Check that a worker can write here.

        Raises:
            BatchStoppedError: If it cannot.
        """

    def write(self, name: str, data: bytes) -> None:
        """Write a file so that it is there whole or not at all; one that is there is replaced.

        Raises:
            OutputError: If this file cannot be written.
            BatchStoppedError: If no file can.
        """

    def copy(self, name: str, others: Sequence[str]) -> None:
        """Put a file that is there under other names, too.

        Raises:
            OutputError: If it is not there, or another cannot be written.
            BatchStoppedError: If no file can be written.
        """

    def hashes(self) -> Callable[[str], str | None]:
        """Return what gives a file's SHA-256 in hexadecimal; None if there is no file or it cannot be read."""

    def sweep(self) -> None:
        """Remove the half-written files of workers that were killed."""


@frozen
class Folder:
    """A folder that all workers see under the same path.

    Attributes:
        path: Absolute.
        copies: Whether the same booklet under another name is a file of its own; else it is a link to the first
            (a hard link), where the file system has room for one more.
    """

    path: Path
    copies: bool = False

    def check(self) -> None:
        """Check that this is the folder of the batch, and not one of the same name on another machine."""
        if not (self.path / MANIFEST).is_file():
            message = f"{self.path}: the batch's folder is not there for a worker on {socket.gethostname()}"
            raise BatchStoppedError(message, f"Give a folder that all workers share. {RESUME}")

    def write(self, name: str, data: bytes) -> None:
        """Write a file by way of a new name in the same folder."""
        with self._told(name):
            write_whole(self.path / name, data)

    def copy(self, name: str, others: Sequence[str]) -> None:
        """Link or copy a file."""
        with self._told(name):
            source = self.path / name
            rest = others if self.copies else [other for other in others if not _linked(source, self.path / other)]
            if rest:
                data = source.read_bytes()
                for other in rest:
                    write_whole(self.path / other, data)

    def hashes(self) -> Callable[[str], str | None]:
        """Return what reads files; those that are links to each other are read once."""
        known: dict[tuple[int, int], str] = {}

        def sha256(name: str) -> str | None:
            try:
                with (self.path / name).open("rb") as file:
                    status = os.fstat(file.fileno())
                    key = (status.st_dev, status.st_ino)
                    if key not in known:
                        known[key] = hashlib.file_digest(file, "sha256").hexdigest()
                    return known[key]
            except OSError:
                return None

        return sha256

    def sweep(self) -> None:
        """Remove files that were written only in part."""
        with contextlib.suppress(OSError), os.scandir(self.path) as entries:
            for entry in entries:
                if _PART.fullmatch(entry.name):
                    with contextlib.suppress(OSError):
                        Path(entry.path).unlink()

    @contextlib.contextmanager
    def _told(self, name: str) -> Iterator[None]:
        """Tell a fault of one file from one of the whole place."""
        try:
            yield
        except (OSError, OutputError) as error:
            cause = error if isinstance(error, OSError) else error.__cause__
            code = getattr(cause, "errno", None)
            if code in _FULL:
                raise BatchStoppedError(f"{self.path}: {_reason(cause)}", f"Free some space. {RESUME}") from error
            if not self.path.is_dir():
                raise BatchStoppedError(f"{self.path}: the folder is gone", f"Bring it back. {RESUME}") from error
            hint = "Close the file if another program has it open. Then give the same command with --resume."
            raise OutputError(f"{name}: the file cannot be written ({_reason(cause or error)})", hint) from error


def _linked(source: Path, target: Path) -> bool:
    """Make a hard link, and return whether that could be done; an existing file is replaced in one step."""
    try:
        try:
            os.link(source, target)
        except FileExistsError:
            if source.samefile(target):
                return True
            part = target.with_name(f".{target.name[:80]}.{secrets.token_hex(4)}.part")
            os.link(source, part)
            part.replace(target)
    except OSError as error:
        # File systems without links, and those that have no room for one more (ext4: 65,000, NTFS: 1,024 a file).
        if not source.is_file() or error.errno in _FULL:
            raise
        return False
    return True


def _reason(error: BaseException | None) -> str:
    return str(getattr(error, "strerror", None) or error).lower()
