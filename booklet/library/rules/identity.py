"""Every row has an id of its own, and a file is named after what it holds."""

from __future__ import annotations

from collections.abc import Iterable

from booklet.files.problems import Location, Report
from booklet.files.yaml_reader import YamlDocument
from booklet.model.content_files import AxisValue, Topic
from booklet.model.drugs import DrugUse
from booklet.model.language import LANGUAGE
from booklet.model.statements import Chapter, Figure, Row, Source, Term
from booklet.model.walk import PlacedValue

_WITH_IDS = (Row, AxisValue, Chapter, DrugUse, Figure, Source, Term, Topic)


def check_ids(document: YamlDocument, values: Iterable[PlacedValue], report: Report) -> None:
    """Report rows without an id, and ids that stand twice in a file."""
    first: dict[tuple[str, str], Location] = {}
    for location, record, _ in values:
        if not isinstance(record, _WITH_IDS):
            continue
        # Sections, statements and labels share one space of names; what lists them has its own.
        space = "Row" if isinstance(record, Row) else type(record).__name__
        if not record.id:
            hint = "Add a line 'id: …' with a short name. It stays the same when the words change."
            report.add(document, location, "what begins here has no id", hint)
        elif location and first.setdefault((space, record.id), location) is not location:
            line = document.line((*first[space, record.id], "id"))
            message = f"the id {record.id!r} stands in line {line} already"
            report.add(document, (*location, "id"), message, "Choose another id here.")


def check_file_name(document: YamlDocument, report: Report) -> None:
    """Report a file that is not called what its id says."""
    written = document.data.get("id")
    if written == LANGUAGE and document.file.folder == "blocks":
        report.add(document, ("id",), "the fixed words are signed under this name", "Choose another id.")
    if isinstance(written, str) and written != document.file.stem:
        message = f"the id {written!r} is not the file's name, {document.file.stem!r}"
        report.add(document, ("id",), message, "Make both the same; other files use the file's name.")
