"""A booklet cut at its headings."""

from __future__ import annotations

from booklet.check.report.booklet_sections import cut, plain
from booklet.model.document import Document, Part
from booklet.model.elements import Band, Bullets, FrontCover, Heading, Paragraph, References
from booklet.model.text import Span, Text
from tests.check.report.making import section, words
from tests.english import ENGLISH

CITED = Text((Span("If it is so:", bold=True), Span(" "), Span("Rest."), Span("\u00a01", cite=True)))


def test_cut_at_headings() -> None:
    """The cover is no section; what stands before a heading is one without."""
    cover = FrontCover(words("For"), words("Title"), (), (), ())
    front = Part("Front", "", "teal", (cover, Paragraph(words("Before"))))
    main = Part("Main", "", "teal", (Band(words("1"), words("One"), words("A line"), "one"), Heading(words("Two"), 3)))
    found = list(cut(Document("Title", ENGLISH, "", (front, main))))
    assert [(each.heading.plain, each.anchor, len(each.elements)) for each in found] == [
        ("", "", 1),
        ("One", "one", 1),
        ("Two", "", 0),
    ]
    assert [text.plain for each in found for text in each.texts] == ["Before", "1", "One", "A line", "Two"]


def test_texts() -> None:
    """Conditions are said by themselves, marks of sources not at all."""
    made = section(Bullets((CITED, words("Play."))))
    assert [text.plain.strip() for text in made.texts] == ["A heading", "If it is so:", "Rest.", "Play."]
    assert plain(CITED) == "If it is so: Rest."


def test_what_is_not_on_the_topic() -> None:
    """Sources say others' words, and small print names the edition."""
    made = section(References(((words("1"), (words("A page"),)),)), Paragraph(words("Version 1.2."), "note"))
    assert [text.plain for text in made.texts] == ["A heading"]
