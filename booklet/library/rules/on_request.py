"""What is not in every booklet has no page that others lead to: blocks on request, and sheets of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from booklet.blocks.sheet import Sheet
from booklet.files.problems import Location, Report
from booklet.files.record import Record
from booklet.files.yaml_reader import YamlDocument
from booklet.model.content_files import Placement
from booklet.model.text import Text
from booklet.model.walk import walk

TAKEN = frozenset({"home", "nurse", "sheet", "card"})
"""Names of what is made without a sheet in the content."""


def check_on_request(
    documents: Sequence[YamlDocument], records: Mapping[str, Iterable[Record]], report: Report
) -> None:
    """Report every text that names the page of a block on request or of a sheet, and every page that a sheet names.

    Args:
        documents: All files.
        records: What each holds, by its name.
        report: Where problems go.
    """
    everything = [(document, tuple(records[document.file.name])) for document in documents]
    placements = [each for _, of_document in everything for each in of_document if isinstance(each, Placement)]
    on_request = frozenset(each.id for each in placements if each.printed == "on-request")
    sheets = frozenset(document.file.stem for document, of_document in everything if _is_sheet(of_document))
    for document, of_document in everything:
        if _is_sheet(of_document):
            check_sheet(document, of_document, report)
        else:
            _check_pages(document, of_document, on_request, sheets, report)


def _is_sheet(records: Iterable[Record]) -> bool:
    return any(isinstance(each, Sheet) for each in records)


def check_sheet(document: YamlDocument, records: Iterable[Record], report: Report) -> None:
    """Report what a sheet may not be: shown in a booklet, named like other handouts, or leading to a page."""
    for each in records:
        if isinstance(each, Placement) and each.printed == "on-request":
            message = "a sheet is in no booklet, so no site can show it there"
            report.add(document, ("printed",), message, "Remove the line: 'booklet sheet --for' makes it.")
    if document.file.stem in TAKEN:
        hint = "Call it after the place it is for, here and in its file's name."
        report.add(document, ("id",), f"a sheet may not be called {document.file.stem!r}", hint)
    for location, page in _pages(records):
        message = f"{page!r} is a page of the booklet, and a sheet is read without it"
        report.add(document, location, message, "Remove the reference, and say here what has to be said.")


def _check_pages(
    document: YamlDocument,
    records: Iterable[Record],
    on_request: frozenset[str],
    sheets: frozenset[str],
    report: Report,
) -> None:
    for location, page in _pages(records) if on_request or sheets else ():
        if page in on_request:
            message = f"{page!r} is not in every booklet: it is only printed where somebody asks for it"
            report.add(document, location, message, "Remove the reference, or 'printed: on-request' there.")
        elif page in sheets:
            report.add(document, location, f"{page!r} is a sheet of its own, in no booklet", "Remove the reference.")


def _pages(records: Iterable[Record]) -> Iterator[tuple[Location, str]]:
    """Yield every block whose page a text names, with the text's place."""
    for record in records:
        for location, value, _ in walk(record):
            for span in value.spans if isinstance(value, Text) else ():
                if span.page:
                    yield location, span.page
