"""The CDC Clear Communication Index."""

from __future__ import annotations

import pytest

from booklet.check.report.clear_communication import SHEET
from booklet.check.report.fillings import section_sizes
from booklet.check.report.material import Material
from booklet.check.report.score_sheet import Filling
from booklet.check.report.speech import numbers, speech
from booklet.core.values import replace
from booklet.model.elements import Bullets, Paragraph
from tests.check.report.making import CALL, material, said, section, words


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Material:
    """Return a booklet that begins with when to call."""
    return material(tmp_path_factory.mktemp("content"), {"blocks/call.yaml": CALL})


def empty(made: Material) -> Material:
    """Return the booklet with nothing in it."""
    return replace(made, sections=(), speech=speech([]), numbers=numbers([]))


def test_all_items() -> None:
    """Twenty, in the order of the index: the core, behavior, numbers, risk; only the core always applies."""
    assert [item.number for item in SHEET.items] == list(range(1, 21))
    (scale,) = SHEET.scales
    assert [len(group.items) for group in scale.groups] == [11, 3, 3, 3]
    assert [item.number for item in SHEET.items if item.can_be_none] == list(range(12, 21))


def test_a_whole_booklet(made: Material) -> None:
    """What is decided, and what is left to a person with something to go by."""
    assert dict(SHEET.fill(made)) == {
        1: ("open", "Opening words: “Tell the team about a fever. It may be small.”"),
        2: ("yes", "On page 2, under the first heading, “When to call”."),
        3: ("yes", "Set off by large type, a round mark, bold type."),
        4: (
            "open",
            "No photo; no drawings with numbered labels, no road maps, no icons beside words.",
        ),
        5: ("yes", "4 requests, such as “Tell the team about a fever”."),
        6: ("yes", "No passive in the opening words; requests begin with their verb."),
        7: ("open", "2 words explained in a list, linked at each first use."),
        8: ("yes", "2 lists, at most 1 item. Medicine cards are not counted."),
        9: ("open", section_sizes(made)),
        10: ("open", "The first section, “When to call”, has 16 words."),
        11: ("open", "No sentences on what a source says, or does not say."),
        12: ("yes", "4 requests, such as “Tell the team about a fever”."),
        13: ("open", ""),
        14: ("open", "“When to call” has 1 line. Is it filled in?"),
        15: ("open", "1 number, none with a fraction or percent."),
        16: ("open", "For example “4 weeks”."),
        17: ("yes", "No sum found; no shares."),
        18: ("open", ""),
        19: ("open", ""),
        20: ("none", "No chance in numbers."),
    }


def test_an_empty_booklet(made: Material) -> None:
    """Nothing earns a point; the numbers do not apply."""
    filled = SHEET.fill(empty(made))
    assert {number: filling.answer for number, filling in filled.items() if filling.answer != "open"} == {
        8: "no",
        15: "none",
        16: "none",
        17: "none",
        20: "none",
    }


def test_a_first_section_without_a_statement(made: Material) -> None:
    """Where the main message stands is then for a person to say."""
    later = replace(made, sections=(section(), section(Paragraph(words("Call us.")))))
    assert said(SHEET, 2, later) == Filling("open", "The first section has no running text.")
    assert said(SHEET, 3, later) == Filling("open", "Set like other text.")


def test_a_first_heading_without_a_name(made: Material) -> None:
    """Its page is not known."""
    first = replace(made, sections=(section(Paragraph(words("Call us."))),))
    assert said(SHEET, 2, first) == Filling("yes", "Under the first heading, “A heading”.")
    assert said(SHEET, 14, first) == Filling("open")


def test_opening_words_in_the_passive(made: Material) -> None:
    """Their form alone does not cost the point."""
    passive = replace(made, sections=(section(Paragraph(words("It is given."))),))
    assert said(SHEET, 6, passive) == Filling("open", "The opening words may be passive.")


def test_long_lists(made: Material) -> None:
    """One of more than seven entries costs the point."""
    seven, eight = (Bullets(tuple(words(f"Entry {each}") for each in range(count))) for count in (7, 8))
    assert said(SHEET, 8, replace(made, sections=(section(seven),))).answer == "yes"
    assert said(SHEET, 8, replace(made, sections=(section(seven, eight),))).answer == "no"


def test_numbers(made: Material) -> None:
    """Numbers in words are numbers, but no example; a chance is for a person to weigh."""
    other = replace(made, numbers=made.numbers._replace(figures=("five",), broken=("2.5",), shares=("1 in 20",)))
    assert said(SHEET, 15, other) == Filling("open", "1 number, not whole: 2.5.")
    assert said(SHEET, 16, other) == Filling("open", "")
    assert said(SHEET, 20, other) == Filling("open", "Found: “1 in 20”.")


def test_the_source_is_named() -> None:
    """Whose items they are, and of when."""
    assert "User Guide" in SHEET.source
    assert "2013" in SHEET.source
