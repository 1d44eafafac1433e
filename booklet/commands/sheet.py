"""`booklet sheet`: one page for the refrigerator, for a school, or for an emergency department."""

from __future__ import annotations

import click

from booklet.commands._codes import for_codes
from booklet.commands._filing import for_filing
from booklet.commands._given import Coded, Filing
from booklet.commands._options import examples, for_content, for_handout
from booklet.order import SHEET_ENDING


@click.command(
    "sheet",
    epilog=examples("booklet sheet --subtype t-cell", "booklet sheet --for school --subtype t-cell --site our-ward"),
)
@click.option(
    "--for",
    "place",
    metavar="PLACE",
    default="home",
    show_default=True,
    help="home, school, emergency or nurse; another content or site may have more.",
)
@for_codes
@for_handout
@for_filing
@for_content
def command(
    place: str,
    output: str | None,
    content: str | None,
    coded: Coded,
    texts: dict[str, str],
    *,
    filing: Filing,
    opens: bool,
) -> None:
    """Make one page beside the booklet. What your site does not say is a line to write on.

    For home: when to call, and whom. For school: what treatment may mean there, and when to call the family. For an
    emergency department: which leukemia, whom to call, and the names of the medicines that may be in use. For the
    nurse: the record of what was taught before going home, to keep.
    """
    from booklet.commands._making import write_order  # noqa: PLC0415  (`--help` makes nothing)

    write_order({**texts, "product": f"{place}{SHEET_ENDING}"}, content, output, coded, filing=filing, opens=opens)
