"""One socket that several workers listen at, and how connections are shared among them.

A worker of asyncio takes all connections that wait when it wakes, and keeps each as long as the browser does. Left to
themselves, three or all four of four browsers are often one worker's, and the other has nothing to do.
"""

from __future__ import annotations

import mmap
import os
import socket
import struct
import tempfile
import time
from collections.abc import Callable
from multiprocessing.reduction import DupFd
from typing import Any

_SLOT = struct.Struct("=II")
"""Of each worker: its process, and how many connections it has."""

_MOST_LEFT = 20
"""How often in a row a worker leaves a connection to those that have fewer: they may be at work for long."""

_PAUSE_S = 0.001
"""Seconds until it looks again: it would be told again and again at once that there is one."""

_IN_A_ROW_S = 0.5
"""Seconds after which a connection that is left is another one."""


class Connections:
    """How many connections each worker has, in memory that they share."""

    def __init__(self, workers: int, descriptor: int | None = None) -> None:
        """Begin.

        Args:
            workers: How many workers there are; more can be begun later, and are not counted.
            descriptor: Of the file that all of them have in memory; None for a new one, which has no name.

        Raises:
            OSError: If there is no place for it.
        """
        if descriptor is None:
            with tempfile.TemporaryFile() as file:
                file.write(bytes(workers * _SLOT.size))
                file.flush()
                descriptor = os.dup(file.fileno())
        self._descriptor = descriptor
        self._slots = mmap.mmap(descriptor, workers * _SLOT.size)
        self._workers = workers
        self._own: int | None = None

    def __reduce__(self) -> tuple[Callable[[int, Any], Connections], tuple[int, Any]]:
        """Return how a worker that begins anew gets it."""
        return _opened, (self._workers, DupFd(self._descriptor))

    def add(self, number: int) -> None:
        """Count connections of this process that have come, or gone if it is less than 0."""
        own = self._slot()
        if own is not None:
            process, count = self._read(own)
            _SLOT.pack_into(self._slots, own * _SLOT.size, process, max(count + number, 0))

    def has_most(self) -> bool:
        """Return whether another worker has fewer connections than this one."""
        own = self._slot()
        if own is None:
            return False
        count = self._read(own)[1]
        others = (self._read(each) for each in range(self._workers) if each != own)
        return any(process and few < count and _is_alive(process) for process, few in others)

    def _slot(self) -> int | None:
        """Return the slot of this process; None if all are taken.

        Two that begin may take the same: the one that finds its own taken takes another.
        """
        process = os.getpid()
        if self._own is not None and self._read(self._own)[0] == process:
            return self._own
        for number in range(self._workers):
            slot = (process + number) % self._workers
            taken = self._read(slot)[0]
            if not taken or not _is_alive(taken):
                _SLOT.pack_into(self._slots, slot * _SLOT.size, process, 0)
            elif taken != process:
                continue
            self._own = slot
            return slot
        return None

    def _read(self, slot: int) -> tuple[int, int]:
        process, count = _SLOT.unpack_from(self._slots, slot * _SLOT.size)
        return process, count


def _opened(workers: int, file: Any) -> Connections:
    return Connections(workers, file.detach())


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except OSError:
        return False
    return True


class SharedSocket(socket.socket):
    """A socket of several workers that listens, and gives each of them one connection at a time."""

    def __init__(self, plain: socket.socket, connections: Connections | None = None) -> None:
        """Begin.

        Args:
            plain: The socket that listens; it stays open as long as this one.
            connections: How many each worker has; None where that cannot be told.
        """
        super().__init__(fileno=os.dup(plain.fileno()))
        self._plain = plain
        self._connections = connections
        self._has_given = False
        self._left = 0
        self._left_at = 0.0

    @classmethod
    def of(cls, plain: socket.socket, workers: int) -> SharedSocket:
        """Return a socket that workers share evenly; where the system cannot count, each takes what comes."""
        try:
            return cls(plain, Connections(workers))
        except OSError:
            return cls(plain)

    def __reduce__(self) -> tuple[type[SharedSocket], tuple[socket.socket, Connections | None]]:
        """Return how a worker that begins anew gets it: `multiprocessing` can hand on plain ones alone."""
        return SharedSocket, (self._plain, self._connections)

    def accept(self) -> tuple[socket.socket, Any]:
        """Return a connection.

        Raises:
            BlockingIOError: If none waits, one was given just now, or it is left to a worker that has fewer.
        """
        if self._has_given:
            self._has_given = False
            raise BlockingIOError
        if self._connections and self._connections.has_most() and self._leaves():
            time.sleep(_PAUSE_S)
            raise BlockingIOError
        connection, address = super().accept()
        self._has_given, self._left = True, 0
        return (_Counted(connection, self._connections) if self._connections else connection), address

    def _leaves(self) -> bool:
        """Return whether a connection is left to others, and count it."""
        now = time.monotonic()
        self._left = 1 if now - self._left_at > _IN_A_ROW_S else self._left + 1
        self._left_at = now
        return self._left <= _MOST_LEFT


class _Counted(socket.socket):
    """A connection that is counted until it is closed."""

    def __init__(self, plain: socket.socket, connections: Connections) -> None:
        super().__init__(plain.family, plain.type, plain.proto, plain.detach())
        self._connections: Connections | None = connections
        connections.add(1)

    def close(self) -> None:
        """Close it; closing it again changes nothing."""
        if self._connections:
            self._connections.add(-1)
            self._connections = None
        super().close()
