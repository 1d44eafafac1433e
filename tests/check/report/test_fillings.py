"""What the program says of items that both sheets have."""

from __future__ import annotations

import pytest

from booklet.check.report.fillings import (
    asks,
    counted,
    explains_words,
    leaves_no_sums,
    pictures,
    section_sizes,
    sentence,
    whole_ease,
)
from booklet.check.report.material import Material
from booklet.check.report.score_sheet import Filling
from booklet.check.report.speech import numbers, speech
from booklet.core.values import replace
from tests.check.report.making import CALL, material, words


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Material:
    """Return a booklet that begins with when to call."""
    return material(tmp_path_factory.mktemp("content"), {"blocks/call.yaml": CALL})


def test_requests(made: Material) -> None:
    """The opening words are the example if they are a request, else the first one is."""
    assert asks(made) == Filling("yes", "4 requests, such as “Tell the team about a fever”.")
    other = replace(made, speech=speech([words("Call us. Ask us.")]))
    assert asks(other) == Filling("yes", "2 requests, such as “Call us”.")
    assert asks(replace(made, sections=(), speech=speech([words("Call us.")]))).answer == "yes"
    assert asks(replace(made, speech=speech([]))) == Filling("open", "No sentence begins with a request.")


def test_words_are_never_settled(made: Material) -> None:
    """A list at the end may be too far from a word's first use: that is a person's call."""
    few = explains_words(replace(made, broken={}))
    assert few == Filling("open", "2 words explained in a list, linked at each first use.")
    more = explains_words(replace(made, broken={"first_use": 3}))
    assert more == Filling("open", "2 words explained in a list; the check has 3 warnings on first uses.")


@pytest.mark.parametrize(
    ("said", "filling"),
    [
        ("It takes long.", Filling("yes", "No sum found; no shares.")),
        ("It helps 95 out of 100.", Filling("yes", "No sum found; all shares are out of 100.")),
        ("It helps 5% of them.", Filling("yes", "No sum found; all shares are in percent.")),
        ("It helps 1 in 20, or 5 out of 100.", Filling("no", "Shares are out of 20 and out of 100.")),
        ("Multiply it by two.", Filling("open", "Is this a sum? “Multiply it by two.”")),
    ],
)
def test_sums(made: Material, said: str, filling: Filling) -> None:
    """Two wholes have to be brought to one; a word for a sum may be harmless, and a person looks."""
    texts = [words(said)]
    assert leaves_no_sums(replace(made, speech=speech(texts), numbers=numbers(texts))) == filling


def test_evidence(made: Material) -> None:
    """In a few words."""
    assert section_sizes(replace(made, sections=made.sections[:1])) == "1 section of 16 words on average, 16 at most."
    assert section_sizes(replace(made, sections=())) == "No sections of 0 words on average, 0 at most."
    assert pictures(made) == "No photo; no drawings with numbered labels, no road maps, no icons beside words."
    assert whole_ease(made).words == sum(chapter.ease.words for chapter in made.eases)
    assert (counted(2, "page"), sentence("as it is")) == ("2 pages", "As it is.")
