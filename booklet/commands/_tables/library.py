"""What there is, as plain text in columns."""

from __future__ import annotations

from collections.abc import Iterator

from booklet.core.text_columns import columns
from booklet.library.library import Library
from booklet.model.content_files import Subtype
from booklet.model.entry import Entry
from booklet.model.packs import PACKS, WHOLE
from booklet.model.text import AUDIENCES


def list_library(library: Library) -> str:
    """Return subtypes, the values of every axis that can be given, packs, pages on request, and blocks."""
    return "\n".join(
        (
            "Subtypes (--subtype)",
            *columns((each.id, each.label, _risks(each), each.meaning) for each in library.subtypes.values()),
            *_axes(library),
            *_packs(library),
            *_on_request(library),
            "",
            "Blocks",
            *columns((each.id, each.kind, each.chapter, _title(each)) for each in library.entries),
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


def _packs(library: Library) -> Iterator[str]:
    yield ""
    yield "Packs (--pack)"
    named = ((pack, library.language.packs.name(pack)) for pack in PACKS)
    yield from columns((*named, (WHOLE, "All of the booklet")))


def _on_request(library: Library) -> Iterator[str]:
    if there := [(each.id, _title(each)) for each in library.entries if each.is_on_request]:
        yield ""
        yield "Pages on request (--with)"
        yield from columns(there)


def _title(entry: Entry) -> str:
    return entry.block.title.said_to(AUDIENCES[0]).plain
