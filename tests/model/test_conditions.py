"""Conditions have three answers, and what they assume and say follows from the answers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.model.conditions import Answer, Condition, Every, Is, Not, Some, Trait, Traits, open_part, parse_condition
from tests.model.conditions import AXES, conditions, single, traits

UNNAMED = "something no source names"


def worlds(known: Traits) -> Iterator[dict[str, str]]:
    """Yield every way things can be, for what is known."""

    def possible(axis: str) -> tuple[str, ...]:
        trait = known.get(axis)
        if trait is None:
            return (*AXES[axis], UNNAMED)
        return tuple(sorted(trait.values)) if trait.is_known else (*sorted(trait.values), UNNAMED)

    return (dict(zip(AXES, values, strict=True)) for values in product(*map(possible, AXES)))


def is_true(condition: Condition, world: dict[str, str]) -> bool:
    """Return plain two-valued truth."""
    match condition:
        case Is(axis, values):
            return world[axis] in values
        case Every(parts):
            return all(is_true(part, world) for part in parts)
        case Some(parts):
            return any(is_true(part, world) for part in parts)
        case Not(part):
            return not is_true(part, world)


@given(conditions, traits)
def test_yes_and_no_hold_in_every_world(condition: Condition, known: Traits) -> None:
    """Yes is true, and no is false, however the open things turn out."""
    answer = condition.answer(known)
    truths = {is_true(condition, world) for world in worlds(known)}
    if answer is not Answer.MAYBE:
        assert truths == {answer is Answer.YES}


@given(st.sampled_from(tuple(AXES)).flatmap(single), traits)
def test_a_single_condition_is_exact(condition: Condition, known: Traits) -> None:
    """For one axis the answer is maybe only if it can turn out both ways."""
    truths = {is_true(condition, world) for world in worlds(known)}
    expected = {frozenset({True}): Answer.YES, frozenset({False}): Answer.NO}.get(frozenset(truths), Answer.MAYBE)
    assert condition.answer(known) is expected


@given(conditions, conditions, conditions, traits)
def test_kleene_laws(a: Condition, b: Condition, c: Condition, known: Traits) -> None:
    """De Morgan, double negation, commutativity, absorption and distributivity hold with three values."""

    def same(one: Condition, other: Condition) -> bool:
        return one.answer(known) is other.answer(known)

    assert same(Not(Every((a, b))), Some((Not(a), Not(b))))
    assert same(Not(Some((a, b))), Every((Not(a), Not(b))))
    assert same(Not(Not(a)), a)
    assert same(Every((a, b)), Every((b, a)))
    assert same(Some((a, Every((a, b)))), a)
    assert same(Every((a, Some((b, c)))), Some((Every((a, b)), Every((a, c)))))


@given(conditions, traits)
def test_what_is_assumed_keeps_every_world_where_the_condition_holds(condition: Condition, known: Traits) -> None:
    """Assuming a condition drops only what contradicts it."""
    left = list(worlds(condition.assumed(known)))
    for world in worlds(known):
        if is_true(condition, world):
            assert world in left


@given(conditions, traits)
def test_the_open_part_says_the_same_where_the_rest_holds(condition: Condition, known: Traits) -> None:
    """In each way things can be, for what is known, it is true where the condition is; it names open things only."""
    left = open_part(condition, known)
    assert (left is None) == (condition.answer(known) is not Answer.MAYBE)
    if left is not None:
        for world in worlds(known):
            assert is_true(left, world) == is_true(condition, world)
        assert not [axis for axis, _ in left.pairs() if axis in known and known[axis].is_known]
        assert open_part(left, {}) == left, "it is as short as it can be"


def test_equal_open_parts_mean_the_same() -> None:
    """However the content writes them, and whatever is known beside them."""
    known = {"risk": Trait(frozenset({"high"}), is_known=True)}
    several = parse_condition({"mrd": ["yes", "no"]})
    for written in (
        {"risk": "high", "mrd": ["no", "yes"]},
        {"any": [{"mrd": "no"}, {"mrd": "yes"}, {"risk": "standard"}]},
        {"not": {"all": [{"not": {"mrd": "no"}}, {"not": {"mrd": "yes"}}]}},
    ):
        assert open_part(parse_condition(written), known) == open_part(several, {})
    assert open_part(None, known) is None


def test_an_axis_nobody_knows_is_maybe() -> None:
    """What no source says stays open."""
    assert Is("risk", frozenset({"high"})).answer({}) is Answer.MAYBE


def test_empty_lists_are_true_and_false() -> None:
    """All of nothing holds; any of nothing does not."""
    assert Every(()).answer({}) is Answer.YES
    assert Some(()).answer({}) is Answer.NO


@pytest.mark.parametrize(
    ("written", "condition"),
    [
        ({"risk": "high"}, Is("risk", frozenset({"high"}))),
        ({"risk": ["high", "standard"]}, Is("risk", frozenset({"high", "standard"}))),
        (
            {"risk": "high", "mrd": "yes"},
            Every((Is("risk", frozenset({"high"})), Is("mrd", frozenset({"yes"})))),
        ),
        ({"not": {"risk": "high"}}, Not(Is("risk", frozenset({"high"})))),
        ({"any": [{"risk": "high"}]}, Some((Is("risk", frozenset({"high"})),))),
        ({"all": [{"risk": "high"}]}, Every((Is("risk", frozenset({"high"})),))),
        (Is("risk", frozenset({"high"})), Is("risk", frozenset({"high"}))),
    ],
)
def test_forms_in_content(written: object, condition: Condition) -> None:
    """Conditions are read from the forms that content may write."""
    assert parse_condition(written) == condition


@pytest.mark.parametrize(
    "written",
    ["", "high", [], {}, {"risk": ""}, {"risk": []}, {"risk": {"a": "b"}}, {"any": {}}, {"all": []}, {"not": "high"}],
)
def test_other_forms_are_refused(written: object) -> None:
    """Anything else is an error, never a condition that is always true."""
    with pytest.raises(ValueError, match=r"needs|written"):
        parse_condition(written)


def test_pairs_name_every_axis_and_value() -> None:
    """References can be checked from the pairs."""
    condition = parse_condition({"any": [{"risk": ["high", "standard"]}, {"not": {"all": [{"mrd": "yes"}]}}]})
    assert list(condition.pairs()) == [("risk", "high"), ("risk", "standard"), ("mrd", "yes")]
