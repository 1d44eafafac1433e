"""`booklet build`: make one booklet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from booklet.commands.options import as_of, for_content, for_profile, load_library, print_data
from booklet.profile import Profile
from booklet.units import PAPERS

if TYPE_CHECKING:
    from booklet.build import Booklet


@click.command("build")
@for_profile
@click.option(
    "-o", "--output", metavar="FILE", help="PDF to write. Not given: named after the profile, in this folder."
)
@click.option("--paper", metavar="SIZE", default="half-letter", show_default=True, help=f"One of: {', '.join(PAPERS)}.")
@as_of
@for_content
def command(output: str | None, paper: str, content: str | None, **profile: str) -> None:
    """Make one booklet as a PDF."""
    from booklet.build import build_booklet  # noqa: PLC0415  (only this command loads fonts)

    if paper not in PAPERS:
        raise click.BadParameter(
            f"no paper is called {paper!r}. Give one of: {', '.join(PAPERS)}.", param_hint="'--paper'"
        )
    reader = Profile(**profile)
    made = build_booklet(reader, load_library(content), paper=paper)
    path = Path(output) if output else Path(f"{_name(reader)}.pdf")
    made.write(path)
    print_data(path)
    click.echo(_summary(made), err=True)


def _name(profile: Profile) -> str:
    """Return the profile as a file name; its values are known to the library by now."""
    axes = (value if axis == "risk" else f"{axis}-{value}" for axis, value in profile.axes().items())
    return "-".join((profile.subtype, *axes))


def _summary(made: Booklet) -> str:
    count = len(made.pages.pages)
    pages = f"{count} {'page' if count == 1 else 'pages'}"
    if made.plan is None or not made.plan.is_draft:
        return pages
    return f"{pages}. Draft: {len(made.plan.unsigned)} blocks hold text that no clinician has signed."
