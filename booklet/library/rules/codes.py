"""A code stands in a table once, and a system's name belongs to one table: else a code could mean two things."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from booklet.files.problems import Location, Report
from booklet.files.record import Record
from booklet.files.yaml_reader import YamlDocument
from booklet.model.codes import CodeTable


def check_codes(documents: Sequence[YamlDocument], records: Mapping[str, Iterable[Record]], report: Report) -> None:
    """Report codes and names of systems that stand twice, and tables that lack what their kind needs.

    Args:
        documents: All files.
        records: What each holds, by its name.
        report: Where problems go.
    """
    owners: dict[str, str] = {}
    for document in documents:
        for table in records[document.file.name]:
            if isinstance(table, CodeTable):
                _check_names(document, table, owners, report)
                _check_table(document, table, report)


def _check_names(document: YamlDocument, table: CodeTable, owners: dict[str, str], report: Report) -> None:
    for key, names in (("uris", table.uris), ("oids", table.oids)):
        for position, name in enumerate(names):
            owner = owners.setdefault(name, table.id)
            if owner != table.id:
                message = f"{name!r} is the name of the system {owner!r} already"
                report.add(document, (key, position), message, "Leave it to one of them.")


def _check_table(document: YamlDocument, table: CodeTable, report: Report) -> None:
    seen: dict[str, Location] = {}
    for location, code in _codes(table):
        first = seen.setdefault(code, location)
        if first is not location:
            message = f"the code {code!r} stands in line {document.line(first)} already"
            report.add(document, location, message, "Keep one of them.")
    if not _is_day(table.checked_on):
        hint = "Write year, month and day: 2026-11-30."
        report.add(document, ("checked",), f"there is no day {table.checked_on!r}", hint)
    if table.kind != "diagnosis" and table.observation is None:
        report.add(document, ("kind",), "nothing says which observation holds these codes", "Add 'observation'.")
    for position, row in enumerate(table.codes):
        if (table.kind == "gene") != bool(row.hints):
            message = "a gene needs 'hints', the subtype that a finding on it may lead to; other codes have none"
            report.add(document, ("codes", position), message, "Add it, or remove it.")


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _codes(table: CodeTable) -> Iterator[tuple[Location, str]]:
    for position, row in enumerate(table.codes):
        yield ("codes", position, "code"), row.code
        for other, code in enumerate(row.also):
            yield ("codes", position, "also", other), code
