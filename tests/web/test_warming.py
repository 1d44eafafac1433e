"""A worker makes a few booklets before it is asked for one, and goes on answering meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from booklet.core.answer_store import AnswerStore, StoredAnswer
from booklet.core.result_cache import CachedFunction
from booklet.errors import LayoutError
from booklet.order import Order
from booklet.web import warming
from booklet.web.app import create
from booklet.web.asking import Server
from booklet.web.desk import Desk
from booklet.web.settings import ServeSettings
from booklet.web.shelf import WebShelf, WebStock
from booklet.web.warming import warmed

ANSWER = StoredAnswer(b"x", "y")


@pytest.fixture(autouse=True)
def _others_keep_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only servers keep fewer results, and other tests are made in this process."""
    monkeypatch.setattr(CachedFunction, "keep_share", lambda _: None)


@pytest.fixture
def server(tiny_folder: Path) -> Server:
    """A worker for a small content."""
    settings = ServeSettings(content=str(tiny_folder), as_of="2026-11-30")
    return Server(settings, WebShelf(settings), Desk(settings, AnswerStore(None, 1)))


@pytest.fixture
def warm(server: Server, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Warms the worker, with something else in place of making a booklet, and returns whose booklets were made."""
    monkeypatch.setattr(warming, "BEGINS_AFTER_S", 0)
    monkeypatch.setattr("booklet.web.cycles.look", lambda _: None)

    def warm(make: Callable[[], object] = lambda: None, *, ask_first: bool = False) -> list[str]:
        made: list[str] = []

        def pdf(order: Order, stock: WebStock) -> StoredAnswer:
            assert stock is server.shelf.stock()
            made.append(order.profile.subtype)
            make()
            return ANSWER

        async def run() -> None:
            if ask_first:
                await server.desk.get("key", lambda: ANSWER)
            async with warmed(server):
                (task,) = asyncio.all_tasks() - {asyncio.current_task()}
                await task

        monkeypatch.setattr(warming, "pdf", pdf)
        asyncio.run(run())
        return made

    return warm


def fail(error: Exception) -> None:
    """Fail."""
    raise error


def test_usual_booklets_are_made(server: Server, warm: Callable[..., list[str]]) -> None:
    """One of each subtype, and none of them is kept for those who ask."""
    assert warm() == [*server.shelf.stock().library.subtypes]
    assert not server.desk.has_made


def test_who_is_asked_warms_by_answering(warm: Callable[..., list[str]]) -> None:
    """Nothing is made beside it."""
    assert warm(ask_first=True) == []


def test_what_cannot_be_made(server: Server, warm: Callable[..., list[str]], caplog: pytest.LogCaptureFixture) -> None:
    """Is passed over; a fault of the program ends it, and is in the log."""
    assert len(warm(lambda: fail(LayoutError("too large")))) == len(server.shelf.stock().library.subtypes)
    assert not caplog.records
    assert len(warm(lambda: fail(ZeroDivisionError()))) == 1
    assert caplog.messages == ["a fault of the program"]


def test_a_process_is_warmed_before_workers_are_copied(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """With what it keeps bounded, and once: its workers have nothing to do then."""
    told: list[object] = []
    monkeypatch.setattr(CachedFunction, "keep_share", told.append)
    monkeypatch.setattr("booklet.web.cycles.look", told.append)
    made: list[str] = []

    def pdf(order: Order, _: WebStock) -> StoredAnswer:
        made.append(order.profile.subtype)
        fail(LayoutError("too large"))
        return ANSWER

    monkeypatch.setattr(warming, "pdf", pdf)
    warming.warm(server)
    assert made == [*server.shelf.stock().library.subtypes]
    assert told == [warming.KEPT_SHARE, 0]
    assert server.desk.has_made


def test_an_application_warms_itself(tiny_folder: Path) -> None:
    """And ends while it does."""

    async def tasks() -> str:
        app = create(ServeSettings(content=str(tiny_folder), as_of="2026-11-30", kept="off"))
        async with app.router.lifespan_context(app):
            await asyncio.sleep(0)
            return " ".join(map(repr, asyncio.all_tasks()))

    assert "_warm" in asyncio.run(tasks())
