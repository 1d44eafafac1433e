"""What is signed, what a reviewer has to read, and what has changed, as plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from textwrap import fill

from booklet.core.text_columns import columns
from booklet.library.library import Library
from booklet.review.block_reading import ReadingLine, hedges
from booklet.review.booklets import Booklets
from booklet.review.changes import BlockChanges, Change
from booklet.review.code_tables import START
from booklet.review.signable import Signable, read_everything, reading_of, signables, standing_of, title_of
from booklet.review.signatures import Signatures, Standing
from booklet.review.translation_reading import signatures_in

_WIDTH = 110
"""Characters of a line before a list of booklets is broken."""


def list_review(library: Library, signatures: Signatures) -> str:
    """Return where each block with clinical text stands, then the statements that wait for a clinician."""
    readings = list(read_everything(library))
    standings = [(each.block, standing_of(each.block, library, signatures)) for each in readings if each.is_clinical]
    rows: list[tuple[str, str, str]] = [(block, standing.state, standing.words) for block, standing in standings]
    gone = signatures_in(library, signatures).by_block.keys() - signables(library).keys()
    rows += [(block, "gone", "there are signatures, but no block is called this now") for block in sorted(gone)]
    waiting_rows = [(line.id, *line.when) for reading in readings for line in reading.held]
    others = [(each.block, title_of(signables(library)[each.block])) for each in readings if not each.is_clinical]
    unsigned = (
        ("", "Not clinical, and signed by nobody: labels, lines to write on, lists", *columns(others)) if others else ()
    )
    waiting = ("", "Waiting for a clinician, and never printed", *columns(waiting_rows)) if waiting_rows else ()
    return "\n".join((f"Blocks with clinical text, on {signatures.as_of}", *columns(rows), *unsigned, *waiting))


def show_block(block: Signable, library: Library, signatures: Signatures) -> str:
    """Return all that a reviewer has to read of a block, a table of codes, or the fixed words, line by line.

    Each line of a block stands with its conditions, sources and hedges.
    """
    reading = reading_of(block, library)
    standing = standing_of(reading.block, library, signatures)
    lines = [f"{reading.block}: {title_of(block)}"]
    lines += [f"  {standing.state}: {standing.words}" if reading.is_clinical else "  no clinical text, nothing to sign"]
    for line in reading.printed:
        lines += ["", line.id, *_said(line)]
    for line in reading.held:
        lines += ["", f"{line.id} (held, never printed)", f"  {line.words}", f"  why: {line.when[0]}", _sources(line)]
    decided = columns((line.id.partition(" ")[2], line.words) for line in reading.around)
    return "\n".join((*lines, "", "What else decides it", *decided))


def list_changes(changes: Iterable[BlockChanges], booklets: Booklets) -> str:
    """Return the old and the new words of every line that changed, and the booklets it is in."""
    parts = ("\n".join((f"{each.block}, {each.since}", *_changes(each, booklets))) for each in changes)
    return "\n\n".join(parts)


def list_never_read(blocks: Iterable[tuple[str, Standing]], day: date | None = None) -> str:
    """Return the blocks that nobody had read by the end of a day, and how to read them."""
    head = "Never read" if day is None else f"Never read by {day}"
    rows = columns((block, standing.words) for block, standing in blocks)
    return "\n".join((f"{head}; 'booklet review show BLOCK' shows all of a block", *rows))


def _said(line: ReadingLine) -> Iterator[str]:
    yield from (f"  If {condition}:" for condition in line.when)
    yield f"  {line.words}"
    if line.original:
        yield f"  original: {line.original}"
    if line.original_patient:
        yield f"  original to a patient: {line.original_patient}"
    if line.patient:
        yield f"  to a patient: {line.patient}"
    if line.about:
        yield "  about: children only"
    if line.sources:
        yield _sources(line)
    if line.sources and " " not in line.id and not line.id.startswith(START):
        yield f"  hedges: {', '.join(hedges(line.words)) or 'none'}"


def _sources(line: ReadingLine) -> str:
    return f"  sources: {', '.join(line.sources)}"


def _changes(block: BlockChanges, booklets: Booklets) -> Iterator[str]:
    for change in block.changes:
        where = booklets.with_path(change.row or block.block)
        yield f"  {change.id}"
        yield f"    was: {_old_or_new(change.was, change)}"
        yield f"    now: {_old_or_new(change.now, change)}"
        yield fill("; ".join(where) or "no booklet", _WIDTH, initial_indent="    in:  ", subsequent_indent=" " * 9)


def _old_or_new(line: ReadingLine | None, change: Change) -> str:
    """Return a line as it is printed, and with what has changed of what is not printed with it."""
    if line is None:
        return "(not there)"
    unseen = {
        "rule": line.rule,
        "patient": (f"to a patient: {line.patient}",) if line.patient else (),
        "about": (f"about: {line.about}",) if line.about else (),
        "marks": line.marks,
    }
    shown = _unseen(change)
    words = "; ".join(each for name in shown for each in unseen[name])
    return f"{_printed(line)} [{words or 'plain'}]" if words or "marks" in shown else _printed(line)


def _unseen(change: Change) -> tuple[str, ...]:
    """Return the parts of a line that are shown beside its words, since the words do not show that they changed.

    Marks are shown only where nothing else tells the two lines apart: words that are filled in change with their marks.
    """
    was, now = change.was, change.now
    if not was or not now:
        return ("patient",)
    if _printed(was) == _printed(now):
        return "rule", "patient", "about", "marks"
    parts = ("rule", "patient", "about") if was.when == now.when else ("patient", "about")
    return tuple(name for name in parts if getattr(was, name) != getattr(now, name))


def _printed(line: ReadingLine) -> str:
    conditions = "".join(f"If {condition}: " for condition in line.when)
    sources = f" ({', '.join(line.sources)})" if line.sources else ""
    return f"{conditions}{line.words}{sources}"
