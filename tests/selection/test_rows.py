"""Rows of a block: chosen at any depth, and the block left as it was where nothing changes."""

from __future__ import annotations

from itertools import product
from typing import TypeVar

from booklet.blocks.drug_list import DrugGroup, DrugList
from booklet.blocks.questions import QuestionGroup, Questions
from booklet.blocks.treatment import Treatment
from booklet.core.values import replace
from booklet.language.conditions_in_words import ConditionsInWords
from booklet.model.block import Block
from booklet.model.chosen import NO_LEAD, Chosen, Lead
from booklet.model.conditions import Trait, Traits, parse_condition
from booklet.model.drugs import Medicine
from booklet.model.statements import GivenStatement, Label, Section, Statement
from booklet.model.text import Text
from booklet.selection.chosen_for import Reader
from booklet.selection.rows import choose_inside, chosen, revised
from tests.english import ENGLISH

B = TypeVar("B", bound=Block)

HIGH = parse_condition({"risk": "high"})
KNOWN: Traits = {"risk": Trait(frozenset({"standard"}), is_known=True)}


WORDS = ConditionsInWords(
    {("risk", value): (f"risk is {value}", f"risk is not {value}") for value in ("standard", "high")},
    ENGLISH,
)
IF_HIGH, CHILDREN = Lead(open=HIGH), Lead(of_children=True)
BOTH = Lead(of_children=True, open=HIGH)


def statement(name: str, **fields: object) -> Statement:
    """Return a statement that says its name."""
    return Statement.from_data({"id": name, "text": name, "sources": ("one:1",), **fields})


def test_nothing_changes_where_everything_is_for_the_reader() -> None:
    """The same object is used again, so that set type can be kept."""
    block = Treatment(title=Text.of("T"), lead=(statement("a"),), sections=(Section(id="s", points=(statement("b"),)),))
    inside = choose_inside(block, "t", Reader({}, WORDS))
    assert not inside.changes
    assert revised(block, inside.changes) is block


def test_a_section_goes_when_its_statements_have_gone() -> None:
    """A question with a line to write on does not keep a section that says nothing any more."""
    section = Section(id="s", points=(statement("b", when=HIGH),), ask=Label(id="ask", text=Text.of("Ask")))
    block = Treatment(title=Text.of("T"), lead=(statement("a"),), sections=(section,))
    inside = choose_inside(block, "t", Reader(KNOWN, WORDS))
    assert inside.changes == {"sections": ()}
    assert not inside.is_empty


def test_a_section_of_labels_stays() -> None:
    """Where nothing clinical was, nothing clinical is missed."""
    section = Section(id="s", ask=Label(id="ask", text=Text.of("Ask")))
    block = Treatment(title=Text.of("T"), lead=(statement("a"),), sections=(section,))
    assert not choose_inside(block, "t", Reader(KNOWN, WORDS)).changes


def test_a_block_is_empty_when_its_statements_have_gone() -> None:
    """Then it is left out as a whole."""
    block = Treatment(title=Text.of("T"), lead=(statement("a", when=HIGH),))
    assert choose_inside(block, "t", Reader(KNOWN, WORDS)).is_empty


def test_questions_may_have_conditions_too() -> None:
    """A label is chosen like a statement; a group without questions goes."""
    group = QuestionGroup(id="g", title=Text.of("G"), questions=(Label(id="q", text=Text.of("Q?"), when=HIGH),))
    block = Questions(title=Text.of("T"), groups=(group,))
    assert choose_inside(block, "q", Reader(KNOWN, WORDS)).is_empty
    (left,) = left_of(block, Reader({}, WORDS)).rows("groups", QuestionGroup)
    assert [question.lead for question in left.rows("questions", Label)] == [IF_HIGH]


def test_a_condition_around_settles_what_is_inside() -> None:
    """What a printed condition takes for granted is known inside; what contradicts it is out."""
    section = Section(
        id="s",
        when=HIGH,
        points=(statement("same", when=HIGH), statement("never", when=parse_condition({"not": {"risk": "high"}}))),
    )
    block = Treatment(title=Text.of("T"), sections=(section,))
    inside = choose_inside(block, "t", Reader({}, WORDS))
    (left,) = chosen(block, inside, NO_LEAD, "in").rows("sections", Section)
    assert [(row.record.id, row.lead, row.verdict) for row in left.rows("points", Statement)] == [
        ("same", NO_LEAD, "maybe")
    ]
    assert [(row.id, row.verdict) for row in inside.choices[0].rows] == [("t/s/same", "maybe"), ("t/s/never", "out")]


def test_a_condition_that_all_notes_share_stands_before_the_whole_card() -> None:
    """How a medicine is given must not read as a fact when the medicine itself is for some readers only."""
    notes = (statement("a", when=HIGH), statement("b", when=HIGH))
    medicine = Medicine(id="m", name="m", kind="targeted", given=statement("pills"), notes=notes)
    left = _medicine(medicine, Reader({}, WORDS))
    assert left.lead == IF_HIGH
    assert [note.lead for note in left.rows("notes", Statement)] == [NO_LEAD, NO_LEAD]


PATIENT = Reader({}, WORDS, is_child=False)


def test_what_is_known_of_children_says_so_to_a_patient() -> None:
    """A family has a child; a patient may be of any age. An open condition follows."""
    rows = (statement("a", about="child"), statement("b", about="child", when=HIGH), statement("c", about="any"))
    block = Treatment(title=Text.of("T"), lead=rows)
    assert _leads(block, Reader({}, WORDS)) == [NO_LEAD, IF_HIGH, NO_LEAD]
    assert _leads(block, PATIENT) == [CHILDREN, BOTH, NO_LEAD]


def test_words_that_name_children_themselves() -> None:
    """Nothing is said before them but a condition that is open."""
    rows = (statement("a", about="child"), statement("b", about="child", when=HIGH))
    block = Treatment(title=Text.of("T"), lead=tuple(revised(row, {"children": "in-words"}) for row in rows))
    assert _leads(block, PATIENT) == [NO_LEAD, IF_HIGH]


def test_in_children_is_said_once_for_a_section() -> None:
    """Where everything in it is about children, and more than one thing; or where the section itself says so."""
    rows = (statement("a", about="child"), statement("b", about="child"))
    for section in (Section(id="s", paragraphs=rows), Section(id="s", about="child", points=rows)):
        left = _section(section, PATIENT)
        assert left.lead == CHILDREN
        assert [row.lead for rows_left in left.inside.values() for row in rows_left] == [NO_LEAD, NO_LEAD]
    single = _section(Section(id="s", paragraphs=rows[:1]), PATIENT)
    assert (single.lead, _paragraphs(single)) == (NO_LEAD, [CHILDREN])


def test_in_children_around_a_condition() -> None:
    """The condition of a row inside stands alone; around it, children are named already."""
    row = statement("a", about="child", when=HIGH)
    left = _section(Section(id="s", about="child", paragraphs=(row, statement("b", about="any"))), PATIENT)
    assert _paragraphs(left) == [IF_HIGH, NO_LEAD]
    both = _section(Section(id="s", about="child", when=HIGH, paragraphs=(row, row)), PATIENT)
    assert both.lead == BOTH
    assert _paragraphs(both) == [NO_LEAD, NO_LEAD]


def test_what_is_open_stands_before_a_card_also_if_not_all_of_it_is_about_children() -> None:
    """The name of a medicine, and how it is given, never stand without the condition that all its notes have."""
    notes = (statement("a", about="child", when=HIGH), statement("b", about="any", when=HIGH))
    medicine = Medicine(id="m", name="m", kind="targeted", given=statement("pills", about="child"), notes=notes)
    left = _medicine(medicine, PATIENT)
    assert left.lead == IF_HIGH
    given = left.row("given", GivenStatement)
    assert given
    assert given.lead == CHILDREN
    assert [row.lead for row in left.rows("notes", Statement)] == [CHILDREN, NO_LEAD]


def test_only_children_are_shared_where_conditions_differ() -> None:
    """What differs stays with its row."""
    rows = (statement("a", about="child", when=HIGH), statement("b", about="child"))
    left = _section(Section(id="s", paragraphs=rows), PATIENT)
    assert left.lead == CHILDREN
    assert _paragraphs(left) == [IF_HIGH, NO_LEAD]


def test_the_reason_names_children() -> None:
    """So that `explain` shows why the words stand there."""
    inside = choose_inside(Treatment(title=Text.of("T"), lead=(statement("a", about="child"),)), "t", PATIENT)
    assert [(choice.verdict, choice.reason) for choice in inside.choices] == [("maybe", "about children only")]


def left_of(block: B, reader: Reader) -> Chosen[B]:
    """Return what a reader gets of a block."""
    return chosen(block, choose_inside(block, "t", reader), NO_LEAD, "in")


def _leads(block: Treatment, reader: Reader) -> list[Lead]:
    return [row.lead for row in left_of(block, reader).rows("lead", Statement)]


def _section(section: Section, reader: Reader) -> Chosen[Section]:
    return left_of(Treatment(title=Text.of("T"), sections=(section,)), reader).rows("sections", Section)[0]


def _paragraphs(section: Chosen[Section]) -> list[Lead]:
    return [row.lead for row in section.rows("paragraphs", Statement)]


def _medicine(medicine: Medicine, reader: Reader) -> Chosen[Medicine]:
    block = DrugList(title=Text.of("T"), groups=(DrugGroup(id="g", medicines=(medicine,)),))
    (group,) = left_of(block, reader).rows("groups", DrugGroup)
    return group.rows("medicines", Medicine)[0]


def test_conditions_that_differ_stay_with_their_notes() -> None:
    """A view without a condition is not hidden behind another's."""
    notes = (statement("a", when=HIGH), statement("b"))
    medicine = Medicine(id="m", name="m", kind="targeted", notes=notes)
    left = _medicine(medicine, Reader({}, WORDS))
    assert left.lead == NO_LEAD
    assert [note.lead for note in left.rows("notes", Statement)] == [IF_HIGH, NO_LEAD]


def test_nobody_gets_something_else_for_asking_why() -> None:
    """Rows that are for every reader are taken as they are where no reason is wanted, at any depth."""
    medicine = Medicine(id="m", name="m", kind="targeted", notes=(statement("n"), statement("o", about="child")))
    held = Section(id="h", points=(statement("held", held="not settled"), statement("free")))
    own_words = statement("own", about="child", children="in-words")
    sections = (
        Section(id="all", paragraphs=(statement("a"),), ask=Label(id="ask", text=Text.of("Ask"))),
        Section(id="some", points=(statement("b"), statement("c", when=HIGH)), paragraphs=(own_words,)),
        Section(id="none", points=(statement("d", when=HIGH),)),
        Section(id="under", when=HIGH, points=(statement("e"),)),
        held,
    )
    blocks = (
        Treatment(title=Text.of("T"), lead=(statement("f", about="child"),), sections=sections),
        Treatment(title=Text.of("T"), sections=(Section(id="label", ask=Label(id="ask", text=Text.of("Ask"))),)),
        DrugList(title=Text.of("D"), groups=(DrugGroup(id="g", title=Text.of("G"), medicines=(medicine,)),)),
    )
    for block, traits, is_child in product(blocks, ({}, KNOWN), (True, False)):
        reader = Reader(traits, WORDS, is_child=is_child)
        why = choose_inside(block, "t", reader)
        quickly = choose_inside(block, "t", replace(reader, asks_why=False))
        assert replace(quickly, choices=why.choices) == why
