"""`booklet explain`: why each thing is in a booklet or not."""

from __future__ import annotations

import click

from booklet.commands._making import read_order
from booklet.commands._options import for_content, for_order
from booklet.commands._streams import print_data


@click.command("explain")
@for_order("reader", "product", "site", without=("product", "draft_language", "with_language", "require_site"))
@for_content
def command(content: str | None, texts: dict[str, str]) -> None:
    """Show why each block and row is in a booklet or not, and what it rests on."""
    from booklet.commands._tables.library import explain_plan  # noqa: PLC0415  (`--help` reads no content)
    from booklet.composing import library_for  # noqa: PLC0415
    from booklet.selection.select import select_blocks  # noqa: PLC0415

    order, library = read_order(texts, content)
    library = library_for(order, library)
    plan = select_blocks(order.profile, library, pack=order.pack, on_request=order.on_request)
    print_data(explain_plan(plan))
