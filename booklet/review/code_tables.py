"""Tables of diagnosis codes as a reviewer reads them: they decide who gets which booklet, so they are signed, too."""

from __future__ import annotations

from collections.abc import Iterator

from booklet.library.library import Library
from booklet.model.codes import CodeRow, CodeTable
from booklet.model.entry import Entry
from booklet.review.reading import Line, Reading, read_block

START = "codes-"
"""How the names begin that tables are signed under."""


def read_table(table: CodeTable) -> Reading:
    """Return a table as a reviewer reads it: each code with what it leads to."""
    name = f"{START}{table.id}"
    lines = tuple(_line(f"{name}/{row.code}", row) for row in table.codes)
    around = [
        Line(id=f"{name} {key}", words=words)
        for key, words in (
            ("system", f"{table.label}: {', '.join((*table.uris, *table.oids))}"),
            ("edition", f"{table.edition}; checked {table.checked_on}"),
            ("kind", ", ".join(filter(None, (table.kind, table.form, table.cancer)))),
            ("observation", ", ".join(filter(None, table.observation.__dict__.values())) if table.observation else ""),
        )
        if words
    ]
    return Reading(name, lines, tuple(around), (), is_clinical=True)


def _line(path: str, row: CodeRow) -> Line:
    said = [f"{key} {value}" for key, value in row.profile.items()]
    parts = [row.words, *(f"also {code}" for code in row.also)]
    parts += [f"says {', '.join(said)}"] if said else []
    parts += [f"does not go with {row.doubts.about} {', '.join(row.doubts.values)}"] if row.doubts else []
    parts += [f"asks: {row.ask.words} ({row.ask.about}: {', '.join(row.ask.answers) or 'any'})"] if row.ask else []
    parts += [f"leads to {row.hints}"] if row.hints else []
    parts += [f"refused: {row.refuse}"] if row.refuse else []
    parts += [f"says {row.says}"] if row.says else []
    parts += [f"note: {row.note}"] if row.note else []
    return Line(id=path, words="; ".join(parts), sources=row.looked_up)


def read_everything(library: Library) -> Iterator[Reading]:
    """Yield all that can be signed, and blocks without clinical text: blocks in the library's order, then tables."""
    for entry in library.entries:
        yield read_block(entry, library)
    for table in library.codes:
        yield read_table(table)


def reading_of(found: Entry | CodeTable, library: Library) -> Reading:
    """Return a block or a table of codes as a reviewer reads it."""
    return read_table(found) if isinstance(found, CodeTable) else read_block(found, library)


def signable(name: str, library: Library) -> Entry | CodeTable | None:
    """Return the block, or the table of codes, that is signed under a name; None if there is none."""
    tables = (table for table in library.codes if f"{START}{table.id}" == name)
    return next((entry for entry in library.entries if entry.id == name), None) or next(tables, None)


def signable_names(library: Library) -> tuple[str, ...]:
    """Return all names that something can be signed under."""
    return (*(entry.id for entry in library.entries), *(f"{START}{table.id}" for table in library.codes))
