"""The `booklet` command: errors to messages and exit codes.

The only handler of BookletError, but for `booklet preview --watch`, which tells what is wrong and goes on.
"""

from __future__ import annotations

import errno
import sys
from collections.abc import Sequence
from io import StringIO
from pathlib import Path

import click

from booklet.commands import Commands
from booklet.commands._options import Settings, examples, load_library
from booklet.commands._streams import check_words_were_said, prepare_streams, print_data, say, tell
from booklet.core.values import expect_many_values
from booklet.errors import BookletError, ExitCode, OutputError
from booklet.version import __version__


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; whatever goes wrong for a known reason ends the process with its exit code.

    Args:
        arguments: Words of the command line; those of the process if None.
    """
    expect_many_values()
    prepare_streams()
    settings = Settings()
    try:
        code = _run(arguments, settings)
        check_words_were_said()
    except BookletError as error:
        tell(error, is_debug=settings.is_debug)
        code = error.exit_code
    if code:
        sys.exit(code)


def _run(arguments: Sequence[str] | None, settings: Settings) -> int:
    """Run the command line and return its exit code.

    Raises:
        BookletError: If a command ends with one.
    """
    try:
        return cli.main(arguments, prog_name="booklet", standalone_mode=False, obj=settings) or ExitCode.DONE
    except click.ClickException as error:
        shown = StringIO()
        error.show(shown)
        say(shown.getvalue(), ends_line=False)
        return ExitCode.USAGE
    except (click.Abort, KeyboardInterrupt):
        say("Interrupted. Nothing half-written is left.")
        return ExitCode.INTERRUPTED
    except SystemExit as end:
        # Click ends with 1 where help goes into a pipe that nobody reads any more, and has this in place of the pipe.
        if type(sys.stdout).__name__ == "PacifyFlushWrapper":
            return ExitCode.DONE
        raise end from None
    except MemoryError as error:
        raise OutputError("there is not enough memory", "Close other programs, or give this one more.") from error
    except OSError as error:
        raise _system_fault(error) from error


def _system_fault(error: OSError) -> BaseException:
    """Return what is said where the system refuses what every command needs; the error itself if it is another one."""
    try:
        Path.cwd()
    except OSError:
        return OutputError("the current folder is gone", "Change to a folder that is there, and try again.")
    if error.errno == errno.ENOMEM:
        return OutputError("there is not enough memory", "Close other programs, or give this one more.")
    if error.errno == errno.ENOSPC and error.filename is None:
        return OutputError("standard output cannot be written to (no space left on device)", "Free some space.")
    return error


def _print_version(context: click.Context, _: click.Parameter, wanted: bool) -> None:  # noqa: FBT001  (click's shape)
    if wanted:
        library = load_library(None)
        print_data(f"booklet {__version__}, content {library.version}, sha256 {library.hash}")
        context.exit()


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=examples("booklet build --subtype ph-positive", "booklet list", "booklet build --help"),
)
@click.option(
    "-V",
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="Show the versions of program and content, and the content's hash.",
)
def cli() -> None:
    """Make printable treatment booklets for families of children with leukemia."""
