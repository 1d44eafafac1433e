"""Which blocks of the content a site hides, and which it may not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from booklet.library.entry import Entry
from booklet.library.library import Library
from booklet.library.report import Report, nearest
from booklet.library.walk import walk
from booklet.site.layers import Merged
from booklet.text import Text

KEPT_KINDS = frozenset({"cover", "when_to_call", "words_to_know", "sources", "back_cover"})
"""Kinds that no site hides or adds: the content's own one keeps readers safe, or says what the text rests on."""


def hidden_blocks(wanted: Sequence[str], library: Library, merged: Merged, report: Report) -> frozenset[str]:
    """Return the blocks that a site hides, and report those that it may not.

    Args:
        wanted: The ids that the site lists under `hide`.
        library: What it is joined to.
        merged: Where it lists them.
        report: Where problems go.
    """
    kinds = {entry.id: entry.kind for entry in library.entries}
    left = [entry for entry in library.entries if entry.id not in wanted]
    for position, block in enumerate(wanted):
        message = hint = ""
        if block not in kinds:
            message = f"the content has no block called {block!r}"
            hint = nearest(block, kinds) or "See 'booklet list' for the blocks there are."
        elif kinds[block] in KEPT_KINDS:
            message = f"the block {block!r} may not be hidden: it keeps readers safe, or says what the text rests on"
            hint = "Take it off the list."
        elif other := next(_referring(left, block), ""):
            message = f"the block {other!r} says on which page {block!r} is"
            hint = f"Hide {other!r} as well, or neither."
        if message:
            report.add(merged.documents[-1], ("hide", position), message, hint)
    return frozenset(wanted) & kinds.keys()


def _referring(entries: Sequence[Entry], block: str) -> Iterator[str]:
    """Yield the blocks with a text that names another block's page."""
    for entry in entries:
        texts = (value for _, value, _ in walk(entry.block) if isinstance(value, Text))
        if any(span.page == block for text in texts for span in text.spans):
            yield entry.id
