"""From the texts of a command's options to a file: the order is read, made, written, and told of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from booklet.commands._configuration import with_configuration
from booklet.commands._given import NO_CODES, Coded, Filing
from booklet.commands._loading import load_library
from booklet.commands._streams import open_file, print_bytes, print_data, say
from booklet.core.atomic_write import make_parents, write_whole
from booklet.core.piece_store import keeping_pieces
from booklet.model.editions import EDITIONS
from booklet.ordering.coded import refuse_unsigned, with_codes
from booklet.ordering.order_reader import OrderReader
from booklet.press.options import Shop

if TYPE_CHECKING:
    from booklet.library.library import Library
    from booklet.make import Printable, Product
    from booklet.order import Order
    from booklet.press.print_job import PrintJob

STANDARD_OUTPUT = "-"
"""The name of a file that stands for standard output."""

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
    texts = with_configuration(texts)
    library = load_library(content)
    reader = OrderReader(library, content=Path(content) if content else None)
    if not coded.is_given:
        return reader.read(texts), library
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
    """Make what is asked for, write it, and say what there is to say of it.

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
    from booklet.make import make  # noqa: PLC0415  (`--help` loads no fonts)

    order, library = read_order(texts, content, coded)
    with keeping_pieces():
        product = make(order, library)
        entry = filing.entry(product)
        if entry is not None and output == STANDARD_OUTPUT:
            import click  # noqa: PLC0415  (`booklet build` does without)

            raise click.UsageError("--document-reference needs a file to stand beside. Name it with -o FILE.")
        job = None if order.press is None else product.press_job(order.press)
        file = product.pdf() if job is None else product.press_pdf(job)
    replaced = _write(file, output or product.file_name)
    if entry is not None:
        from booklet.commands._filing import write_entry  # noqa: PLC0415  (few ask for it)

        print_data(write_entry(entry, product, Path(output or product.file_name)))
    say(_summary(product, lists_all=lists_all))
    for line in (*_draft(product), *replaced, *_taken(texts, order), *_printing(job, product), *_gaps(product)):
        say(line)
    if opens and output != STANDARD_OUTPUT:
        open_file(Path(output or product.file_name))


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
    """Write a file, print where it is, and return what there is to say of that."""
    if output == STANDARD_OUTPUT:
        print_bytes(file)
        return iter(())
    path = Path(output)
    is_other = path.is_file() and path.read_bytes() != file
    make_parents(path)
    write_whole(path, file)
    print_data(path)
    return iter(("The file that was there is replaced by a different one.",) if is_other else ())


def _printing(job: PrintJob | None, product: Product) -> Iterator[str]:
    """Return what there is to say of a print job, if there is one."""
    if job is None:
        return iter(())
    from booklet.commands._printing import coarse_logo, told  # noqa: PLC0415

    coarse = coarse_logo(product.pages) if isinstance(product.order.press, Shop) else ()
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
    """Yield the lines that the site leaves open; without a site, that nobody is named to call."""
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
