"""Options for the entry that a hospital's systems keep beside a file."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from booklet.commands._given import Filing

if TYPE_CHECKING:
    from booklet.commands._options import Command
    from booklet.filing.document_reference import ReferenceEntry
    from booklet.make import Product


def write_entry(entry: ReferenceEntry, product: Product, path: Path) -> Path:
    """Write the entry beside a file that is written already, and return its path.

    Raises:
        OutputError: If it cannot be written.
    """
    from booklet.core.atomic_write import write_whole  # noqa: PLC0415
    from booklet.filing.document_reference import ENDING, document_reference  # noqa: PLC0415

    data = document_reference(
        entry,
        path.read_bytes(),
        title=product.title,
        language=product.metadata.language.tag,
        file_name=path.name,
        is_draft=product.is_draft,
    )
    beside = path.with_name(f"{path.name.removesuffix('.pdf')}{ENDING}")
    write_whole(beside, f"{json.dumps(data, indent=2, ensure_ascii=False)}\n".encode())
    return beside


_filing_options: tuple[Callable[[Any], Any], ...] = (
    click.option(
        "--document-reference",
        "release",
        type=click.Choice(("R4", "R5")),
        help="Write a FHIR DocumentReference beside the PDF.",
    ),
    click.option(
        "--subject", metavar="REFERENCE", default="", help="Whom it is filed under there, as Patient/123. Not printed."
    ),
)


def for_filing(command: Command) -> Command:
    """Add the options for an entry; the command gets them as one value, `filing`."""

    @wraps(command)
    def run(*, release: str | None, subject: str, **options: Any) -> object:
        if subject and release is None:
            raise click.UsageError("--subject goes with --document-reference: it stands in no PDF.")
        return command(filing=Filing(release, subject), **options)

    wrapped: Any = run
    for option in reversed(_filing_options):
        wrapped = option(wrapped)
    return cast("Command", wrapped)
