"""Link annotations."""

from __future__ import annotations

from booklet.formats.pdf.link_annotations import links
from booklet.model.elements import Document, Heading, Paragraph, Part
from booklet.model.text import Span, Text
from tests.english import ENGLISH
from tests.formats.pdf.manuscripts import pages, words


def manuscript(text: Text) -> Document:
    """Return a booklet with one paragraph."""
    return Document("T", ENGLISH, "", (Part("P", "", "teal", (Heading(words("H"), 2, "here"), Paragraph(text))),))


def test_link_over_two_lines_is_two_areas() -> None:
    """Words that break over a line end are one link with an area on each line."""
    text = Text((Span("word " * 9), Span("words that lead somewhere else " * 2, term="x"), Span("end")))
    found = list(links(pages(manuscript(text)).pages[0].placed, [0, 0]))
    assert len(found) == 3
    assert len({link.tag for link in found}) == 1
    assert " ".join(link.words for link in found) == ("words that lead somewhere else " * 2).strip()


def test_areas_stay_inside_the_margins() -> None:
    """A click area is where its words are."""
    made = pages()
    for page in made.pages:
        for link in links(page.placed, range(len(page.tags))):
            left, top, right, bottom = link.area
            assert 0 < left < right < made.paper.width
            assert 0 < top < bottom < made.paper.height
