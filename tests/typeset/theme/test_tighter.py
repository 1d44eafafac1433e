"""Tighter looks keep to what type may be at the least, and to the margins."""

from __future__ import annotations

import pytest

from booklet.model.papers import PAPERS
from booklet.typeset.theme.theme import FORM_LAYOUT, Theme
from booklet.typeset.theme.tighter import most_pages, tighter

BOOKLETS = [
    *(Theme(PAPERS[name]) for name in ("half-letter", "a5", "letter", "a4")),
    *(Theme(PAPERS[name], "large-print") for name in ("letter", "a4")),
]


@pytest.mark.parametrize("theme", BOOKLETS, ids=lambda theme: f"{theme.paper.name}-{theme.edition}")
def test_each_is_tighter_than_the_one_before(theme: Theme) -> None:
    """Margins stay; text is of 10.5 points at the least, in large print of 18."""
    steps = list(tighter(theme))
    sizes = [(each.type("body").size, each.layout.unit) for each in steps]
    assert sizes == sorted(sizes, key=lambda pair: -pair[0])
    assert len(set(sizes)) == len(steps)
    for each in steps:
        assert (each.side, each.top, each.bottom, each.measure) == (theme.side, theme.top, theme.bottom, theme.measure)
        assert each.type("strong").size >= (18 if theme.is_large else 10.5)
        assert each.type("small").size >= (18 if theme.is_large else 9)
    assert most_pages(theme) == (2 if theme.is_large else 1)


def test_a_sheet_is_fitted_in_another_way() -> None:
    """It has its own sizes, all of it together."""
    theme = Theme(PAPERS["letter"], layout=FORM_LAYOUT)
    assert list(tighter(theme)) == [theme]
