"""`booklet card`: a card for the wallet."""

from __future__ import annotations

import click

from booklet.commands._codes import for_codes
from booklet.commands._filing import for_filing
from booklet.commands._given import Coded, Filing
from booklet.commands._options import examples, for_content, for_handout
from booklet.order import CARD


@click.command("card", epilog=examples("booklet card --subtype t-cell --site our-ward"))
@for_codes
@for_handout
@for_filing
@for_content
def command(
    output: str | None, content: str | None, coded: Coded, texts: dict[str, str], *, filing: Filing, opens: bool
) -> None:
    """Make a card to cut out and fold to 54 x 86 mm: which leukemia, whom to call, and the temperature to call at."""
    from booklet.commands._making import write_order  # noqa: PLC0415  (`--help` makes nothing)

    write_order({**texts, "product": CARD}, content, output, coded, filing=filing, opens=opens)
