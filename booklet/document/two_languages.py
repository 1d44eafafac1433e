"""A document in two languages: everything is said again, so that each reader has all of it in a language of theirs.

Both documents are made from the same plan, so they have the same elements in the same order. A line to write on
stands once, under its label in both languages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from booklet.core.values import replace
from booklet.document.links import with_texts
from booklet.model.document import Document, Part
from booklet.model.elements import (
    Alerts,
    Band,
    Bullets,
    Cards,
    Element,
    Facts,
    Filled,
    FillIn,
    Heading,
    Paragraph,
    WritingLines,
)
from booklet.model.language import Language
from booklet.model.text import BETWEEN_LANGUAGES, Span, Text

_SHORT = 120
"""Characters of a note that has the other language behind it, to save room; below a longer one it has its own lines."""

Line = Text | Filled


def beside(first: Document, second: Document) -> Document:
    """Return the first document with what the second says behind each of its texts."""
    tag = second.language.tag
    parts = tuple(_part(one, other, tag) for one, other in zip(first.parts, second.parts, strict=True))
    return replace(first, parts=parts, alphabet=_alphabet(first, second), others=_others(first, second))


def in_turn(first: Document, second: Document) -> Document:
    """Return the parts of the first document, then those of the second."""
    parts = (_said_in(part, second.language.tag) for part in second.parts)
    both = (*first.parts, *parts)
    return replace(first, parts=both, alphabet=_alphabet(first, second), others=_others(first, second))


def _alphabet(first: Document, second: Document) -> str:
    return "".join(sorted({*first.alphabet, *second.alphabet}))


def _others(first: Document, second: Document) -> tuple[Language, ...]:
    found = {each.tag: each for each in (*first.others, second.language, *second.others)}
    return tuple(each for tag, each in found.items() if tag != first.language.tag)


def _said_in(part: Part, tag: str) -> Part:
    elements: tuple[Element, ...] = tuple(_tagged(element, tag) for element in part.elements)
    return replace(part, elements=elements)


def _tagged(value: Any, tag: str) -> Any:
    """Return an element or a text whose words are known to be in a language; links from it lead nowhere twice."""

    def tag_spans(text: Text) -> Text:
        return Text(tuple(replace(span, language=span.language or tag) for span in text.spans))

    made = with_texts(value, tag_spans)
    if isinstance(made, Cards):
        return replace(made, items=tuple(replace(card, anchor="") for card in made.items))
    return replace(made, anchor="") if isinstance(made, Heading | Band | Paragraph) else made


def _part(first: Part, second: Part, tag: str) -> Part:
    if [type(each) for each in first.elements] == [type(each) for each in second.elements]:
        pairs = zip(first.elements, second.elements, strict=True)
        elements = tuple(_in_reach([tuple(_element(one, _tagged(other, tag))) for one, other in pairs]))
    else:
        # One of them counts texts that nobody has translated at its end.
        elements = (*first.elements, *_said_in(second, tag).elements)
    return replace(first, elements=elements)


def _in_reach(groups: list[tuple[Element, ...]]) -> Iterator[Element]:
    """Yield elements, each group made from one; a condition reaches as far as it did among the groups."""
    for position, group in enumerate(groups):
        for place, element in enumerate(group):
            if isinstance(element, Paragraph) and element.reach > 0:
                held = sum(map(len, groups[position + 1 : position + 1 + element.reach]))
                yield replace(element, reach=len(group) - place - 1 + held)
            else:
                yield element


def _element(first: Element, second: Any) -> Iterator[Element]:
    """Yield an element in both languages."""
    merge = _MERGED.get(type(first))
    if merge:
        yield merge(first, second)
    elif isinstance(first, Paragraph) and first.style == "note" and len(first.text.plain) <= _SHORT:
        yield replace(first, text=_text(first.text, second.text))
    elif _words(first) == _words(second):
        yield first
    else:
        yield first
        yield second


def _words(value: Any) -> Any:
    """Return an element, or what it holds, without the language of its words."""
    return with_texts(value, lambda text: Text(tuple(replace(span, language="") for span in text.spans)))


def _text(first: Text, second: Text) -> Text:
    """Return a short text in both languages; what is the same in both stands once."""
    if not first or not second or first.plain == second.plain:
        return first or second
    return Text((*first.spans, Span(BETWEEN_LANGUAGES, bold=first.spans[-1].bold), *second.spans))


def _texts(first: tuple[Text, ...], second: tuple[Text, ...]) -> tuple[Text, ...]:
    if len(first) != len(second):
        return (*first, *second)
    return tuple(map(_text, first, second))


def _line(first: Line, second: Line) -> Line:
    if isinstance(first, Filled) and isinstance(second, Filled):
        return replace(first, label=_text(first.label, second.label), words=_texts(first.words, second.words))
    return _text(*(each.label if isinstance(each, Filled) else each for each in (first, second)))


def _band(first: Band, second: Band) -> Band:
    eyebrow, title = _text(first.eyebrow, second.eyebrow), _text(first.title, second.title)
    return replace(first, eyebrow=eyebrow, title=title, line=_text(first.line, second.line))


def _facts(first: Facts, second: Facts) -> Facts:
    pairs = zip(first.rows, second.rows, strict=True)
    return replace(first, rows=tuple((_text(a, b), _texts(held, other)) for (a, held), (b, other) in pairs))


def _fill_in(first: FillIn, second: FillIn) -> FillIn:
    fields = tuple(map(_line, first.fields, second.fields))
    return replace(first, title=_text(first.title, second.title), fields=fields)


_MERGED: Mapping[type, Callable[[Any, Any], Element]] = {
    Alerts: lambda first, second: Alerts(_texts(first.items, second.items)),
    Band: _band,
    Bullets: lambda first, second: replace(first, items=_texts(first.items, second.items)),
    Facts: _facts,
    FillIn: _fill_in,
    Heading: lambda first, second: replace(first, text=_text(first.text, second.text)),
    WritingLines: lambda first, second: replace(first, label=_text(first.label, second.label)),
}
"""How elements are merged; of others, such as paragraphs, one stands below the other."""
