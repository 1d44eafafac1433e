"""Every name that a site's blocks may mention: those of the library, and the site's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from booklet.blocks.drug_list import DrugList
from booklet.library.defined_names import VALUE_OF, Names
from booklet.library.library import Library


def names_of(library: Library, *, blocks: Iterable[str], sources: Iterable[str]) -> Names:
    """Return all names by what they name, as the checks of content want them.

    Args:
        library: What the site is joined to.
        blocks: Ids of blocks that there are beside the library's.
        sources: Ids of sources that there are beside the library's.
    """
    settings = (use.setting for drug in library.drugs.values() for use in drug.uses)
    values = {f"{VALUE_OF}{axis.id}": frozenset(each.id for each in axis.values) for axis in library.axes.values()}
    there = {entry.id for entry in library.entries} - library.hidden
    return {
        "drug": frozenset(library.drugs),
        "phase": frozenset(library.phases),
        "block": frozenset({*there, *blocks}),
        "trait": frozenset(library.axes),
        "track": frozenset(track for each in library.subtypes.values() for track in library.tracks(each)),
        "setting of a drug": frozenset(settings),
        "setting of a list": frozenset(_settings_of_lists(library)),
        "source": frozenset({*library.sources, *sources}),
        "figure": frozenset(library.figures),
        "term": frozenset(library.terms),
        "chapter": frozenset(library.chapters),
        **values,
    }


def _settings_of_lists(library: Library) -> Iterator[str]:
    for entry in library.entries:
        if isinstance(entry.block, DrugList):
            yield from (group.setting for group in entry.block.groups)
