"""Which table a system's name leads to, and which row a code leads to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from booklet.core.values import frozen
from booklet.library.library import Library
from booklet.model.codes import CodeRow, CodeTable

_GRADE = re.compile(r" [1-9]")
"""What mCODE writes behind a morphology code: a blank and the grade."""

_FIVE_CHARACTERS = re.compile(r"[0-9]{4}[0-9A-Za-z]/[0-9].*", re.ASCII)


@frozen(eq=False)
class Systems:
    """The tables of a library by all names of their systems.

    Attributes:
        tables: Tables by URI, by OID, by "urn:oid:" with the OID, and by id in small letters.
        rows: Rows by the table's id and the code.
        plain: The first table of each name as it is without signs, so that a record with many codes costs no search.
    """

    tables: Mapping[str, CodeTable]
    rows: Mapping[tuple[str, str], CodeRow]
    plain: Mapping[str, CodeTable]

    def named(self, name: str) -> CodeTable | None:
        """Return the table that a person means: by any of its names, capital letters or not."""
        return self.tables.get(name) or self.tables.get(name.casefold())

    def meant(self, name: str) -> CodeTable | None:
        """Return the table whose system's name this looks like but is not: spelled with other signs or letters."""
        return self.plain.get(_plain(name) or "-")

    def row(self, table: CodeTable, code: str) -> CodeRow | None:
        """Return the row of a code, with or without a grade behind a morphology; None if it is not in the table."""
        if table.form == "morphology" and _GRADE.fullmatch(code[-2:]):
            code = code[:-2]
        return self.rows.get((table.id, code))

    def of_kind(self, kind: str) -> tuple[CodeTable, ...]:
        """Return the tables of one kind."""
        return tuple({table.id: table for table in self.tables.values() if table.kind == kind}.values())


@lru_cache(maxsize=16)
def systems_of(library: Library) -> Systems:
    """Return the systems of a library; it is read-only, so this is made once."""
    tables: dict[str, CodeTable] = {}
    rows: dict[tuple[str, str], CodeRow] = {}
    for table in library.codes:
        for name in (*table.uris, *table.oids, *(f"urn:oid:{oid}" for oid in table.oids), table.id):
            tables[name] = table
        rows |= {(table.id, code): row for row in table.codes for code in (row.code, *row.also)}
    plain = {_plain(name): table for name, table in reversed(tables.items())}
    return Systems(tables, rows, plain)


def unknown_words(table: CodeTable, code: str) -> str:
    """Return why a code that a table does not hold is refused; the code itself is not repeated."""
    if table.form == "morphology" and _FIVE_CHARACTERS.fullmatch(code):
        return f"it has five characters before the slash; ICD-O-4 is not read yet, only {table.edition}"
    if any(each.isspace() for each in code):
        return f"it has a blank in a place where no {table.label} code has one"
    return f"it is not in the table of {table.label} codes, so nobody here knows that it stands for ALL"


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.casefold().removeprefix("https:").removeprefix("http:"))
