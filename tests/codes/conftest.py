"""The shipped content, read once."""

from __future__ import annotations

import pytest

from booklet import Library, load_library


@pytest.fixture(scope="session")
def shipped() -> Library:
    """Return the shipped content."""
    return load_library()
