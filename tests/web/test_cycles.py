"""No cycle is looked for while an answer is made; those that it leaves are found afterwards."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import weakref
from collections.abc import Iterator

import pytest

from booklet.core.answer_store import AnswerStore, StoredAnswer
from booklet.web import cycles
from booklet.web.desk import Desk
from booklet.web.settings import ServeSettings


class Circle:
    """Something that holds itself."""

    def __init__(self) -> None:
        self.own = self


@pytest.fixture(autouse=True)
def _melted() -> Iterator[None]:
    yield
    gc.unfreeze()


def test_put_off() -> None:
    """And on again, whatever happens; one who never looks is left alone."""
    with contextlib.suppress(ZeroDivisionError), cycles.put_off():
        assert not gc.isenabled()
        raise ZeroDivisionError
    assert gc.isenabled()
    with cycles.put_off(), cycles.put_off():
        pass
    assert gc.isenabled()
    gc.disable()
    try:
        with cycles.put_off():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_an_answer_leaves_no_cycle(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is looked for once the answer is given, and what stays is not looked through again."""
    monkeypatch.setattr(cycles.look, "__defaults__", (0,))
    left: list[weakref.ref[Circle]] = []
    looked: list[bool] = []

    def make() -> StoredAnswer:
        left.append(weakref.ref(Circle()))
        looked.append(gc.isenabled())
        return StoredAnswer(b"x", "y")

    async def ask() -> None:
        await Desk(ServeSettings(), AnswerStore(None, 1)).get("key", make)
        assert left[0]()
        await asyncio.sleep(0)
        assert not left[0]()

    asyncio.run(ask())
    assert looked == [False]
    assert gc.get_freeze_count()


def test_what_was_to_stay_is_looked_through_once_it_is_replaced() -> None:
    """A stock that has changed may be part of a cycle."""
    circle = Circle()
    left = weakref.ref(circle)
    cycles.look(0)
    del circle
    cycles.look(0)
    assert left()
    cycles.look_anew()
    cycles.look(0)
    assert not left()
