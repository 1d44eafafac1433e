"""From an order to a finished answer: the PDF, its pages as pictures, and its words as a page."""

from __future__ import annotations

import io
from collections.abc import Sequence

from booklet.core.answer_store import StoredAnswer
from booklet.core.units import in_mm
from booklet.core.values import replace
from booklet.errors import BookletError, OrderError, RefusedOrderError, UntranslatedError
from booklet.formats.png import page_pictures
from booklet.make import Product, make
from booklet.order import Order
from booklet.press.print_job import PrintJob
from booklet.typeset.pages.pages import Pages
from booklet.web.shelf import WebStock
from booklet.web.tag_reading import Node, read_pages

PDF = "application/pdf"
WEBP = "image/webp"

THUMBNAIL_PX, LARGE_PX = 300, 1000
"""Widths of pictures of pages."""

_QUALITY = 80
_FASTEST = 0
"""How WebP pictures are packed: of the ways that were measured, the one that takes the least time."""


class NoPageError(BookletError):
    """There is no such page."""


def pdf(order: Order, stock: WebStock) -> StoredAnswer:
    """Return what was ordered as a PDF, with what there is to say of it: the very bytes that the command line writes.

    Raises:
        BookletError: If it cannot be made.
    """
    product = _made(order, stock)
    facts = {**facts_of(product), "machine": _is_by_machine(order, stock)}
    if order.press is None:
        return StoredAnswer(product.pdf(), PDF, product.file_name, facts)
    job = product.press_job(order.press)
    return StoredAnswer(product.press_pdf(job), PDF, product.file_name, {**facts, "press": press_facts(job)})


def _is_by_machine(order: Order, stock: WebStock) -> bool:
    """Return whether it holds machine translations that nobody has confirmed."""
    from booklet.translation.translated import translated  # noqa: PLC0415  (most orders are in the content's own)

    return any(translated(stock.library, tag).machine for tag in (order.language, order.with_language) if tag)


def _made(order: Order, stock: WebStock) -> Product:
    try:
        return make(order, stock.library)
    except UntranslatedError as error:
        name = stock.languages.get(error.language, error.language)
        hint = "Choose another language, or print those words as they were written."
        field = "with_language" if error.language == order.with_language else "language"
        fault = OrderError(field, f"some words of this are not translated into {name} yet", hint)
        raise RefusedOrderError([(field, fault)]) from None


def facts_of(product: Product) -> dict[str, object]:
    """Return what there is to say of a product beside its pages."""
    return {
        "title": product.title,
        "file": product.file_name,
        "pages": product.page_count,
        "language": product.metadata.language.tag,
        "direction": product.metadata.language.direction,
        "for": list(product.plan.labels),
        "assumed": list(product.plan.assumed),
        "draft": product.is_draft,
        "unsigned": list(product.unsigned),
        "left_open": [str(gap) for gap in product.gaps],
        "page_size": product.pages.paper.name,
    }


def press_facts(job: PrintJob) -> dict[str, object]:
    """Return what there is to say of a print job."""
    side = job.sides[0]
    bleed = in_mm(side.trim.x - side.bleed.x) if side.trim and side.bleed else 0.0
    return {
        "for_print_shop": job.is_in_press_inks,
        "bleed_mm": round(bleed, 1),
        "sheets": 0 if job.is_in_press_inks else max(len(job.sides) // 2 - 1, 1),
        "pages": job.pages,
        "paper": job.paper,
        "flip": job.flip,
        "remarks": list(job.remarks),
    }


def picture(file: bytes, page: int, width_px: int) -> StoredAnswer:
    """Return a page of a PDF as a picture.

    Args:
        file: The PDF.
        page: One that it has, counted from 1.
        width_px: Its width in pixels.

    Raises:
        OutputError: If the packages that draw pictures are not installed.
    """
    (image,) = page_pictures(file, [page], width_px)
    webp = io.BytesIO()
    image.save(webp, format="WEBP", quality=_QUALITY, method=_FASTEST)
    return StoredAnswer(webp.getvalue(), WEBP)


def words(order: Order, stock: WebStock, only: int = 0) -> tuple[Product, Sequence[Node]]:
    """Return the words of what was ordered, as its PDF to read is tagged.

    Args:
        order: What is asked for.
        stock: What it is made from.
        only: The one page whose words are wanted; 0 for all.

    Raises:
        NoPageError: If there is no such page.
        BookletError: If it cannot be made.
    """
    product = _made(replace(order, press=None), stock)
    pages: Pages = product.pages
    if only > len(pages):
        raise no_page(only)
    return product, read_pages(pages, only)


def no_page(page: int | str) -> NoPageError:
    """Return the error for a page that is not there."""
    return NoPageError(f"there is no page {page}", "Go back to all pages.")
