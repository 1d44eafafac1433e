"""Composed text made final: the words for those who read it, each term linked once in a part, no link to nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields, is_dataclass, replace
from functools import cache
from typing import Any

from booklet.elements import Element
from booklet.text import Audience, Span, Text


@dataclass(slots=True)
class LinkTidier:
    """Chooses the words for those who read them; takes links away that lead nowhere or were there before.

    Attributes:
        terms: Ids of terms that have an entry to lead to.
        blocks: Ids of blocks that have a page.
        audience: Whom the words speak to.
    """

    terms: frozenset[str]
    blocks: frozenset[str]
    audience: Audience = "family"
    _linked: set[str] = field(default_factory=set)

    def tidy(self, element: Element) -> Element:
        """Return the element in its final words, with the links that stay; elements of a part come in reading order."""
        tidied: Element = _changed(element, self._text)
        return tidied

    def _text(self, text: Text) -> Text:
        text = text.said_to(self.audience)
        if not any(span.term or span.page for span in text.spans):
            return text
        return Text(tuple(self._spans(text)))

    def _spans(self, text: Text) -> Iterator[Span]:
        link = ""
        for span in text.spans:
            # Neighbouring spans of one term are one link, of which a part may be bold.
            if span.term != link:
                link = span.term if span.term in self.terms and span.term not in self._linked else ""
                self._linked.update({link} - {""})
            if span.page and span.page not in self.blocks:
                if span.text:
                    yield replace(span, page="")
            else:
                yield span if span.term == link else replace(span, term="")


def _changed(value: Any, change: Callable[[Text], Text]) -> Any:
    """Return an element, or what it holds, with every text changed; what does not change stays the same object."""
    if isinstance(value, Text):
        return change(value)
    if isinstance(value, tuple):
        items = tuple(_changed(item, change) for item in value)
        return items if any(new is not old for new, old in zip(items, value, strict=True)) else value
    kind: Any = type(value)
    held = ((name, getattr(value, name)) for name in _fields_with_text(kind))
    changes = {name: new for name, old in held if (new := _changed(old, change)) is not old}
    return replace(value, **changes) if changes else value


@cache
def _fields_with_text(kind: type[Any]) -> tuple[str, ...]:
    """Return the fields of an element that may hold text."""
    if not is_dataclass(kind):
        return ()
    return tuple(each.name for each in fields(kind) if "Text" in str(each.type) or "tuple" in str(each.type))
