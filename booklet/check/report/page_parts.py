"""What a booklet's pages are made of: lists, sections, tables, cues for the eye, things to fill in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from booklet.check.report.booklet_sections import ReportSection, plain
from booklet.check.report.speech import speech
from booklet.model.elements import (
    Alerts,
    Bullets,
    Callout,
    Cards,
    Element,
    Facts,
    FillIn,
    GivenLine,
    Illustration,
    Paragraph,
    Table,
    Timeline,
    Trail,
    WritingLines,
)
from booklet.model.text import Text


class Lists(NamedTuple):
    """Lists that are read; cards of medicines, words to know and sources are looked up.

    Attributes:
        total: How many.
        longest: Entries of the longest, 0 if there is none.
    """

    total: int
    longest: int


class Opening(NamedTuple):
    """The first statement behind the cover.

    Attributes:
        cues: How it is set off, in a few words each.
    """

    section: ReportSection
    words: str
    cues: tuple[str, ...]


class Diagrams(NamedTuple):
    """Tables and road maps.

    Attributes:
        tables: Tables with heads above their columns.
        maps: Steps joined by a line.
        told: How many of both stand behind words on what to do with them.
        longest_head: Words of the longest head of a column.
    """

    tables: int
    maps: int
    told: int
    longest_head: int


def lists(sections: Iterable[ReportSection]) -> Lists:
    """Return the lists that are read."""
    lengths = [
        len(element.steps if isinstance(element, Timeline) else element.items)
        for section in sections
        for element in section.elements
        if isinstance(element, Bullets | Alerts | Timeline)
    ]
    return Lists(len(lengths), max(lengths, default=0))


def section_words(section: ReportSection) -> int:
    """Return the words of running text; what is looked up or filled in is cut into pieces of its own."""
    return sum(len(plain(text).split()) for element in section.elements for text in running_text(element))


def running_text(element: Element) -> tuple[Text, ...]:
    """Return the paragraphs and list entries of an element."""
    match element:
        case Paragraph():
            return (element.text,)
        case Bullets() | Alerts():
            return element.items
        case Callout():
            return (element.title, *element.paragraphs)
        case Trail():
            return element.intro
        case Illustration():
            return (element.caption, *(part.words for part in element.parts))
        case _:
            return ()


def opening(sections: Sequence[ReportSection]) -> Opening | None:
    """Return the first statement behind the cover, or None if there is nothing to read."""
    for section in sections:
        for element in section.elements:
            texts = [text for text in running_text(element) if text]
            if texts:
                return Opening(section, plain(texts[0]), tuple(_cues(element, texts[0])))
    return None


def _cues(element: Element, text: Text) -> Iterator[str]:
    if isinstance(element, Alerts):
        yield "large type"
        yield "a round mark"
    if isinstance(element, Callout):
        yield "a tinted frame"
    if isinstance(element, Paragraph) and element.style == "lead":
        yield "large type"
    if any(span.bold for span in text.spans):
        yield "bold type"


def cue_counts(sections: Sequence[ReportSection]) -> tuple[int, int]:
    """Return how many frames, cards and warning signs there are, and how many of 100 words of running text are bold."""
    elements = [element for section in sections for element in section.elements]
    frames = sum(isinstance(element, Alerts | Callout | Cards | Facts | Timeline) for element in elements)
    spans = [span for element in elements for text in running_text(element) for span in text.spans if not span.cite]
    words = sum(len(span.text.split()) for span in spans)
    bold = sum(len(span.text.split()) for span in spans if span.bold)
    return frames, round(100 * bold / max(words, 1))


def diagrams(sections: Iterable[ReportSection]) -> Diagrams:
    """Return the tables and road maps, and whether each stands behind words on what to do with it."""
    tables: list[Table] = []
    maps = told = 0
    for section in sections:
        before: list[Text] = []
        for element in section.elements:
            if isinstance(element, Table | Timeline):
                tables += [element] if isinstance(element, Table) else []
                maps += isinstance(element, Timeline)
                told += bool(speech(before).requests)
            before += running_text(element)
    heads = [len(column.head.plain.split()) for table in tables for column in table.columns]
    return Diagrams(len(tables), maps, told, max(heads, default=0))


def drawings(sections: Iterable[ReportSection]) -> tuple[int, int]:
    """Return how many icons stand beside words, and how many maps there are to color in."""
    elements = [element for section in sections for element in section.elements]
    cards = [card for element in elements if isinstance(element, Cards) for card in element.items]
    icons = sum(isinstance(line, GivenLine) for card in cards for line in card.lines)
    return icons, sum(isinstance(element, Trail) for element in elements)


def illustrations(sections: Iterable[ReportSection]) -> int:
    """Return how many drawings explain something; each has a number for every part, and its words below."""
    return sum(isinstance(element, Illustration) for section in sections for element in section.elements)


def tools(sections: Iterable[ReportSection]) -> dict[str, int]:
    """Return how many things of each kind a family can use with a pen."""
    elements = [element for section in sections for element in section.elements]
    ticked = [
        element
        for element in elements
        if isinstance(element, Cards | Timeline) or (isinstance(element, Bullets) and element.has_ticks)
    ]
    counts = {
        "checklists": len(ticked) + sum(isinstance(element, Table) for element in elements),
        "forms": sum(isinstance(element, FillIn) for element in elements),
        "places to write": sum(isinstance(element, WritingLines) for element in elements),
    }
    return {name: count for name, count in counts.items() if count}
