"""Inline text: what a line of words is made of, before type is set. Pure values, no markup."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal, get_args

from booklet.core.values import frozen, replace
from booklet.model.break_marks import BREAK

Audience = Literal["family", "patient"]
"""Whom the words speak to: the family of a child, or the one who has leukemia, of any age."""

AUDIENCES: tuple[Audience, ...] = get_args(Audience)

WIDE: Final = "\u3001-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60"
"""Chinese and Japanese letters and punctuation, as they stand in a class of a regular expression, without brackets."""

_NOT_BEYOND = frozenset((*map(chr, range(128)), BREAK))


@frozen
class Span:
    """A stretch of text with one meaning.

    Attributes:
        text: The characters to print.
        bold: Set in the bold face.
        term: Id of the glossary term these words stand for, or "".
        page: Id of the block whose page number these words name, or "". The number is printed after the text.
        field: What the text was filled in from, as `figure:id`, `drug:id`, `phase:id` or `heard:id`, or "".
        cite: The text is the mark of a source, set small and raised.
        spoken: What a screen reader says in place of the text, or "".
        patient: What is said in place of the text when a patient reads the booklet; None if it is the same.
        again: Said at the head of every further page that the words behind this span run over to, where it is a
            condition that they stand under; or "".
        language: BCP 47 tag, where the words are in another language than the text around them, or "".
        expansion: What a short form stands for, or "".
        address: URI that the words lead to, such as `tel:5550142`, or "".
    """

    text: str
    bold: bool = False
    term: str = ""
    page: str = ""
    field: str = ""
    cite: bool = False
    spoken: str = ""
    patient: str | None = None
    again: str = ""
    language: str = ""
    expansion: str = ""
    address: str = ""


@frozen
class Text:
    """A line or paragraph of words, as spans in reading order.

    Attributes:
        row: Id of the row that it says, which names what is filled in there on a screen; or "".
    """

    spans: tuple[Span, ...]
    row: str = ""

    @classmethod
    def of(cls, words: str, *, bold: bool = False, row: str = "") -> Text:
        """Return text of one span; every character is printed as it is."""
        return cls((Span(words, bold=bold),) if words else (), row)

    @property
    def plain(self) -> str:
        """The words alone."""
        return "".join(span.text for span in self.spans)

    @property
    def uncited(self) -> str:
        """The words without the marks of sources."""
        return "".join(span.text for span in self.spans if not span.cite).rstrip()

    def said_to(self, audience: Audience) -> Text:
        """Return the text in the form for those who read it, with nothing left to choose."""
        if not any(span.patient is not None for span in self.spans):
            return self
        chosen = (_chosen(span, audience) if span.patient is not None else span for span in self.spans)
        return Text(tuple(span for span in chosen if span is not None), self.row)

    @property
    def again(self) -> str:
        """The condition at its beginning, said again where the text goes on at the head of another page; or ""."""
        return self.spans[0].again if self.spans else ""

    @property
    def is_lead(self) -> bool:
        """Whether it is a condition and nothing else, which what follows stands under."""
        return len(self.spans) == 1 and bool(self.again)

    def __add__(self, other: Text) -> Text:
        return Text(self.spans + other.spans)

    def __bool__(self) -> bool:
        return any(span.text or span.page or span.field for span in self.spans)


BETWEEN_LANGUAGES: Final = " / "
"""What stands between a short text and the same in another language."""


def join(parts: Iterable[Text], between: str = " ") -> Text:
    """Return the parts as one text, with `between` from one to the next; empty parts are left out.

    Behind the mark of a source stands a space in any case, so that it does not seem to belong to what follows.
    """
    spans: list[Span] = []
    for part in parts:
        if part:
            if spans and (gap := between or (" " if spans[-1].cite else "")):
                spans.append(Span(gap))
            spans.extend(part.spans)
    return Text(tuple(spans))


def together(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans with neighbors as one that differ in nothing but their words, and mean nothing beside them.

    Example:
        >>> [span.text for span in together([Span("at "), Span("home"), Span(".", bold=True)])]
        ['at home', '.']
    """
    joined: list[Span] = []
    last: Span | None = None
    for span in spans:
        plain = span if _is_plain(span) else None
        if plain and last and plain.bold == last.bold and plain.term == last.term and plain.language == last.language:
            plain = joined[-1] = replace(last, text=last.text + span.text)
        else:
            joined.append(span)
        last = plain
    return tuple(joined)


def _is_plain(span: Span) -> bool:
    """Return whether a span's words may be read in one with others; a mark, a page or a short form stands alone."""
    stands_alone = span.cite or span.page or span.field or span.spoken or span.again or span.expansion or span.address
    return not stands_alone and span.patient is None


def beyond_ascii(texts: Iterable[str]) -> str:
    """Return the characters of texts that are not ASCII and can be printed, in the order of their code points."""
    return "".join(sorted({character for text in texts if not text.isascii() for character in text} - _NOT_BEYOND))


def _chosen(span: Span, audience: Audience) -> Span | None:
    """Return a span of two forms in one of them; None if nothing is said in that form."""
    words = span.text if audience == "family" else span.patient
    return replace(span, text=words, patient=None) if words else None
