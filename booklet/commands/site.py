"""`booklet site`: a hospital's own details, begun, shown and checked."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from booklet.commands._group import Group
from booklet.commands._loading import load_library, load_site
from booklet.commands._options import as_of as for_day
from booklet.commands._options import examples, for_content, for_debug
from booklet.commands._streams import print_data, say
from booklet.errors import CheckFailedError


@click.group("site", cls=Group, epilog=examples("booklet site new our-ward", "booklet site check our-ward"))
def command() -> None:
    """Your hospital's own details: begin a folder, show what it says, check it."""


@command.command("new", epilog=examples("booklet site new our-ward"))
@click.argument("folder")
@for_debug
def new(folder: str) -> None:
    """Write a folder with comments that say what goes where. A folder with something in it is left alone."""
    from booklet.site.new_site import write_starter  # noqa: PLC0415  (`--help` reads nothing)

    for path in write_starter(Path(folder)):
        print_data(path)


@command.command("show", epilog=examples("booklet site show our-ward"))
@click.argument("folder")
@for_day
@for_content
def show(folder: str, content: str | None, as_of: date | None) -> None:
    """Show every value, what it prints, and the file and line it is from."""
    from booklet.commands._tables.site import show_site  # noqa: PLC0415

    site = load_site(folder, load_library(content), as_of)
    if site:
        print_data(show_site(site))


@command.command("check", epilog=examples("booklet site check our-ward"))
@click.argument("folder")
@for_content
def check(folder: str, content: str | None) -> None:
    """Check a site with the content it is for: every problem with its file and line, and what to do."""
    from booklet.check.finding import summary  # noqa: PLC0415
    from booklet.check.run import check_folder  # noqa: PLC0415
    from booklet.commands._tables import check as tables  # noqa: PLC0415
    from booklet.core.resources import content_folder  # noqa: PLC0415

    where = Path(content) if content else content_folder()
    findings = check_folder(where, site=Path(folder), is_site_alone=True).site
    lines = list(tables.findings_as_text(findings))
    if lines:
        print_data("\n".join(lines))
    if any(finding.severity == "error" for finding in findings):
        raise CheckFailedError(summary(findings))
    say(summary(findings))
