"""Sections."""

from __future__ import annotations

from booklet.blocks._sections import compose_sections
from booklet.core.values import replace
from booklet.model.block import NBSP
from booklet.model.chosen import whole
from booklet.model.elements import Bullets, Heading, Paragraph, WritingLines
from booklet.model.statements import Section
from booklet.model.text import Text
from tests.blocks.making import INFO, SO, label, said, section


def test_a_section_in_order() -> None:
    """Heading, condition, paragraphs, bullets, and what to ask."""
    heading, condition, paragraph, bullets, lines = compose_sections((replace(whole(section()), lead=SO),), INFO)
    assert heading == Heading(Text.of("Heading"), level=3)
    assert condition == Paragraph(INFO.lead(SO), leads_in=True, reach=3)
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text.plain == f"A.{NBSP}1"
    assert isinstance(bullets, Bullets)
    assert lines == Bullets((Text.of("Ask:"),), has_ticks=True)


def test_what_to_ask_may_have_lines_to_write_on() -> None:
    """Where the answer belongs on the page; else it has a box to tick."""
    asked = Section(ask=label("Your group:"), lines=2)
    assert list(compose_sections((whole(asked),), INFO)) == [WritingLines(2, Text.of("Your group:"))]


def test_a_section_may_lack_most_of_it() -> None:
    """Nothing is made of nothing."""
    assert not list(compose_sections((whole(Section()),), INFO))
    assert len(list(compose_sections((whole(Section(points=(said("A."),))),), INFO))) == 1
