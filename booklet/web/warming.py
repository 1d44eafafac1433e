"""What a worker does before it is asked for anything: it makes a few booklets, so that the first one takes no longer.

A process's first booklet takes ten times as long as later ones. Every worker has a first one, and is begun anew when it
ends.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator
from functools import partial

from booklet.errors import BookletError
from booklet.web import cycles
from booklet.web.asking import Server
from booklet.web.making import pdf

LOG = logging.getLogger("booklet.web")

BEGINS_AFTER_S = 0.3
"""Seconds from a worker's beginning: whoever opens the page at once gets the form before any booklet is made."""

_BETWEEN_S = 0.02
"""Seconds between two booklets, in which requests are heard."""


@contextlib.asynccontextmanager
async def warmed(server: Server) -> AsyncIterator[None]:
    """Warm a worker while it answers; it may end meanwhile."""
    task = asyncio.create_task(_warm(server))
    try:
        yield
    finally:
        task.cancel()


async def _warm(server: Server) -> None:
    """Make the usual booklet of each subtype, until somebody asks for one: that warms as well."""
    await asyncio.sleep(BEGINS_AFTER_S)
    try:
        stock = server.shelf.stock()
        for subtype in stock.library.subtypes:
            if server.desk.has_made:
                break
            # What cannot be made is told to whoever asks for it.
            with contextlib.suppress(BookletError):
                await server.desk.work(partial(pdf, stock.order({"subtype": subtype}), stock))
            await asyncio.sleep(_BETWEEN_S)
        # What is there now stays.
        cycles.look(0)
    except Exception:
        LOG.exception("a fault of the program")
