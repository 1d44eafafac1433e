"""Pages for those who check: why each part is in a booklet, what is unsigned, a block to read, what has changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, get_args

from starlette.responses import Response

from booklet.review.block_reading import ReadingLine, hedges
from booklet.review.changes import BlockChanges, changes_since_signed, never_read
from booklet.review.signable import Signable, read_everything, reading_of, signables, title_of
from booklet.review.signatures import SignatureState
from booklet.selection.plan import Choice
from booklet.selection.select import select_blocks
from booklet.web.address import AddressError
from booklet.web.asking import Ask

if TYPE_CHECKING:
    from booklet.library.library import Library

STATE = "state"
"""What an address calls the state of the parts that are wanted."""

LEFT = "left"
"""Every state but signed."""


async def explain(ask: Ask) -> Response:
    """Answer with why each block and row is in a booklet or not."""

    def tell() -> dict[str, Any]:
        library = ask.stock.joined
        order = ask.order(press="", product="")
        plan = select_blocks(order.profile, library, pack=order.pack, on_request=order.on_request)
        there = signables(library)
        blocks = [_explained(choice, there[choice.id], library) for choice in plan.choices if "/" not in choice.id]
        return {"for": list(plan.labels), "assumed": list(plan.assumed), "choices": blocks}

    return await ask.told("explain.html", tell)


async def unsigned(ask: Ask) -> Response:
    """Answer with the parts of a booklet that no clinician has signed."""
    pdf = await ask.pdf(press="")

    def tell() -> dict[str, Any]:
        names = pdf.facts["unsigned"]
        wanted = frozenset(names) if isinstance(names, list) else frozenset()
        rows = [row for row in _standings(ask) if row["block"] in wanted]
        about = {name: pdf.facts[name] for name in ("title", "language", "direction")}
        return {"blocks": rows, "of": about, "day": str(ask.stock.day)}

    return await ask.told("unsigned.html", tell)


async def review(ask: Ask) -> Response:
    """Answer with where each block with clinical text stands; with those of one state alone, if one is asked for."""
    wanted = ask.extra.get(STATE, "")
    if wanted not in ("", LEFT, *get_args(SignatureState)):
        raise AddressError("no part can be so", f"Give one of: {', '.join((LEFT, *get_args(SignatureState)))}.")

    def tell() -> dict[str, Any]:
        rows = _standings(ask)
        states = Counter(row["state"] for row in rows)
        left = len(rows) - states["signed"]
        # A state that is all that is left says nothing more.
        several = [(each, each, number) for each, number in states.most_common() if each == "signed" or number != left]
        ways = [("", "all", len(rows)), (LEFT, "left to sign", left), *several]
        return {
            "blocks": [row for row in rows if _is_so(row["state"], wanted)],
            "of": {},
            "day": str(ask.stock.day),
            "states": states.most_common(),
            "wanted": wanted,
            "ways": [{"state": state, "words": words, "parts": parts} for state, words, parts in ways],
        }

    return await ask.told("unsigned.html", tell)


async def block(ask: Ask) -> Response:
    """Answer with all of a block as a reviewer has to read it."""

    def tell() -> dict[str, Any]:
        there = signables(ask.stock.joined)
        name = ask.extra.get("block", "")
        if name not in there:
            raise AddressError("no block is called that", "See the list of all blocks.", 404)
        reading = reading_of(there[name], ask.stock.joined)
        standing = ask.stock.signatures.standing(reading)
        return {
            "block": name,
            "title": title_of(there[name]),
            "state": standing.state if reading.is_clinical else "",
            "words": standing.words if reading.is_clinical else "no clinical text, nothing to sign",
            "lines": [_line(line) for line in reading.printed],
            "held": [_line(line) for line in reading.held],
            "around": [_line(line) for line in reading.around],
        }

    return await ask.told("block.html", tell)


async def changes(ask: Ask) -> Response:
    """Answer with old and new words of all that has changed since it was signed, and what was never read."""

    def tell() -> dict[str, Any]:
        library, signatures = ask.stock.joined, ask.stock.signatures
        titles = {name: title_of(each) for name, each in signables(library).items()}
        changed = [
            {**_changed(each), "title": titles.get(each.block, each.block)}
            for each in changes_since_signed(library, signatures)
        ]
        unread = [
            {"block": name, "title": titles[name], "words": standing.words}
            for name, standing in never_read(library, signatures)
        ]
        return {"changed": changed, "never_read": unread}

    return await ask.told("changes.html", tell)


def _is_so(state: str, wanted: str) -> bool:
    return wanted in ("", state) or (wanted == LEFT and state != "signed")


def _standings(ask: Ask) -> list[dict[str, str]]:
    signatures, there = ask.stock.signatures, signables(ask.stock.joined)
    rows = []
    for reading in read_everything(ask.stock.joined):
        if reading.is_clinical:
            standing = signatures.standing(reading)
            title = title_of(there[reading.block])
            rows.append({"block": reading.block, "title": title, "state": standing.state, "words": standing.words})
    return rows


def _explained(choice: Choice, block: Signable, library: Library) -> dict[str, Any]:
    """Return a decision for a block, with those for what is in it, in order."""
    words = {line.id: line.words for line in reading_of(block, library).printed}
    rows = [row for inner in choice.rows for row in _chosen(inner, words, 1)]
    count_kept = sum(row["verdict"] != "out" for row in rows)
    return {
        **_decided(choice),
        "title": title_of(block),
        "kept": count_kept,
        "taught": list(choice.taught),
        "rows": rows,
    }


def _chosen(choice: Choice, words: Mapping[str, str], depth: int) -> Iterator[dict[str, Any]]:
    """Yield a decision and those for what is in it."""
    words_of = next((words[name] for name in _named(choice.id) if name in words), "")
    plain = choice.id.rpartition("/")[2].replace("-", " ").capitalize()
    yield {**_decided(choice), "words": words_of or plain, "depth": depth}
    for row in choice.rows:
        yield from _chosen(row, words, depth + 1)


def _named(name: str) -> tuple[str, ...]:
    """Return what the line may be called that says what a row is."""
    return (name, *(f"{name} {part}" for part in ("title", "heading", "name", "drug", "term")))


def _decided(choice: Choice) -> dict[str, Any]:
    return {
        "id": choice.id,
        "verdict": choice.verdict,
        "reason": choice.reason,
        "sources": list(choice.sources),
    }


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


def _changed(of_block: BlockChanges) -> dict[str, Any]:
    return {
        "block": of_block.block,
        "since": of_block.since,
        "lines": [
            {"id": each.id, "was": _line(each.was) if each.was else None, "now": _line(each.now) if each.now else None}
            for each in of_block.changes
        ],
    }
