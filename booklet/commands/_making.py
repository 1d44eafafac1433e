"""From the texts of a command's options to a file: the order is read, made, written, and told of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from booklet.commands._configuration import with_configuration
from booklet.commands._finished import FinishedCommand, FinishedFile
from booklet.commands._given import NO_CODES, Coded, Filing
from booklet.commands._loading import load_library
from booklet.commands._streams import open_file, print_bytes, print_data, say
from booklet.core.atomic_write import make_parents, refuse_other_kind, write_whole
from booklet.model.editions import EDITIONS

if TYPE_CHECKING:
    from booklet.library.library import Library
    from booklet.make import Printable, Product
    from booklet.order import Order
    from booklet.press.print_job import PrintJob

STANDARD_OUTPUT = "-"
"""The name of a file that stands for standard output."""

_PDF = b"%PDF-"
"""What every PDF begins with."""

_FEW = 5
"""Blocks that are named without being asked for."""


def read_order(texts: Mapping[str, str], content: str | None, coded: Coded = NO_CODES) -> tuple[Order, Library]:
    """Return what is asked for, with what a configuration file gives beside it, and the library it is asked of.

    Raises:
        ContentError: If the content or the configuration file cannot be used.
        ProfileError: If codes stand for no booklet.
        RecordError: If a record cannot be read.
        RefusedOrderError: With all that is wrong with the texts.
    """
    return _read(with_configuration(texts), content, coded)


def _read(
    texts: Mapping[str, str], content: str | None, coded: Coded, given: FinishedCommand | None = None
) -> tuple[Order, Library]:
    """Return the order that texts and codes describe, and the library. Files that were read already are not read again.

    Raises:
        BookletError: As `read_order` does.
    """
    from booklet.library.load import library_from  # noqa: PLC0415  (what was made before needs none of these)
    from booklet.ordering.order_reader import OrderReader  # noqa: PLC0415

    library = library_from(given.sources, given.content_key) if given else load_library(content)
    reader = OrderReader(library, content=Path(content) if content else None)
    if not coded.is_given:
        return reader.read(texts), library
    from booklet.ordering.coded import refuse_unsigned, with_codes  # noqa: PLC0415  (few give codes)

    resolution = coded.resolution(library)
    order = reader.read(with_codes(texts, resolution, library))
    if order.require_signed:
        refuse_unsigned(resolution, order.signatures)
    for note in resolution.notes:
        say(note)
    return order, library


def write_order(
    texts: Mapping[str, str],
    content: str | None,
    output: str | None,
    coded: Coded = NO_CODES,
    *,
    filing: Filing,
    lists_all: bool = False,
    opens: bool = False,
) -> None:
    """Write what is asked for, made or found as it was made before, and say what there is to say of it.

    Args:
        texts: What is asked for, by name of the field.
        content: The content folder, or None.
        output: Where to write, "-" for standard output; None for a file that is named after the order, in this folder.
        coded: Codes in place of a subtype.
        filing: The entry that is written beside it, if any.
        lists_all: Whether to name all blocks that are not signed, however many there are.
        opens: Whether to show the file in whatever program this computer shows such files with.

    Raises:
        BookletError: If it cannot be made or written.
    """
    texts = with_configuration(texts)
    # Codes come from a child's record, and an entry names a child: nothing of either is kept.
    is_for_one = coded.is_given or filing.release is not None
    given = None if is_for_one else FinishedCommand.of(texts, content, lists_all=lists_all)
    finished, entry = given.found() if given else None, None
    if finished is None:
        from booklet.core.piece_store import keeping_pieces  # noqa: PLC0415
        from booklet.make import make  # noqa: PLC0415  (`--help` loads no fonts)

        order, library = _read(texts, content, coded, given)
        with keeping_pieces():
            product = make(order, library)
            entry = _entry(filing, product, output)
            finished = _finished(product, texts, lists_all=lists_all)
        if given:
            given.keep(finished, order.site)
    path = output or finished.name
    replaced = _write(finished.data, path)
    if entry:
        print_data(entry(Path(path)))
    for line in (*finished.summary, *replaced, *finished.remarks):
        say(line)
    if opens and output != STANDARD_OUTPUT:
        open_file(Path(path))


def _entry(filing: Filing, product: Product, output: str | None) -> Callable[[Path], Path] | None:
    """Return what writes the entry of a product beside its file; None if none is wanted.

    Raises:
        BookletError: If it cannot be.
    """
    entry = filing.entry(product)
    if entry is None:
        return None
    if output == STANDARD_OUTPUT:
        import click  # noqa: PLC0415  (`booklet build` does without)

        raise click.UsageError("--document-reference needs a file to stand beside. Name it with -o FILE.")
    from booklet.commands._filing import write_entry  # noqa: PLC0415  (few ask for it)

    return partial(write_entry, entry, product)


def _finished(product: Product, texts: Mapping[str, str], *, lists_all: bool) -> FinishedFile:
    """Return what was ordered as a file, with what there is to say of it.

    Raises:
        BookletError: If it cannot be made.
    """
    order = product.order
    job = None if order.press is None else product.press_job(order.press)
    data = product.pdf() if job is None else product.press_pdf(job)
    summary = (_summary(product, lists_all=lists_all), *_draft(product))
    return FinishedFile(
        data, product.file_name, summary, (*_taken(texts, order), *_printing(job, product), *_gaps(product))
    )


def write_printable(made: Printable, output: str, remarks: Iterable[str], *, opens: bool) -> None:
    """Write something that is no answer to an order alone, and say what there is to say of it.

    Raises:
        BookletError: If it cannot be written.
    """
    replaced = _write(made.pdf(), output)
    say("1 page." if made.page_count == 1 else f"{made.page_count} pages.")
    for line in (*replaced, *remarks):
        say(line)
    if opens and output != STANDARD_OUTPUT:
        open_file(Path(output))


def _write(file: bytes, output: str) -> Iterator[str]:
    """Write a file, print where it is, and return what there is to say of that.

    Raises:
        OutputError: If it cannot be written, or would take the place of what is no PDF: a slip of the hand.
    """
    if output == STANDARD_OUTPUT:
        print_bytes(file)
        return iter(())
    path = Path(output)
    refuse_other_kind(path, _PDF, "PDF")
    is_other = path.is_file() and path.read_bytes() not in (b"", file)
    make_parents(path)
    write_whole(path, file)
    print_data(path)
    return iter(("The file that was there is replaced by a different one.",) if is_other else ())


def _printing(job: PrintJob | None, product: Product) -> Iterator[str]:
    """Return what there is to say of a print job, if there is one."""
    if job is None:
        return iter(())
    from booklet.commands._printing import coarse_logo, told  # noqa: PLC0415

    coarse = coarse_logo(product.pages) if job.is_in_press_inks else ()
    return iter((*told(job, product.page_count), *coarse))


def _taken(texts: Mapping[str, str], order: Order) -> Iterator[str]:
    """Yield what was taken because nobody chose it, where one would not expect it."""
    if order.edition != EDITIONS[0] and not texts.get("paper"):
        yield f"Large print needs whole sheets, so it is on {order.paper_name}; --paper chooses another."


def _draft(product: Product) -> Iterator[str]:
    """Yield what to do before a draft is given to anyone."""
    if product.is_draft:
        yield "Have a clinician read it before a family gets it: 'booklet review list' shows what is left to sign."


def _gaps(product: Product) -> Iterator[str]:
    """Yield a remark for each line that the site leaves open, and one if no phone number is printed."""
    if not product.plan.details.says_whom_to_call:
        yield (
            "Nothing says whom to call: write it on the lines for it before anyone gets this, "
            "or give your hospital's own details with --site."
        )
    for gap in product.gaps:
        yield f"Left to write on: {gap}"


def _summary(product: Product, *, lists_all: bool) -> str:
    pages = "1 page" if product.page_count == 1 else f"{product.page_count} pages"
    if not product.is_draft:
        return pages
    unsigned = product.unsigned
    what = "block holds" if len(unsigned) == 1 else "blocks hold"
    draft = f"{pages}. Draft: {len(unsigned)} {what} text that no clinician has signed"
    return f"{draft}: {', '.join(unsigned)}." if lists_all or len(unsigned) <= _FEW else f"{draft}."
