"""What there is and what was chosen, as plain text in columns."""

from __future__ import annotations

from collections.abc import Iterator

from booklet.core.text_columns import TextRow, columns
from booklet.library.library import Library
from booklet.model.content_files import Subtype
from booklet.selection.plan import Choice, Plan


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


def explain_plan(plan: Plan) -> str:
    """Return every block and row of the library with the decision, its reason and its sources."""
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


def _explained(choice: Choice, depth: int) -> Iterator[TextRow]:
    yield choice.verdict, "  " * depth + choice.id, choice.reason, ", ".join(choice.sources)
    for row in choice.rows:
        yield from _explained(row, depth + 1)
