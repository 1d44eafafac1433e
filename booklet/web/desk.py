"""Who makes what is asked for: what is kept is not made again, what is asked for twice at once is made once.

Answers are made one at a time, on the loop: one takes milliseconds, and threads in shared caches would be slower.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

from booklet.core.answer_store import AnswerStore, StoredAnswer
from booklet.errors import BookletError
from booklet.web import cycles
from booklet.web.limits import limits
from booklet.web.settings import ServeSettings

T = TypeVar("T")

RETRY_AFTER_S = 2
"""Seconds after which one who was sent away may come again."""


class BusyError(BookletError):
    """More is asked for than can wait."""


class Desk:
    """Makes answers for one worker.

    Attributes:
        has_made: Whether an answer was made that was not kept: this process, or the one that it is a copy of, is warm.
    """

    def __init__(self, settings: ServeSettings, store: AnswerStore) -> None:
        self.has_made = False
        self._settings = settings
        self._kept = store
        self._turn: asyncio.Lock | None = None
        self._waiting = 0
        self._made: dict[str, asyncio.Future[StoredAnswer]] = {}

    async def get(self, key: str, make: Callable[[], StoredAnswer]) -> StoredAnswer:
        """Return the answer of a key; made, and kept, if it is not there.

        Raises:
            BusyError: If too many wait already.
            TooMuchError: If making it takes too much.
            BookletError: If it cannot be made.
        """
        stored = self._kept.get(key)
        if stored is not None:
            return stored
        if key in self._made:
            return await asyncio.shield(self._made[key])
        loop = asyncio.get_running_loop()
        future: asyncio.Future[StoredAnswer] = loop.create_future()
        self._made[key] = future
        self.has_made = True
        try:
            answer = await self.work(make)
        except BaseException as error:
            del self._made[key]
            future.set_exception(error if isinstance(error, Exception) else BusyError("this was not made in the end"))
            # Whoever waits hears of it; if nobody does, it was told here.
            future.exception()
            raise
        future.set_result(answer)
        # Whoever waits for it gets it first: a disk may be slow.
        loop.call_soon(self._put, key, answer)
        return answer

    def _put(self, key: str, answer: StoredAnswer) -> None:
        """Keep an answer that was given."""
        del self._made[key]
        self._kept.put(key, answer)
        cycles.look()

    async def work(self, make: Callable[[], T]) -> T:
        """Return what is made in turn, within the limits of one answer; it is not kept.

        Raises:
            BusyError: If too many wait already.
            TooMuchError: If making it takes too much.
            BookletError: If it cannot be made.
        """
        if self._waiting >= self._settings.waiting:
            raise BusyError("too much is asked for at once", f"Try again in {RETRY_AFTER_S} seconds.")
        self._turn = self._turn or asyncio.Lock()
        self._waiting += 1
        try:
            async with self._turn:
                # Others are heard between two that are made.
                await asyncio.sleep(0)
                with limits(self._settings.seconds, self._settings.memory_mb), cycles.put_off():
                    return make()
        finally:
            self._waiting -= 1
