"""What was chosen and why, as text that fits a width, or as JSON."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator
from typing import Any

from booklet.core.text_columns import columns
from booklet.core.values import frozen
from booklet.selection.plan import Choice, Plan

_LEAST_WIDTH = 40
_MARGIN = "  "
_IN = frozenset({"in", "maybe"})
"""Decisions for what is printed, if under a condition."""


@frozen
class Asked:
    """What is asked of a plan.

    Attributes:
        blocks: Only these; None for all.
        is_out_only: Whether only what is not in the booklet is wanted.
    """

    blocks: frozenset[str] | None = None
    is_out_only: bool = False

    def choices(self, plan: Plan) -> Iterator[Choice]:
        """Yield the decisions for blocks that are asked for."""
        for choice in plan.choices:
            if "/" not in choice.id and (self.blocks is None or choice.id in self.blocks):
                yield choice


ALL = Asked()


def explain_plan(plan: Plan, asked: Asked = ALL, width: int = 0) -> str:
    """Return blocks and rows of the library with the decision, its reason and its sources.

    Args:
        plan: The plan.
        asked: Which of them.
        width: Characters a line may have; 0 for any number.
    """
    rows = [row for choice in asked.choices(plan) for row in _explained(choice, 0, asked)]
    lines = columns(rows) if not width else _fitted(rows, max(width, _LEAST_WIDTH))
    return "\n".join((", ".join(plan.labels), *_assumed(plan), *_gaps(plan), *lines))


def explain_as_json(plan: Plan, asked: Asked = ALL) -> str:
    """Return the same as JSON: whom the booklet is for, and the blocks, each with its rows."""
    data = {
        "for": list(plan.labels),
        "assumed": list(plan.assumed),
        "not_known": list(plan.not_known),
        "gaps": [str(gap) for gap in plan.gaps],
        "blocks": [block for choice in asked.choices(plan) if (block := _as_data(choice, asked))],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _as_data(choice: Choice, asked: Asked) -> dict[str, Any] | None:
    rows = [inner for row in choice.rows if (inner := _as_data(row, asked))]
    if asked.is_out_only and choice.verdict in _IN and not rows:
        return None
    return {
        "id": choice.id,
        "verdict": choice.verdict,
        "reason": choice.reason,
        "packs": list(choice.taught),
        "sources": list(choice.sources),
        "rows": rows,
    }


def _explained(choice: Choice, depth: int, asked: Asked) -> Iterator[tuple[str, str, str, str]]:
    if not (asked.is_out_only and choice.verdict in _IN):
        indent = "" if asked.is_out_only else "  " * depth
        yield choice.verdict, f"{indent}{choice.id}", choice.reason, ", ".join((*choice.taught, *choice.sources))
    for row in choice.rows:
        yield from _explained(row, depth + 1, asked)


def _fitted(rows: Iterable[tuple[str, str, str, str]], width: int) -> Iterator[str]:
    """Yield the rows in columns; what does not fit goes on below, further in."""
    table = list(rows)
    verdicts = max((len(row[0]) for row in table), default=0)
    names = min(max((len(row[1]) for row in table), default=0), width // 2)
    for verdict, name, reason, sources in table:
        head = f"{_MARGIN}{verdict.ljust(verdicts)}{_MARGIN}{name.ljust(names)}"
        line = f"{head}{_MARGIN}{reason}{_MARGIN if sources else ''}{sources}"
        if len(line) <= width:
            yield line
            continue
        inside = " " * (len(head) - len(head[2 + verdicts :].lstrip()) + 2)
        yield from textwrap.wrap(head, width, subsequent_indent=inside, break_on_hyphens=False)
        below = f"{reason} ({sources})" if sources else reason
        inside = inside if len(inside) < width // 2 else " " * (verdicts + 6)
        yield from textwrap.wrap(below, width, initial_indent=inside, subsequent_indent=inside, break_on_hyphens=False)


def _gaps(plan: Plan) -> Iterator[str]:
    for gap in plan.gaps:
        yield f"Left to write on: {gap}"


def _assumed(plan: Plan) -> Iterator[str]:
    for label in plan.assumed:
        yield f"Not given, so taken to be: {label}"
    for axis in plan.not_known:
        yield f"Not given, so not known: {axis}"
