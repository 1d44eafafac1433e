"""`booklet build`: make one booklet."""

from __future__ import annotations

import click

from booklet.commands._codes import for_codes
from booklet.commands._filing import for_filing
from booklet.commands._given import Coded, Filing
from booklet.commands._options import examples, for_content, for_order, for_output


@click.command(
    "build",
    epilog=examples(
        "booklet build --subtype ph-positive",
        "booklet build --subtype t-cell --risk high --site our-ward",
        "booklet build --subtype b-cell --edition large-print --open",
        "booklet build --subtype b-cell --press ward -o print.pdf",
    ),
)
@for_order("reader")
@for_codes
@for_output
@for_order("product", "looks", "press", "site", "signing")
@for_filing
@click.option("--list-unsigned", is_flag=True, help="Name all blocks that are not signed, however many there are.")
@for_content
def command(
    output: str | None,
    content: str | None,
    coded: Coded,
    texts: dict[str, str],
    *,
    filing: Filing,
    list_unsigned: bool,
    opens: bool,
) -> None:
    """Make one booklet as a PDF, to be read or to be printed."""
    from booklet.commands._making import write_order  # noqa: PLC0415  (`--help` makes nothing)

    write_order(texts, content, output, coded, filing=filing, lists_all=list_unsigned, opens=opens)
