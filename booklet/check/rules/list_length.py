"""A list has at most seven items: longer ones are not kept in mind (CDC Clear Communication Index).

Counted is what one booklet can hold. Cards of medicines are looked up and not learned; they are no such list.
"""

from __future__ import annotations

from collections.abc import Iterator

from booklet.check.context import CheckContext
from booklet.check.finding import Fault
from booklet.files.problems import Location
from booklet.model.block import Block
from booklet.model.conditions import Answer, Traits
from booklet.model.statements import Row, Statement
from booklet.model.text import Text
from booklet.model.walk import walk

MOST_ITEMS = 7

_LISTS = frozenset({"points", "questions", "statements", "effects", "reasons"})
"""Fields that are printed as lists."""


def check(context: CheckContext) -> Iterator[Fault]:
    """Yield every list that is too long in some booklet."""
    library = context.library
    if library is None:
        return
    documents = {document.file.name: document for document in context.content.documents}
    readers = [(library.track(plan.profile), library.traits(plan.profile)) for plan in context.plans]
    for entry in library.entries:
        traits = [known for track, known in readers if track in entry.tracks]
        for location, name, rows in _lists(entry.block):
            count = max((_items(rows, known) for known in traits), default=0)
            if count > MOST_ITEMS:
                message = f"'{name}' has {count} items in some booklets; a list has at most {MOST_ITEMS}"
                hint = "Cut it in two under headings of their own."
                yield Fault(documents[f"blocks/{entry.id}.yaml"], (*location, name), message, hint)


def _lists(block: Block) -> Iterator[tuple[Location, str, tuple[Row, ...]]]:
    for location, record, _ in walk(block):
        if not isinstance(record, Text):
            yield from ((location, name, record.__dict__[name]) for name in sorted(_LISTS & record.__dict__.keys()))


def _items(rows: tuple[Row, ...], traits: Traits) -> int:
    return sum(
        not (isinstance(row, Statement) and row.held) and (row.when is None or row.when.answer(traits) is not Answer.NO)
        for row in rows
    )
