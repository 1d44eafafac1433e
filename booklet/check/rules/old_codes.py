"""Coding systems have new editions each year, so tables of codes are looked up again. A warning."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from booklet.check.context import CheckContext
from booklet.check.finding import Fault
from booklet.model.codes import CodeTable

_MOST_DAYS = 365


def check(context: CheckContext) -> Iterator[Fault]:
    """Yield every table that was looked up more than a year before the day of the check."""
    for document in context.content.documents:
        for table in context.content.records.get(document.file.name, ()):
            if isinstance(table, CodeTable):
                age = (context.day - date.fromisoformat(table.checked_on)).days
                if age > _MOST_DAYS:
                    message = f"the codes of {table.label} were looked up {age} days ago"
                    hint = "Compare them with the newest edition, and write its name and the day."
                    yield Fault(document, ("checked",), message, hint, "warning")
