"""The public names are few, and cost nothing until they are used."""

from __future__ import annotations

import subprocess
import sys

import pytest

import booklet
from booklet import batch


def test_every_public_name_is_there() -> None:
    """At most two dozen, all of them real, all shown by `dir`."""
    assert len(booklet.__all__) <= 24
    for name in booklet.__all__:
        assert getattr(booklet, name).__name__ == {"Booklet": "Product"}.get(name, name)
        assert name in dir(booklet)
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = booklet.nothing


def test_names_of_version_0_1() -> None:
    """They work for one version more, in places that its documentation named."""
    named = "Block Booklet BookletError BookletInfo Library Palette Plan Profile Signatures Site build_booklet"
    assert {*named.split(), "compose_booklet"} <= set(booklet.__all__)
    assert (batch.Source, batch.Place) == (batch.Inputs, batch.OutputPlace)
    assert {"Source", "Place", "Request", "Folder", "Remote", "make_batch", "dask_workers"} <= set(batch.__all__)


def test_importing_the_package_imports_nothing_else() -> None:
    """Heavy things wait until they are used."""
    script = (
        "import sys, booklet; print([n for n in sys.modules if n.startswith(('booklet.', 'pydantic', 'uharfbuzz'))])"
    )
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert said.stdout == "[]\n"
