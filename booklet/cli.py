"""The `booklet` command: errors to messages and exit codes.

The only handler of BookletError, but for `booklet preview --watch`, which tells what is wrong and goes on.
"""

from __future__ import annotations

import errno
import sys
import warnings
from collections.abc import Sequence
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from booklet.commands._given import Filing, Settings
from booklet.commands._plain_words import plain_build, plain_list
from booklet.commands._streams import check_words_were_said, prepare_streams, say, tell
from booklet.core.values import expect_many_values
from booklet.errors import BookletError, ExitCode, OutputError

if TYPE_CHECKING:
    from booklet.commands._plain_words import Plain, PlainList

_INTERRUPTED = "Interrupted. Nothing half-written is left."


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; whatever goes wrong for a known reason ends the process with its exit code.

    Args:
        arguments: Words of the command line; those of the process if None.
    """
    expect_many_values()
    prepare_streams()
    settings = Settings()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("always", FutureWarning)
            warnings.showwarning = _say_warning
            code = _run(arguments, settings)
        check_words_were_said()
    except BookletError as error:
        tell(error, is_debug=settings.is_debug)
        code = error.exit_code
    if code:
        sys.exit(code)


def _say_warning(message: Warning | str, *_: object, **__: object) -> None:
    """Say a warning in its own words, without the line of the program that it comes from."""
    say(f"warning: {message}")


def _run(arguments: Sequence[str] | None, settings: Settings) -> int:
    """Run the command line and return its exit code.

    Raises:
        BookletError: If a command ends with one.
    """
    words = sys.argv[1:] if arguments is None else arguments
    try:
        if listing := plain_list(words):
            return _list(listing)
        plain = plain_build(words)
        return _build(plain) if plain else _run_command(words, settings)
    except KeyboardInterrupt:
        say(_INTERRUPTED)
        return ExitCode.INTERRUPTED
    except MemoryError as error:
        raise OutputError("there is not enough memory", "Close other programs, or give this one more.") from error
    except OSError as error:
        raise _system_fault(error) from error


def _build(plain: Plain) -> int:
    """Make a booklet that was asked for in plain words."""
    from booklet.commands._making import write_order  # noqa: PLC0415  (`--help` makes nothing)

    write_order(plain.texts, plain.content, plain.output, filing=Filing(), lists_all=plain.lists_all)
    return ExitCode.DONE


def _list(plain: PlainList) -> int:
    """Show what there is, as it was asked for in plain words."""
    from booklet.commands._listing import print_list  # noqa: PLC0415  (others list nothing)

    print_list(plain.content)
    return ExitCode.DONE


def _run_command(words: Sequence[str], settings: Settings) -> int:
    """Have click read a command line and run the command it names."""
    from booklet.commands._click import import_click  # noqa: PLC0415  (the usual booklet does without)

    import_click()
    import click  # noqa: PLC0415  (it takes as long as choosing a booklet)

    from booklet.commands._group import cli  # noqa: PLC0415

    try:
        return cli.main(words, prog_name="booklet", standalone_mode=False, obj=settings) or ExitCode.DONE
    except click.ClickException as error:
        shown = StringIO()
        error.show(shown)
        say(shown.getvalue(), ends_line=False)
        return ExitCode.USAGE
    except click.Abort:
        say(_INTERRUPTED)
        return ExitCode.INTERRUPTED
    except SystemExit as end:
        # Click ends with 1 where help goes into a pipe that nobody reads any more, and has this in place of the pipe.
        if type(sys.stdout).__name__ == "PacifyFlushWrapper":
            return ExitCode.DONE
        raise end from None


def _system_fault(error: OSError) -> BaseException:
    """Return what is said where the system refuses what a command needs; the error itself if it names no place."""
    try:
        Path.cwd()
    except OSError:
        return OutputError("the current folder is gone", "Change to a folder that is there, and try again.")
    if error.errno == errno.ENOMEM:
        return OutputError("there is not enough memory", "Close other programs, or give this one more.")
    if error.errno == errno.ENOSPC and error.filename is None:
        return OutputError("standard output cannot be written to (no space left on device)", "Free some space.")
    if isinstance(error.filename, str):
        why = (error.strerror or "no reason is given").lower()
        return OutputError(
            f"{error.filename} cannot be used ({why})", "Give another name or place, or see who may use it."
        )
    return error
