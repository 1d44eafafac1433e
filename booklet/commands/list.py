"""`booklet list`: what there is."""

from __future__ import annotations

import click

from booklet.commands._options import for_content, load_library
from booklet.commands._streams import print_data


@click.command("list")
@for_content
def command(content: str | None) -> None:
    """Show all subtypes, risk groups and blocks."""
    from booklet.commands._tables.library import list_library  # noqa: PLC0415  (`--help` reads no content)

    print_data(list_library(load_library(content)))
