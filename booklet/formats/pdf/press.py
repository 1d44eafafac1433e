"""The press PDF: for a printer, not for reading. It has no tags and claims no standard, and its title says so."""

from __future__ import annotations

from booklet.core.units import Area
from booklet.core.values import replace
from booklet.formats.pdf.alphabet import signs_in
from booklet.formats.pdf.encoding import Encoding, encoding
from booklet.formats.pdf.file import PdfFile
from booklet.formats.pdf.metadata import Metadata
from booklet.formats.pdf.painter import Inks, Painter, on_screen
from booklet.formats.pdf.picture_objects import image, image_resources
from booklet.formats.pdf.strings import text_string
from booklet.model.wording import fill
from booklet.press.inks import press_inks
from booklet.press.print_job import PrintJob, Side


def draw_press(job: PrintJob, metadata: Metadata) -> bytes:
    """Return a print job as a PDF file.

    Nothing in it is tagged: imposed pages have no reading order. The same job and metadata give the same bytes.
    """
    file = PdfFile()
    inks = press_inks if job.is_in_press_inks else on_screen
    page_tree = file.reserve()
    fonts = encoding(signs_in(mark for side in job.sides for laid in side.laid for mark in laid.marks))
    painters = [_painted(side, fonts, inks) for side in job.sides]
    streams = [painter.finish() for painter in painters]
    named = b"/Font %d 0 R" % fonts.add_to(file)
    numbers = [
        _add_page(side, file.add_stream(stream), named + _images(painter, file), page_tree, file)
        for side, stream, painter in zip(job.sides, streams, painters, strict=True)
    ]
    kids = b" ".join(b"%d 0 R" % number for number in numbers)
    file.put(page_tree, b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(numbers)))
    catalog = b"<< /Type /Catalog /Pages %d 0 R /Lang %s /ViewerPreferences << %s >> >>" % (
        page_tree,
        text_string(metadata.language.tag),
        _viewer(job),
    )
    titled = replace(metadata, title=fill(metadata.language.booklet.for_printing, title=metadata.title))
    return file.finish(catalog, titled.info())


def _painted(side: Side, encoding: Encoding, inks: Inks) -> Painter:
    painter = Painter(encoding, side.height, inks)
    if side.is_turned:
        painter.operators.append(f"-1 0 0 -1 {side.width:g} {side.height:g} cm")
    for laid in side.laid:
        painter.begin_clip(laid.clip.x, laid.clip.y, laid.clip.width, laid.clip.height)
        for mark in laid.marks:
            painter.mark(mark, laid.x, laid.y)
        painter.end_clip()
    return painter


def _images(painter: Painter, file: PdfFile) -> bytes:
    """Add a side's pictures and return the entry that names them."""
    in_plates = painter.inks is not on_screen
    return image_resources({name: image(each, file, is_in_plates=in_plates) for name, each in painter.images.items()})


def _add_page(side: Side, contents: int, resources: bytes, page_tree: int, file: PdfFile) -> int:
    boxes = _box(b"MediaBox", Area(0.0, 0.0, side.width, side.height), side.height)
    for name, area in ((b"BleedBox", side.bleed), (b"TrimBox", side.trim)):
        boxes += b" " + _box(name, area, side.height) if area else b""
    return file.add(
        b"<< /Type /Page /Parent %d 0 R %s /Contents %d 0 R /Resources << %s >> >>"
        % (page_tree, boxes, contents, resources)
    )


def _box(name: bytes, area: Area, height: float) -> bytes:
    """Return a page boundary (ISO 32000-1, 14.11.2), to a thousandth of a point: 3 mm are not to become less."""
    return b"/%s [%.3f %.3f %.3f %.3f]" % (name, area.x, height - area.bottom, area.right, height - area.y)


def _viewer(job: PrintJob) -> bytes:
    """Return what a print dialog is asked to begin with: actual size, and how sheets are turned (12.2, table 150)."""
    entries = [b"/DisplayDocTitle true /PrintScaling /None"]
    if job.flip:
        entries.append(b"/Duplex /DuplexFlip%sEdge /PickTrayByPDFSize true" % job.flip.title().encode())
    if job.binding == "right":
        entries.append(b"/Direction /R2L")
    return b" ".join(entries)
