"""Which blocks of the content a site hides or shows, and which it may not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from booklet.files.problems import Report, nearest
from booklet.library.library import Library
from booklet.library.rules.needed_blocks import KEPT_KINDS
from booklet.model.entry import Entry
from booklet.model.text import Text
from booklet.model.walk import walk
from booklet.site.layers import Merged


def shown_blocks(wanted: Sequence[str], library: Library, merged: Merged, report: Report) -> frozenset[str]:
    """Return the blocks on request that a site shows, and report those that it need not or cannot show.

    Args:
        wanted: The ids that the site lists under `show`.
        library: What it is joined to.
        merged: Where it lists them.
        report: Where problems go.
    """
    on_request = {entry.id: entry.is_on_request for entry in library.entries}
    sheets = library.sheets
    for position, block in enumerate(wanted):
        message = hint = ""
        if block not in on_request:
            message = f"the content has no block called {block!r}"
            offered = [name for name, is_on_request in on_request.items() if is_on_request]
            hint = nearest(block, offered) or f"Blocks on request: {', '.join(offered) or 'none'}."
        elif block in sheets:
            message, hint = f"the block {block!r} is a sheet of its own, in no booklet", "Take it off the list."
        elif not on_request[block]:
            message, hint = f"the block {block!r} is printed without being asked for", "Take it off the list."
        elif block in wanted[:position]:
            message, hint = f"the block {block!r} is on the list twice", "Take one away."
        if message:
            report.add(merged.documents[-1], ("show", position), message, hint)
    return frozenset(each for each in wanted if on_request.get(each))


def hidden_blocks(
    wanted: Sequence[str], library: Library, merged: Merged, report: Report, shown: frozenset[str] = frozenset()
) -> frozenset[str]:
    """Return the blocks that a site hides, and report those that it may not.

    Args:
        wanted: The ids that the site lists under `hide`.
        library: What it is joined to.
        merged: Where it lists them.
        report: Where problems go.
        shown: Blocks on request that the site shows.
    """
    off = library.hidden - shown
    kinds = {entry.id: entry.kind for entry in library.entries}
    left = [entry for entry in library.entries if entry.id not in wanted and entry.id not in off]
    for position, block in enumerate(wanted):
        message = hint = ""
        if block not in kinds:
            message = f"the content has no block called {block!r}"
            hint = nearest(block, kinds) or "See 'booklet list' for the blocks there are."
        elif kinds[block] in KEPT_KINDS:
            message = f"the block {block!r} may not be hidden: it keeps readers safe, or says what the text rests on"
            hint = "Take it off the list."
        elif block in shown:
            message, hint = f"the block {block!r} is under 'show' as well", "Take it off one of the lists."
        elif block in off:
            message, hint = f"the block {block!r} is not printed unless it is asked for", "Take it off the list."
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
