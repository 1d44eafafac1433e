"""Pieces: what was set and drawn once, kept for the next run in files that are opened once and read where needed.

A piece is a value that hangs on others alone, such as set type on an element and a theme. It is found by a hash of
these and of the program, and checked by another when it is read, so a damaged file can only cost time.
Files are never changed: each run adds one with what it has made, and the last one of a few puts them together.
"""

from __future__ import annotations

import contextlib
import os
import struct
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

import msgspec

from booklet.core.disk_cache import SHIPPED, cache_folder, cache_key, is_current, open_ours, write_private
from booklet.core.hashes import blake2b
from booklet.core.values import frozen

T = TypeVar("T")

_MOST_FILES = 6
"""Files of one program that are looked through; the next one is those of a few runs in one, or all of them."""

_MOST_OTHERS = 4
"""Files of other versions of the program that are left to them, the last made ones."""

_MOST_BYTES = 24_000_000
"""All pieces of one program; when files are put together, what this run has used stays, then what was made last."""

_MOST_OF_A_PIECE = 1_000_000

_KEY = 16
"""Bytes of a key and of a check: nobody finds two values with the same one by chance or by trying."""

_HEAD = struct.Struct("<I16s")
"""How many pieces, and the check of the list that follows."""

_LISTED = struct.Struct("<16s16sII")
"""A piece in the list: its key, its check, where it begins and how many bytes it has."""

_Written = tuple[bytes, bytes, bytes]
"""A piece as it is written: its key, its check, its bytes."""

_encode = msgspec.msgpack.Encoder().encode


@frozen(eq=False)
class _PieceFile:
    """A file of pieces, opened.

    Attributes:
        file: It.
        is_shipped: Whether it came with the program.
        listed: Its list: key, check, where it begins, how many bytes it has; by key.
    """

    file: BinaryIO
    is_shipped: bool
    listed: dict[bytes, tuple[bytes, bytes, int, int]]

    @property
    def size(self) -> int:
        """Bytes of all its pieces."""
        return sum([length for _, _, _, length in self.listed.values()])

    def read(self, key: bytes) -> bytes | None:
        """Return a piece, if it is here and what was written."""
        if key not in self.listed:
            return None
        data = self.copy(key)
        return data if data is not None and _check(key, data) == self.listed[key][1] else None

    def copy(self, key: bytes) -> bytes | None:
        """Return the bytes of a piece, right or not: its check goes with it."""
        _, _, start, length = self.listed[key]
        try:
            self.file.seek(start)
            return self.file.read(length)
        except (OSError, ValueError):
            return None


class PieceStore:
    """The pieces of one run: those of earlier ones, and those that it makes."""

    def __init__(self, folder: Path) -> None:
        """Open what earlier runs have kept in a folder."""
        self._folder = folder
        self._program = bytes.fromhex(cache_key((b"pieces",)))
        self._start = f"pieces-{self._program.hex()[:16]}-"
        self._files: dict[Path, _PieceFile] = {}
        self._used: dict[bytes, None] = {}
        self._made: dict[bytes, bytes] = {}
        with contextlib.suppress(OSError):
            for path in _last_made(SHIPPED, self._start):
                self._open(path, is_shipped=True)
        with contextlib.suppress(OSError):
            for path in _last_made(self._folder, self._start)[-2 * _MOST_FILES :]:
                self._open(path)

    def piece(self, kind: str, given: Any, make: Callable[[], T], shape: type[T]) -> T:
        """Return what was kept for given values, or make and keep it: in either case as it is read from what is kept.

        Args:
            kind: Which function of these values it is.
            given: What it hangs on, all of it.
            make: Makes it.
            shape: Its class.
        """
        key = blake2b(_encode((kind, given)), digest_size=_KEY, key=self._program).digest()
        data = self._read(key)
        if data is not None:
            with contextlib.suppress(msgspec.MsgspecError):
                return _decode(shape, data)
        made = make()
        data = _encode(made)
        if len(data) > _MOST_OF_A_PIECE:
            return made
        self._made[key] = data
        return _decode(shape, data)

    def _read(self, key: bytes) -> bytes | None:
        if key in self._made:
            return self._made[key]
        data = next((data for file in self._files.values() if (data := file.read(key)) is not None), None)
        if data is not None:
            self._used[key] = None
        return data

    def close(self) -> None:
        """Keep what was made in this run, if there is a place for it, and close all files."""
        with contextlib.suppress(OSError):
            if self._made and is_current():
                self._keep()
        for each in self._files.values():
            each.file.close()

    def _keep(self) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        own = {path: each for path, each in self._files.items() if not each.is_shipped}
        due = self._due(own)
        pieces = self._together(due.values())
        write_private(self._folder / f"{self._start}{os.urandom(8).hex()}.bin", _written([*pieces]))
        others = [path for path in _last_made(self._folder, "pieces-") if not path.name.startswith(self._start)]
        for each in own.values():
            each.file.close()
        for path in (*others[:-_MOST_OTHERS], *due):
            # On Windows, what another run has open stays until the next one takes it away.
            with contextlib.suppress(OSError):
                path.unlink()

    def _due(self, own: dict[Path, _PieceFile]) -> dict[Path, _PieceFile]:
        """Return the files that are merged with the pieces of this run; none while there are few files.

        A file that is larger than all others together is left out while there is room, so that its pieces are not
        written again.
        """
        if len(own) < _MOST_FILES:
            return {}
        sizes = {path: each.size for path, each in own.items()}
        largest = max(sizes, key=sizes.__getitem__)
        made = sum(map(len, self._made.values()))
        rest = sum(sizes.values()) - sizes[largest] + made
        is_left = rest < sizes[largest] <= _MOST_BYTES - rest
        return {path: each for path, each in own.items() if not (is_left and path == largest)}

    def _together(self, files: Iterable[_PieceFile]) -> Iterator[_Written]:
        """Yield what was made, then the pieces of files in their order of use, as many as there is room for."""
        yield from ((key, _check(key, data), data) for key, data in self._made.items())
        room = _MOST_BYTES - sum(map(len, self._made.values()))
        where = {key: file for file in files for key in file.listed}
        used = (key for key in self._used if key in where)
        for key in dict.fromkeys((*used, *reversed(where))):
            data = None if key in self._made else where[key].copy(key)
            if data is not None and len(data) <= room:
                room -= len(data)
                yield key, where[key].listed[key][1], data

    def _open(self, path: Path, *, is_shipped: bool = False) -> None:
        """Open a file of pieces; one that is damaged, or that others may write to, is passed over."""
        with contextlib.suppress(OSError, struct.error):
            file = open_ours(path, is_shipped=is_shipped)
            if file is None:
                return
            opened = self._files[path] = _PieceFile(file, is_shipped, {})
            count, check = _HEAD.unpack(file.read(_HEAD.size))
            listed = file.read(min(count * _LISTED.size, _MOST_BYTES))
            if _check(self._program, listed) == check:
                opened.listed.update({row[0]: row for row in _LISTED.iter_unpack(listed)})


def _written(pieces: Sequence[_Written]) -> bytes:
    """Return a file of pieces."""
    listed: list[bytes] = []
    start = _HEAD.size + len(pieces) * _LISTED.size
    for key, check, data in pieces:
        listed.append(_LISTED.pack(key, check, start, len(data)))
        start += len(data)
    together = b"".join(listed)
    program = bytes.fromhex(cache_key((b"pieces",)))
    return b"".join((_HEAD.pack(len(pieces), _check(program, together)), together, *[data for _, _, data in pieces]))


def _check(key: bytes, data: bytes) -> bytes:
    return blake2b(data, digest_size=_KEY, key=key).digest()


def _last_made(folder: Path, start: str) -> list[Path]:
    """Return the files of a folder whose names begin so, the last made one last."""
    with os.scandir(folder) as entries:
        found = [each for each in entries if each.name.startswith(start) and each.name.endswith(".bin")]
    return [folder / each.name for each in sorted(found, key=lambda each: each.stat(follow_symlinks=False).st_mtime_ns)]


@cache
def _decoder(shape: Any) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(shape)


def _decode(shape: type[T], data: bytes) -> T:
    kind: Any = shape
    made: T = _decoder(kind).decode(data)
    return made


_STORE: ContextVar[PieceStore | None] = ContextVar("piece_store", default=None)


@contextlib.contextmanager
def keeping_pieces() -> Iterator[None]:
    """Find pieces that earlier runs have made, and keep those that are made within for later ones."""
    folder = cache_folder()
    if folder is None:
        yield
        return
    store = PieceStore(folder)
    token = _STORE.set(store)
    try:
        yield
    finally:
        _STORE.reset(token)
        store.close()


def piece(kind: str, given: Callable[[], Any], make: Callable[[], T], shape: type[T]) -> T:
    """Return what is kept for given values, or make it; outside `keeping_pieces`, it is made.

    Args:
        kind: Which function of these values it is.
        given: Returns what it hangs on, all of it, as values of `core.values` and plain data.
        make: Makes it.
        shape: Its class, one of `core.values` with annotations that its module can evaluate.
    """
    store = _STORE.get()
    return make() if store is None else store.piece(kind, given(), make, shape)
