"""Names that have moved can be had from their old place for one version."""

from __future__ import annotations

import importlib

import pytest

from booklet.core import units
from tests.in_one_go import in_one_go


@in_one_go("name", ("Edition", "EDITIONS", "Ink", "INKS", "Paper", "PAPERS"))
def test_what_has_moved_is_found_and_told(name: str) -> None:
    """The old place gives the same value, and the warning names the new one."""
    with pytest.warns(DeprecationWarning, match=f"{name} has moved from booklet.core.units to booklet.model.") as said:
        found = getattr(units, name)
    home = importlib.import_module(str(said[0].message).rpartition(" ")[2])
    assert found is getattr(home, name)


def test_a_name_that_never_was() -> None:
    """A wrong name is an error as in any module."""
    with pytest.raises(AttributeError, match="PAPERZ"):
        units.PAPERZ  # noqa: B018
