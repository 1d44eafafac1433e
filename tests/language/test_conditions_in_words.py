"""Conditions in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given

from booklet import Library
from booklet.language.conditions_in_words import ConditionsInWords
from booklet.model.chosen import NO_LEAD, Lead
from booklet.model.conditions import Answer, Condition, Traits, open_part, parse_condition
from tests.english import ENGLISH
from tests.model.conditions import AXES, conditions, traits
from tests.tiny_content import edited, write_content

WORDING = ConditionsInWords(
    {(axis, value): (f"{axis}={value}", f"{axis}!={value}") for axis, values in AXES.items() for value in values},
    ENGLISH,
)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ({"risk": "high"}, "risk=high"),
        ({"risk": ["standard", "high"]}, "risk=high or risk=standard"),
        ({"not": {"risk": ["standard", "high"]}}, "risk!=high and risk!=standard"),
        ({"risk": "high", "mrd": "yes"}, "risk=high and mrd=yes"),
        ({"any": [{"risk": "high"}, {"mrd": "yes"}, {"risk": "high"}]}, "risk=high or mrd=yes"),
        ({"not": {"any": [{"risk": "high"}, {"mrd": "yes"}]}}, "risk!=high and mrd!=yes"),
        ({"not": {"all": [{"risk": "high"}, {"not": {"mrd": "yes"}}]}}, "risk!=high or mrd=yes"),
    ],
)
def test_a_condition(written: object, said: str) -> None:
    """Values in the order of their names, parts in the order of the content, and each once."""
    condition = parse_condition(written)
    assert WORDING.condition(condition) == said
    left = open_part(condition, {})
    assert left is not None
    assert WORDING.condition(left) == said, "what is left of it is said in the same words"


@given(conditions, traits)
def test_words_name_open_things_only(condition: Condition, known: Traits) -> None:
    """A maybe can be said, and nothing that is known is said."""
    left = open_part(condition, known)
    assert (left is None) == (condition.answer(known) is not Answer.MAYBE)
    if left is not None:
        said = WORDING.condition(left)
        assert said
        for axis, trait in known.items():
            if trait.is_known:
                assert f"{axis}=" not in said
                assert f"{axis}!=" not in said


HIGH = parse_condition({"risk": "high"})


@pytest.mark.parametrize(
    ("lead", "said", "again"),
    [
        (NO_LEAD, "", ""),
        (Lead(of_children=True), "In children:", "In children, continued:"),
        (Lead(open=HIGH), "If risk=high:", "If risk=high, continued:"),
        (Lead(of_children=True, open=HIGH), "In children, if risk=high:", "In children, if risk=high, continued:"),
    ],
)
def test_a_lead(lead: Lead, said: str, again: str) -> None:
    """As it stands before words, and at the head of a further page; nothing where nothing has to stand."""
    assert WORDING.lead(lead) == said
    assert WORDING.lead_again(lead) == again


def test_what_a_medicine_requires() -> None:
    """Conditions that all must hold, and in each of them leads of which one must."""
    high, yes = Lead(open=HIGH), Lead(of_children=True, open=parse_condition({"mrd": "yes"}))
    assert WORDING.requirement(of_children=False, conditions=()) == ""
    assert WORDING.requirement(of_children=True, conditions=()) == "In children:"
    assert WORDING.requirement(of_children=True, conditions=((high,), (high, yes))) == (
        "In children, if risk=high and if risk=high or in children, if mrd=yes:"
    )


def test_each_audience_has_its_words(tmp_path: Path) -> None:
    """The forms stand in the content."""
    changed = edited("axes/risk.yaml", "if: risk is high", 'if: "{your child|you} may need more"')
    axes = Library.load(write_content(tmp_path, changed)).axes.values()
    assert ConditionsInWords.of(axes, ENGLISH).condition(HIGH) == "your child may need more"
    assert ConditionsInWords.of(axes, ENGLISH, "patient").condition(HIGH) == "you may need more"
