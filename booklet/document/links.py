"""Composed text made final: the words for those who read it, each term linked once in a part, no link to nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from operator import is_not
from typing import Any

from booklet.core.result_cache import kept
from booklet.core.values import field, fields, frozen, replace, slotted
from booklet.model.elements import Element
from booklet.model.text import Audience, Span, Text, together


@slotted
class LinkTidier:
    """Chooses the words for those who read them; takes links away that lead nowhere or were there before.

    Attributes:
        terms: Ids of terms that have an entry to lead to.
        blocks: Ids of blocks that have a page.
        audience: Whom the words speak to.
        elsewhere: What stands behind words that name a page of another pack, by the id of the block there.
        linked: Terms that the part has linked to before.
    """

    terms: frozenset[str]
    blocks: frozenset[str]
    audience: Audience = "family"
    elsewhere: Mapping[str, str] = field(default_factory=dict)
    linked: set[str] = field(default_factory=set)

    def tidy(self, element: Element) -> Element:
        """Return the element in its final words, with the links that stay; elements of a part come in reading order."""
        tidied: Element = with_texts(element, self._text)
        return tidied

    def tidy_all(self, elements: tuple[Element, ...]) -> tuple[Element, ...]:
        """Return the elements of a block in their final words."""
        one = _one.room()
        return tuple(one(self.tidy(element)) for element in elements)

    def possible(self, names: LinkedNames) -> PossibleLinks:
        """Return what makes a difference to elements whose links name these terms and pages."""
        terms, pages = names.terms, names.pages
        away = self.elsewhere.keys() & pages if self.elsewhere and pages else ()
        return PossibleLinks(
            self.terms & terms if terms else terms,
            self.blocks & pages if pages else pages,
            self.audience,
            tuple(sorted([(name, self.elsewhere[name]) for name in away])) if away else (),
            terms.intersection(self.linked) if terms else terms,
        )

    def _text(self, text: Text) -> Text:
        text = text.said_to(self.audience)
        if len(text.spans) < 2 and not any(span.term or span.page for span in text.spans):  # noqa: PLR2004  (one span)
            return text
        return Text(together(self._spans(text)), text.row)

    def _spans(self, text: Text) -> Iterator[Span]:
        link = ""
        for span in text.spans:
            # Neighboring spans of one term are one link, of which a part may be bold.
            if span.term != link:
                link = span.term if span.term in self.terms and span.term not in self.linked else ""
                self.linked.update({link} - {""})
            if span.page and (block := _block(span.page)) not in self.blocks:
                if words := self.elsewhere.get(block):
                    yield replace(span, text=f"{span.text} {words}".strip(), page="")
                elif span.text:
                    yield replace(span, page="")
            else:
                yield span if span.term == link else replace(span, term="")


def _block(page: str) -> str:
    """Return the block that a place is in: all of the name, or what stands before a place in the block."""
    return page.partition("/")[0]


@frozen
class LinkedNames:
    """The terms and the blocks with a page that elements link to."""

    terms: frozenset[str]
    pages: frozenset[str]


@frozen
class PossibleLinks:
    """What a `LinkTidier` is made of, as far as it makes a difference to some elements."""

    terms: frozenset[str]
    blocks: frozenset[str]
    audience: Audience
    elsewhere: tuple[tuple[str, str], ...]
    linked: frozenset[str]


def linked_names(elements: tuple[Element, ...]) -> LinkedNames:
    """Return what elements link to."""
    terms: set[str] = set()
    pages: set[str] = set()
    for text in _texts_in(elements):
        for span in text.spans:
            terms.add(span.term)
            pages.add(_block(span.page))
    return LinkedNames(frozenset(terms - {""}), frozenset(pages - {""}))


@kept()
def _one(element: Element) -> Element:
    """Return the one element that stands for all that are equal to it, so that type for it is set once."""
    return element


def with_texts(value: Any, change: Callable[[Text], Text]) -> Any:
    """Return an element, or what it holds, with every text changed; what does not change stays the same object."""
    if isinstance(value, Text):
        return change(value)
    if isinstance(value, tuple):
        items = [with_texts(item, change) for item in value]
        return tuple(items) if any(map(is_not, items, value)) else value
    changes = {}
    for name in _fields_with_text(value.__class__):
        old = getattr(value, name)
        if (new := with_texts(old, change)) is not old:
            changes[name] = new
    return replace(value, **changes) if changes else value


def _texts_in(value: Any) -> Iterator[Text]:
    """Yield every text in elements, in the order in which `with_texts` changes them."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts_in(item)
    else:
        for name in _fields_with_text(value.__class__):
            yield from _texts_in(getattr(value, name))


@cache
def _fields_with_text(kind: type[Any]) -> tuple[str, ...]:
    """Return the fields of an element that may hold text."""
    if not fields(kind):
        return ()
    return tuple(each.name for each in fields(kind) if "Text" in str(each.type) or "tuple" in str(each.type))
