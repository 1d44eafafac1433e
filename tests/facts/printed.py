"""What each booklet prints: its pages, lines, medicines and composed words, and who gets which line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from booklet import Library, Profile
from booklet.core.values import fields
from booklet.document.compose import compose
from booklet.errors import ContentError
from booklet.model.block import ListedMedicines
from booklet.model.chosen import Lead
from booklet.model.text import Audience, Text
from booklet.order import Order
from booklet.products import maker_of
from booklet.products.handout import info_of
from booklet.selection.chosen_entries import condition_words
from booklet.selection.select import select_blocks
from tests.facts.pages import Card, Line, Page, Where, line, page_of, plain
from tests.facts.readers import ALL, Reader

if TYPE_CHECKING:
    from booklet.selection.plan import Plan


def library() -> Library:
    """Return the shipped content, read once, even if it cannot be used.

    Raises:
        ContentError: If it cannot be used.
    """
    loaded = _load()
    if isinstance(loaded, ContentError):
        raise ContentError(loaded.problems)
    return loaded


@cache
def _load() -> Library | ContentError:
    try:
        return Library.load()
    except ContentError as error:
        return error


@cache
def plan(reader: Reader) -> Plan:
    """Return what was chosen for the reader."""
    return select_blocks(profile(reader), library())


def profile(reader: Reader) -> Profile:
    """Return the reader's profile; an axis that was not given is left out."""
    known = {trait.axis: trait.value for trait in reader.known}
    if reader.risk is not None:
        known["risk"] = reader.risk
    return Profile(reader.subtype, stage=reader.stage, audience=reader.audience, **known)


@cache
def pages(reader: Reader) -> tuple[Page, ...]:
    """Return the blocks of the reader's booklet, in reading order."""
    return tuple(
        page_of(Where(chosen.chapter.id, planned.id, reader.audience), planned.chosen, _words(reader.audience))
        for chosen in plan(reader).chapters
        for planned in chosen.blocks
    )


@cache
def _words(audience: Audience) -> Callable[[Lead], str]:
    return condition_words(library(), audience).lead


@cache
def lines(reader: Reader) -> tuple[Line, ...]:
    """Return everything the reader's booklet prints, in reading order; titles of chapters and its words at the end."""
    titles = (_title(chosen.chapter.id, chosen.chapter.title, reader) for chosen in plan(reader).chapters)
    words = (_term(term.id, reader) for term in plan(reader).terms)
    return (*(each for page in pages(reader) for each in page.lines), *titles, *words)


def _title(chapter: str, words: str, reader: Reader) -> Line:
    return line(Where(chapter, "", reader.audience), "", "name", plain(words, reader.audience), ())


def _term(term: str, reader: Reader) -> Line:
    found = library().terms[term]
    words = f"{plain(found.term, reader.audience)}: {plain(found.meaning, reader.audience)}"
    return line(Where("words", "", reader.audience), f"/{term}", "term", words, (), found)


@cache
def statements(reader: Reader) -> tuple[Line, ...]:
    """Return the sourced statements the reader's booklet prints."""
    return tuple(each for page in pages(reader) for each in page.statements)


@cache
def cards(reader: Reader) -> tuple[Card, ...]:
    """Return the medicines the reader's booklet lists."""
    return tuple(card for page in pages(reader) for card in page.cards)


@cache
def words(reader: Reader) -> frozenset[str]:
    """Return every text of the composed booklet, glossary, sources and fixed words too, each as it is printed."""
    composed = compose(plan(reader), library())
    around = (getattr(composed, field.name) for field in fields(composed) if field.name != "parts")
    found = {plain(text, reader.audience) for each in around for text in _texts(each)}
    for part in composed.parts:
        found.update(*(_said(element, reader.audience) for element in part.elements))
    return frozenset(found)


@cache
def words_in(pack: str, reader: Reader) -> frozenset[str]:
    """Return every text of what stands on the pages of a pack of the reader's booklet, or of the `whole` of it."""
    composed = compose(select_blocks(profile(reader), library(), pack=pack), library())
    return frozenset[str]().union(
        *(_said(element, reader.audience) for part in composed.parts for element in part.elements)
    )


_SAID: Final[dict[tuple[int, Audience], tuple[object, frozenset[str]]]] = {}
"""What elements say; each is kept beside it, so that no other one can have the same identity."""


def _said(element: object, audience: Audience) -> frozenset[str]:
    """Return the texts of an element, which is the same object for all readers who get the same of it."""
    key = id(element), audience
    if key not in _SAID:
        _SAID[key] = element, frozenset(plain(text, audience) for text in _texts(element))
    return _SAID[key][1]


@cache
def whole() -> dict[Line, tuple[Reader, ...]]:
    """Return each line that any booklet prints, and whose booklets these are."""
    same: dict[int, tuple[Line, list[int]]] = {}  # readers who get the same of a block share its lines
    for number, reader in enumerate(ALL):
        for each in lines(reader):
            same.setdefault(id(each), (each, []))[1].append(number)
    found: dict[Line, list[int]] = {}
    for each, numbers in same.values():
        found.setdefault(each, []).extend(numbers)
    return {each: tuple(ALL[number] for number in sorted(numbers)) for each, numbers in found.items()}


@cache
def whole_words() -> dict[str, tuple[Reader, ...]]:
    """Return each text that any composed booklet prints, and whose booklets these are."""
    found: dict[str, list[Reader]] = {}
    for reader in ALL:
        for text in words(reader):
            found.setdefault(text, []).append(reader)
    return {text: tuple(readers) for text, readers in found.items()}


@cache
def in_place(reader: Reader, name: str) -> tuple[Line, ...]:
    """Return the statements of the chapters that stand for one place of treatment."""
    return tuple(each for each in statements(reader) if each.place == name)


def naming(words: str, among: Iterable[Line]) -> tuple[Line, ...]:
    """Return the lines whose words match the pattern, small or capital."""
    return tuple(each for each in among if says(words, each.text))


@cache
def says(words: str, text: str) -> bool:
    """Return whether the text matches the pattern, small or capital."""
    return bool(re.search(words, text, re.IGNORECASE))


def words_with(pattern: str, reader: Reader) -> list[str]:
    """Return the texts of the composed booklet that match, small or capital."""
    return sorted(text for text in words(reader) if says(pattern, text))


def show(found: Iterable[Line]) -> str:
    """Return the lines one under the other, for the message of a failed test."""
    return "\n".join(dict.fromkeys(str(each) for each in found))


def _texts(node: object) -> Iterator[Text]:
    """Yield the texts of an element, at any depth."""
    if isinstance(node, Text):
        yield node
    elif isinstance(node, tuple):
        for item in node:
            yield from _texts(item)
    elif fields(node):
        for field in fields(node):
            yield from _texts(getattr(node, field.name))


def listed(reader: Reader) -> tuple[ListedMedicines, ...]:
    """Return the lists of medicines of a reader's sheet for an emergency department."""
    order = Order(profile(reader), product="emergency-sheet")
    return info_of(maker_of(order.product).plan(order, library()), library()).medicines
