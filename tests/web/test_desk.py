"""What is asked for twice is made once; what cannot be made is told to all who wait for it."""

from __future__ import annotations

import asyncio

import pytest

from booklet.core.answer_store import AnswerStore, StoredAnswer
from booklet.errors import LayoutError
from booklet.web.desk import BusyError, Desk
from booklet.web.settings import ServeSettings


def test_made_once() -> None:
    """For all who ask at once, and for those who ask later."""
    made: list[int] = []

    def make() -> StoredAnswer:
        made.append(1)
        return StoredAnswer(b"x", "y")

    async def ask() -> list[StoredAnswer]:
        desk = Desk(ServeSettings(), AnswerStore(None, 1))
        first = await asyncio.gather(*(desk.get("key", make) for _ in range(5)))
        return [*first, await desk.get("key", make)]

    assert asyncio.run(ask()) == [StoredAnswer(b"x", "y")] * 6
    assert made == [1]


def test_a_fault_reaches_all_who_wait() -> None:
    """And the next one tries again."""

    def fail() -> StoredAnswer:
        raise LayoutError("too large")

    async def ask() -> list[object]:
        desk = Desk(ServeSettings(), AnswerStore(None, 1))
        found: list[object] = await asyncio.gather(*(desk.get("key", fail) for _ in range(3)), return_exceptions=True)
        return [*found, await desk.get("key", lambda: StoredAnswer(b"", ""))]

    *faults, last = asyncio.run(ask())
    assert all(isinstance(each, LayoutError) for each in faults)
    assert last == StoredAnswer(b"", "")


def test_too_many_wait() -> None:
    """One more is sent away."""

    async def ask() -> list[object]:
        desk = Desk(ServeSettings(waiting=2), AnswerStore(None, 1))
        asked = (desk.get(str(number), lambda: StoredAnswer(b"", "")) for number in range(3))
        return [*await asyncio.gather(*asked, return_exceptions=True)]

    found = asyncio.run(ask())
    assert [type(each) for each in found] == [StoredAnswer, StoredAnswer, BusyError]
    assert isinstance(found[-1], BusyError)
    assert found[-1].hint == "Try again in 2 seconds."


def test_one_who_leaves_takes_nothing_with_him() -> None:
    """Whoever waits for the same is told to come again."""

    async def ask() -> object:
        desk = Desk(ServeSettings(), AnswerStore(None, 1))
        desk._turn = asyncio.Lock()
        await desk._turn.acquire()
        first = asyncio.ensure_future(desk.get("key", lambda: StoredAnswer(b"", "")))
        await asyncio.sleep(0)
        second = asyncio.ensure_future(desk.get("key", lambda: StoredAnswer(b"", "")))
        await asyncio.sleep(0)
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first
        return (await asyncio.gather(second, return_exceptions=True))[0]

    assert isinstance(asyncio.run(ask()), BusyError)
