"""The site's own blocks at their places among those of the content."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from booklet.blocks.sheet import Sheet
from booklet.core.values import replace
from booklet.files.problems import Report
from booklet.library.block_files import Shelves, entry_of, gathered
from booklet.library.defined_names import Names
from booklet.library.filled_references import Fields
from booklet.library.library import Library
from booklet.library.references import check_last_lines, check_references
from booklet.library.rules.immunotherapy import immunotherapy_stays_with_b_cell
from booklet.library.rules.needed_blocks import KEPT_KINDS
from booklet.library.rules.on_request import check_sheet
from booklet.model.block import Block
from booklet.model.entry import Entry
from booklet.model.walk import walk
from booklet.site.brands import Brands
from booklet.site.read_site import SiteBlock

_FRONT, _BACK = frozenset({"cover", "when_to_call"}), frozenset({"back_cover"})
"""Kinds that a site's blocks stand behind, and before: each booklet has them where every other has them."""

BlockPlace = tuple[int, int, str]
"""What decides the order of entries: chapter, order in it, id."""


def filled_block(each: SiteBlock, library: Library, names: Names, report: Report) -> SiteBlock:
    """Return a block with its references filled in; report names that nothing is called."""
    for record in (each.placement, each.block):
        check_references(each.document, walk(record), names, report)
        check_last_lines(each.document, walk(record), library.sources, report)
    fields = Fields(library.figures, library.drugs, library.phases, library.language)
    return replace(each, block=fields.fill(each.block))


def placed_entries(blocks: Sequence[SiteBlock], library: Library, brands: Brands, report: Report) -> list[Entry]:
    """Return the site's blocks as entries; report those that may not be there, or not at that place.

    Args:
        blocks: The site's.
        library: What they are joined to.
        brands: Names that medicines have at the site.
        report: Where problems go.
    """
    known = {entry.id for entry in library.entries}
    shelves = Shelves(library.drugs, library.phases)
    entries = []
    for each in blocks:
        placement, document = each.placement, each.document
        if placement.id in known:
            message = f"the content has a block called {placement.id!r} already"
            report.add(document, ("id",), message, "Choose another id. To leave the content's block out, hide it.")
        if placement.printed == "on-request":
            message = "a site's own block is always printed"
            report.add(document, ("printed",), message, "Remove the line, or the file.")
        if isinstance(each.block, Sheet):
            check_sheet(document, (each.block,), report)
        if placement.kind in KEPT_KINDS:
            message = f"a site may not add a block of the kind {placement.kind!r}"
            report.add(document, ("kind",), message, "Use another kind: every booklet has one of these.")
        elif placement.chapter in library.chapters:
            block = gathered(each.block, shelves, document, report)
            entries += [] if block is None else [_placed(each, block, library, report)]
    _check_reach(blocks, entries, library, brands, report)
    return entries


def _placed(each: SiteBlock, block: Block, library: Library, report: Report) -> Entry:
    entry = entry_of(each.placement, block)
    if message := _misplaced(entry, library):
        report.add(each.document, ("order",), message, "Choose another order, or another chapter.")
    return entry


def place_in(library: Library) -> Callable[[Entry], BlockPlace]:
    """Return what entries are sorted by."""
    chapters = {chapter: position for position, chapter in enumerate(library.chapters)}
    return lambda entry: (chapters[entry.chapter], entry.order, entry.id)


def _misplaced(entry: Entry, library: Library) -> str:
    """Return why a block may not stand where it would, or ""."""
    place = place_in(library)
    for other in library.entries:
        if other.kind in _FRONT and place(entry) < place(other):
            return f"this block would stand before {other.id!r}, which families have to find first"
        if other.kind in _BACK and place(entry) > place(other):
            return f"this block would stand behind {other.id!r}, which is the last page"
    return ""


def _check_reach(
    blocks: Sequence[SiteBlock], entries: Sequence[Entry], library: Library, brands: Brands, report: Report
) -> None:
    subtypes, axes = library.subtypes.values(), list(library.axes.values())
    for breach in immunotherapy_stays_with_b_cell(entries, library.terms, subtypes, axes, brands):
        for each in blocks:
            for location, value, _ in walk(each.block):
                if value is breach.record:
                    message = f"{breach.words!r} could be printed for {breach.subtype.id!r}; no source carries it there"
                    hint = "Add the condition 'when: {cell_type: b-cell}'."
                    rule = immunotherapy_stays_with_b_cell.__name__
                    report.add(each.document, location, message, hint, rule=rule)
