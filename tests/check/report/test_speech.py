"""How a booklet speaks."""

from __future__ import annotations

import pytest

from booklet.check.report.speech import numbers, speech
from booklet.model.text import Span, Text
from tests.check.report.making import words


def test_sentences() -> None:
    """Fragments have no length."""
    found = speech([words("Your child may be very tired. Not hungry."), words("Sleep is good for all children.")])
    assert found.lengths == (6, 6)
    assert found.mean_length == 6.0
    assert speech([]).mean_length == 0.0


def test_active_sentences() -> None:
    """Everything with the form of a passive counts against a booklet, with a doer or without."""
    found = speech(
        [words("The medicine is given into a vein. Your child gets it from a nurse. It is a pill by mouth.")]
    )
    assert found.passive == ("The medicine is given into a vein",)
    assert found.active_percent == 66
    assert speech([]).active_percent == 0


@pytest.mark.parametrize(
    "said", ["Call us.", "Please tell your nurse.", "Do not give it twice.", "Write it down here."]
)
def test_requests(said: str) -> None:
    """Short ones count, too."""
    assert speech([words(said)]).requests == (said.removesuffix("."),)


@pytest.mark.parametrize("said", ["Check-ups go on.", "Recording helps.", "Children may ask for it.", "Never wait."])
def test_what_is_no_request(said: str) -> None:
    """Words that only begin like one, and verbs that are not known: none is made up."""
    assert speech([words(said)]).requests == ()


def test_others_are_told_what_the_reader_is_to_do() -> None:
    """An order to parents is not said to the reader; a fact about them is no order."""
    found = speech([words("Parents should wash their hands often. Parents may feel tired and sad.")])
    assert found.indirect == ("Parents should wash their hands often",)


def test_sums() -> None:
    """What asks for arithmetic."""
    assert speech([words("Multiply it by two. Half of it is enough.")]).sums == ("Multiply it by two",)


def test_attributions() -> None:
    """Who says what, and who does not."""
    found = speech([words("One source says four weeks. Sources differ. It is not known why. It takes a month.")])
    assert len(found.attributions) == 3


def test_numbers() -> None:
    """Those that come from the figures of the content, and shares wherever they are."""
    text = Text((Span("About "), Span("4 weeks", field="figure:weeks"), Span(" for 95 out of 100, page 3.")))
    found = numbers([text])
    assert found.figures == ("4 weeks",)
    assert (found.shares, found.wholes) == (("95 out of 100",), ("100",))
    assert found.are_plain


@pytest.mark.parametrize(("said", "broken"), [("2.5 weeks", "2.5"), ("1/2 a pill", "1/2"), ("5% of them", "5%")])
def test_numbers_that_are_not_whole(said: str, broken: str) -> None:
    """Decimals, fractions and percent."""
    found = numbers([words(said), words(said)])
    assert found.broken == (broken,)
    assert not found.are_plain


def test_shares_of_several_wholes() -> None:
    """They cannot be compared at a glance."""
    assert not numbers([words("1 in 20, or 5 out of 100")]).are_plain
