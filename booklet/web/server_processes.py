"""A server that runs the application until it is stopped."""

from __future__ import annotations

import errno
import os
import socket
import sys
from datetime import date
from typing import Any

import uvicorn

from booklet.errors import OutputError
from booklet.web.settings import ServeSettings
from booklet.web.shelf import load

_LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(message)s"}},
    "handlers": {"plain": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "loggers": {
        "booklet.web": {"handlers": ["plain"], "level": "INFO", "propagate": False},
        "uvicorn": {"handlers": ["plain"], "level": "WARNING", "propagate": False},
    },
}
"""Logs go to standard error. uvicorn's own lines of requests would show what was asked for, and are off."""


def run(settings: ServeSettings, host: str, port: int, workers: int) -> None:
    """Serve until interrupted.

    Args:
        settings: How to serve.
        host: Address to listen at.
        port: Port; 0 for any that is free.
        workers: Processes that answer.

    Raises:
        BookletError: If content, site or signatures cannot be used; before anything is served.
        OutputError: If the port cannot be listened at.
    """
    settings.to_environment()
    # What is wrong with the content is said here, once, and not by every worker.
    load(settings, settings.day or date.today())
    serve("booklet.web.app:create", host, port, workers)


def serve(factory: str, host: str, port: int, workers: int) -> None:
    """Run an application until interrupted.

    Args:
        factory: Where what makes it is, such as `booklet.web.app:create`.
        host: Address to listen at.
        port: Port; 0 for any that is free.
        workers: Processes that answer.

    Raises:
        OutputError: If the port cannot be listened at.
    """
    config = uvicorn.Config(
        factory,
        factory=True,
        host=host,
        port=port,
        workers=workers,
        access_log=False,
        server_header=False,
        log_config=_LOGGING,
        timeout_graceful_shutdown=5,
    )
    listening = _listen(host, port)
    name = f"[{host}]" if ":" in host else host
    sys.stdout.write(f"http://{name}:{listening.getsockname()[1]}/\n")
    sys.stdout.flush()
    if workers > 1:
        from uvicorn.supervisors import Multiprocess  # noqa: PLC0415  (most servers have one worker)

        shared = listening if sys.platform == "win32" else SharedSocket(listening)
        Multiprocess(config, sockets=[shared]).run()
    else:
        uvicorn.Server(config).run(sockets=[listening])


class SharedSocket(socket.socket):
    """A socket of several workers that listens, and gives each of them one connection at a time.

    A worker of asyncio takes all connections that wait when it wakes: four that come together would wait for one
    worker, while another has nothing to do. One that is told that nothing else waits looks again in its next round.
    """

    def __init__(self, plain: socket.socket) -> None:
        """Begin.

        Args:
            plain: The socket that listens; it stays open as long as this one.
        """
        super().__init__(fileno=os.dup(plain.fileno()))
        self._plain = plain
        self._has_given = False

    def __reduce__(self) -> tuple[type[SharedSocket], tuple[socket.socket]]:
        """Return how a worker gets it: `multiprocessing` can hand on plain ones alone."""
        return SharedSocket, (self._plain,)

    def accept(self) -> tuple[socket.socket, Any]:
        """Return a connection.

        Raises:
            BlockingIOError: If none waits, or one was given just now.
        """
        if self._has_given:
            self._has_given = False
            raise BlockingIOError
        found = super().accept()
        self._has_given = True
        return found


def _listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens.

    Raises:
        OutputError: If there is no such address, or something else listens there.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    if sys.platform != "win32":
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError as error:
        listening.close()
        is_taken = error.errno == errno.EADDRINUSE
        hint = "Give another with --port." if is_taken else "Give an address of this machine with --host."
        reason = "something else listens there" if is_taken else (error.strerror or str(error)).lower()
        raise OutputError(f"port {port} at {host} cannot be used: {reason}", hint) from error
    listening.set_inheritable(True)
    return listening
