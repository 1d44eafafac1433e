"""A plan becomes parts: covers alone, one part a chapter, contents that lead to the first block of each."""

from __future__ import annotations

from datetime import date

import pytest

from booklet import Library, Profile, __version__
from booklet.blocks.contents import Contents
from booklet.blocks.cover import Cover
from booklet.blocks.notes import Notes
from booklet.core.content_number import content_number
from booklet.core.values import replace
from booklet.document.compose import compose, compose_by_hand
from booklet.model.chosen import whole
from booklet.model.document import Document
from booklet.model.elements import ContentsEntry
from booklet.model.elements import FrontCover as CoverElement
from booklet.model.elements import TableOfContents as ContentsElement
from booklet.model.text import Text
from booklet.selection.plan import ChosenBlock, ChosenChapter, SignOff
from booklet.selection.select import select_blocks
from tests.english import ENGLISH, other_language


@pytest.fixture
def manuscript(tiny: Library) -> Document:
    """Return the manuscript for one reader."""
    return compose(select_blocks(Profile("b-cell", "high"), tiny), tiny)


def test_parts(manuscript: Document) -> None:
    """The cover carries no furniture; every chapter is a part with its tab and color."""
    assert [(part.title, part.tab, part.color) for part in manuscript.parts] == [
        ("", "", "red"),
        ("Front", "!", "red"),
        ("Main part", "1", "teal"),
        ("Words", "A", "blue"),
        ("", "", "teal"),
    ]
    assert manuscript.title == "A small booklet: B-cell ALL, High risk"
    assert manuscript.language.tag == "en-US"


def test_a_draft_says_so_on_the_cover_and_on_every_page(tiny: Library, manuscript: Document) -> None:
    """Once everything is signed, the mark is gone."""
    cover = manuscript.parts[0].elements[0]
    assert isinstance(cover, CoverElement)
    assert [note.plain for note in cover.notes] == [ENGLISH.booklet.draft]
    assert manuscript.footer == f"{ENGLISH.booklet.draft_footer}. Content {content_number(tiny.hash)}"
    signed = compose(replace(select_blocks(Profile("b-cell", "high"), tiny), unsigned=()), tiny)
    cover = signed.parts[0].elements[0]
    assert isinstance(cover, CoverElement)
    assert (cover.notes, signed.footer) == ((), f"Content {content_number(tiny.hash)}")


def test_the_cover_says_what_nobody_gave(tiny: Library) -> None:
    """What is taken to hold, and what says which leukemia it is and is not known; the title names what was given."""
    plan = select_blocks(Profile("open"), tiny)
    made = compose(replace(plan, labels=("Open", "Starting"), assumed=("Starting",), unsigned=()), tiny)
    cover = made.parts[0].elements[0]
    assert isinstance(cover, CoverElement)
    assert [label.plain for label in cover.labels] == ["Open"]
    assert [note.plain for note in cover.notes] == ["Taken to be: Starting", "Risk group: not known"]
    assert made.title == "A small booklet: Open"


def test_contents_lead_to_the_first_block_of_each_chapter(tiny: Library) -> None:
    """The chapter of the cover has no entry; the table of contents does not lead to itself."""
    plan = select_blocks(Profile("b-cell"), tiny)
    contents = ChosenBlock("contents", whole(Contents(title=Text.of("What is inside"))))
    main = plan.chapters[1]
    chapters = (plan.chapters[0], ChosenChapter(main.chapter, (contents, *main.blocks)), plan.chapters[2])
    made = compose(replace(plan, chapters=chapters), tiny)
    table = next(each for part in made.parts for each in part.elements if isinstance(each, ContentsElement))
    assert table.entries == (
        ContentsEntry("1", Text.of("Main part"), "opener", "teal"),
        ContentsEntry("A", Text.of("Words"), "sources", "blue"),
    )


def test_the_imprint_names_program_and_content(tiny: Library) -> None:
    """Paper can be traced to the files it was made from."""
    from booklet.blocks.back_cover import BackCover
    from booklet.model.elements import Paragraph

    plan = select_blocks(Profile("b-cell"), tiny)
    back = ChosenChapter(plan.chapters[0].chapter, (ChosenBlock("back", whole(BackCover(title=Text.of("Back")))),))
    elements = compose(replace(plan, chapters=(back,)), tiny).parts[0].elements
    lines = [element.text.plain for element in elements if isinstance(element, Paragraph)]
    assert lines == [f"Made with treatment-booklet {__version__}.", f"Content 1.2, number {content_number(tiny.hash)}."]


def test_the_imprint_names_who_signed(tiny: Library) -> None:
    """Once all is signed; a draft names nobody, whoever signed a part."""
    from booklet.blocks.back_cover import BackCover
    from booklet.model.elements import Paragraph

    plan = select_blocks(Profile("b-cell"), tiny)
    back = ChosenChapter(plan.chapters[0].chapter, (ChosenBlock("back", whole(BackCover(title=Text.of("Back")))),))
    signers = (
        SignOff("Another {Reviewer}", "Test role", date(2027, 11, 3)),
        SignOff("Test Reviewer", "Test role", date(2028, 1, 31)),
    )
    for unsigned, said in (
        (
            (),
            [
                "Text checked by Another {Reviewer}, Test role. Valid until November\u00a03, 2027.",
                "Text checked by Test Reviewer, Test role. Valid until January\u00a031, 2028.",
            ],
        ),
        (("opener",), []),
    ):
        made = compose(replace(plan, chapters=(back,), approvals=signers, unsigned=unsigned), tiny)
        lines = [each.text.plain for each in made.parts[0].elements if isinstance(each, Paragraph)]
        assert lines[:-2] == said


def test_by_hand(tiny: Library) -> None:
    """Blocks given one by one: a cover alone, then one part under the title."""
    blocks = (
        Cover(title=Text.of("Mine"), eyebrow=Text.of("For you")),
        Contents(title=Text.of("Inside")),
        Notes(title=Text.of("My notes")),
    )
    made = compose_by_hand(
        blocks,
        title="Mine",
        language=other_language("en-GB"),
        sources=tuple(tiny.sources.values()),
        terms=tuple(tiny.terms.values()),
    )
    assert [part.title for part in made.parts] == ["", "Mine"]
    assert (made.footer, made.language.tag) == ("", "en-GB")
    table = next(each for each in made.parts[1].elements if isinstance(each, ContentsElement))
    assert [entry.title.plain for entry in table.entries] == ["My notes"]
