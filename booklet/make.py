"""From an order to a product: one call a stage."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from booklet.composing import OrderedDocument, check_types, composed, content_hash
from booklet.core.content_number import content_number
from booklet.core.result_cache import apart
from booklet.core.values import frozen, replace
from booklet.errors import BookletError, ContentError, MissingGlyphError
from booklet.model.break_marks import unmarked
from booklet.order import BOOKLET, Order
from booklet.version import __version__

if TYPE_CHECKING:
    from booklet.formats.pdf import Metadata
    from booklet.library.library import Library
    from booklet.model.document import Document
    from booklet.model.hospital import Gap
    from booklet.press import Press
    from booklet.press.print_job import PrintJob
    from booklet.selection.plan import Plan
    from booklet.typeset import Pages

# Stages are imported where they run: a caller who only wants the plan, or the pages, does not pay for the rest.


@frozen
class Printable:
    """Something made up into pages, ready to be drawn.

    Attributes:
        document: What the pages say, as elements.
        pages: The made-up pages; `pages.theme` holds paper, edition, ink and palette.
        metadata: What the PDF says about itself.
    """

    document: Document
    pages: Pages
    metadata: Metadata

    @property
    def title(self) -> str:
        """The PDF's title."""
        return self.metadata.title

    @property
    def page_count(self) -> int:
        """How many pages it has."""
        return len(self.pages)

    def __repr__(self) -> str:
        pages = "1 page" if self.page_count == 1 else f"{self.page_count} pages"
        return f"<{type(self).__name__} {self.title!r}, {pages}, {self.pages.paper.name}{self._state()}>"

    def _state(self) -> str:
        return ""

    def _room(self) -> AbstractContextManager[None]:
        return nullcontext()

    def pdf(self) -> bytes:
        """Return the PDF to read: tagged, and the same bytes for the same order.

        Raises:
            AccessibilityError: If the PDF would not be accessible.
        """
        from booklet.formats.pdf import draw_reader  # noqa: PLC0415

        with self._room():
            return draw_reader(self.pages, self.metadata)

    def reader_pdf(self) -> bytes:
        """Return the PDF to read, as `pdf` does; the name of version 0.1."""
        return self.pdf()

    def press_job(self, press: Press) -> PrintJob:
        """Return it laid out for printing, filled up with notes pages to whole sheets; nothing is drawn yet.

        Raises:
            LayoutError: If it does not fit the sheets as they are wanted.
            TypeError: If this is no way to print.
        """
        from booklet.press.folding import PAGES_OF_A_SHEET  # noqa: PLC0415
        from booklet.press.impose import plan_job  # noqa: PLC0415
        from booklet.press.options import check_press  # noqa: PLC0415
        from booklet.typeset.pages.notes_pages import filled_up  # noqa: PLC0415

        check_press(press)
        pages = filled_up(self.pages, self.document, PAGES_OF_A_SHEET)
        return plan_job(pages, press, title=self.metadata.title, language=self.metadata.language)

    def press_pdf(self, press: Press | PrintJob) -> bytes:
        """Return the PDF for a press: sheets for a ward's printer, or single pages with bleed for a print shop.

        It is for printing only, and has no tags. The same order and way of printing give the same bytes.

        Args:
            press: `Ward(...)` or `Shop(...)`, or what `press_job` has made of one.

        Raises:
            LayoutError: If it does not fit the sheets as they are wanted.
        """
        from booklet.formats.pdf import draw_press  # noqa: PLC0415
        from booklet.press.print_job import PrintJob  # noqa: PLC0415

        return draw_press(press if isinstance(press, PrintJob) else self.press_job(press), self.metadata)

    def write(self, to: Path | str | BinaryIO, press: Press | PrintJob | None = None) -> None:
        """Write the PDF to read, or one for a press.

        Args:
            to: A path, where an existing file is replaced in one step or stays as it was; or an open binary file.
            press: How it is to be printed; None for the PDF to read.

        Raises:
            LayoutError: If it does not fit the sheets as they are wanted.
            OutputError: If the file cannot be written.
            TypeError: If this is neither a path nor a binary file.
        """
        from booklet.core.atomic_write import write_to  # noqa: PLC0415

        write_to(to, self.pdf() if press is None else self.press_pdf(press))


@frozen
class Product(Printable):
    """What was made for an order.

    Attributes:
        order: What was asked for.
        plan: What was chosen and why.
    """

    order: Order
    plan: Plan

    __repr__ = Printable.__repr__

    @property
    def manuscript(self) -> Document:
        """What the pages say, as `document` holds it; the name of version 0.1."""
        return self.document

    @property
    def is_draft(self) -> bool:
        """Whether it holds text that no clinician has signed."""
        return self.plan.is_draft

    @property
    def unsigned(self) -> tuple[str, ...]:
        """Its blocks with text that no clinician has signed."""
        return self.plan.unsigned

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Lines left to write on that the site should fill."""
        return self.plan.gaps

    @property
    def file_name(self) -> str:
        """What a file of it is called; that of a sheet which does not name the leukemia does not name it either."""
        is_named = " subtype=" in " ".join(self.metadata.keywords)
        return f"{self.order.name if is_named else self.order.name_without_reader}.pdf"

    def ordered_pdf(self) -> bytes:
        """Return what was ordered: the PDF for the press of the order, or the one to read if it has none.

        Raises:
            AccessibilityError: If the PDF would not be accessible.
            LayoutError: If it does not fit the sheets as they are wanted.
        """
        return self.pdf() if self.order.press is None else self.press_pdf(self.order.press)

    def _state(self) -> str:
        return ", draft" if self.is_draft else ""

    def _room(self) -> AbstractContextManager[None]:
        return _room_of(self.order)


def make(order: Order, library: Library) -> Product:
    """Return what an order asks for, made up into pages.

    Threads may call it at the same time: what they share is kept as values that do not change, and each gets
    the same bytes as it would alone.

    Args:
        order: What is asked for.
        library: What can be said.

    Raises:
        ContentError: If the site does not go with the library, something that would be printed is not said in the
            language, or no font has one of its characters.
        OrderError: If the library has no such language.
        ProfileError: If the profile has a value that does not exist, or a pair the sources do not describe; or there
            is no such sheet for it.
        NotApprovedError: If a draft, or a line that the site leaves open, is refused; before anything is set.
        LayoutError: If something cannot be made up into pages.
        TypeError: If a value is of a wrong type.
    """
    from booklet.products import maker_of  # noqa: PLC0415

    check_types(order, library)
    with _room_of(order):
        try:
            made = composed(order, library)
            pages = maker_of(order.product).pages(made.document, order)
        except MissingGlyphError as error:
            raise _placed(error, order, library) from error
        hash_ = content_hash(order, library) if order.with_language else made.library.hash
        return Product(made.document, pages, _metadata(made, hash_, order), order, made.plan)


def _placed(error: MissingGlyphError, order: Order, library: Library) -> BookletError:
    """Return a character that no font has as a fault of the texts that hold it; the error itself if it is in none."""
    from booklet.library.character_places import places_of  # noqa: PLC0415  (only for a message)

    own = library.language.tag
    tags = dict.fromkeys((order.language or own, order.with_language or own))
    found = [each for tag in tags for each in places_of(error.character, library.folder, "" if tag == own else tag)]
    return ContentError(found) if found else error


def printable(document: Document, pages: Pages, keywords: tuple[str, ...] = ()) -> Printable:
    """Return a document that is no answer to an order, such as one composed by hand."""
    return Printable(document, pages, _described(document, keywords))


def _room_of(order: Order) -> AbstractContextManager[None]:
    """Return where what is made is kept: that of sheets and cards takes no room from that of booklets."""
    return nullcontext() if order.product == BOOKLET else apart()


def content_keywords(library: Library, hash_: str = "") -> tuple[str, ...]:
    """Return the keywords that say which content something was made from; its hash if it is not the library's own."""
    sha256 = hash_ or library.hash
    return f"content {library.version}", f"number {content_number(sha256)}", f"sha256 {sha256}"


def _metadata(made: OrderedDocument, hash_: str, order: Order) -> Metadata:
    from booklet.document.block_words import said_of  # noqa: PLC0415

    site = () if order.site is None else (f"site sha256 {order.site.hash}",)
    asked = " ".join(map("=".join, _asked(order, made.library).items()))
    said = " ".join(f"{each.id}:{each.mark}" for each in said_of(made.document, order.product))
    content = content_keywords(made.library, hash_)
    described = _described(made.document, (*content, f"order {asked}", *site), said)
    return described if order.product == BOOKLET else replace(described, is_sized=True)


def _asked(order: Order, library: Library) -> Mapping[str, str]:
    """Return what decides the words and the looks of a product beside content, site and colors, by field."""
    from booklet.products import is_silent  # noqa: PLC0415

    profile, language = order.profile, order.language or library.language.tag
    reader = {} if is_silent(order.sheet, library) else {"subtype": profile.subtype, **profile.axes()}
    looks = {"audience": profile.audience, "paper": order.paper_name, "edition": order.edition, "ink": order.ink}
    second = {"with_language": order.with_language} if order.with_language else {}
    return {"product": order.product, **order.parts, **reader, **looks, "language": language, **second}


def _described(document: Document, keywords: tuple[str, ...], blocks: str = "") -> Metadata:
    from booklet.formats.pdf import Metadata  # noqa: PLC0415

    return Metadata(unmarked(document.title), document.language, f"treatment-booklet {__version__}", keywords, blocks)
