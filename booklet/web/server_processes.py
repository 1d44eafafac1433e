"""A server that runs the application until it is stopped."""

from __future__ import annotations

import contextlib
import errno
import multiprocessing
import multiprocessing.process
import socket
import sys
import threading
from collections.abc import Callable
from datetime import date

import uvicorn
from starlette.applications import Starlette

from booklet.errors import OutputError
from booklet.web.settings import ServeSettings
from booklet.web.shared_socket import SharedSocket
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
    has_copies = workers > 1 and _can_copy()
    if workers == 1 or has_copies:
        from booklet.web.app import create  # noqa: PLC0415  (where workers are no copies, each loads it for itself)
        from booklet.web.warming import warm  # noqa: PLC0415

        _made.append(create(settings))
        if has_copies:
            warm(_made[0].state.server)
    else:
        # What is wrong with the content is said here, once, and not by every worker.
        load(settings, settings.day or date.today())
    serve(f"{__name__}:application", host, port, workers, has_copies=has_copies)


_made: list[Starlette] = []


def application() -> Starlette:
    """Return the application that was made before workers were copied from this process; a new one if none was."""
    from booklet.web.app import create  # noqa: PLC0415

    return _made[0] if _made else create()


def _can_copy() -> bool:
    """Return whether workers can begin as copies of this process, which share what it has loaded.

    macOS can, but its own libraries do not bear it; and a thread would not be copied.
    """
    return sys.platform == "linux" and threading.active_count() == 1


def serve(factory: str, host: str, port: int, workers: int, *, has_copies: bool = False) -> None:
    """Run an application until interrupted.

    Args:
        factory: Where what makes it is, such as `booklet.web.app:create`.
        host: Address to listen at.
        port: Port; 0 for any that is free.
        workers: Processes that answer.
        has_copies: Whether they are copies of this process; if not, each begins anew.

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
        from uvicorn.supervisors import multiprocess  # noqa: PLC0415  (most servers have one worker)

        if has_copies:
            # uvicorn has no setting for it. Without it, workers begin anew, and take longer and more memory.
            multiprocess.get_subprocess = _copy  # type: ignore[attr-defined, assignment]
        shared = listening if sys.platform == "win32" else SharedSocket.of(listening, workers)
        multiprocess.Multiprocess(config, sockets=[shared]).run()
    else:
        uvicorn.Server(config).run(sockets=[listening])


def _copy(
    config: uvicorn.Config, target: Callable[..., None], sockets: list[socket.socket]
) -> multiprocessing.process.BaseProcess:
    """Return a process that will be a copy of this one, with all that it has loaded."""
    return multiprocessing.get_context("fork").Process(target=_serve_copy, args=(config, target, sockets))


def _serve_copy(config: uvicorn.Config, target: Callable[..., None], sockets: list[socket.socket]) -> None:
    config.configure_logging()
    with contextlib.suppress(KeyboardInterrupt):
        target(sockets=sockets)


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
