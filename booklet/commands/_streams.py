"""What commands print: data on standard output, words for people on standard error; nothing of it can crash a run."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from typing import IO, Any

from booklet.core.values import slotted
from booklet.errors import BookletError, ContentError, OutputError, RefusedOrderError

_FULL = "Free some space, or send it to another place."


@slotted
class Streams:
    """What has happened to the streams of this process.

    Attributes:
        lost: Why words for people could not be written, "" while they can be.
        said: How often something was said to people.
    """

    lost: str = ""
    said: int = 0


STREAMS = Streams()


def prepare_streams() -> None:
    """Have both streams escape what their encoding cannot hold, as Python does on standard error alone."""
    STREAMS.lost = ""
    for stream in (sys.stdout, sys.stderr):
        # Programs that call `main` may have put something else in their place.
        if isinstance(stream, TextIOWrapper) and stream.errors == "strict":
            stream.reconfigure(errors="backslashreplace")


def print_data(data: object) -> None:
    """Print data on standard output; whoever reads it may stop reading, as `head` does.

    Raises:
        OutputError: If it cannot be written.
    """
    try:
        _write(sys.stdout, f"{data}\n")
    except BrokenPipeError:
        _silence(sys.stdout)
    except OSError as error:
        raise _unwritable(sys.stdout, error) from error


def print_bytes(data: bytes) -> None:
    """Write a file to standard output; whoever reads it may stop reading.

    Raises:
        OutputError: If standard output is a terminal, or it cannot be written.
    """
    stream = getattr(sys.stdout, "buffer", None)
    if stream is None or sys.stdout.isatty():
        hint = "Send it on: booklet … -o - > file.pdf, or name a file."
        raise OutputError("standard output is no place for a PDF here: it is a terminal, or closed", hint)
    try:
        stream.write(data)
        stream.flush()
    except BrokenPipeError:
        _silence(sys.stdout)
    except OSError as error:
        raise _unwritable(sys.stdout, error) from error


def open_file(path: Path) -> None:
    """Show a file in whatever program this computer shows such files with; say so where there is none."""
    import click  # noqa: PLC0415  (few ask for it)

    if click.launch(str(path)):
        say(f"No program was found to show {path}.")


def say(words: str, *, ends_line: bool = True) -> None:
    """Print words for people on standard error; where nobody can read them any more, the run goes on all the same."""
    STREAMS.said += 1
    if STREAMS.lost or sys.stderr is None:
        return
    try:
        _write(sys.stderr, f"{words}\n" if ends_line else words)
    except BrokenPipeError:
        _silence(sys.stderr)
    except (OSError, ValueError) as error:
        STREAMS.lost = _reason(error)
        _silence(sys.stderr)


def tell(error: BookletError, *, is_debug: bool) -> None:
    """Say place, problem and hint of what went wrong."""
    if is_debug:
        import traceback  # noqa: PLC0415  (few ask for it)

        say("".join(traceback.format_exception(error)), ends_line=False)
    if isinstance(error, RefusedOrderError):
        for _, fault in error.faults:
            tell(fault, is_debug=False)
    elif isinstance(error, ContentError):
        for problem in error.problems:
            _tell(str(problem), problem.hint)
    else:
        _tell(error.message, error.hint)


def _tell(message: str, hint: str) -> None:
    say(f"Error: {message}")
    if hint:
        say(f"Hint: {hint}")


def is_terminal() -> bool:
    """Return whether words for people go to a terminal."""
    return sys.stderr is not None and sys.stderr.isatty()


def check_words_were_said() -> None:
    """Refuse to end as if all were well where words for people could not be written, such as what is left open.

    A closed pipe is no fault: nobody wants to read any more.

    Raises:
        OutputError: If they could not be written. It cannot be told where it belongs, so it is told on standard output.
    """
    if STREAMS.lost:
        error = OutputError(f"standard error cannot be written to ({STREAMS.lost})", _FULL)
        with suppress(OSError):
            _write(sys.stdout, f"Error: {error.message}\nHint: {error.hint}\n")
        raise error


def _write(stream: IO[str] | None, words: str) -> None:
    """Write words at once; a process without the stream, such as one without a console, says nothing."""
    if stream is not None:
        stream.write(words)
        stream.flush()


def _unwritable(stream: IO[Any], error: OSError) -> OutputError:
    _silence(stream)
    hint = _FULL if error.errno in {errno.ENOSPC, errno.EDQUOT} else "Send it to another place."
    return OutputError(f"standard output cannot be written to ({_reason(error)})", hint)


def _silence(stream: IO[Any]) -> None:
    """Let all that still goes to a stream go nowhere: what it holds would fail again when the process ends."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _reason(error: Exception) -> str:
    return str(getattr(error, "strerror", None) or error).lower()
