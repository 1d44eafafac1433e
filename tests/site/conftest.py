"""Fixtures for tests of sites."""

from __future__ import annotations

import pytest

from booklet import Library
from tests.site.site_content import write_library


@pytest.fixture(scope="session")
def with_pages(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Return the tiny content with the pages that a site fills in."""
    return write_library(tmp_path_factory.mktemp("content"))
