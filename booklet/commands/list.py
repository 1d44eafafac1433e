"""`booklet list`: what there is."""

from __future__ import annotations

import click

from booklet.commands._loading import load_library
from booklet.commands._options import Signing, examples, for_content, for_signing
from booklet.commands._streams import print_data


@click.command("list", epilog=examples("booklet list", "booklet list --languages"))
@click.option("--languages", is_flag=True, help="Show the languages, and how much is said and signed in each.")
@for_signing
@for_content
def command(content: str | None, signing: Signing, *, languages: bool) -> None:
    """Show all that can be asked for, such as subtypes, risk groups, stages and packs, and all blocks."""
    if languages:
        from booklet.commands._tables.languages import list_languages  # noqa: PLC0415  (few ask for languages)

        print_data(list_languages(load_library(content), signing.load(content)))
        return
    from booklet.commands._listing import print_list  # noqa: PLC0415  (`--help` reads no content)

    print_list(content)
