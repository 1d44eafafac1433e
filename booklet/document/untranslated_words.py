"""What nobody has said in a document's language: refused, or printed as it was written, with a mark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from booklet.core.values import fields, replace
from booklet.document.links import with_texts
from booklet.errors import Problem, UntranslatedError
from booklet.files.record import Record
from booklet.library.library import Library
from booklet.model.document import Document, Part
from booklet.model.elements import Band, Element, FrontCover, Heading, Paragraph
from booklet.model.language import Language
from booklet.model.text import Span, Text
from booklet.model.untranslated import MARKS, Untranslated, number_of, unmarked

_MOST_CHARACTERS = 120
"""Of a text, in a message."""


def settled(document: Document, library: Library, *, is_draft: bool) -> Document:
    """Return the document as it is printed: in one language, unless a draft in two was asked for.

    Raises:
        UntranslatedError: If it holds texts that nobody has said in its language.
    """
    if not is_draft:
        _refuse([library.untranslated[number] for number in sorted(_numbers(document))], library.language.tag)
    return _in_both_languages(document, library)


def with_signs(elements: Iterable[Element], library: Library) -> tuple[Element, ...]:
    """Return elements as `settled` leaves them, for those who have to know their size before."""
    said = _Marking((library.original or library).language.tag)
    return tuple(with_texts(element, said.text) for element in elements)


def _refuse(found: Sequence[Untranslated], tag: str) -> None:
    """Refuse what holds texts that are not said in a language."""
    if found:
        what = "1 text of this is" if len(found) == 1 else f"{len(found)} texts of this are"
        shows = f"'booklet translate {tag} --missing' shows the words and what has changed."
        hint = f"{shows} Have them translated, or print them in the content's own language with --draft-language."
        raise UntranslatedError(
            [Problem("", 0, f"nothing was made: {what} not translated into {tag}", hint), *map(_problem, found)], tag
        )


def _in_both_languages(document: Document, library: Library) -> Document:
    """Return the document with what is not said in its language behind a mark, in the language it was written in.

    The cover says how many texts that are, or the end of a document without a cover, and so does the foot of each page.
    """
    original = library.original or library
    count = len(_numbers(document))
    language = _clean(document.language)
    if not count:
        return replace(document, language=language)
    tag = original.language.tag
    said = _Marking(tag)
    parts = [_part(part, said) for part in document.parts]
    counted = f"{language.counted(count, language.untranslated)}{language.rows.stop}"
    foot = language.rows.space.join(filter(None, (counted, unmarked(document.footer)))) if document.footer else ""
    return replace(
        document,
        title=unmarked(document.title),
        language=language,
        footer=foot,
        parts=tuple(_with_count(parts, Text.of(counted))),
        notes=unmarked(document.notes),
        others=(original.language,),
    )


def _problem(text: Untranslated) -> Problem:
    words = text.words if len(text.words) <= _MOST_CHARACTERS else f"{text.words[:_MOST_CHARACTERS]}…"
    if text.state == "missing":
        return Problem(text.path, text.line, f"{text.id}: not translated yet: {words}")
    was = text.was if len(text.was) <= _MOST_CHARACTERS else f"{text.was[:_MOST_CHARACTERS]}…"
    return Problem(text.path, text.line, f"{text.id}: translated from an older text. It was: {was} It is: {words}")


def _numbers(document: Document) -> set[int]:
    """Return the numbers of all texts between marks in a document."""
    found = (number_of(mark) for words in _words(document) for mark in MARKS.findall(words))
    return {number for number in found if number is not None}


def _words(value: Any) -> Iterator[str]:
    """Yield all words that a document holds, but those of its language."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _words(item)
    elif not isinstance(value, Language):
        for each in fields(value):
            yield from _words(getattr(value, each.name))


def _part(part: Part, said: _Marking) -> Part:
    elements = tuple(_with_clean_opening(with_texts(element, said.text)) for element in part.elements)
    return replace(part, title=unmarked(part.title), elements=elements)


def _with_clean_opening(element: Element) -> Element:
    """Return an element with a chapter's title as running heads have it."""
    if not isinstance(element, Band | Heading) or not element.opens:
        return element
    return replace(element, opens=replace(element.opens, title=unmarked(element.opens.title)))


def _with_count(parts: list[Part], counted: Text) -> Iterator[Part]:
    """Yield the parts with how many texts are in another language: on the cover, or at the end of all."""
    has_cover = any(isinstance(element, FrontCover) for part in parts for element in part.elements)
    for number, part in enumerate(parts, start=1):
        elements = tuple(
            replace(each, notes=(*each.notes, counted)) if isinstance(each, FrontCover) else each
            for each in part.elements
        )
        if not has_cover and number == len(parts):
            elements = (*elements, Paragraph(counted, style="note"))
        yield replace(part, elements=elements)


class _Marking:
    """Changes texts: what stands between marks gets its language, and a sign before it that everybody sees."""

    def __init__(self, tag: str) -> None:
        self._tag = tag
        self._sign = f"[{tag.partition('-')[0].upper()}]\u00a0"

    def text(self, text: Text) -> Text:
        """Return a text without marks."""
        if not any(MARKS.search(words) for span in text.spans for words in (span.text, span.spoken, span.again)):
            return text
        return Text(tuple(self._spans(text)), text.row)

    def _spans(self, text: Text) -> Iterator[Span]:
        depth = 0
        for span in text.spans:
            clean = replace(span, spoken=unmarked(span.spoken), again=unmarked(span.again))
            for piece in MARKS.split(span.text):
                if MARKS.fullmatch(piece):
                    begins = number_of(piece) is not None
                    if begins and not depth:
                        yield Span(self._sign, bold=span.bold, language=self._tag)
                    depth += 1 if begins else -1
                elif piece or not MARKS.search(span.text):
                    yield replace(clean, text=piece, language=self._tag if depth else "")


def _clean(value: Any) -> Any:
    """Return fixed words without marks."""
    if isinstance(value, str):
        return unmarked(value)
    if isinstance(value, Record):
        return value.with_values({name: _clean(held) for name, held in value.__dict__.items()})
    return tuple(map(_clean, value)) if isinstance(value, tuple) else value
