"""Words to know."""

from __future__ import annotations

from booklet.blocks.words_to_know import WordsToKnow
from booklet.core.values import replace
from booklet.model.block import NBSP
from booklet.model.elements import Definitions
from booklet.model.statements import Term
from booklet.model.text import Text
from tests.blocks.making import INFO, elements, kinds, label


def test_words_with_meaning_mark_and_anchor() -> None:
    """Other names stand behind the word."""
    term = Term(id="mrd", term="MRD", meaning=Text.of("What is left."), sources=("one:1",), also=("residual disease",))
    plain = Term(id="vein", term="Vein", meaning=Text.of("It leads to the heart."), sources=("two:1",))
    block = WordsToKnow(title=Text.of("Words"), intro=label("Here."))
    made = elements(block, replace(INFO, terms=(term, plain)))[-1]
    assert isinstance(made, Definitions)
    assert [(item.term.plain, item.meaning.plain, item.anchor) for item in made.items] == [
        ("MRD (also called residual disease):", f"What is left.{NBSP}1", "term-mrd"),
        ("Vein:", f"It leads to the heart.{NBSP}2", "term-vein"),
    ]


def test_no_words_no_list() -> None:
    """An empty list is no list."""
    assert kinds(WordsToKnow(title=Text.of("Words"))) == ["Heading"]


def test_a_word_that_the_booklet_tells_elsewhere_leads_there() -> None:
    """In place of its meaning and sources; what else it is called stays."""
    term = Term(id="mrd", term="MRD", meaning=Text.of("What is left."), sources=("one:1",), also=("residual disease",))
    block = WordsToKnow(title=Text.of("Words"), intro=label("Here."))
    made = elements(block, replace(INFO, terms=(term,), told_on={"mrd": "tests"}))[-1]
    assert isinstance(made, Definitions)
    (item,) = made.items
    assert item.term.plain == "MRD (also called residual disease):"
    assert [(span.text, span.page) for span in item.meaning.spans] == [("Page", "tests")]
