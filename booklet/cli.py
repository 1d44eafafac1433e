"""The `booklet` command: errors to messages and exit codes.

The only handler of BookletError, but for `booklet preview --watch`, which tells what is wrong and goes on.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from booklet.commands import Commands
from booklet.commands._options import Settings, load_library, print_data, tell
from booklet.core.values import expect_many_values
from booklet.errors import BookletError, ExitCode
from booklet.version import __version__


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; whatever goes wrong for a known reason ends the process with its exit code.

    Args:
        arguments: Words of the command line; those of the process if None.
    """
    expect_many_values()
    settings = Settings()
    try:
        code = cli.main(arguments, prog_name="booklet", standalone_mode=False, obj=settings)
    except BookletError as error:
        tell(error, is_debug=settings.is_debug)
        sys.exit(error.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(ExitCode.USAGE)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted. Nothing half-written is left.", err=True)
        sys.exit(ExitCode.INTERRUPTED)
    if code:
        sys.exit(code)


def _print_version(context: click.Context, _: click.Parameter, wanted: bool) -> None:  # noqa: FBT001  (click's shape)
    if wanted:
        library = load_library(None)
        print_data(f"booklet {__version__}, content {library.version}, sha256 {library.hash}")
        context.exit()


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
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
