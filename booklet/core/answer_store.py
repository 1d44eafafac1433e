"""Finished answers, kept by the hash of all that decides them: in a folder of many processes, the last ones in memory.

Nothing is lost with them. What is not there, damaged or written by somebody else is made again; where nothing can be
written, everything works as it does without.
"""

from __future__ import annotations

import contextlib
import os
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from booklet.core.disk_cache import cache_folder, is_ours, write_private
from booklet.core.hashes import sha256
from booklet.core.values import as_dict, field, frozen

if TYPE_CHECKING:
    from booklet.core.hashes import Hash

_FOLDER = "served"
_ENDING = ".answer"
_MEGABYTE = 1_000_000
_HOT_BYTES = 2 * _MEGABYTE
_BETWEEN_SWEEPS = 64
"""Answers that a process writes between two looks at how much the folder holds. Most write one alone: one in sixteen of
these looks as well, by its key."""

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


@frozen
class StoredAnswer:
    """One finished answer.

    Attributes:
        body: Its bytes.
        type: Its media type.
        name: What a file of it is called; "" for what is no file to keep.
        facts: What else there is to say of it.
    """

    body: bytes
    type: str
    name: str = ""
    facts: dict[str, object] = field(default_factory=dict)


class AnswerStore:
    """The answers that are kept."""

    def __init__(
        self,
        folder: Path | None,
        most_mb: int,
        tell: Callable[[str], object] = lambda _: None,
        hashed: Callable[[bytes], Hash] = sha256,
    ) -> None:
        """Begin.

        Args:
            folder: Where they are; None to keep none on disk.
            most_mb: Megabytes that the folder may hold; the oldest go.
            tell: Hears once why none can be kept on disk.
            hashed: Begins the hash that is looked at when one is read. SHA-256 where OpenSSL is loaded, as in a server:
                it uses the processor's own instructions. All who share a folder use the same.
        """
        self._hashed = hashed
        self.folder = folder
        self._most = most_mb * _MEGABYTE
        self._hot: OrderedDict[str, StoredAnswer] = OrderedDict()
        self._hot_bytes = 0
        self._written = 0
        self._tell = tell
        self._is_told = False

    @classmethod
    def of(cls, folder: str, most_mb: int, tell: Callable[[str], object] = lambda _: None) -> AnswerStore:
        """Return those of a folder that was given: "" for the usual one, "off" for none."""
        if folder == "off":
            return cls(None, most_mb)
        usual = cache_folder()
        return cls(Path(folder) if folder else usual / _FOLDER if usual else None, most_mb, tell)

    def get(self, key: str) -> StoredAnswer | None:
        """Return an answer; None if it is not there, or not whole."""
        found = self._hot.get(key)
        if found is not None:
            self._hot.move_to_end(key)
            return found
        found = self._read(key)
        if found is not None:
            self._warm(key, found)
        return found

    def put(self, key: str, answer: StoredAnswer) -> None:
        """Keep an answer, if there is a place for it."""
        self._warm(key, answer)
        if self.folder is None:
            return
        head = as_dict(answer)
        del head["body"]
        told = msgspec.json.encode(head)
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            seal = self._seal(key, told, answer.body)
            write_private(self._path(key), b"\n".join((seal, told, answer.body)))
            self._written += 1
            if self._written % _BETWEEN_SWEEPS == 0 or (self._written == 1 and key.startswith("0")):
                self.sweep()
        except OSError as error:
            if not self._is_told:
                self._is_told = True
                self._tell(f"finished files cannot be kept ({error.strerror}); each is made when it is asked for")

    def sweep(self) -> None:
        """Remove the oldest files until the rest is small enough to be kept."""
        if self.folder is None:
            return
        found: list[tuple[int, int, str]] = []
        # There may be thousands, and somebody may wait: `Path.iterdir` takes twice as long.
        with os.scandir(self.folder) as entries:
            for entry in entries:
                with contextlib.suppress(OSError):
                    status = entry.stat(follow_symlinks=False)
                    found.append((status.st_mtime_ns, status.st_size, entry.path))
        total = sum(size for _, size, _ in found)
        if total <= self._most:
            return
        for _, size, path in sorted(found):
            if total <= self._most:
                return
            with contextlib.suppress(OSError):
                os.unlink(path)  # noqa: PTH108  (a text is all there is of it)
                total -= size

    def _read(self, key: str) -> StoredAnswer | None:
        if self.folder is None:
            return None
        try:
            descriptor = os.open(self._path(key), _FLAGS)
            with os.fdopen(descriptor, "rb") as file:
                if not is_ours(descriptor):
                    return None
                seal, told, body = file.read().split(b"\n", 2)
            if seal != self._seal(key, told, body):
                return None
            return StoredAnswer(body=body, **msgspec.json.decode(told))
        except (OSError, ValueError, TypeError, msgspec.MsgspecError):
            return None

    def _seal(self, key: str, told: bytes, body: bytes) -> bytes:
        """Return what tells a whole file from a damaged one, and from one of another key."""
        made = self._hashed(b"%s %d " % (key.encode(), len(told)))
        made.update(told)
        made.update(body)
        return made.hexdigest().encode()

    def _path(self, key: str) -> Path:
        return Path(str(self.folder)) / f"{key}{_ENDING}"

    def _warm(self, key: str, answer: StoredAnswer) -> None:
        if key not in self._hot:
            self._hot[key] = answer
            self._hot_bytes += len(answer.body)
        while self._hot_bytes > _HOT_BYTES and self._hot:
            _, cold = self._hot.popitem(last=False)
            self._hot_bytes -= len(cold.body)
