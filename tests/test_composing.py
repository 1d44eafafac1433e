"""What answers an order, before type is set."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet import Library, Order, Profile, load_library
from booklet.composing import composed, content_hash, library_for
from booklet.errors import OrderError
from booklet.filing.said import said_by
from booklet.make import make
from tests.tiny_content import edited, write_content
from tests.translation.french import TAG, change, translate

WHO = Profile("b-cell")


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """Return a content folder with French."""
    return translate(write_content(tmp_path / "mine"))


def hashes(library: Library, *languages: tuple[str, str]) -> list[str]:
    """Return the hash of the content of a card in each pair of languages."""
    orders = (Order(WHO, product="card", language=one, with_language=other) for one, other in languages)
    return [content_hash(order, library) for order in orders]


def test_one_language(mine: Path) -> None:
    """The content's own where none is asked for."""
    library = load_library(mine)
    assert hashes(library, ("", "")) == [library.hash]
    made = composed(Order(WHO, product="card", language=TAG), library)
    assert made.library.language.tag == made.document.language.tag == TAG
    assert made.library.hash == content_hash(Order(WHO, product="card", language=TAG), library)


def test_the_hash_is_of_both_languages(mine: Path) -> None:
    """A translation that changes is other content for both orders that print it."""
    one, both = hashes(load_library(mine), ("", ""), ("", TAG))
    change(mine, f"languages/{TAG}/words.yaml", "to: SHOW THIS CARD", "to: SHOW IT")
    changed = hashes(load_library(mine), ("", ""), ("", TAG))
    assert changed[0] == one
    assert changed[1] not in (one, both)
    order = Order(WHO, product="card", with_language=TAG)
    assert f"sha256 {changed[1]}" in make(order, load_library(mine)).metadata.keywords


def test_what_a_card_says_is_compared_in_both(mine: Path) -> None:
    """Also where a text is not said any more."""
    order = Order(WHO, product="card", with_language=TAG)
    before = said_by(load_library(mine), order)["card"]
    write_content(mine, edited("blocks/call.yaml", "title: When to call", "title: When to ring"))
    change(mine, f"languages/{TAG}/words.yaml", "to: SHOW THIS CARD", "to: ''")
    after = said_by(load_library(mine), order)["card"]
    assert before.mark != after.mark
    assert "SHOW THIS CARD" in before.words


def test_twice_the_same(mine: Path) -> None:
    """Also where the first is the content's own."""
    library = load_library(mine)
    with pytest.raises(OrderError, match="en-US is the first language and the second"):
        composed(Order(WHO, product="card", with_language="en-US"), library)
    assert library_for(Order(WHO), library) is library
