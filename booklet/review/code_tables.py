"""Tables of diagnosis codes as a reviewer reads them: they decide who gets which booklet, so they are signed, too."""

from __future__ import annotations

from booklet.model.codes import CodeRow, CodeTable
from booklet.review.block_reading import Reading, ReadingLine

START = "codes-"
"""How the names begin that tables are signed under."""


def read_table(table: CodeTable) -> Reading:
    """Return a table as a reviewer reads it: each code with what it leads to."""
    name = f"{START}{table.id}"
    lines = tuple(_line(f"{name}/{row.code}", row) for row in table.codes)
    around = [
        ReadingLine(id=f"{name} {key}", words=words)
        for key, words in (
            ("system", f"{table.label}: {', '.join((*table.uris, *table.oids))}"),
            ("edition", f"{table.edition}; checked {table.checked_on}"),
            ("kind", ", ".join(filter(None, (table.kind, table.form, table.cancer)))),
            ("observation", ", ".join(filter(None, table.observation.__dict__.values())) if table.observation else ""),
        )
        if words
    ]
    return Reading(name, lines, tuple(around), (), is_clinical=True)


def _line(path: str, row: CodeRow) -> ReadingLine:
    values = [f"{key} {value}" for key, value in row.profile.items()]
    parts = [row.words, *(f"also {code}" for code in row.also)]
    parts += [f"says {', '.join(values)}"] if values else []
    parts += [f"does not go with {row.doubts.about} {', '.join(row.doubts.values)}"] if row.doubts else []
    parts += [f"asks: {row.ask.words} ({row.ask.about}: {', '.join(row.ask.answers) or 'any'})"] if row.ask else []
    parts += [f"leads to {row.hints}"] if row.hints else []
    parts += [f"refused: {row.refuse}"] if row.refuse else []
    parts += [f"says {row.says}"] if row.says else []
    parts += [f"note: {row.note}"] if row.note else []
    return ReadingLine(id=path, words="; ".join(parts), sources=row.looked_up)
