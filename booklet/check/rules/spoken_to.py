"""The words fit whoever reads them: a family hears of its child; a patient hears "you", but no facts about children.

What the sources say of children only stands in the patient's booklet behind "In children:", and "you" there would say
it of a reader of any age.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from booklet.check.context import CheckContext
from booklet.check.finding import Fault
from booklet.files.record import Record
from booklet.model.statements import Statement
from booklet.model.text import Text

_CHILD = re.compile(r"\b(?:your|my|our) (?:child|son|daughter|kid)(?:ren|s)?\b", re.IGNORECASE)
_YOU = re.compile(
    r"\byou(?:rs|rself)?\b|\byour\b(?! (?:own )?(?:(?:care|treatment) )?(?:team|doctor|nurse|center|hospital)s?\b)",
    re.IGNORECASE,
)


def check(context: CheckContext) -> Iterator[Fault]:
    """Yield words that would speak to the wrong reader."""
    for document, (location, value, owner) in context.values:
        if not isinstance(value, Text):
            continue
        words = value.said_to("patient").plain
        if match := _CHILD.search(words):
            message = f"a patient would read {match[0]!r} here"
            yield Fault(document, location, message, "Write {your child|you}, or words that fit both.")
        elif _is_about_children(owner) and (match := _YOU.search(words)):
            message = f"this is known of children only, but a patient would read {match[0]!r}"
            hint = "It stands behind 'In children:' there. Write {your child|they}, or words that fit both."
            yield Fault(document, location, message, hint)


def _is_about_children(owner: Record) -> bool:
    return isinstance(owner, Statement) and owner.about == "child"
