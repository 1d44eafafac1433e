"""`booklet build`: make one booklet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from booklet.commands._options import (
    Signing,
    for_content,
    for_paper,
    for_profile,
    for_signing,
    for_site,
    load_library,
    load_site,
    print_data,
)
from booklet.commands._printing import Printing, for_printing, told
from booklet.errors import NotApprovedError
from booklet.model.profile import Profile, file_name

if TYPE_CHECKING:
    from booklet.build import Booklet
    from booklet.core.units import Edition, Ink
    from booklet.typeset.theme.colors import Palette

_FEW = 5
"""Blocks that are named without being asked for."""


@click.command("build")
@for_profile
@click.option(
    "-o", "--output", metavar="FILE", help="PDF to write. Not given: named after the profile, in this folder."
)
@for_paper
@for_printing
@click.option("--require-signed", is_flag=True, help="Make nothing if a clinician's signature is missing.")
@click.option("--list-unsigned", is_flag=True, help="Name all blocks that are not signed, however many there are.")
@for_site
@click.option("--require-site", is_flag=True, help="Make nothing if the site leaves a line of the booklet open.")
@for_signing
@for_content
def command(
    output: str | None,
    paper: str,
    edition: Edition,
    ink: Ink,
    theme: Palette | None,
    *,
    content: str | None,
    signing: Signing,
    printing: Printing,
    site: str | None,
    require_signed: bool,
    list_unsigned: bool,
    require_site: bool,
    profile: Profile,
) -> None:
    """Make one booklet as a PDF, to be read or to be printed."""
    from booklet.build import build_booklet  # noqa: PLC0415  (only this command loads fonts)

    if require_site and site is None:
        raise click.UsageError("give the folder of your hospital's own details with --site FOLDER.")
    library = load_library(content)
    own = load_site(site, library, signing.as_of)
    signatures = signing.load(content) if signing.folders(content) else None
    made = build_booklet(
        profile,
        library,
        paper=paper,
        edition=edition,
        ink=ink,
        palette=theme,
        signatures=signatures,
        require_signed=require_signed,
        site=own,
    )
    if require_site:
        _refuse_gaps(made)
    path = Path(output) if output else Path(f"{file_name(profile, edition, ink)}{printing.suffix}.pdf")
    job = None if printing.press is None else made.press_job(printing.press)
    made.write(path, job)
    print_data(path)
    click.echo(_summary(made, lists_all=list_unsigned), err=True)
    for line in told(job, len(made.pages)) if job else ():
        click.echo(line, err=True)
    for gap in made.plan.gaps if made.plan else ():
        click.echo(f"Left to write on: {gap}", err=True)


def _refuse_gaps(made: Booklet) -> None:
    """Refuse a booklet with lines that the site should fill.

    Raises:
        NotApprovedError: With each such line and why it is open.
    """
    gaps = made.plan.gaps if made.plan else ()
    if gaps:
        message = "nothing was made: the site leaves lines of this booklet open:"
        hint = "Have it added or approved in site.yaml, or leave lines to write on without --require-site."
        raise NotApprovedError("\n".join((message, *(f"  {gap}" for gap in gaps))), hint)


def _summary(made: Booklet, *, lists_all: bool) -> str:
    count = len(made.pages.pages)
    pages = f"{count} {'page' if count == 1 else 'pages'}"
    if made.plan is None or not made.plan.is_draft:
        return pages
    unsigned = made.plan.unsigned
    what = "block holds" if len(unsigned) == 1 else "blocks hold"
    draft = f"{pages}. Draft: {len(unsigned)} {what} text that no clinician has signed"
    return f"{draft}: {', '.join(unsigned)}." if lists_all or len(unsigned) <= _FEW else f"{draft}."
