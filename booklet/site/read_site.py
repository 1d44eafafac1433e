"""A site's folders as records: every file checked by itself, every problem with its file and line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from booklet.core.values import field, frozen, slotted
from booklet.errors import Problem
from booklet.files.folder import ContentFile, read_picture
from booklet.files.problems import Location, Report
from booklet.files.yaml_reader import YamlDocument
from booklet.library.block_files import validated_block
from booklet.library.references import check_citations
from booklet.library.rules.drawings import check_drawings
from booklet.library.rules.identity import check_file_name, check_ids
from booklet.library.rules.safety import check_texts
from booklet.model.artwork import Logo
from booklet.model.block import Block, Written
from booklet.model.content_files import Placement
from booklet.model.walk import walk
from booklet.site.layers import BLOCKS, LAYOUT, SITE_FILE, THEME_FILE, Layers, Merged, read_layers
from booklet.site.logo import is_plain_name, kind_of, read_logo
from booklet.site.site_file import validated_site
from booklet.site.site_keys import LogoFile, SiteFile
from booklet.typeset.theme.colors import Palette
from booklet.typeset.theme.theme_file import read_palette

_HINTS: Mapping[str, str] = {
    "SVG": "Save the logo as a PNG file, and name that.",
    "PNG": "Save it again as PNG, in RGB and smaller.",
    "JPEG": "Save it again as PNG, in RGB and smaller.",
}


@frozen
class SiteBlock:
    """A block of the site, and where it is written."""

    document: YamlDocument
    placement: Placement
    block: Block | Written


@slotted
class SiteContent:
    """A site as it was read, with those it extends.

    Attributes:
        folders: All folders, those it builds on first.
        merged: Where each value of `site.yaml` is written.
        theme: The same of `theme.yaml`.
        file: All `site.yaml` laid over each other; None if they cannot be used.
        blocks: The site's own blocks; one of a later site stands for one of the same name before it.
        files: Every file, for a hash.
        problems: Everything that keeps the site from being used.
    """

    folders: tuple[Path, ...]
    merged: Merged
    theme: Merged
    file: SiteFile | None = None
    logo: Logo | None = None
    palette: Palette | None = None
    blocks: tuple[SiteBlock, ...] = ()
    files: tuple[ContentFile, ...] = ()
    problems: list[Problem] = field(default_factory=list)


def read_site(folder: Path) -> SiteContent:
    """Return a site with everything that is wrong with it, as far as it can be told without a library.

    Raises:
        ContentError: If the folder cannot be read at all, or is written for a newer program.
    """
    layers = read_layers(folder)
    report = Report(layers.problems)
    merged, theme = layers.merged(SITE_FILE), layers.merged(THEME_FILE)
    site = SiteContent(tuple(each.folder for each in layers.layers), merged, theme, problems=report.problems)
    site.files = tuple(file for layer in layers.layers for file in layer.files)
    site.file = validated_site(merged, report) if merged.documents else None
    site.palette = read_palette(theme.data, theme.origin, report) if theme.documents else None
    site.blocks = tuple(_blocks(layers, report))
    if site.file and site.file.logo:
        _read_logo(site.file.logo, site, layers, report)
    return site


def _blocks(layers: Layers, report: Report) -> Iterator[SiteBlock]:
    documents: dict[str, YamlDocument] = {}
    for layer in layers.layers:
        documents |= {name: each for name, each in layer.documents.items() if each.file.folder == BLOCKS}
    for document in documents.values():
        check_file_name(document, report)
        records = validated_block(document, report)
        walked = [each for record in records for each in walk(record)]
        check_ids(document, walked, report)
        check_citations(document, walked, report)
        check_texts(document, walked, report)
        check_drawings(document, walked, report)
        match records:
            case Placement() as placement, Block() | Written() as block:
                yield SiteBlock(document, placement, block)


def _read_logo(logo: LogoFile, site: SiteContent, layers: Layers, report: Report) -> None:
    """Read the logo from the folder of the site that names it."""
    place: Location = ("logo", "file")
    document = site.merged.origin(place)
    kind = kind_of(logo.file)
    if not is_plain_name(logo.file):
        message = f"'file' cannot be {logo.file!r}: the logo lies in the site's own folder"
        report.add(document, place, message, "Give the file's name alone.")
    elif not kind:
        report.add(document, place, f"{logo.file!r} is no PNG, JPEG or SVG file", "Save the logo as a PNG file.")
    else:
        layer = next(each for each in layers.layers if each.documents.get(SITE_FILE) is document)
        file, problems = read_picture(layer.folder, logo.file, LAYOUT)
        report.problems += problems
        if file is not None:
            site.files += (file,)
            try:
                site.logo = Logo(read_logo(logo.file, file.data), logo.alt)
            except ValueError as error:
                report.problems.append(Problem(file.path, 0, str(error), _HINTS[kind]))
