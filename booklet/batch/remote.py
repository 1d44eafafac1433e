"""A place that fsspec reaches: object stores, file servers. Needs the extra `dask`, and the package of the store."""

from __future__ import annotations

import errno
import hashlib
import re
import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from booklet.batch.output_places import RESUME
from booklet.core.extras import how_to_install
from booklet.core.values import frozen
from booklet.errors import BatchStoppedError, BookletError, OutputError

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

_WHOLE = {"s3", "s3a", "gs", "gcs", "abfs", "abfss", "az", "memory"}
"""Stores that show a file only when all of it is there; elsewhere it gets its name once it is whole."""

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EROFS}


def is_url(text: str) -> bool:
    """Return whether a place is meant for fsspec: with a protocol that is longer than a drive's letter.

    Example:
        >>> is_url("s3://ward7/tonight"), is_url("C:/tonight")
        (True, False)
    """
    return re.match(r"[A-Za-z][A-Za-z0-9+.-]+:(//|:)", text) is not None


@frozen
class Remote:
    """A place that fsspec reaches; what it needs to know beside the URL is in fsspec's own configuration.

    Attributes:
        url: Where files go, as "s3://bucket/folder".
    """

    url: str

    def check(self) -> None:
        """Check that the packages it needs are installed."""
        _opened(self.url)

    def write(self, name: str, data: bytes) -> None:
        """Write a file in one piece."""
        with self._told(name):
            system, root = _opened(self.url)
            if _is_whole(system):
                system.pipe_file(f"{root}/{name}", data)
                return
            part = f"{root}/.{name[:80]}.{secrets.token_hex(4)}.part"
            try:
                system.pipe_file(part, data)
                system.mv(part, f"{root}/{name}")
            except BaseException:
                with suppress(Exception):
                    system.rm_file(part)
                raise

    def copy(self, name: str, others: Sequence[str]) -> None:
        """Have the store copy a file; nothing is loaded and sent again where it can do that itself."""
        with self._told(name):
            system, root = _opened(self.url)
            if _is_whole(system):
                for other in others:
                    system.cp_file(f"{root}/{name}", f"{root}/{other}")
                return
            data = system.cat_file(f"{root}/{name}") if others else b""
        for other in others:
            self.write(other, data)

    def put(self, path: Path, name: str) -> None:
        """Send a file of this machine, piece by piece."""
        with self._told(name):
            system, root = _opened(self.url)
            system.put_file(str(path), f"{root}/{name}")

    def hashes(self) -> Callable[[str], str | None]:
        """Return what loads a file piece by piece and gives its hash."""
        system, root = _opened(self.url)

        def sha256(name: str) -> str | None:
            try:
                with system.open(f"{root}/{name}", "rb") as file:
                    digest = hashlib.sha256()
                    while piece := file.read(1 << 20):
                        digest.update(piece)
                    return digest.hexdigest()
            except Exception:  # noqa: BLE001  (each store has errors of its own; a file that can't be read is not whole)
                return None

        return sha256

    def sweep(self) -> None:
        """Remove files that were written only in part."""
        system, root = _opened(self.url)
        with suppress(Exception):
            for path in system.ls(root, detail=False):
                if re.fullmatch(r"\..*\.[0-9a-f]{8}\.part", path.rpartition("/")[2]):
                    system.rm_file(path)

    @contextmanager
    def _told(self, name: str) -> Iterator[None]:
        """Turn a store's own errors into ours; what a URL may hold of passwords is not repeated."""
        try:
            yield
        except BookletError:
            raise
        except Exception as error:
            reason = f"{type(error).__name__}: {error}"
            if getattr(error, "errno", None) in _FULL:
                raise BatchStoppedError(f"the place is full ({reason})", f"Free some space. {RESUME}") from error
            hint = "Look whether the place can be written to. Then give the same command with --resume."
            raise OutputError(f"{name}: the file cannot be written ({reason})", hint) from error


def _is_whole(system: AbstractFileSystem) -> bool:
    protocols = (system.protocol,) if isinstance(system.protocol, str) else system.protocol
    return not _WHOLE.isdisjoint(protocols)


@lru_cache(maxsize=1)
def _opened(url: str) -> tuple[AbstractFileSystem, str]:
    """Return the file system of a URL and the path in it; the folder is made where there are folders.

    Raises:
        OutputError: If a package is missing, or there is no such place.
    """
    try:
        from fsspec.core import url_to_fs  # noqa: PLC0415  (an extra)

        system, root = url_to_fs(url)
        system.makedirs(root, exist_ok=True)
    except ImportError as error:
        hint = f"{how_to_install('dask')} and, if the store has a package of its own, that as well."
        raise OutputError(f"a package is missing for this place: {error}", hint) from error
    except Exception as error:
        protocol = url.partition(":")[0]
        message = f"the {protocol} place cannot be opened ({type(error).__name__}: {error})"
        raise OutputError(message, "Check the address, and what fsspec is told of it.") from error
    return system, root.rstrip("/")
