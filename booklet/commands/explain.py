"""`booklet explain`: why each thing is in a booklet or not."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from booklet.commands._options import examples, for_content, for_order
from booklet.commands._streams import print_data

if TYPE_CHECKING:
    from booklet.library.library import Library
    from booklet.order import Order
    from booklet.selection.plan import Plan

_PIPED_WIDTH = 120
"""Characters of a line that goes to a file or another program."""


_NOT_HERE = ("product", "draft_language", "with_language", "require_site", "ink", "theme")


@click.command(
    "explain",
    epilog=examples(
        "booklet explain --subtype t-cell --risk high",
        "booklet explain --subtype ph-positive --block induction --out-only",
        "booklet explain --subtype b-cell --page 12",
    ),
)
@for_order("reader", "product", "looks", "site", without=_NOT_HERE)
@click.option(
    "--block", "blocks", metavar="BLOCK", multiple=True, help="Show this block alone; give several if need be."
)
@click.option("--page", metavar="NUMBER", type=click.IntRange(min=1), help="Show the blocks on this page alone.")
@click.option("--out-only", is_flag=True, help="Show only what is not in the booklet.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for machines.")
@for_content
def command(
    content: str | None,
    texts: dict[str, str],
    *,
    blocks: tuple[str, ...],
    page: int | None,
    out_only: bool,
    as_json: bool,
) -> None:
    """Show why each block and row is in a booklet or not, and what it rests on."""
    from booklet.commands._making import read_order  # noqa: PLC0415  (`--help` makes nothing)
    from booklet.commands._tables.plan import Asked, explain_as_json, explain_plan  # noqa: PLC0415
    from booklet.composing import library_for  # noqa: PLC0415  (`--help` reads no content)
    from booklet.selection.select import select_blocks  # noqa: PLC0415

    order, library = read_order(texts, content)
    joined = library_for(order, library)
    plan = select_blocks(order.profile, joined, pack=order.pack, on_request=order.on_request)
    wanted = {_block(each, plan) for each in blocks}
    if page is not None:
        wanted |= {*_on_page(page, order, library)}
    asked = Asked(frozenset(wanted) if blocks or page else None, out_only)
    print_data(explain_as_json(plan, asked) if as_json else explain_plan(plan, asked, _width()))


def _width() -> int:
    """Return how many characters a line may have: those of the terminal."""
    is_known = "COLUMNS" in os.environ or (sys.stdout is not None and sys.stdout.isatty())
    return shutil.get_terminal_size().columns if is_known else _PIPED_WIDTH


def _block(text: str, plan: Plan) -> str:
    """Return the id of a block, or refuse a name that none has."""
    from booklet.files.problems import nearest  # noqa: PLC0415
    from booklet.ordering.order_fields import key_of  # noqa: PLC0415

    ids = {key_of(choice.id): choice.id for choice in plan.choices if "/" not in choice.id}
    if key_of(text) not in ids:
        hint = nearest(text, ids.values()) or "'booklet list' shows all blocks."
        raise click.BadParameter(f"no block is called {text!r}. {hint}", param_hint="'--block'")
    return ids[key_of(text)]


def _on_page(number: int, order: Order, library: Library) -> Iterator[str]:
    """Yield the blocks that have a part on a page of the booklet."""
    from booklet.make import make  # noqa: PLC0415  (the other options load no fonts)

    product = make(order, library)
    if number > product.page_count:
        message = f"the booklet has {product.page_count} pages, and no page {number}."
        raise click.BadParameter(message, param_hint="'--page'")
    first = product.pages.pages[number - 1].placed
    top = first[0].y + 0.5 if first else 0.0
    chosen = [each.id for chapter in product.plan.chapters for each in chapter.blocks]
    last = ""
    for block in chosen:
        # What has no place to lead to, such as the cover, stands on the first page.
        place = product.pages.anchors.get(block)
        page, y = (place.page, place.y) if place else (1, 0.0)
        if page > number:
            break
        if page == number:
            if last and y > top:
                yield last
            yield block
            last = ""
        else:
            last = block
    if last:
        yield last
