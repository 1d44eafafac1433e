"""A site joined to a library: its blocks at their places, what it hides, what medicines are called there."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType

from booklet.core.values import frozen, replace
from booklet.errors import Problem
from booklet.files.problems import Report
from booklet.files.record import Record
from booklet.files.yaml_reader import YamlDocument
from booklet.library.library import Library
from booklet.model.regimen import TRACK
from booklet.model.statements import Source
from booklet.site.block_places import filled_block, place_in, placed_entries
from booklet.site.brands import check_brands
from booklet.site.hiding import hidden_blocks, shown_blocks
from booklet.site.layers import Merged
from booklet.site.mentioned_names import names_of
from booklet.site.read_site import SiteContent
from booklet.site.site_doses import check_doses
from booklet.site.site_file import Redirect
from booklet.site.site_regimen import Regimen
from booklet.site.site_vincristine import check_vincristine


@frozen
class Joined:
    """A site and a library together.

    Attributes:
        library: Both as one; None if they do not go together.
        records: Placement and block of each of the site's files, references filled in.
        problems: What keeps them from going together.
    """

    library: Library | None
    records: tuple[tuple[YamlDocument, tuple[Record, ...]], ...] = ()
    problems: tuple[Problem, ...] = ()


def join(site: SiteContent, library: Library) -> Joined:
    """Return a site and a library as one, or everything that keeps them apart; the library itself stays as it is."""
    if site.file is None:
        return Joined(None)
    file, merged, report = site.file, site.merged, Report()
    redirect = Redirect.of(merged, report)
    on = shown_blocks(file.show, library, merged, redirect)
    shown = replace(library, hidden=library.hidden - on | hidden_blocks(file.hide, library, merged, redirect, on))
    _check_sources(file.sources, library, merged, redirect)
    _check_regimen(file.regimen, library, redirect, merged)
    check_brands(file.brands, library, merged, redirect)
    check_doses(file, site.blocks, library, redirect, report)
    check_vincristine(file, site.blocks, report)
    own_blocks, own_sources = [each.placement.id for each in site.blocks], [each.id for each in file.sources]
    names = names_of(shown, blocks=own_blocks, sources=own_sources)
    blocks = [filled_block(each, library, names, report) for each in site.blocks]
    entries = placed_entries(blocks, library, file.brands, report)
    records = tuple((each.document, (each.placement, each.block)) for each in blocks)
    if report.problems:
        return Joined(None, records, tuple(report.problems))
    in_order = sorted((*library.entries, *entries), key=place_in(library))
    together = replace(
        shown,
        hidden=shown.hidden | {entry.id for entry in entries if entry.is_sheet},
        entries=tuple(in_order),
        sources=MappingProxyType({**library.sources, **{source.id: source for source in file.sources}}),
    )
    return Joined(together, records)


def _check_regimen(regimen: Regimen | None, library: Library, redirect: Redirect, merged: Merged) -> None:
    """Report names of phases and kinds of leukemia that there are not, and kinds that are not treated in phases."""
    if regimen is None:
        return
    last = merged.documents[-1]
    named = [(("steps", index, "phase"), step.phase) for index, step in enumerate(regimen.steps)]
    kinds = [(("subtypes", index), subtype) for index, subtype in enumerate(regimen.subtypes)]
    for there, names, what in ((library.phases, named, "phase"), (library.subtypes, kinds, "subtype")):
        for place, name in names:
            if name not in there:
                hint = f"Write one of: {', '.join(there)}."
                redirect.add(last, ("regimen", *place), f"no {what} is called {name!r}", hint)
    for place, name in kinds:
        if name in library.subtypes and library.subtypes[name].track != TRACK:
            message = f"{name!r} is not treated in the phases that a plan has"
            redirect.add(last, ("regimen", *place), message, "Take it off the list.")


def _check_sources(sources: Sequence[Source], library: Library, merged: Merged, report: Report) -> None:
    """Report sources whose id or mark stands for another one."""
    ids = set(library.sources)
    marks = {source.mark: source.id for source in library.sources.values()}
    for position, source in enumerate(sources):
        if source.id in ids:
            message = f"there is a source called {source.id!r} already"
            report.add(merged.documents[-1], ("sources", position, "id"), message, "Choose another id.")
        if source.mark in marks:
            message = f"the mark {source.mark!r} stands for the source {marks[source.mark]!r} already"
            report.add(merged.documents[-1], ("sources", position, "mark"), message, "Choose another, such as 'H'.")
        ids.add(source.id)
        marks.setdefault(source.mark, source.id)
