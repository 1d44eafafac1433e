"""What a booklet's pages are made of."""

from __future__ import annotations

from typing import get_args

import pytest

from booklet.check.report.page_parts import (
    Diagrams,
    Lists,
    cue_counts,
    diagrams,
    drawings,
    lists,
    opening,
    running_text,
    section_words,
    tools,
)
from booklet.model.elements import (
    Alerts,
    Bullets,
    Callout,
    Card,
    Cards,
    Column,
    Element,
    FillIn,
    GivenLine,
    Paragraph,
    Step,
    Table,
    Timeline,
    Trail,
    WritingLines,
)
from booklet.model.text import Span, Text
from tests.check.report.making import section, words

MAP = Timeline((Step("1", words("First"), (), "teal"), Step("2", words("Second"), (), "teal")))
CARDS = Cards(tuple(Card(words(name), Text(()), Text(()), ()) for name in "abcdefgh"))
TABLE = Table((Column(words("Had it"), 0.5, "tick"), Column(words("Side effect of chemo"), 0.5)), ((words("Tired"),),))
CITED = Text((Span("Rest well."), Span("\u00a01", cite=True)))


def test_lists() -> None:
    """Cards are looked up; they are no list to read."""
    assert lists([section(Bullets((words("a"), words("b"), words("c")))), section(MAP, CARDS)]) == Lists(2, 3)
    assert lists([]) == Lists(0, 0)


def test_words_of_a_section() -> None:
    """Running text alone, without headings and marks of sources."""
    callout = Callout(words("Good to know"), (words("One more."),))
    assert section_words(section(Paragraph(CITED), Bullets((words("One two three"),)), callout, CARDS)) == 2 + 3 + 3 + 2


@pytest.mark.parametrize(
    ("element", "cues"),
    [
        (Alerts((words("A fever"),)), ("large type", "a round mark")),
        (Callout(Text(()), (words("A fever"),)), ("a tinted frame",)),
        (Paragraph(words("A fever"), "lead"), ("large type",)),
        (Paragraph(Text.of("A fever", bold=True)), ("bold type",)),
        (Paragraph(words("A fever")), ()),
    ],
)
def test_opening_words(element: Element, cues: tuple[str, ...]) -> None:
    """The first statement, and how it is set off."""
    found = opening([section(WritingLines(1)), section(element)])
    assert found
    assert (found.words, found.cues) == ("A fever", cues)


def test_nothing_opens_an_empty_booklet() -> None:
    """Lines to write on say nothing."""
    assert opening([section(WritingLines(1))]) is None


def test_cues() -> None:
    """Frames and cards, and the share of bold words; marks of sources are no words."""
    text = Text((Span("One two", bold=True), Span(" three four five six seven eight"), Span(" 1", cite=True)))
    assert cue_counts([section(Paragraph(text), CARDS, MAP)]) == (2, 25)
    assert cue_counts([]) == (0, 0)


def test_diagrams() -> None:
    """A table is explained by a request before it, in its own section."""
    told = section(Paragraph(words("Tick what your child has.")), TABLE)
    untold = section(TABLE, Paragraph(words("Tick what your child has.")), MAP)
    assert diagrams([told, untold]) == Diagrams(tables=2, maps=1, told=2, longest_head=4)
    assert diagrams([]) == Diagrams(0, 0, 0, 0)


def test_tools() -> None:
    """What a family can use with a pen; what there is none of is not named."""
    ticks, dots = Bullets((words("a"),), has_ticks=True), Bullets((words("a"),))
    assert tools([section(ticks, dots, CARDS, TABLE), section(WritingLines(1))]) == {
        "checklists": 3,
        "places to write": 1,
    }
    assert tools([section(FillIn(words("Numbers"), (words("Day"),)))]) == {"forms": 1}


def test_drawings() -> None:
    """Icons beside words and maps to color in are told apart, and the words of a map are read."""
    card = Card(words("A"), words("Kind"), words(""), (GivenLine(words("As pills."), "pills"), words("More.")))
    trail = Trail((words("Color it."),), MAP.steps, words("Finish"))
    assert drawings([section(Cards((card, card))), section(trail, MAP)]) == (2, 1)
    assert drawings([section(MAP)]) == (0, 0)
    assert running_text(trail) == (words("Color it."),)


def test_there_are_no_photos() -> None:
    """The sheets say that there is no photo: a new element has to be looked at here."""
    names = {each.__name__ for each in get_args(Element)}
    assert names == {
        *("Alerts", "Band", "Bullets", "Callout", "Cards", "Definitions", "Facts", "FrontCover"),
        *(
            "FillIn",
            "Heading",
            "Illustration",
            "PageBreak",
            "Paragraph",
            "References",
            "Scan",
            "Table",
            "Timeline",
            "TableOfContents",
            "Trail",
        ),
        *("WritingLines",),
    }
