"""The reader PDF: tagged, linked, bookmarked; PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) in one file."""

from __future__ import annotations

from collections.abc import Sequence

from booklet.errors import AccessibilityError
from booklet.pdf.artwork import image_resources
from booklet.pdf.colour_profile import srgb_profile
from booklet.pdf.content_stream import ContentStream
from booklet.pdf.links import annotation, links
from booklet.pdf.metadata import Metadata
from booklet.pdf.outline import outline_root
from booklet.pdf.reportlab_adapter import PdfFile, text_string
from booklet.pdf.structure import Structure
from booklet.typeset.pages import Page, Pages

_HEADINGS = {f"H{level}": level for level in range(1, 7)}


def draw_reader(pages: Pages, metadata: Metadata) -> bytes:
    """Return the pages as a PDF file.

    The same pages and metadata give the same bytes.

    Raises:
        AccessibilityError: If the booklet has no title or language, or a heading level is skipped.
    """
    check_accessible(pages, metadata)
    file = PdfFile()
    tree = Structure.of(pages)
    page_tree, root = file.reserve(), file.reserve()
    numbers = [file.reserve() for _ in pages.pages]
    streams = [_draw(page, pages, numbers, page_tree, file, tree) for page in pages.pages]
    tree.write(file, root, numbers)
    kids = b" ".join(b"%d 0 R" % number for number in numbers)
    file.put(page_tree, b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(numbers)))
    catalog = _catalog(file, pages, numbers, metadata, b"/Pages %d 0 R /StructTreeRoot %d 0 R" % (page_tree, root))
    return file.finish(catalog, metadata.info(), streams)


def check_accessible(pages: Pages, metadata: Metadata) -> None:
    """Refuse what no screen reader could make sense of.

    Raises:
        AccessibilityError: If the booklet has no title or language, or a heading level is skipped
            (ISO 14289-1, 7.1, 7.2 and 7.4.2).
    """
    if not metadata.title.strip():
        raise AccessibilityError("the booklet has no title", "give it one: screen readers say it first")
    if not metadata.language.strip():
        raise AccessibilityError("the booklet has no language", "name it, for example en-US")
    level = 0
    for tags in pages.tags:
        for tag in tags:
            found = _HEADINGS.get(tag.role, level)
            if found > level + 1:
                raise AccessibilityError(
                    f"a heading of level {found} follows one of level {level}",
                    f"make it level {level + 1}, or put a heading of that level before it",
                )
            level = found


def _draw(page: Page, pages: Pages, numbers: Sequence[int], page_tree: int, file: PdfFile, tree: Structure) -> bytes:
    """Add a page with its links to the file and return its operators."""
    index = page.number - 1
    notes = _annotate(page, pages, numbers, file, tree)
    stream = ContentStream(file, tree, index, pages.paper.height)
    for placed in page.placed:
        stream.draw(placed.marks, placed.x, placed.y, tree.offsets[placed.element])
    stream.draw_furniture(page.furniture)
    operators = stream.finish()
    for tag, number in notes:
        tree.link(tag, number, index)
    contents = file.add_stream(operators)
    annotations = b" /Annots [%s]" % b" ".join(b"%d 0 R" % number for _, number in notes) if notes else b""
    file.put(
        numbers[index],
        b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %.2f %.2f] /Contents %d 0 R /Resources << /Font %s%s >> "
        b"/StructParents %d /Tabs /S%s >>"
        % (
            page_tree,
            pages.paper.width,
            pages.paper.height,
            contents,
            file.fonts_reference(),
            image_resources(stream.images),
            index,
            annotations,
        ),
    )
    return operators


def _annotate(
    page: Page, pages: Pages, numbers: Sequence[int], file: PdfFile, tree: Structure
) -> list[tuple[int, int]]:
    """Add the page's link annotations; return tag and object number of each.

    Words that lead to a place this booklet does not have stay words.
    """
    notes: list[tuple[int, int]] = []
    for link in links(page):
        tag = tree.offsets[link.element] + link.tag
        place = pages.anchors.get(link.anchor)
        if place is None:
            tree.role_as(tag, "Span")
            continue
        key = len(pages.pages) + len(tree.annotation_tags) + len(notes)
        notes.append((tag, file.add(annotation(link, place, numbers, pages.paper.height, key))))
    return notes


def _catalog(file: PdfFile, pages: Pages, numbers: Sequence[int], metadata: Metadata, trees: bytes) -> bytes:
    profile = file.add_stream(srgb_profile(), b"/N 3 /Alternate /DeviceRGB")
    xmp = file.add_stream(metadata.xmp(), b"/Type /Metadata /Subtype /XML", is_compressed=False)
    outline = outline_root(pages, numbers, file)
    intent = (
        b"<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB) "
        b"/DestOutputProfile %d 0 R >>" % profile
    )
    return b" ".join(
        (
            b"<< /Type /Catalog",
            trees,
            b"/MarkInfo << /Marked true >> /Lang %s" % text_string(metadata.language),
            b"/ViewerPreferences << /DisplayDocTitle true >> /PageMode /UseOutlines",
            b"/PageLabels << /Nums [0 << /S /D >>] >>",
            b"/Outlines %d 0 R" % outline if outline else b"",
            b"/Metadata %d 0 R /OutputIntents [%s] >>" % (xmp, intent),
        )
    )
