"""What a worker does before it is asked for anything: it makes a few booklets, so that the first one takes no longer.

A process's first booklet takes ten times as long as later ones. Every worker has a first one, and is begun anew when it
ends.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from functools import partial

from booklet.core.answer_store import StoredAnswer
from booklet.core.result_cache import CachedFunction
from booklet.errors import BookletError
from booklet.web import cycles
from booklet.web.asking import Server
from booklet.web.limits import limits
from booklet.web.making import pdf
from booklet.web.shelf import WebStock

LOG = logging.getLogger("booklet.web")

BEGINS_AFTER_S = 0.3
"""Seconds from a worker's beginning: whoever opens the page at once gets the form before any booklet is made."""

_BETWEEN_S = 0.02
"""Seconds between two booklets, in which requests are heard."""

KEPT_SHARE = 0.45
"""How much of what booklets share a worker keeps. Half of it is of one booklet alone, and whoever asks for that one
again gets the finished file. After 500 different ones a worker has 82 MiB, and 74 at a share of 0.22, where another
booklet takes a tenth longer; at 1/6 those that all booklets share begin to go, and each takes half as long again."""


def warm(server: Server) -> None:
    """Warm a process, of which workers are then copies; they need not do it again."""
    CachedFunction.keep_share(KEPT_SHARE)
    settings = server.settings
    for make in _usual(server):
        # What cannot be made is told to whoever asks for it.
        with contextlib.suppress(BookletError), limits(settings.seconds, settings.memory_mb), cycles.put_off():
            make()
    server.desk.has_made = True
    cycles.look(0)


@contextlib.asynccontextmanager
async def warmed(server: Server) -> AsyncIterator[None]:
    """Warm a worker while it answers; it may end meanwhile."""
    CachedFunction.keep_share(KEPT_SHARE)
    task = asyncio.create_task(_warm(server))
    try:
        yield
    finally:
        task.cancel()


async def _warm(server: Server) -> None:
    """Make the usual booklet of each subtype, until somebody asks for one: that warms as well."""
    await asyncio.sleep(BEGINS_AFTER_S)
    try:
        for make in _usual(server):
            if server.desk.has_made:
                break
            with contextlib.suppress(BookletError):
                await server.desk.work(make)
            await asyncio.sleep(_BETWEEN_S)
        # What is there now stays.
        cycles.look(0)
    except Exception:
        LOG.exception("a fault of the program")


def _usual(server: Server) -> Iterator[Callable[[], StoredAnswer]]:
    """Yield what makes the usual booklet of each subtype."""
    stock = server.shelf.stock()
    for subtype in stock.library.subtypes:
        yield partial(_pdf, subtype, stock)


def _pdf(subtype: str, stock: WebStock) -> StoredAnswer:
    return pdf(stock.order({"subtype": subtype}), stock)
