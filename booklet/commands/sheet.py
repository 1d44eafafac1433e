"""`booklet sheet`: one page for the refrigerator, for a school, or for an emergency department."""

from __future__ import annotations

from functools import partial

import click

from booklet.commands._handouts import Handout, for_handout


@click.command("sheet")
@click.option(
    "--for",
    "name",
    metavar="PLACE",
    default="home",
    show_default=True,
    help="home, school or emergency; another content or site may have more.",
)
@for_handout
def command(handout: Handout, name: str) -> None:
    """Make one page beside the booklet. What your site does not say is a line to write on.

    For home: when to call, and whom. For school: what treatment may mean there, and when to call the family. For an
    emergency department: which leukemia, whom to call, and the names of the medicines that may be in use.
    """
    from booklet.products import build_sheet  # noqa: PLC0415  (only this command loads fonts)

    handout.write(partial(build_sheet, name=name), "sheet" if name == "home" else name)
