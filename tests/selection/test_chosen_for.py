"""A reader knows what was given, and takes to hold what is printed around."""

from __future__ import annotations

from booklet.language.conditions_in_words import ConditionsInWords
from booklet.model.chosen import NO_LEAD, Lead
from booklet.model.conditions import Answer, Trait, parse_condition
from booklet.selection.chosen_for import Reader
from tests.english import ENGLISH

HIGH = parse_condition({"risk": "high"})
WORDS = ConditionsInWords({("risk", "high"): ("risk is high", "risk is not high")}, ENGLISH)
UNKNOWN = Reader({}, WORDS)
KNOWN = Reader({"risk": Trait(frozenset({"high"}), is_known=True)}, WORDS)


def test_what_is_known_is_not_said_before_words() -> None:
    """What is not known is; what nobody asks is for everybody."""
    assert (UNKNOWN.answer(HIGH), KNOWN.answer(HIGH), UNKNOWN.answer(None)) == (Answer.MAYBE, Answer.YES, Answer.YES)
    assert (UNKNOWN.lead(HIGH), KNOWN.lead(HIGH), UNKNOWN.lead(None)) == (Lead(open=HIGH), NO_LEAD, NO_LEAD)


def test_inside_a_condition_it_holds_and_is_not_said_again() -> None:
    """So is that something is known of children only."""
    inside = UNKNOWN.under(HIGH, UNKNOWN.lead(HIGH))
    assert (inside.answer(HIGH), inside.lead(HIGH)) == (Answer.YES, NO_LEAD)
    patient = Reader({}, WORDS, is_child=False)
    of_children = patient.lead(None, "child")
    assert of_children == Lead(of_children=True)
    assert patient.under(None, of_children).lead(None, "child") == NO_LEAD
    assert UNKNOWN.under(HIGH, NO_LEAD) is UNKNOWN


def test_a_reason_is_given_to_those_who_ask() -> None:
    """To others it is no words at all."""
    assert KNOWN.reason(HIGH) == "since risk is high"
    assert UNKNOWN.reason(HIGH) == "not known if risk is high"
    assert not Reader({}, WORDS, asks_why=False).reason(HIGH)
