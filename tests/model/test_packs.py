"""Packs: their order and their numbers."""

from __future__ import annotations

from typing import get_args

import pytest

from booklet.model.packs import PACK_NAMES, PACKS, WHOLE, PackId, number_of


def test_numbers_follow_the_order() -> None:
    """From one on; the whole is no part."""
    assert [number_of(pack) for pack in PACKS] == [1, 2, 3]
    assert get_args(PackId) == PACKS
    assert (*PACKS, WHOLE) == PACK_NAMES
    with pytest.raises(ValueError, match="not in tuple"):
        number_of(WHOLE)
