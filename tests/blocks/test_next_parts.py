"""What comes next: the parts that follow, and no other."""

from __future__ import annotations

from booklet.blocks.next_parts import NextPart, NextParts
from booklet.core.values import replace
from booklet.model.block import BookletInfo
from booklet.model.chosen import whole
from booklet.model.elements import Bullets
from booklet.model.packs import PACKS, WHOLE
from booklet.model.text import Text
from tests.blocks.making import label
from tests.english import ENGLISH

BLOCK = NextParts(
    title=Text.of("Next"),
    parts=tuple(NextPart(pack=pack, text=Text.of(f"About {pack}.")) for pack in PACKS),
    ask=label("When?"),
)


def named(pack: str) -> list[str]:
    """Return the items of the list in a pack."""
    info = replace(BookletInfo(ENGLISH), pack=pack)
    (bullets,) = (each for each in BLOCK.compose(whole(BLOCK), info) if isinstance(each, Bullets))
    assert bullets.has_ticks
    return [item.plain for item in bullets.items]


def test_only_what_follows_is_named() -> None:
    """By its number and its name, with what it tells."""
    assert named("first-days") == [
        "Part 2 of 3: The first month. About first-month.",
        "Part 3 of 3: Later treatment. About later.",
    ]
    assert named("first-month") == ["Part 3 of 3: Later treatment. About later."]
    assert len(named(WHOLE)) == 3
