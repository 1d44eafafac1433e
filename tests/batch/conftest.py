"""Fixtures of batches."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tiny_content import STAGES, write_content


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a small library with stages, so that there are more than fifty different booklets."""
    return write_content(tmp_path_factory.mktemp("content"), STAGES)
