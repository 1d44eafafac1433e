"""`booklet sheet`: one page for the refrigerator."""

from __future__ import annotations

import click

from booklet.commands.handing import Handout, for_handout


@click.command("sheet")
@for_handout
def command(handout: Handout) -> None:
    """Make one page for the refrigerator: when to call, and whom. What your site does not say is a line to write on."""
    from booklet.handouts import build_sheet  # noqa: PLC0415  (only this command loads fonts)

    handout.write(build_sheet, "sheet")
