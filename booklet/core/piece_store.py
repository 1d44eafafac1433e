"""Pieces: what was set and drawn once, kept for the next run in files that are opened once and read where needed.

A piece is a value that hangs on others alone, such as set type on an element and a theme. It is found by a hash of
these and of the program, and checked by another when it is read, so a damaged file can only cost time.
Files are never changed: each run adds one with what it has made, and the last one of a few puts them together.
"""

from __future__ import annotations

import contextlib
import os
import struct
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, TypeVar

import msgspec

from booklet.core.disk_cache import cache_folder, fingerprint, is_current, open_ours, write_private

T = TypeVar("T")

_MOST_FILES = 6
"""Files of one program that are looked through; the next one is all of them in one."""

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

_encode = msgspec.msgpack.Encoder().encode


class _Place(NamedTuple):
    """Where a piece is."""

    file: BinaryIO
    check: bytes
    start: int
    length: int

    def read(self, key: bytes) -> bytes | None:
        """Return the piece, if it is what was written."""
        try:
            self.file.seek(self.start)
            data = self.file.read(self.length)
        except (OSError, ValueError):
            return None
        return data if _check(key, data) == self.check else None


class PieceStore:
    """The pieces of one run: those of earlier ones, and those that it makes."""

    def __init__(self, folder: Path) -> None:
        """Open what earlier runs have kept in a folder."""
        self._folder = folder
        self._program = bytes.fromhex(fingerprint((b"pieces",)))
        self._start = f"pieces-{self._program.hex()[:16]}-"
        self._files: dict[str, BinaryIO] = {}
        self._places: dict[bytes, _Place] = {}
        self._used: dict[bytes, None] = {}
        self._made: dict[bytes, bytes] = {}
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
        place = self._places.get(key)
        data = None if place is None else place.read(key)
        if data is not None:
            self._used[key] = None
        return data

    def close(self) -> None:
        """Keep what was made in this run, if there is a place for it, and close all files."""
        with contextlib.suppress(OSError):
            if self._made and is_current():
                self._keep()
        for file in self._files.values():
            file.close()

    def _keep(self) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        old: list[str] = []
        pieces = self._made
        if len(self._files) >= _MOST_FILES:
            old, pieces = [*self._files], dict(self._together())
        write_private(self._folder / f"{self._start}{os.urandom(8).hex()}.bin", _written(pieces))
        others = [path for path in _last_made(self._folder, "pieces-") if not path.name.startswith(self._start)]
        for file in self._files.values():
            file.close()
        for path in (*others[:-_MOST_OTHERS], *(self._folder / name for name in old)):
            # On Windows, what another run has open stays until the next one takes it away.
            with contextlib.suppress(OSError):
                path.unlink()

    def _together(self) -> Iterator[tuple[bytes, bytes]]:
        """Yield all pieces in their order of use, as many as there is room for."""
        room = _MOST_BYTES - sum(map(len, self._made.values()))
        yield from self._made.items()
        for key in dict.fromkeys((*self._used, *reversed(self._places))):
            data = None if key in self._made else self._places[key].read(key)
            if data is not None and len(data) <= room:
                room -= len(data)
                yield key, data

    def _open(self, path: Path) -> None:
        """Open a file of pieces; one that is damaged, or that others may write to, is passed over."""
        with contextlib.suppress(OSError, struct.error):
            file = open_ours(path)
            if file is None:
                return
            self._files[path.name] = file
            count, check = _HEAD.unpack(file.read(_HEAD.size))
            listed = file.read(min(count * _LISTED.size, _MOST_BYTES))
            if _check(self._program, listed) == check:
                for key, own, start, length in _LISTED.iter_unpack(listed):
                    self._places[key] = _Place(file, own, start, length)


def _written(pieces: dict[bytes, bytes]) -> bytes:
    """Return a file of pieces."""
    listed: list[bytes] = []
    start = _HEAD.size + len(pieces) * _LISTED.size
    for key, data in pieces.items():
        listed.append(_LISTED.pack(key, _check(key, data), start, len(data)))
        start += len(data)
    together = b"".join(listed)
    program = bytes.fromhex(fingerprint((b"pieces",)))
    return b"".join((_HEAD.pack(len(pieces), _check(program, together)), together, *pieces.values()))


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
