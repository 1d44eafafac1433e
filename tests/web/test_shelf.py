"""Content that changes while it is served: old or new, never mixed."""

from __future__ import annotations

import asyncio
import shutil
from datetime import date
from pathlib import Path

import pytest

from booklet.errors import ContentError
from booklet.web import cycles
from booklet.web import shelf as shelf_module
from booklet.web.settings import ServeSettings
from booklet.web.shelf import WebShelf, watched
from tests.checkers import ROOT


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the content."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path / "content"


def test_changed_content_is_served(content: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A second later; who began with the old one ends with it. What cannot be used is passed over and told."""
    seconds = [0.0]
    shelf = WebShelf(ServeSettings(content=str(content)), clock=lambda: seconds[0])
    old = shelf.stock()
    file = content / "content.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("2026.11", "2027.1"), encoding="utf-8")
    assert shelf.stock() is old
    seconds[0] += 2
    new = shelf.stock()
    assert (old.library.version, new.library.version) == ("2026.11", "2027.1")
    assert old.hash != new.hash
    file.write_text("schema: [", encoding="utf-8")
    for _ in range(3):
        seconds[0] += 2
        assert shelf.stock() is new
    assert shelf.problem
    assert sum(record.levelname == "ERROR" for record in caplog.records) == 1
    file.write_text(text, encoding="utf-8")
    seconds[0] += 2
    assert shelf.stock().hash == old.hash
    assert not shelf.problem


def test_who_sleeps_while_it_changes_has_what_others_have(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker that nobody asked while the content was good goes on with that one when it is broken."""
    monkeypatch.setattr(shelf_module, "INTERVAL_S", 0)
    shelf = WebShelf(ServeSettings(content=str(content)))
    file = content / "content.yaml"
    text = file.read_text(encoding="utf-8")
    loaded = asyncio.Event()
    monkeypatch.setattr(cycles, "look_anew", loaded.set)

    async def sleep_through() -> None:
        async with watched(shelf):
            file.write_text(text.replace("2026.11", "2027.1"), encoding="utf-8")
            await loaded.wait()
            file.write_text("schema: [", encoding="utf-8")
            while not shelf.problem:
                await asyncio.sleep(0)

    asyncio.run(asyncio.wait_for(sleep_through(), 60))
    assert shelf.stock().library.version == "2027.1"


def test_each_day_is_another(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Signatures end over night."""
    seconds = [0.0]
    days = [date(2026, 11, 29)]
    monkeypatch.setattr(WebShelf, "_day", lambda _: days[0])
    shelf = WebShelf(ServeSettings(content=str(content)), clock=lambda: seconds[0])
    old = shelf.stock()
    days[0] = date(2026, 11, 30)
    seconds[0] += 2
    assert (old.day, shelf.stock().day) == (date(2026, 11, 29), date(2026, 11, 30))
    assert shelf.stock().hash != old.hash


def test_content_that_cannot_be_used_is_told_at_once(tmp_path: Path) -> None:
    """A server does not begin with it."""
    with pytest.raises(ContentError):
        WebShelf(ServeSettings(content=str(tmp_path)))
