"""The nurse's copy of what was taught."""

from __future__ import annotations

import pytest

from booklet.blocks.going_home import GoingHome
from booklet.errors import NoMatchingContentError
from booklet.library.library import Library
from booklet.library.load import load_library
from booklet.make import Product, make
from booklet.model.elements import Table
from booklet.model.profile import Profile
from booklet.model.text import AUDIENCES
from booklet.order import Order


def things(made: Product) -> list[str]:
    """Return what the table of the record names."""
    every = (each for part in made.document.parts for each in part.elements)
    return next(
        [row[0].plain for row in each.rows]
        for each in every
        if isinstance(each, Table)
        and len(each.columns) in {2, 3}
        and each.columns[0].kind == "tick"
        and each.columns[1].head.plain == "What we talked about"
    )


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("subtype", ["ph-positive", "burkitt"])
def test_it_is_the_record_of_the_first_days(subtype: str, audience: str) -> None:
    """One page, the same things as in the family's booklet, no page numbers, and nothing to sign."""
    library = load_library()
    profile = Profile(subtype, audience=audience)  # type: ignore[arg-type]  # one of them
    sheet = make(Order(profile, product="nurse-sheet"), library)
    assert sheet.page_count == 1
    assert sheet.unsigned == ()
    assert things(sheet) == things(make(Order(profile, pack="first-days"), library))
    assert any(isinstance(entry.block, GoingHome) for entry in library.entries)


def test_a_content_without_the_record_has_no_copy(tiny: Library) -> None:
    """With what to add."""
    with pytest.raises(NoMatchingContentError, match="there is no record"):
        make(Order(Profile("b-cell"), product="nurse-sheet"), tiny)
