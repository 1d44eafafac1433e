"""Fixtures that several folders of tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet import Library
from tests.tiny_content import write_content


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Return a library small enough to know by heart."""
    return Library.load(write_content(tmp_path_factory.mktemp("content")))


@pytest.fixture(scope="session")
def tiny_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a library small enough to know by heart."""
    return write_content(tmp_path_factory.mktemp("content"))
