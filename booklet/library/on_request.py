"""No page leads to a block that is only printed where a site shows it: most booklets do not have it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from booklet.library.report import Report
from booklet.library.schema import Placement
from booklet.library.walk import walk
from booklet.library.yaml_reader import Document
from booklet.record import Record
from booklet.text import Text


def check_on_request(documents: Sequence[Document], records: Mapping[str, Iterable[Record]], report: Report) -> None:
    """Report every text that names the page of a block on request.

    Args:
        documents: All files.
        records: What each holds, by its name.
        report: Where problems go.
    """
    everything = [(document, record) for document in documents for record in records[document.file.name]]
    placements = (record for _, record in everything if isinstance(record, Placement))
    on_request = frozenset(each.id for each in placements if each.printed == "on-request")
    for document, record in everything if on_request else ():
        for location, value, _ in walk(record):
            for page in (span.page for span in value.spans) if isinstance(value, Text) else ():
                if page in on_request:
                    message = f"{page!r} is not in every booklet: it is only printed where a site shows it"
                    report.add(document, location, message, "Take the reference away, or 'printed: on-request' there.")
