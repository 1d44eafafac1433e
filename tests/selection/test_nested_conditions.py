"""Readers who answer the conditions in a record alike, and those who do not."""

from __future__ import annotations

from booklet.blocks.treatment import Treatment
from booklet.core.identity_key import Same
from booklet.language.conditions_in_words import ConditionsInWords
from booklet.model.conditions import Answer, Condition, Is, Trait, Traits, parse_condition
from booklet.model.statements import Section, Statement
from booklet.model.text import Text
from booklet.selection.chosen_for import Reader
from booklet.selection.nested_conditions import AnsweredAlike, NestedCondition, conditions_in, conditions_of
from tests.english import ENGLISH

HIGH = parse_condition({"risk": "high"})
LATE = parse_condition({"stage": "late"})
BOTH = parse_condition({"risk": "high", "stage": "late"})


def statement(name: str, **fields: object) -> Statement:
    """Return a statement that says its name."""
    return Statement.from_data({"id": name, "text": name, "sources": ("one:1",), **fields})


def section(name: str, *points: Statement, **fields: object) -> Section:
    """Return a section of statements."""
    return Section.from_data({"id": name, "points": points, **fields})


def known(*, is_known: bool = True, **values: str) -> Traits:
    """Return what is known, or what may be; values of an axis are separated by spaces."""
    return {axis: Trait(frozenset(each.split()), is_known=is_known) for axis, each in values.items()}


def alike(traits: Traits, *conditions: NestedCondition) -> AnsweredAlike:
    """Return what stands for a reader."""
    return AnsweredAlike(conditions, Reader(traits, ConditionsInWords({}, ENGLISH)))


def test_each_condition_in_a_record_is_asked_once() -> None:
    """Rows under no condition ask nothing; what stands under one is asked behind it."""
    block = Treatment(
        title=Text.of("T"),
        lead=(statement("a"), statement("b", when=HIGH), statement("c", when=HIGH)),
        sections=(section("s", statement("d", when=LATE), when=HIGH), section("t", statement("e", when=HIGH))),
    )
    high = NestedCondition(HIGH, "")
    assert conditions_in(block) == (high, NestedCondition(HIGH, "", (NestedCondition(LATE, ""),)))


def test_what_is_known_of_children_counts_around_conditions_alone() -> None:
    """It decides whether a condition inside it is said again; where there is none, nothing is asked."""
    assert conditions_of(Same(statement("a", about="child"))) == ()
    (found,) = conditions_of(Same(section("s", statement("a", when=HIGH), about="child")))
    assert found == NestedCondition(None, "child", (NestedCondition(HIGH, ""),))


def test_readers_who_differ_in_what_nobody_asks_answer_alike() -> None:
    """Another value that is not named, or another axis, makes no difference."""
    one, other = known(risk="standard", stage="early"), known(risk="low", stage="early", mrd="positive")
    for each in (NestedCondition(HIGH, ""), NestedCondition(BOTH, "")):
        assert alike(one, each) == alike(other, each)
        assert hash(alike(one, each)) == hash(alike(other, each))


def test_a_part_that_does_not_hold_settles_the_others() -> None:
    """Whatever the risk: the stage is another one."""
    assert alike(known(risk="high", stage="early"), NestedCondition(BOTH, "")) == alike(
        known(stage="early"), NestedCondition(BOTH, "")
    )


def test_readers_who_differ_in_what_is_open_do_not() -> None:
    """Yes, no, and maybe are three answers, and which of the values it may be is another one."""
    either = NestedCondition(Is("risk", frozenset({"high", "low"})), "")
    answers: list[Traits] = [
        known(risk="high"),
        known(risk="standard"),
        known(is_known=False, risk="high standard"),
        known(is_known=False, risk="low standard"),
        known(is_known=False, risk="high low"),
    ]
    assert len({alike(each, either) for each in answers}) == len(answers)


def test_inside_an_open_condition_it_is_taken_to_hold() -> None:
    """The same condition is open outside, and settled inside."""
    inside = NestedCondition(HIGH, "")
    expected: tuple[Answer | Condition | None, ...] = (HIGH, None, HIGH)
    assert alike({}, NestedCondition(HIGH, "", (inside,)), inside).answers == expected


def test_nothing_is_asked_inside_what_is_not_for_the_reader() -> None:
    """It is left out with all that is in it."""
    assert alike(known(risk="low"), NestedCondition(HIGH, "", (NestedCondition(LATE, ""),))).answers == (Answer.NO,)
