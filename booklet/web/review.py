"""Pages for those who check: why each part is in a booklet, what is unsigned, a block to read, what has changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from starlette.responses import Response

from booklet.review.block_reading import ReadingLine, hedges
from booklet.review.changes import BlockChanges, changes_since_signed, never_read
from booklet.review.signable import read_everything, reading_of, signables, title_of
from booklet.selection.plan import Choice
from booklet.selection.select import select_blocks
from booklet.web.address import AddressError
from booklet.web.asking import Ask

_VERDICTS = {"in": "In it", "maybe": "In it, with its condition", "out": "Not in it"}


async def explain(ask: Ask) -> Response:
    """Answer with why each block and row is in a booklet or not."""
    plan = select_blocks(ask.order(press="").profile, ask.stock.joined)
    rows = [row for choice in plan.choices if "/" not in choice.id for row in _chosen(choice, 0)]
    if not ask.is_page:
        return ask.data({"for": list(plan.labels), "assumed": list(plan.assumed), "choices": rows})
    return ask.page("explain.html", plan=plan, rows=rows, verdicts=_VERDICTS)


async def unsigned(ask: Ask) -> Response:
    """Answer with the parts of a booklet that no clinician has signed."""
    made = await ask.pdf(press="")
    names = made.facts["unsigned"]
    wanted = frozenset(names) if isinstance(names, list) else frozenset()
    rows = [row for row in _standings(ask) if row["block"] in wanted]
    if not ask.is_page:
        return ask.data({"blocks": rows})
    return ask.page("unsigned.html", rows=rows, facts=made.facts, of_all=False)


async def review(ask: Ask) -> Response:
    """Answer with where each block with clinical text stands."""
    rows = _standings(ask)
    if not ask.is_page:
        return ask.data({"day": str(ask.stock.day), "blocks": rows})
    return ask.page("unsigned.html", rows=rows, facts={}, of_all=True)


async def block(ask: Ask) -> Response:
    """Answer with all of a block as a reviewer has to read it."""
    there = signables(ask.stock.joined)
    name = ask.extra.get("block", "")
    if name not in there:
        raise AddressError("no block is called that", "See the list of all blocks.", 404)
    reading = reading_of(there[name], ask.stock.joined)
    standing = ask.stock.signatures.standing(reading)
    values: dict[str, Any] = {
        "block": name,
        "title": title_of(there[name]),
        "state": standing.state if reading.is_clinical else "",
        "words": standing.words if reading.is_clinical else "no clinical text, nothing to sign",
        "lines": [_line(line) for line in reading.printed],
        "held": [_line(line) for line in reading.held],
        "around": [_line(line) for line in reading.around],
    }
    return ask.page("block.html", **values) if ask.is_page else ask.data(values)


async def changes(ask: Ask) -> Response:
    """Answer with old and new words of all that has changed since it was signed, and what was never read."""
    library, signatures = ask.stock.joined, ask.stock.signatures
    found = [_changed(each) for each in changes_since_signed(library, signatures)]
    unread = [{"block": name, "words": standing.words} for name, standing in never_read(library, signatures)]
    values: dict[str, Any] = {"changed": found, "never_read": unread}
    return ask.page("changes.html", **values) if ask.is_page else ask.data(values)


def _standings(ask: Ask) -> list[dict[str, str]]:
    signatures, there = ask.stock.signatures, signables(ask.stock.joined)
    rows = []
    for reading in read_everything(ask.stock.joined):
        if reading.is_clinical:
            standing = signatures.standing(reading)
            title = title_of(there[reading.block])
            rows.append({"block": reading.block, "title": title, "state": standing.state, "words": standing.words})
    return rows


def _chosen(choice: Choice, depth: int) -> Iterator[dict[str, Any]]:
    """Yield a decision and those for what is in it."""
    yield {
        "id": choice.id,
        "depth": depth,
        "verdict": choice.verdict,
        "reason": choice.reason,
        "sources": list(choice.sources),
    }
    for row in choice.rows:
        yield from _chosen(row, depth + 1)


def _line(line: ReadingLine) -> dict[str, Any]:
    return {
        "id": line.id,
        "when": list(line.when),
        "words": line.words,
        "patient": line.patient,
        "about": "children only" if line.about else "",
        "sources": list(line.sources),
        "hedges": list(hedges(line.words)) if line.sources else [],
    }


def _changed(found: BlockChanges) -> dict[str, Any]:
    return {
        "block": found.block,
        "since": found.since,
        "lines": [
            {"id": each.id, "was": _line(each.was) if each.was else None, "now": _line(each.now) if each.now else None}
            for each in found.changes
        ],
    }
