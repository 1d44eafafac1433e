"""What several commands share: options, what they stand for, and how data is printed."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from booklet.library.library import Library

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(slots=True)
class Settings:
    """What holds for a whole run: whether known errors show where in the program they come from."""

    is_debug: bool = False


def load_library(folder: str | None) -> Library:
    """Return the library of a content folder, or the shipped one.

    Raises:
        ContentError: If the content cannot be used.
    """
    from booklet.library.library import Library  # noqa: PLC0415  (`--help` reads no content)

    return Library.load(folder)


def print_data(data: object) -> None:
    """Print data on standard output; whoever reads it may stop reading, as `head` does."""
    try:
        click.echo(data)
    except BrokenPipeError:
        # Nothing may be flushed into the closed pipe at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _set_debug(context: click.Context, _: click.Parameter, wanted: bool) -> None:  # noqa: FBT001  (click's shape)
    context.find_object(Settings).is_debug = wanted  # type: ignore[union-attr]  # main() always gives one


def _as_date(_: click.Context, __: click.Parameter, text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text is not None else None
    except ValueError:
        raise click.BadParameter(f"{text!r} is no date. Write year, month and day: 2026-11-30.") from None


def _options(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """Return several options as one."""

    def add(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return add


for_content = _options(
    click.option("--content", metavar="FOLDER", help="Content folder. Not given: the shipped content."),
    click.option(
        "--debug",
        is_flag=True,
        expose_value=False,
        callback=_set_debug,
        help="Show where in the program an error comes from.",
    ),
)
for_profile = _options(
    click.option("--subtype", metavar="NAME", required=True, help="Kind of leukemia; see 'booklet list'."),
    click.option("--risk", metavar="NAME", help="Risk group, if it is known."),
    click.option("--mrd", metavar="NAME", help="Result of the MRD test, if it is known."),
    click.option("--cns", metavar="NAME", help="What was found in the spinal fluid at diagnosis, if it is known."),
)
as_of = click.option(
    "--as-of",
    metavar="DATE",
    callback=_as_date,
    expose_value=False,
    help="The day the booklet is made for, as 2026-11-30. Not given: today. It changes nothing unless content expires.",
)
