"""An application for all tests of the page, from the shipped content on one day."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("starlette")

from starlette.applications import Starlette

from booklet.web.app import create
from booklet.web.settings import ServeSettings

DAY = "2026-11-30"

PATIENCE_S = 120.0
"""Seconds that an answer may take here: a machine that others use, too, is slow, and limits have tests of their own."""


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Starlette:
    """The application; what it has finished is kept in a folder of its own."""
    return create(ServeSettings(as_of=DAY, kept=str(tmp_path_factory.mktemp("kept")), seconds=PATIENCE_S))


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A folder for finished answers."""
    return tmp_path / "kept"
