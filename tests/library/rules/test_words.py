"""All that is printed is looked at by the safety rules, to a family and to a patient; what wards say stands apart."""

from __future__ import annotations

from booklet.library.rules._words import all_words, ways
from booklet.model.inline import parse_inline
from booklet.model.statements import Figure, GivenStatement
from booklet.model.walk import PlacedValue

FIGURE = Figure(id="weeks", text="4 weeks", sources=("one:1",))


def test_words_for_both_readers() -> None:
    """Each form once, with its place; what is the same for both is one."""
    found = [PlacedValue(("text",), parse_inline("{Your child|You} rest."), FIGURE)]
    assert list(all_words(found)) == [(("text",), "Your child rest."), (("text",), "You rest.")]
    assert len(list(all_words([PlacedValue(("text",), parse_inline("Rest."), FIGURE)]))) == 1


def test_words_that_are_no_text() -> None:
    """Names and numbers are printed, too."""
    assert (("text",), "4 weeks") in [
        (tuple(place), words) for place, words in all_words([PlacedValue((), FIGURE, FIGURE)])
    ]


def test_ways() -> None:
    """Statements with an icon alone."""
    plain = GivenStatement(id="a", text="Into a vein.", about="any", sources=("one:1",))
    given = GivenStatement(id="a", text="Into a vein.", about="any", sources=("one:1",), way="vein")
    assert [each for _, each in ways([PlacedValue((), plain, FIGURE), PlacedValue((), given, FIGURE)])] == [given]
