"""AHRQ's PEMAT-P."""

from __future__ import annotations

import pytest

from booklet.check.report.fillings import section_sizes
from booklet.check.report.material import Material
from booklet.check.report.pemat import SHEET
from booklet.check.report.score_sheet import Filling
from booklet.check.report.speech import numbers, speech
from booklet.core.values import replace
from booklet.model.elements import Column, Facts, Paragraph, Step, Table, Timeline
from booklet.model.text import Text
from tests.check.report.making import CALL, material, said, section, words

TELLS = Paragraph(words("Tick what your child has."))
TABLE = Table((Column(words("Had it"), 0.5, "tick"), Column(words("Side effect"), 0.5)), ((words("Tired"),),))
MAP = Timeline((Step("1", words("First"), (), "teal"),))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Material:
    """Return a booklet that begins with when to call."""
    return material(tmp_path_factory.mktemp("content"), {"blocks/call.yaml": CALL})


def speaking(made: Material, text: str) -> Material:
    """Return the booklet with other words in it."""
    texts = [words(text)]
    return replace(made, sections=(section(Paragraph(texts[0])),), speech=speech(texts), numbers=numbers(texts))


def test_all_items() -> None:
    """Twenty-four: those of the guide but for two on video; seventeen on understanding, seven on acting."""
    assert [item.number for item in SHEET.items] == [*range(1, 13), *range(15, 27)]
    assert [len(scale.items) for scale in SHEET.scales] == [17, 7]
    assert [item.number for item in SHEET.items if item.can_be_none] == [6, 8, 9, 11, 16, 17, 18, 19, 24, 25]


def test_a_whole_booklet(made: Material) -> None:
    """What is decided, and what is left to a person with something to go by."""
    filled = SHEET.fill(made)
    pages = len(made.made.pages)
    assert {number: filling for number, filling in filled.items() if number not in {3, 5, 12, 23}} == {
        1: ("open", f"Title: “{made.title}”."),
        2: ("open", f"{pages} pages, {sum(each.ease.words for each in made.eases)} words in sentences."),
        4: ("open", "2 words explained in a list, linked at each first use."),
        6: ("yes", "1 number, none with a fraction or percent."),
        7: ("yes", "No sum found; no shares."),
        8: ("yes", section_sizes(made)),
        9: ("open", f"{len(made.sections)} sections, none without a heading."),
        10: ("open", f"{len(made.plan.chapters)} chapters; see its contents page."),
        11: ("open", "1 at-a-glance card."),
        15: (
            "open",
            "No photo; no drawings with numbered labels, no road maps, no icons beside words.",
        ),
        16: ("open", ""),
        17: ("open", ""),
        18: ("open", ""),
        19: ("none", "No tables."),
        20: ("yes", "4 requests, such as “Tell the team about a fever”."),
        21: ("yes", "4 requests to “you”; none to “parents” or “patients”."),
        22: ("open", ""),
        24: ("none", "No sum found."),
        25: ("none", "No tables and no road map."),
        26: ("open", ""),
    }
    assert filled[23].answer == "yes"


def test_easy_words(made: Material) -> None:
    """Agreed if no chapter is hard and no short form is left unexplained; a hard one does not settle it."""
    assert said(SHEET, 3, made).answer == "yes"
    assert said(SHEET, 3, replace(made, broken={"capitals": 1})).answer == "open"
    hard = replace(made.eases[0], ease=replace(made.eases[0].ease, sentences=1, words=30, eased=60, syllables=60))
    found = said(SHEET, 3, replace(made, eases=(hard,)))
    assert found == Filling("open", "Reading grade 19.7; 19.7 with medical words. Hardest chapter 19.7.")


def test_active_voice(made: Material) -> None:
    """Agreed from 80 of 100 sentences on; below, some of what looks passive may not be."""
    active, passive = "Your child gets it from a nurse. ", "It is given into a vein. "
    assert said(SHEET, 5, speaking(made, active * 4 + passive)) == Filling(
        "yes", "80% of 5 sentences have nothing like a passive."
    )
    assert said(SHEET, 5, speaking(made, active * 3 + passive)).answer == "open"


def test_numbers(made: Material) -> None:
    """Without numbers it does not apply; fractions and several wholes are no clear numbers."""
    assert said(SHEET, 6, speaking(made, "Rest.")) == Filling("none", "No numbers.")
    given = made.numbers._replace(figures=("2.5",), broken=("2.5",))
    assert said(SHEET, 6, replace(made, numbers=given)) == Filling("no", "Found: 2.5.")
    shares = made.numbers._replace(shares=("1 in 20", "5 out of 100"), wholes=("20", "100"))
    assert said(SHEET, 6, replace(made, numbers=shares)) == Filling("no", "Found: 1 in 20, 5 out of 100.")


def test_long_sections(made: Material) -> None:
    """More than a page's worth under one heading is for a person to look at, and so is a long paragraph."""
    long = replace(made, sections=(section(Paragraph(words("word " * 226))),))
    assert said(SHEET, 8, long).answer == "open"
    assert said(SHEET, 8, replace(made, broken={"paragraph_length": 1})).answer == "open"


def test_headings_and_cards(made: Material) -> None:
    """What has no heading is counted."""
    bare = replace(made, sections=(section(Facts(()), heading=""),))
    assert said(SHEET, 9, bare) == Filling("open", "1 section, 1 without a heading.")
    assert said(SHEET, 11, bare) == Filling("open", "1 at-a-glance card.")


def test_cues(made: Material) -> None:
    """Agreed if there are some, and not too many."""
    assert said(SHEET, 12, replace(made, sections=(section(MAP, TELLS),))) == Filling(
        "yes", "Cards, frames and maps: 1. Of 100 words, 0 are bold."
    )
    loud = Paragraph(Text.of("All of it is bold", bold=True))
    assert said(SHEET, 12, replace(made, sections=(section(MAP, loud),))).answer == "open"
    assert said(SHEET, 12, replace(made, sections=())).answer == "open"


def test_tables(made: Material) -> None:
    """Agreed if their heads are short and each stands behind words on what to do."""
    told = replace(made, sections=(section(TELLS, TABLE, MAP),))
    assert said(SHEET, 17, told) == Filling("open", "1 table and 1 road map, each under a heading.")
    assert said(SHEET, 19, told) == Filling("yes", "1 table; heads of at most 2 words.")
    assert said(SHEET, 25, told) == Filling("yes", "2 of 2 with words on what to do.")
    untold = replace(made, sections=(section(TABLE),))
    assert said(SHEET, 25, untold) == Filling("open", "0 of 1 with words on what to do.")
    wordy = Table((Column(words("Which of these it was"), 1.0),), ())
    assert said(SHEET, 19, replace(made, sections=(section(wordy),))).answer == "open"


def test_whom_it_speaks_to(made: Material) -> None:
    """Agreed if requests are there, and none goes to somebody else."""
    assert said(SHEET, 21, speaking(made, "Rest is good.")).answer == "open"
    found = said(SHEET, 21, speaking(made, "Call us. Parents should wash their hands."))
    assert found == Filling("open", "Is this about the reader? “Parents should wash their hands.”")


def test_nothing_to_use(made: Material) -> None:
    """A person says if a tool would help."""
    assert said(SHEET, 23, replace(made, sections=())) == Filling("open", "No checklist or form.")


def test_sums(made: Material) -> None:
    """Where something has to be worked out, a person looks if it is shown how."""
    found = said(SHEET, 24, speaking(made, "Multiply it by two."))
    assert found == Filling("open", "Is this a sum? “Multiply it by two.”")


def test_the_source_is_named() -> None:
    """Whose items they are, and of when."""
    assert "Agency for Healthcare Research and Quality, 2013" in SHEET.source
