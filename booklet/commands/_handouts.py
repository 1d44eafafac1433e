"""What `booklet sheet` and `booklet card` share: their options, and how the file is written."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from booklet.commands._options import (
    Signing,
    for_content,
    for_profile,
    for_signing,
    for_site,
    load_library,
    load_site,
    print_data,
)
from booklet.core.values import fields, frozen
from booklet.model.profile import Profile, file_name

if TYPE_CHECKING:
    from booklet.build import Booklet

Command = TypeVar("Command", bound=Callable[..., Any])


@frozen
class Handout:
    """What was asked for on the command line."""

    profile: Profile
    paper: str
    output: str | None
    content: str | None
    site: str | None
    signing: Signing

    def write(self, build: Callable[..., Booklet], name: str) -> None:
        """Make the handout, write it, and say what it leaves open.

        Args:
            build: Makes it.
            name: What it is called in the name of its file, behind the profile.

        Raises:
            BookletError: If it cannot be made or written.
        """
        library = load_library(self.content)
        own = load_site(self.site, library, self.signing.as_of)
        signatures = self.signing.load(self.content) if self.signing.folders(self.content) else None
        made = build(self.profile, library, paper=self.paper, signatures=signatures, site=own)
        path = Path(self.output) if self.output else Path(f"{file_name(self.profile)}-{name}.pdf")
        made.write(path)
        print_data(path)
        if made.plan and made.plan.is_draft:
            click.echo("Draft: no clinician has signed its text.", err=True)
        for gap in made.plan.gaps if made.plan else ():
            click.echo(f"Left to write on: {gap}", err=True)


def for_handout(command: Command) -> Command:
    """Add the options of a handout; the command gets them as one value, `handout`, beside its own options."""

    @wraps(command)
    def run(**options: Any) -> object:
        own = {each.name: options.pop(each.name) for each in fields(Handout)}
        return command(handout=Handout(**own), **options)

    out = click.option("-o", "--output", metavar="FILE", help="PDF to write. Not given: named after the profile.")
    paper = click.option(
        "--paper",
        metavar="SIZE",
        default="letter",
        show_default=True,
        help="letter or a4.",
    )
    # The last one named is the first one listed.
    for option in (for_content, for_signing, for_site, paper, out, for_profile):
        run = option(run)
    return cast(Command, run)
