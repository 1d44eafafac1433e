"""A drawing is heard as its words: alternative text, caption, then what each number stands for."""

from __future__ import annotations

import pytest

from booklet.model.elements import Illustration, IllustrationPart
from booklet.model.text import Text
from booklet.typeset.boxes import ARTIFACT, Box, Galley, Picture, Run
from booklet.typeset.setter import Setter
from booklet.typeset.setters.illustrations import set_illustration
from booklet.typeset.theme.theme import Theme
from tests.typeset.setting import THEMES, named

PARTS = (IllustrationPart("mouth", Text.of("By mouth")), IllustrationPart("vein", Text.of("Into a vein")))
WAYS = Illustration("ways", Text.of("Two small drawings."), Text.of("How it is given"), PARTS)


def heard(galley: Galley) -> list[str]:
    """Return tags and alternative texts in reading order."""
    return [f"{tag.role} {tag.alt}".strip() for tag in galley.tags]


@pytest.mark.parametrize("theme", THEMES, ids=named)
def test_it_is_heard_as_its_words(theme: Theme) -> None:
    """Numbers in the drawing belong to the figure; those of the list are its labels."""
    galley = set_illustration(WAYS, Setter(theme))
    assert heard(galley) == ["Figure Two small drawings.", "P", "L", "LI", "Lbl", "LBody", "LI", "Lbl", "LBody"]
    first = galley.items[0]
    assert isinstance(first, Box)
    assert first.keep_next
    assert {mark.tag for mark in first.marks if isinstance(mark, Picture | Run)} == {0}
    assert all(mark.tag == ARTIFACT for mark in first.marks if not isinstance(mark, Picture | Run))
    labels = [mark.text for box in galley.items if isinstance(box, Box) for mark in box.marks if isinstance(mark, Run)]
    assert labels[:2] == ["1", "2"]


@pytest.mark.parametrize("theme", THEMES, ids=named)
def test_numbers_stay_inside_the_drawing(theme: Theme) -> None:
    """Also where type is large."""
    box = set_illustration(WAYS, Setter(theme)).items[0]
    assert isinstance(box, Box)
    for mark in box.marks:
        if not isinstance(mark, Run):
            assert mark.x >= 0
            assert mark.x + mark.width <= theme.measure + 0.01
            assert mark.y >= -0.01
            assert mark.y + mark.height <= box.height + 0.01
    # Mirrored alone, its numbers would stand beside other parts.
    assert [mark.has_direction for mark in box.marks if isinstance(mark, Picture)] == [True]


def test_a_drawing_without_parts_is_nothing() -> None:
    """A caption is optional."""
    plain = Illustration("ways", Text.of("A drawing."), Text(()), PARTS)
    assert "P" not in heard(set_illustration(plain, Setter(THEMES[0])))
