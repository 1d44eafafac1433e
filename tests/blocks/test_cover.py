"""The front cover."""

from __future__ import annotations

from booklet.blocks.cover import Cover
from booklet.core.values import replace
from booklet.model.artwork import Logo, Raster
from booklet.model.elements import Filled
from booklet.model.elements import FrontCover as CoverElement
from booklet.model.hospital import Details
from booklet.model.statements import SiteLabel
from booklet.model.text import Text
from tests.blocks.making import INFO, elements, label


def test_it_carries_labels_lines_and_the_draft_note() -> None:
    """Whom it is for, lines to write on, and what must be seen first."""
    block = Cover(title=Text.of("Title"), eyebrow=Text.of("For you"), lines=(label("Name"),))
    info = replace(INFO, labels=(Text.of("T-cell"),), notes=(Text.of("Draft."),))
    expected = CoverElement(
        eyebrow=Text.of("For you"),
        title=Text.of("Title"),
        labels=(Text.of("T-cell"),),
        lines=(Text.of("Name"),),
        notes=(Text.of("Draft."),),
    )
    assert elements(block, info) == [expected]
    assert block.IS_COVER


def test_the_hospitals_name_and_logo() -> None:
    """The name stands on its line; without a site the line is left to write on."""
    line = SiteLabel(text=Text.of("Hospital"), site="hospital")
    block = Cover(title=Text.of("Title"), eyebrow=Text.of("For you"), lines=(label("Name"), line))
    logo = Logo(Raster(1, 1, b"abc"), "A tree")
    details = Details({"hospital": (Text.of("Test Hospital"),)}, logo=logo)
    (made,) = elements(block, replace(INFO, details=details))
    assert isinstance(made, CoverElement)
    assert made.lines == (Text.of("Name"), Filled(Text.of("Hospital"), (Text.of("Test Hospital"),)))
    assert made.logo is logo
    (plain,) = elements(block)
    assert isinstance(plain, CoverElement)
    assert (plain.lines, plain.logo) == ((Text.of("Name"), Text.of("Hospital")), None)
