"""`booklet card`: a card for the wallet."""

from __future__ import annotations

import click

from booklet.commands._handouts import Handout, for_handout


@click.command("card")
@for_handout
def command(handout: Handout) -> None:
    """Make a card to cut out and fold to 54 x 86 mm: which leukemia, whom to call, and the temperature to call at."""
    from booklet.products import build_card  # noqa: PLC0415  (only this command loads fonts)

    handout.write(build_card, "card")
