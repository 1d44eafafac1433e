"""What leaves its words to rows elsewhere loses nothing: these are there, and rest on the same sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from booklet.model.chosen import rows_with_paths
from booklet.model.citations import cited_lines
from booklet.model.entry import Entry
from booklet.model.statements import Row, Statement, Term, Worded


class Unsaid(NamedTuple):
    """A row or a word that leaves to others what they do not say."""

    record: Row | Term
    message: str
    hint: str


def rows_are_said_where_they_say(entries: Iterable[Entry]) -> Iterator[Unsaid]:
    """Yield every row whose `said_in` leads to no row, to one that says less, or to one that leads further.

    Args:
        entries: All blocks with what they gather.
    """
    rows = {path: row for entry in entries for path, row in rows_with_paths(entry.block, entry.id)}
    for path, row in rows.items():
        for place in row.said_in:
            if fault := _fault(path, row, place, rows):
                yield Unsaid(row, *fault)


def _fault(path: str, row: Worded, place: str, rows: Mapping[str, Worded]) -> tuple[str, str] | None:
    """Return what is wrong with one place, and what to do."""
    other = rows.get(place)
    if other is None:
        return (
            f"{path!r} is said in {place!r}, and no row has this path",
            "'booklet explain' shows the path of each row.",
        )
    if other.said_in or place == path:
        return f"{path!r} is said in {place!r}, which leaves it to another row itself", "Name that other row here."
    if isinstance(other, Statement) and other.held:
        return f"{path!r} is said in {place!r}, which is held and never printed", "Name a row that is printed."
    if isinstance(row, Statement):
        theirs = other.sources if isinstance(other, Statement) else ()
        if not cited_lines(row.sources) <= cited_lines(theirs):
            message = f"{path!r} is said in {place!r}, which does not rest on {', '.join(row.sources)}"
            return message, "Add the sources there if its words carry them, or say it in both places."
    return None


def words_are_told_where_they_say(terms: Iterable[Term], entries: Iterable[Entry]) -> Iterator[Unsaid]:
    """Yield every word whose `told_in` leads to no row, or to rows that do not rest on all its sources."""
    rows = {path: row for entry in entries for path, row in rows_with_paths(entry.block, entry.id)}
    for term in terms:
        known = [rows[path] for path in term.told_in if path in rows]
        for path in term.told_in:
            if path not in rows:
                message = f"{term.id!r} is told in {path!r}, and no row has this path"
                yield Unsaid(term, message, "'booklet explain' shows the path of each row.")
        theirs = [source for row in known if isinstance(row, Statement) and not row.held for source in row.sources]
        if len(known) == len(term.told_in) > 0 and not cited_lines(term.sources) <= cited_lines(theirs):
            message = f"{term.id!r} is told in rows which do not rest on {', '.join(term.sources)}"
            yield Unsaid(term, message, "Add the sources there if their words carry them, or name one more row.")
