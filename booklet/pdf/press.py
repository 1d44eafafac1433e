"""The press PDF: for a printer, not for reading. It has no tags and claims no standard, and its title says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from booklet.pdf.artwork import image_resources
from booklet.pdf.metadata import Metadata
from booklet.pdf.painter import Inks, Painter, on_screen
from booklet.pdf.reportlab_adapter import PdfFile, text_string
from booklet.press.inks import press_inks
from booklet.press.job import Area, Job, Side

FOR_PRINTING = "{title}, for printing"
"""Title of a press PDF."""


def draw_press(job: Job, metadata: Metadata) -> bytes:
    """Return a print job as a PDF file.

    Nothing in it is tagged: imposed pages have no reading order. The same job and metadata give the same bytes.
    """
    file = PdfFile()
    inks = press_inks if job.is_in_press_inks else on_screen
    page_tree = file.reserve()
    painters = [_painted(side, file, inks) for side in job.sides]
    streams = ["\n".join(painter.operators).encode("latin-1") for painter in painters]
    numbers = [
        _add_page(side, (stream, painter.images), page_tree, file)
        for side, stream, painter in zip(job.sides, streams, painters, strict=True)
    ]
    kids = b" ".join(b"%d 0 R" % number for number in numbers)
    file.put(page_tree, b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(numbers)))
    catalog = b"<< /Type /Catalog /Pages %d 0 R /Lang %s /ViewerPreferences << %s >> >>" % (
        page_tree,
        text_string(metadata.language),
        _viewer(job),
    )
    titled = replace(metadata, title=FOR_PRINTING.format(title=metadata.title))
    return file.finish(catalog, titled.info(), streams)


def _painted(side: Side, file: PdfFile, inks: Inks) -> Painter:
    painter = Painter(file, side.height, inks)
    for laid in side.laid:
        painter.begin_clip(laid.clip.x, laid.clip.y, laid.clip.width, laid.clip.height)
        for mark in laid.marks:
            painter.mark(mark, laid.x, laid.y)
        painter.end_clip()
    return painter


def _add_page(side: Side, drawn: tuple[bytes, Mapping[str, int]], page_tree: int, file: PdfFile) -> int:
    operators, images = drawn
    boxes = _box(b"MediaBox", Area(0.0, 0.0, side.width, side.height), side.height)
    for name, area in ((b"BleedBox", side.bleed), (b"TrimBox", side.trim)):
        boxes += b" " + _box(name, area, side.height) if area else b""
    return file.add(
        b"<< /Type /Page /Parent %d 0 R %s /Contents %d 0 R /Resources << /Font %s%s >> >>"
        % (page_tree, boxes, file.add_stream(operators), file.fonts_reference(), image_resources(images))
    )


def _box(name: bytes, area: Area, height: float) -> bytes:
    """Return a page boundary (ISO 32000-1, 14.11.2), to a thousandth of a point: 3 mm are not to become less."""
    return b"/%s [%.3f %.3f %.3f %.3f]" % (name, area.x, height - area.bottom, area.right, height - area.y)


def _viewer(job: Job) -> bytes:
    """Return what a print dialog is asked to begin with: actual size, and how sheets are turned (12.2, table 150)."""
    entries = [b"/DisplayDocTitle true /PrintScaling /None"]
    if job.flips_short_edge:
        entries.append(b"/Duplex /DuplexFlipShortEdge /PickTrayByPDFSize true")
    if job.binding == "right":
        entries.append(b"/Direction /R2L")
    return b" ".join(entries)
