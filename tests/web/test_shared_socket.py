"""Connections are shared among workers: each takes one at a time, and leaves the next to one that has fewer."""

from __future__ import annotations

import contextlib
import errno
import multiprocessing
import os
import socket
import sys
from collections.abc import Iterator
from typing import NoReturn

import pytest

from booklet.web import shared_socket
from booklet.web.shared_socket import Connections, SharedSocket

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there workers have plain sockets")

NOBODY = 2**31 - 1
"""No process has this number."""


@pytest.fixture
def plain() -> Iterator[socket.socket]:
    """A socket that listens, with three connections that wait."""
    with socket.create_server(("127.0.0.1", 0)) as listening, contextlib.ExitStack() as stack:
        for _ in range(3):
            stack.enter_context(socket.create_connection(listening.getsockname()))
        yield listening


def process(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Be another process."""
    monkeypatch.setattr("os.getpid", lambda: number)


def test_workers_take_connections_in_turn(plain: socket.socket) -> None:
    """One in each round, however many wait: what two workers get is shared, not all the first one's."""
    with SharedSocket(plain) as shared, contextlib.ExitStack() as stack:
        shared.settimeout(0)
        for _ in range(3):
            stack.enter_context(shared.accept()[0])
            with pytest.raises(BlockingIOError):
                shared.accept()
        with pytest.raises(BlockingIOError):
            shared.accept()


def test_one_that_has_most_leaves_the_next(plain: socket.socket, monkeypatch: pytest.MonkeyPatch) -> None:
    """Until those that have fewer have left it often; what is closed counts no more."""
    mine, other = os.getpid(), os.getppid()
    connections = Connections(2)
    process(other, monkeypatch)
    connections.add(0)
    process(mine, monkeypatch)
    with SharedSocket(plain, connections) as shared:
        shared.settimeout(0)
        first = shared.accept()[0]
        monkeypatch.setattr(shared_socket, "_MOST_LEFT", 3)
        for _ in range(4):  # one is that of its turn
            with pytest.raises(BlockingIOError):
                shared.accept()
        shared.accept()[0].close()
        first.close()
        first.close()
        with pytest.raises(BlockingIOError):
            shared.accept()
        assert not connections.has_most()
        shared.accept()[0].close()


def test_only_workers_that_live_count(monkeypatch: pytest.MonkeyPatch) -> None:
    """The slot of one that was killed is the next one's, which begins with none."""
    mine, connections = os.getpid(), Connections(2)
    connections.add(2)
    process(NOBODY, monkeypatch)
    connections.add(1)
    process(mine, monkeypatch)
    assert not connections.has_most()
    process(os.getppid(), monkeypatch)
    connections.add(0)
    process(mine, monkeypatch)
    assert connections.has_most()


def test_one_more_than_there_are_slots_takes_what_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not counted."""
    connections = Connections(1)
    connections.add(1)
    process(os.getppid(), monkeypatch)
    connections.add(5)
    assert not connections.has_most()


def begin(shared: SharedSocket) -> None:
    """Take a connection in a worker, say so, and hold it until the other end closes it."""
    shared.settimeout(10)
    connection, _ = shared.accept()
    connection.sendall(b"!")
    connection.recv(1)


def test_workers_that_begin_anew_share_as_well() -> None:
    """On systems where none is a copy of another."""
    connections = Connections(2)
    with socket.create_server(("127.0.0.1", 0)) as listening, SharedSocket(listening, connections) as shared:
        worker = multiprocessing.get_context("spawn").Process(target=begin, args=(shared,))
        worker.start()
        with socket.create_connection(listening.getsockname(), timeout=20) as client:
            assert client.recv(1) == b"!"
            connections.add(1)
            assert not connections.has_most()
            connections.add(1)
            assert connections.has_most()
        worker.join(20)
        assert worker.exitcode == 0


def test_where_nothing_can_be_shared(plain: socket.socket, monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers take what comes."""

    def full() -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("tempfile.TemporaryFile", full)
    with SharedSocket.of(plain, 2) as shared:
        shared.settimeout(0)
        shared.accept()[0].close()
