"""Workers of a Dask cluster that is there already; the scheduler is Dask's. Needs the extra `dask`."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager

from booklet.core.extras import how_to_install
from booklet.errors import BatchStoppedError, OutputError

_PATIENCE_S = 20


@contextmanager
def dask_workers(address: str) -> Iterator[Executor]:
    """Give the workers of a cluster as an executor.

    Encryption and whatever else it takes to reach the scheduler stand in Dask's own configuration.

    Args:
        address: Of its scheduler, as "tcp://10.0.0.5:8786".

    Raises:
        OutputError: If Dask is not installed.
        BatchStoppedError: If no scheduler answers.
    """
    try:
        from distributed import Client  # noqa: PLC0415  (an extra)
    except ImportError as error:
        hint = how_to_install("dask")
        missing = (error.name or "distributed").partition(".")[0]
        raise OutputError(f"a cluster needs the package {missing!r}, which is not installed", hint) from error
    with _quiet():
        try:
            client = Client(address, timeout=_PATIENCE_S, set_as_default=False)
        except (OSError, ValueError) as error:
            message = f"{address}: no scheduler answers ({str(error).lower()})"
            raise BatchStoppedError(message, "Check the address, and that the scheduler runs.") from error
        with client:
            yield client.get_executor(pure=False)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep Dask and its loop from logging what we tell in one sentence: lost connections, tracebacks."""
    # Loggers that Dask gives levels of their own; those below them have theirs.
    logs = [logging.getLogger(name) for name in ("distributed", "distributed.client", "tornado.application")]
    levels = [log.level for log in logs]
    for log in logs:
        log.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        for log, level in zip(logs, levels, strict=True):
            log.setLevel(level)
