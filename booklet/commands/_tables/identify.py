"""What a found file is, as text in columns for people, and as data for machines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from booklet.core.content_number import content_number
from booklet.core.text_columns import columns
from booklet.filing.identify import Identified, State
from booklet.library.library import Library

WORDING: Mapping[State, str] = {
    "current": "yes, made from this content",
    "the same words": "yes, another content, but all blocks say the same",
    "changed": "no, what it says has changed since",
    "unknown": "nobody here can tell",
}


def identified_text(identified: Identified, library: Library) -> str:
    """Return what a file is, for people."""
    return "\n".join(columns(_rows(identified, library)))


def identified_data(identified: Identified, library: Library) -> Mapping[str, Any]:
    """Return what a file is, for machines; `current` is null where nobody can tell."""
    marks = identified.marks
    return {
        "program": marks.program,
        "content": {"version": marks.version, "number": marks.number, "sha256": marks.sha256},
        "site": marks.site or None,
        "order": dict(marks.order),
        "pages": marks.pages,
        "blocks": list(marks.blocks),
        "current": {"current": True, "the same words": True, "changed": False, "unknown": None}[identified.state],
        "state": identified.state,
        "changed": list(identified.changed),
        "new": list(identified.new),
        "reason": identified.reason,
        "compared_with": {"version": library.version, "number": content_number(library.hash), "sha256": library.hash},
    }


def _rows(identified: Identified, library: Library) -> Iterator[tuple[str, str]]:
    marks = identified.marks
    yield "program", f"treatment-booklet {marks.program}"
    yield "content", f"{marks.version or '?'}, number {marks.number}, sha256 {marks.sha256}"
    if marks.site:
        yield "site", f"sha256 {marks.site}"
    yield from marks.order.items()
    yield "pages", str(marks.pages)
    if marks.blocks:
        yield "blocks", " ".join(marks.blocks)
    state = WORDING[identified.state]
    yield "current", f"{state}: {identified.reason}" if identified.reason else state
    if identified.state != "current":
        yield "compared", f"with content {library.version}, number {content_number(library.hash)}"
    if identified.changed:
        yield "changed", " ".join(identified.changed)
    if identified.new:
        yield "new", " ".join(identified.new)
