"""A warning that only sources on children give is never told to an adult as one that is for children.

Behind "In children:", a patient would take "Tell the team about any new symptom" for somebody else's. So a warning says
in its own words where it is from, and stands under no such condition.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from booklet.check.context import CheckContext
from booklet.check.finding import Fault
from booklet.files.problems import Location
from booklet.files.record import Record
from booklet.files.yaml_reader import YamlDocument
from booklet.model.content_files import Placement
from booklet.model.statements import Row, Statement

WARNING = re.compile(
    r"\b(?:(?:tell|call) (?:the|your) (?:care )?team|new symptom|needs? to know|as prescribed|danger to life|seizures?"
    r"|serious infections?)\b",
    re.IGNORECASE,
)


def check(context: CheckContext) -> Iterator[Fault]:
    """Yield warnings that would stand behind "In children:", on their own or in something that does."""
    for document in context.content.documents:
        records = context.content.records.get(document.file.name, ())
        is_of_children = any(isinstance(each, Placement) and each.about == "child" for each in records)
        for record in records:
            yield from _in(record, (), document, is_of_children=is_of_children)


def _in(value: object, location: Location, document: YamlDocument, *, is_of_children: bool) -> Iterator[Fault]:
    if isinstance(value, Statement):
        if not value.held and WARNING.search(value.text.said_to("patient").plain):
            yield from _faults(value, location, document, is_of_children=is_of_children)
        return
    if isinstance(value, Record):
        inside = is_of_children or getattr(value, "about", "") == "child"
        for name, each in value.__dict__.items():
            yield from _in(each, (*location, name), document, is_of_children=inside)
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            if isinstance(each, Row):
                yield from _in(each, (*location, number), document, is_of_children=is_of_children)


def _faults(row: Statement, location: Location, document: YamlDocument, *, is_of_children: bool) -> Iterator[Fault]:
    if is_of_children:
        hint = "Take 'about: child' from what it stands in, and write it at the other statements there."
        yield Fault(
            document, location, "this warning stands in a part that a patient reads as being for children", hint
        )
    elif row.about == "child" and not row.children:
        hint = (
            "Say in the patient's words where it is from, {|One source, on children, says: }, and 'children: in-words'."
        )
        yield Fault(document, location, "a patient would read this warning behind “In children:”", hint)
