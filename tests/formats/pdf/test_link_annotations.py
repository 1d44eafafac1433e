"""Link annotations."""

from __future__ import annotations

from io import BytesIO

import pikepdf

from booklet.formats.pdf.link_annotations import links
from booklet.formats.pdf.metadata import Metadata
from booklet.formats.pdf.reader import draw_reader
from booklet.model.document import Document, Part
from booklet.model.elements import Heading, Paragraph
from booklet.model.text import Span, Text
from tests.english import ENGLISH
from tests.formats.pdf.manuscripts import pages, words
from tests.tag_outline import read_tags


def manuscript(text: Text) -> Document:
    """Return a booklet with one paragraph."""
    return Document("T", ENGLISH, "", (Part("P", "", "teal", (Heading(words("H"), 2, "here"), Paragraph(text))),))


def test_link_over_two_lines_is_two_areas() -> None:
    """Words that break over a line end are one link with an area on each line."""
    text = Text((Span("word " * 9), Span("words that lead somewhere else " * 3, term="x"), Span("end")))
    found = list(links(pages(manuscript(text)).pages[0].placed, [0, 0]))
    assert len(found) == 3
    assert len({link.tag for link in found}) == 1
    assert " ".join(link.words for link in found) == ("words that lead somewhere else " * 3).strip()


def test_areas_stay_inside_the_margins() -> None:
    """A click area is where its words are."""
    made = pages()
    for page in made.pages:
        for link in links(page.placed, range(len(page.tags))):
            left, top, right, bottom = link.area
            assert 0 < left < right < made.paper.width
            assert 0 < top < bottom < made.paper.height


def test_a_number_to_call_and_a_short_form_in_the_file() -> None:
    """A number is a link that says what it does; what a short form stands for is said in the tags and beside it."""
    text = Text.of("Call 555-0142 about ALL, or see www.hospital.example.")
    pdf = draw_reader(pages(manuscript(text)), Metadata("T", ENGLISH))
    with pikepdf.open(BytesIO(pdf)) as file:
        notes = [(str(note.A.URI), str(note.Contents)) for note in file.pages[0].Annots]
        said = [str(each.E) for each in file.objects if isinstance(each, pikepdf.Dictionary) and "/E" in each]
        assert b"/E (acute lymphoblastic leukemia)" in file.pages[0].Contents[0].read_bytes()
    assert notes == [
        ("tel:5550142", "Call 555-0142"),
        ("https://www.hospital.example", "Go to www.hospital.example"),
    ]
    assert said == ["acute lymphoblastic leukemia"]
    assert "Link" in [node.role for node in read_tags(pdf).walk()]
