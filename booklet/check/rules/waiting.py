"""What waits for a clinician is listed, so that nobody forgets it. A warning."""

from __future__ import annotations

from collections.abc import Iterator

from booklet.check.context import CheckContext
from booklet.check.finding import Fault
from booklet.model.statements import Statement
from booklet.model.text import Text


def check(context: CheckContext) -> Iterator[Fault]:
    """Yield every statement that is held."""
    for document, (location, record, _) in context.values:
        if not isinstance(record, Text) and isinstance(record, Statement) and record.held:
            hint = "Ask a clinician, then take the 'held' line away."
            yield Fault(document, location, f"withheld: {record.held.rstrip('.')}", hint, "warning")
