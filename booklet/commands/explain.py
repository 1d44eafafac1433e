"""`booklet explain`: why each thing is in a booklet or not."""

from __future__ import annotations

import click

from booklet.commands._options import for_content, for_profile, for_site, load_library, print_data
from booklet.model.profile import Profile


@click.command("explain")
@for_profile
@for_site
@for_content
def command(content: str | None, site: str | None, profile: Profile) -> None:
    """Show why each block and row is in a booklet or not, and what it rests on."""
    from booklet.listing import explain_plan  # noqa: PLC0415  (`--help` reads no content)
    from booklet.selection.select import select_blocks  # noqa: PLC0415

    print_data(explain_plan(select_blocks(profile, load_library(content, site))))
