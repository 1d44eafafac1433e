"""The back cover."""

from __future__ import annotations

from booklet.blocks.back_cover import BackCover
from booklet.core.values import replace
from booklet.model.elements import Filled, FillIn, Paragraph
from booklet.model.hospital import Details
from booklet.model.statements import SiteLabel
from booklet.model.text import Text
from tests.blocks.making import INFO, elements, kinds, label


def test_what_it_composes() -> None:
    """Lines to write on, what the booklet is not, and its imprint as a note."""
    block = BackCover(title=Text.of("Team"), fields=(label("Phone"),), notes=(label("No advice."),))
    assert kinds(block) == ["Heading", "FillIn", "Paragraph"]
    made = elements(block, replace(INFO, imprint=(Text.of("Edition 1"),)))
    assert made[-1] == Paragraph(Text.of("Edition 1"), style="note")
    assert block.IS_COVER


def test_numbers_of_the_site() -> None:
    """They stand in their lines."""
    field = SiteLabel(text=Text.of("Doctor"), site="doctor")
    made = elements(
        BackCover(title=Text.of("Team"), fields=(field, label("Other"))),
        replace(INFO, details=Details({"doctor": (Text.of("555-0101"),)})),
    )
    assert made[1] == FillIn(Text(()), (Filled(Text.of("Doctor"), (Text.of("555-0101"),)), Text.of("Other")))
