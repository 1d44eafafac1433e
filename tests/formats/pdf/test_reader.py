"""The reader PDF."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pypdfium2 import PdfDocument

from booklet.core.values import replace
from booklet.errors import AccessibilityError, LayoutError
from booklet.formats.pdf import Metadata, draw_reader
from booklet.formats.pdf import reader as reader_module
from booklet.model.document import Document, Part
from booklet.model.elements import Bullets, Heading, Paragraph
from booklet.model.language import Language
from booklet.model.text import Span, Text
from tests.arabic import ARABIC, CALL, GIVEN
from tests.english import ENGLISH, other_language
from tests.formats.pdf.manuscripts import pages, reader, words
from tests.golden import agrees
from tests.tag_outline import outline, read_tags


def simple(*elements: object, language: Language = ENGLISH, title: str = "Plain") -> Document:
    """Return a manuscript of one part."""
    return Document(title, language, "", (Part("Part", "A", "teal", elements),))  # type: ignore[arg-type]


def test_tag_tree_of_every_element() -> None:
    """Each element has the tags it should, in reading order, with its words."""
    assert agrees("every_element", outline(reader()))


def test_same_input_gives_the_same_bytes() -> None:
    """Nothing of the time or the process is in the file."""
    assert reader() == reader()


def test_what_stands_around_a_page_is_drawn_behind_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """In one stream with them, or in one of its own where they cannot be joined; the page is the same."""
    joined = _drawn_on_pages(reader())
    held = reader_module._held

    def without_joints(*given: Any) -> Any:
        """Return all passages as if their streams could not be joined with others."""
        return [
            each._replace(drawn=replace(each.drawn, pages=tuple(replace(page, joint=b"") for page in each.drawn.pages)))
            for each in held(*given)
        ]

    monkeypatch.setattr(reader_module, "_held", without_joints)
    apart = _drawn_on_pages(reader())
    assert [b"".join(streams).split() for streams in joined] == [b"".join(streams).split() for streams in apart]
    assert {(len(one), len(other)) for one, other in zip(joined, apart, strict=True)} >= {(2, 3)}
    assert all(streams[0].count(b"/Type/Pagination") <= 1 for streams in joined)
    assert any(b"MCID" in streams[0] and b"/Type/Pagination" in streams[0] for streams in joined)


def _drawn_on_pages(data: bytes) -> list[list[bytes]]:
    """Return what is drawn on each page, stream by stream; each ends in a word of its own."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return [[stream.read_bytes() + b" " for stream in page.Contents] for page in pdf.pages]


def test_spaces_at_line_ends_are_in_the_tagged_text() -> None:
    """The tagged text is the source text, spaces included, wherever lines break."""
    source = "A day with food, water and rest makes the next one a little easier for everybody. " * 9
    tree = read_tags(reader(simple(Heading(words("Head"), 2), Paragraph(words(source.strip())))))
    (paragraph,) = (node for node in tree.walk() if node.role == "P")
    assert paragraph.text == source.strip()


def test_arabic_is_tagged_as_it_is_typed() -> None:
    """Joined letters, marks on letters, names in brackets, numbers, page numbers: exactly, in reading order."""
    long = " ".join([CALL, GIVEN] * 6)
    page = Text((Span(GIVEN, page="call"), Span("، " + CALL), Span("1, 2", cite=True)))
    made = reader(simple(Heading(words(GIVEN), 2, "call"), Paragraph(words(long)), Paragraph(page), language=ARABIC))
    tree = read_tags(made)
    assert [node.text for node in tree.walk() if node.role == "H1"] == [GIVEN]
    first, second = (node.text for node in tree.walk() if node.role == "P")
    assert first == long
    assert second == f"{GIVEN} 1، {CALL}1, 2"


def test_paragraph_over_two_pages_is_one_tag() -> None:
    """A page break does not cut a sentence in two for a screen reader."""
    source = "One more sentence of a very long paragraph stands here. " * 60
    made = simple(Heading(words("Head"), 2), Paragraph(words(source.strip())))
    assert len(pages(made)) > 1
    texts = [node.text for node in read_tags(reader(made)).walk() if node.role == "P"]
    assert texts == [source.strip()]


def test_every_font_is_embedded() -> None:
    """Nothing is left to the fonts of the reader's machine."""
    with pikepdf.open(BytesIO(reader())) as pdf:
        fonts = [font for page in pdf.pages for font in page.resources.Font.values()]
        assert fonts
        assert all("/FontFile2" in font.DescendantFonts[0].FontDescriptor for font in fonts)


def test_metadata_holds_no_dates() -> None:
    """No date keys, in the information dictionary or in XMP."""
    with pikepdf.open(BytesIO(reader())) as pdf:
        assert set(pdf.docinfo) == {"/Title", "/Creator", "/Producer", "/Keywords"}
        assert b"Date" not in pdf.Root.Metadata.read_bytes()
        assert str(pdf.Root.Lang) == "en-US"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert pdf.pdf_version == "1.7"


def test_pages_are_turned_the_way_they_are_read() -> None:
    """From right to left in a language that is read so; viewers need no word for the other way (12.2, table 150)."""
    for language, asked in ((ENGLISH, None), (other_language("xx", "rtl"), "/R2L")):
        made = reader(simple(Heading(words("Head"), 2), Paragraph(words("Words")), language=language))
        with pikepdf.open(BytesIO(made)) as pdf:
            assert pdf.Root.ViewerPreferences.get("/Direction") == asked


def test_links_lead_where_they_say() -> None:
    """Each link annotation names its page in words and goes there."""
    with pikepdf.open(BytesIO(reader())) as pdf:
        numbers = {page.obj.objgen: index for index, page in enumerate(pdf.pages, start=1)}
        notes = [note for page in pdf.pages for note in page.get("/Annots", [])]
        assert len(notes) >= 6
        for note in notes:
            told = f"Go to page {numbers[note.Dest[0].objgen]}: " if "/Dest" in note else "Call 555-0100"
            assert str(note.Contents).startswith(told)
            assert int(note.F) == 4


def test_page_reference_names_the_page() -> None:
    """'See page N' gives the number that stands at the foot of that page."""
    made = pages()
    number = made.anchors["words"].page
    assert f"words to know {number}" in read_tags(reader()).text
    page = PdfDocument(reader())[number - 1]
    assert str(number) in page.get_textpage().get_text_bounded().split()


def test_contents_give_the_right_page() -> None:
    """The table of contents and the bookmarks agree with the pages."""
    made = pages()
    entries = [node.text for node in read_tags(reader()).walk() if node.role == "TOCI"]
    assert entries == [
        f"When to call {made.anchors['call'].page}",
        f"Words {made.anchors['words'].page}",
    ]
    with pikepdf.open(BytesIO(reader())) as pdf, pdf.open_outline() as tree:
        assert [(item.title, len(item.children)) for item in tree.root] == [
            ("When to call", 1),
            ("Words", 2),
        ]


def test_unknown_term_stays_words() -> None:
    """Words linked to a term that this booklet does not explain are plain words."""
    text = Text((Span("a "), Span("word", term="nowhere"), Span(" here")))
    tree = read_tags(reader(simple(Heading(words("Head"), 2), Bullets((text,)))))
    assert "a word here" in tree.text
    assert not [node for node in tree.walk() if node.role == "Link"]


def test_reference_to_a_missing_page_is_an_error() -> None:
    """'See page' must not print a wrong number, or none."""
    text = Text((Span("see page", page="gone"),))
    with pytest.raises(LayoutError, match="'gone', which is not in this booklet"):
        reader(simple(Heading(words("Head"), 2), Paragraph(text)))


def test_booklet_without_a_cover_starts_at_the_first_heading_level() -> None:
    """Heading levels begin at 1 whatever the booklet is made of."""
    roles = [
        node.role for node in read_tags(reader(simple(Heading(words("Head"), 2), Heading(words("Sub"), 3)))).walk()
    ]
    assert [role for role in roles if role.startswith("H")] == ["H1", "H2"]


def test_skipped_heading_level_is_an_error() -> None:
    """A jump from one level to the next but one is refused, with what to do."""
    with pytest.raises(AccessibilityError, match="a heading of level 3 follows one of level 1") as caught:
        reader(simple(Heading(words("Head"), 2), Heading(words("Deep"), 4)))
    assert caught.value.hint == "Make it level 2, or put a heading of that level before it."


def test_a_title_is_needed() -> None:
    """A screen reader says it first."""
    made = simple(Heading(words("Head"), 2))
    with pytest.raises(AccessibilityError, match="the booklet has no title"):
        draw_reader(pages(made), Metadata(" ", ENGLISH))


def test_empty_booklet_is_an_error() -> None:
    """A file without pages is no booklet."""
    with pytest.raises(LayoutError, match="the booklet has no pages"):
        reader(Document("Title", ENGLISH, "", ()))


def test_text_with_brackets_and_backslashes_is_text() -> None:
    """Characters that mean something in PDF are printed, not obeyed."""
    hostile = r"a (b) \ c) Tj ET (d ’\n)"
    tree = read_tags(reader(simple(Heading(words("Head"), 2), Paragraph(words(hostile)))))
    assert hostile in tree.text
