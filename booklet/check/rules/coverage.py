"""Every topic of the sources is said in a block or left out for a reason: what is missing is missing on purpose."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from booklet.blocks.words_to_know import WordsToKnow
from booklet.check.context import Subject
from booklet.check.finding import Fault
from booklet.files.problems import nearest
from booklet.files.record import Record
from booklet.files.yaml_reader import Document
from booklet.library.library import Library
from booklet.model.citations import Lines, cited_lines
from booklet.model.entry import Entry
from booklet.model.schema import CoverageFile, Topic
from booklet.model.statements import Statement, Term
from booklet.model.walk import walk


def check(subject: Subject) -> Iterator[Fault]:
    """Yield gaps, blocks that do not exist, and blocks that cite none of a topic's lines."""
    if subject.library is None:
        return
    cited = {entry.id: _cited(entry, subject.library) for entry in subject.library.entries}
    for document in subject.content.documents:
        for file in subject.content.records.get(document.file.name, ()):
            for position, topic in enumerate(file.topics if isinstance(file, CoverageFile) else ()):
                yield from _numbered(topic, position, document)
                yield from _of_topic(topic, position, document, cited)


def _numbered(topic: Topic, position: int, document: Document) -> Iterator[Fault]:
    if topic.id != f"C{position + 1}":
        message = f"{topic.id} stands where C{position + 1} should"
        yield Fault(document, ("topics", position), message, "List every topic once, in order.")


def _of_topic(topic: Topic, position: int, document: Document, cited: Mapping[str, Lines]) -> Iterator[Fault]:
    location = ("topics", position)
    if not topic.blocks and not topic.left_out:
        hint = "Name its blocks, or say under 'left_out' why no block says it."
        yield Fault(document, location, f"{topic.id} is neither said nor left out", hint)
    lines = cited_lines(topic.sources)
    for number, block in enumerate(topic.blocks):
        place = (*location, "blocks", number)
        if block not in cited:
            yield Fault(document, place, f"no block is called {block!r}", nearest(block, cited) or "Correct the name.")
        elif not lines & cited[block]:
            message = f"the block {block!r} cites no line of {', '.join(topic.sources)}"
            yield Fault(document, place, message, f"Say {topic.id} there, or name the block that does.")


def _cited(entry: Entry, library: Library) -> Lines:
    """Return the lines that a block's statements rest on; what is held back says nothing."""
    records: list[Record] = [entry.block]
    if isinstance(entry.block, WordsToKnow):
        records += library.terms.values()
    return frozenset(line for record in records for line in _cited_in(record))


def _cited_in(record: Record) -> Iterator[tuple[str, int]]:
    for _, value, _ in walk(record):
        if isinstance(value, Term) or (isinstance(value, Statement) and not value.held):
            yield from cited_lines(value.sources)
