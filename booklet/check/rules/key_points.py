"""Key points come first: who reads no further than the first lines has the main thing. A warning."""

from __future__ import annotations

from collections.abc import Iterator

from booklet.blocks.treatment import Treatment
from booklet.check.context import CheckContext
from booklet.check.finding import Fault
from booklet.model.text import Text

_FEW_SECTIONS = 2


def check(context: CheckContext) -> Iterator[Fault]:
    """Yield every treatment with several sections and no lead."""
    for document, (location, block, _) in context.values:
        if isinstance(block, Text) or not isinstance(block, Treatment):
            continue
        if not block.lead and len(block.sections) > _FEW_SECTIONS:
            message = "this block does not begin with its main point"
            hint = "Say it in one or two statements under 'lead'."
            yield Fault(document, location, message, hint, "warning")
