"""Which block names the lines and boxes that are filled in on a screen."""

from __future__ import annotations

from booklet import Library, Order, Profile
from booklet.document.blanks import with_blanks
from booklet.make import make
from booklet.model.document import Document, Part
from booklet.model.elements import Band, BlanksOf, Bullets, FillIn, Heading, Paragraph, WritingLines
from booklet.model.text import Text
from tests.english import ENGLISH

words = Text.of


def test_elements_are_named_by_their_block_and_the_heading_above() -> None:
    """Blocks of a part follow each other; what is no line and no box stays the very same object."""
    elements = (
        Band(words(""), words("Call"), words("")),
        FillIn(words(""), (words("Day"),)),
        Heading(words("Notes"), 2),
        Paragraph(words("Write here.")),
        WritingLines(3),
    )
    part = Part("Start", "1", "teal", elements, (("call", 2), ("notes", 3)))
    (made,) = with_blanks(Document("A title", ENGLISH, "", (part,)), "booklet").parts
    named = [getattr(element, "blanks_of", None) for element in made.elements]
    assert named == [None, BlanksOf("call", "Call"), None, None, BlanksOf("notes", "Notes")]
    assert made.elements[3] is elements[3]


def test_what_is_of_no_block_is_named_by_the_product() -> None:
    """Cards and sheets are made of parts of a block; notes may stand behind all blocks."""
    part = Part("Start", "1", "teal", (Bullets((words("A"),), has_ticks=True), WritingLines(1)), (("first", 1),))
    (made,) = with_blanks(Document("A title", ENGLISH, "", (part,)), "card").parts
    assert [element.blanks_of for element in made.elements if isinstance(element, Bullets | WritingLines)] == [
        BlanksOf("first", "Start"),
        BlanksOf("card", "Start"),
    ]


def test_only_a_fillable_order_has_them(tiny: Library) -> None:
    """All other documents stay as they are."""
    plain, fillable = (make(Order(Profile("b-cell"), fillable=asked), tiny) for asked in (False, True))
    assert plain.document != fillable.document
    assert with_blanks(plain.document, "booklet") == fillable.document
    held = [getattr(each, "blanks_of", None) for part in plain.document.parts for each in part.elements]
    assert held
    assert not any(held)
