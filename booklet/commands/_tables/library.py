"""What there is, as plain text in columns."""

from __future__ import annotations

from collections.abc import Iterator

from booklet.core.text_columns import columns
from booklet.library.library import Library
from booklet.model.content_files import Subtype


def list_library(library: Library) -> str:
    """Return subtypes, the values of every axis that can be given, and blocks, each with what it means."""
    return "\n".join(
        (
            "Subtypes (--subtype)",
            *columns((each.id, each.label, _risks(each), each.meaning) for each in library.subtypes.values()),
            *_axes(library),
            "",
            "Blocks",
            *columns((each.id, each.kind, each.chapter, each.block.title.plain) for each in library.entries),
        )
    )


def _axes(library: Library) -> Iterator[str]:
    for axis in library.axes.values():
        if axis.option:
            yield ""
            yield f"{axis.label} ({axis.option})"
            yield from columns((value.id, value.label, value.meaning) for value in axis.values)


def _risks(subtype: Subtype) -> str:
    return f"risk: {', '.join(subtype.risk)}" if subtype.risk else "no risk groups"
