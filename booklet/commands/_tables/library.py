"""What there is and what was chosen, as plain text in columns."""

from __future__ import annotations

from collections.abc import Iterator

from booklet.core.text_columns import TextRow, columns
from booklet.library.library import Library
from booklet.model.content_files import Subtype
from booklet.model.entry import Entry
from booklet.model.packs import PACKS, WHOLE
from booklet.model.text import AUDIENCES
from booklet.selection.plan import Choice, Plan


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


def explain_plan(plan: Plan) -> str:
    """Return every block and row of the library with the decision, its reason, its packs and its sources."""
    top = (choice for choice in plan.choices if "/" not in choice.id)
    rows = columns(row for choice in top for row in _explained(choice, 0))
    return "\n".join((", ".join(plan.labels), *_assumed(plan), *_gaps(plan), *rows))


def _gaps(plan: Plan) -> Iterator[str]:
    for gap in plan.gaps:
        yield f"Left to write on: {gap}"


def _assumed(plan: Plan) -> Iterator[str]:
    for label in plan.assumed:
        yield f"Not given, so taken to be: {label}"
    for axis in plan.not_known:
        yield f"Not given, so not known: {axis}"


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


def _explained(choice: Choice, depth: int) -> Iterator[TextRow]:
    yield choice.verdict, "  " * depth + choice.id, choice.reason, ", ".join((*choice.taught, *choice.sources))
    for row in choice.rows:
        yield from _explained(row, depth + 1)
