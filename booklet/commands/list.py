"""`booklet list`: what there is."""

from __future__ import annotations

from pathlib import Path

import click

from booklet.commands._options import examples, for_content, load_library
from booklet.commands._streams import print_data


@click.command("list", epilog=examples("booklet list", "booklet list --languages"))
@click.option("--languages", is_flag=True, help="Show the languages, and how much is said in each.")
@for_content
def command(content: str | None, *, languages: bool) -> None:
    """Show all subtypes, risk groups and blocks."""
    if languages:
        from booklet.core.resources import content_folder  # noqa: PLC0415  (few ask for languages)
        from booklet.translation.listing import list_languages  # noqa: PLC0415
        from booklet.translation.project import projects  # noqa: PLC0415

        folder = content_folder() if content is None else Path(content)
        original = load_library(content).language
        print_data(list_languages(original, [(each.folder, each.sayings()) for each in projects(folder)]))
        return
    from booklet.commands._tables.library import list_library  # noqa: PLC0415  (`--help` reads no content)

    print_data(list_library(load_library(content)))
