"""Passages: what stands on pages of its own."""

from __future__ import annotations

from itertools import pairwise

import pytest

from booklet.typeset.boxes import Box, Galley
from booklet.typeset.pages.passages import passage_of
from tests.typeset.setting import THEME

ROOM = THEME.bottom - THEME.top


@pytest.mark.parametrize("tightness", [0.6, 0.8])
def test_gaps_that_were_drawn_in_are_let_out_where_there_is_room(tightness: float) -> None:
    """None is wider than it would be, and none narrower than it may be."""
    items = [Box(ROOM / 8, space_before=ROOM / 40) for _ in range(9)]
    stretch = ((Galley([*items]),),)
    passage = passage_of(stretch, THEME, tightness)
    for body in passage.bodies:
        tops = [placed.y for placed in body.placed]
        gaps = [after - before - ROOM / 8 for before, after in pairwise(tops)]
        assert all(tightness * ROOM / 40 - 1e-6 <= gap <= ROOM / 40 + 1e-6 for gap in gaps)
        assert tops[-1] + ROOM / 8 <= THEME.bottom + 1e-6
