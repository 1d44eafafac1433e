"""The `booklet` command: options to values, errors to messages and exit codes. The only handler of BookletError."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

from booklet import __version__
from booklet.errors import BookletError, ContentError, ExitCode
from booklet.profile import Profile
from booklet.units import PAPERS

if TYPE_CHECKING:
    from booklet.build import Booklet
    from booklet.library.library import Library

Command = TypeVar("Command", bound=Callable[..., Any])

# Each command imports what it runs: `booklet --help` reads no content, and only `build` loads fonts.


@dataclass(slots=True)
class Settings:
    """What holds for a whole run: whether known errors show where in the program they come from."""

    is_debug: bool = False


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; whatever goes wrong for a known reason ends the process with its exit code.

    Args:
        arguments: Words of the command line; those of the process if None.
    """
    settings = Settings()
    try:
        cli.main(arguments, prog_name="booklet", standalone_mode=False, obj=settings)
    except BookletError as error:
        _end(error, is_debug=settings.is_debug)
    except click.ClickException as error:
        error.show()
        sys.exit(ExitCode.USAGE)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted. Nothing half-written is left.", err=True)
        sys.exit(ExitCode.INTERRUPTED)


def _end(error: BookletError, *, is_debug: bool) -> NoReturn:
    """Print place, problem and hint, and end the process with the error's code."""
    if is_debug:
        traceback.print_exception(error)
    if isinstance(error, ContentError):
        for problem in error.problems:
            _say(str(problem), problem.hint)
    else:
        _say(error.message, error.hint)
    sys.exit(error.exit_code)


def _print(data: object) -> None:
    """Print data on standard output; whoever reads it may stop reading, as `head` does."""
    try:
        click.echo(data)
    except BrokenPipeError:
        # Nothing may be flushed into the closed pipe at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say(message: str, hint: str) -> None:
    click.echo(f"Error: {message}", err=True)
    if hint:
        click.echo(f"Hint: {hint}", err=True)


def _print_version(context: click.Context, _: click.Parameter, wanted: bool) -> None:  # noqa: FBT001  (click's shape)
    if wanted:
        library = _library(None)
        _print(f"booklet {__version__}, content {library.version}, sha256 {library.hash}")
        context.exit()


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


_for_content = _options(
    click.option("--content", metavar="FOLDER", help="Content folder. Not given: the shipped content."),
    click.option(
        "--debug",
        is_flag=True,
        expose_value=False,
        callback=_set_debug,
        help="Show where in the program an error comes from.",
    ),
)
_for_profile = _options(
    click.option("--subtype", metavar="NAME", required=True, help="Kind of leukemia; see 'booklet list'."),
    click.option("--risk", metavar="NAME", help="Risk group, if it is known."),
    click.option("--mrd", metavar="NAME", help="Result of the MRD test, if it is known."),
    click.option("--cns", metavar="NAME", help="What was found in the spinal fluid at diagnosis, if it is known."),
)
_as_of = click.option(
    "--as-of",
    metavar="DATE",
    callback=_as_date,
    expose_value=False,
    help="The day the booklet is made for, as 2026-11-30. Not given: today. It changes nothing unless content expires.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="Show the versions of program and content, and the content's hash.",
)
def cli() -> None:
    """Make printable treatment booklets for families of children with leukemia."""


@cli.command()
@_for_profile
@click.option(
    "-o", "--output", metavar="FILE", help="PDF to write. Not given: named after the profile, in this folder."
)
@click.option("--paper", metavar="SIZE", default="half-letter", show_default=True, help=f"One of: {', '.join(PAPERS)}.")
@_as_of
@_for_content
def build(output: str | None, paper: str, content: str | None, **profile: str) -> None:
    """Make one booklet as a PDF."""
    from booklet.build import build_booklet  # noqa: PLC0415

    if paper not in PAPERS:
        raise click.BadParameter(
            f"no paper is called {paper!r}. Give one of: {', '.join(PAPERS)}.", param_hint="'--paper'"
        )
    reader = Profile(**profile)
    made = build_booklet(reader, _library(content), paper=paper)
    path = Path(output) if output else Path(f"{_name(reader)}.pdf")
    made.write(path)
    _print(path)
    click.echo(_summary(made), err=True)


@cli.command("list")
@_for_content
def list_all(content: str | None) -> None:
    """Show all subtypes, risk groups and blocks."""
    from booklet.listing import list_library  # noqa: PLC0415

    _print(list_library(_library(content)))


@cli.command()
@_for_profile
@_as_of
@_for_content
def explain(content: str | None, **profile: str) -> None:
    """Show why each block and row is in a booklet or not, and what it rests on."""
    from booklet.listing import explain_plan  # noqa: PLC0415
    from booklet.selection.select import select_blocks  # noqa: PLC0415

    _print(explain_plan(select_blocks(Profile(**profile), _library(content))))


def _library(folder: str | None) -> Library:
    from booklet.library.library import Library  # noqa: PLC0415

    return Library.load(folder)


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
