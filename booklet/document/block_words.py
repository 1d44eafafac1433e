"""What blocks say in a booklet, in their final words, so that contents and files can be compared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from booklet.core.hashes import sha256
from booklet.core.identity_key import Same
from booklet.core.result_cache import kept
from booklet.core.values import fields
from booklet.model.document import Document, SaidBlock
from booklet.model.elements import Element
from booklet.model.text import Text

_DIGITS = 8
"""Hexadecimal digits of a mark."""

_NO_TEXTS = frozenset({str, bool, int, float, type(None)})
"""What most fields are that hold no text."""

Elements = tuple[Element, ...]

Words = Same[tuple[str, ...]]
"""The texts of a block, which stand for themselves in keys."""


def said_block(block: str, words: Words, passing: frozenset[str]) -> SaidBlock:
    """Return what is kept of a block.

    Args:
        block: Its id.
        words: What it says, as `words_of` returns it.
        passing: Texts that do not count, such as the versions it was made with.
    """
    return SaidBlock(block, mark_of.room()(words, passing), words.thing)


def said_of(document: Document, product: str) -> tuple[SaidBlock, ...]:
    """Return the blocks of a document; a card or a sheet is one as a whole, under the product's name."""
    if document.said:
        return document.said
    elements = tuple(element for part in document.parts for element in part.elements)
    return (said_block(product, words_of(elements), frozenset((document.language.booklet.draft,))),)


@kept()
def mark_of(words: Words, passing: frozenset[str]) -> str:
    """Return the mark of words; words that other booklets share are looked at once."""
    counted = "\n".join(each for each in words.thing if each not in passing)
    return sha256(counted.encode()).hexdigest()[:_DIGITS]


def words_of(elements: Elements) -> Words:
    """Return all texts of elements in reading order."""
    return Same(tuple(_texts(elements)))


def _texts(of: Any) -> Iterator[str]:
    """Yield the texts in a value, at any depth; names of colors, styles and places are none."""
    if isinstance(of, Text):
        yield of.plain
    elif isinstance(of, tuple):
        for item in of:
            yield from _texts(item)
    else:
        for each in fields(of):
            held = getattr(of, each.name)
            if type(held) not in _NO_TEXTS:
                yield from _texts(held)
