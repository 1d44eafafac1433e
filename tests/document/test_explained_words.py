"""Where words are explained."""

from __future__ import annotations

from booklet.blocks.notes import Notes
from booklet.document.explained_words import explained_words, explanations
from booklet.model.block import NBSP, Block
from booklet.model.chosen import Chosen, whole
from booklet.model.elements import Paragraph
from booklet.model.inline import parse_inline
from booklet.model.statements import Label, Term
from tests.blocks.making import INFO


def term(name: str, meaning: str = "A thing.", said_in: tuple[str, ...] = ()) -> Term:
    """Return a word."""
    return Term(id=name, term=name.capitalize(), meaning=parse_inline(meaning), sources=("one:1",), said_in=said_in)


def block(*terms: str) -> Chosen[Block]:
    """Return a block that uses words."""
    words = " ".join(f"[{name}](term:{name})" for name in ("", *terms) if name) or "Nothing."
    return whole(Notes(title=parse_inline("Title"), intro=Label(text=parse_inline(words))))


def test_a_word_of_one_block_is_explained_there() -> None:
    """One of two blocks is an entry; so is one that the meaning of an entry uses."""
    terms = (term("a", "Like [c](term:c)."), term("b", "Like [d](term:d)."), term("c"), term("d"))
    found = explained_words(terms, (("one", block("a", "b")), ("two", block("a"))))
    assert [each.id for each in found.entries] == ["a", "c"]
    assert {name: [each.id for each in own] for name, own in found.within.items()} == {"one": ["b", "d"]}


def test_every_word_is_explained_once() -> None:
    """Also one that no block uses and a meaning in two blocks does."""
    terms = (term("a", "Like [c](term:c)."), term("b", "Like [c](term:c)."), term("c"), term("x"))
    found = explained_words(terms, (("one", block("a")), ("two", block("b"))))
    explained = [each.id for own in (found.entries, *found.within.values()) for each in own]
    assert sorted(explained) == ["a", "b", "c", "x"]


def test_two_blocks_of_one_printer_are_one() -> None:
    """Lists that a table takes in print nothing themselves."""
    found = explained_words((term("a"),), (("table", block("a")), ("table", block("a"))))
    assert not found.entries
    assert [each.id for each in found.within["table"]] == ["a"]


def test_what_a_block_says_itself_is_not_explained_again() -> None:
    """It is an entry where another block uses it, too; words in its meaning are explained only where they are used."""
    terms = (term("a", "Like [c](term:c).", said_in=("one",)), term("b", said_in=("two",)))
    found = explained_words(terms, (("one", block("a", "b")),))
    assert not found.entries
    assert {name: [each.id for each in own] for name, own in found.within.items()} == {"one": ["b"]}
    both = explained_words(terms, (("one", block("a")), ("two", block("a"))))
    assert "a" in [each.id for each in both.entries]


def test_a_small_note_with_all_words_and_their_sources() -> None:
    """One for a few, and one for each of many."""
    words = (term("a"), term("b", "Some."))
    (line,) = explanations(words, INFO)
    assert isinstance(line, Paragraph)
    assert (line.style, line.text.plain) == ("note", f"A. A thing.{NBSP}1 B. Some.{NBSP}1")
    assert explanations((), INFO) == ()
    many = explanations(tuple(map(term, "abcde")), INFO)
    assert [note.text.plain for note in many if isinstance(note, Paragraph)][::4] == [
        f"A. A thing.{NBSP}1",
        f"E. A thing.{NBSP}1",
    ]
