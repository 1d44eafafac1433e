"""What a batch tells while it runs, to people and to machines, and the lists for spreadsheets at its end."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import click

from booklet.commands._streams import is_terminal, print_data, say, tell
from booklet.errors import BookletError, ContentError, OutputError, Problem

if TYPE_CHECKING:
    from booklet.batch import Ended, Event, Failed, Refused


class Telling:
    """Tells what happens: to people on standard error, with a bar if it is a terminal; to machines line by line."""

    def __init__(self, path: str, *, is_json: bool) -> None:
        self._path = path
        self._is_json = is_json
        self._is_debug = click.get_current_context().obj.is_debug
        self._bar: Any = None
        self._begun = time.monotonic()
        self._count = 0
        self._lost: OutputError | None = None
        self._failures: list[Refused | Failed] = []
        self._table: Path | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.render_finish()

    def __call__(self, event: Event) -> None:
        """Tell one event."""
        from booklet.batch import events  # noqa: PLC0415

        self._keep(event)
        if self._is_json:
            self._tell_machine(json.dumps(events.as_data(event)))
        elif isinstance(event, events.Refused):
            self._tell(_refused(self._path, event))
        elif isinstance(event, events.Failed):
            self._tell(_failed(event, is_debug=self._is_debug))
        elif isinstance(event, events.Renewed):
            self._say(f"A worker process died. New ones go on; {event.again} pieces of work begin anew.")
        elif isinstance(event, events.Ended):
            self._end(event)
        if isinstance(event, events.Started):
            self._start(event.rows - event.refused)
        elif isinstance(event, events.Done | events.Kept | events.Failed):
            self._step()

    def check(self) -> None:
        """Refuse to end as if all were well where lines for machines could not be written.

        Raises:
            OutputError: If standard output could not be written to.
        """
        if self._lost is not None:
            raise self._lost

    def _tell_machine(self, line: str) -> None:
        """Print a line; where it cannot be written, a night's booklets are made all the same."""
        try:
            print_data(line)
        except OutputError as error:
            self._lost = error

    def _start(self, rows: int) -> None:
        self._begun = time.monotonic()
        if is_terminal() and not self._is_json:
            self._bar = click.progressbar(
                length=rows, label="Booklets", show_eta=True, show_pos=True, item_show_func=self._rate, file=sys.stderr
            )
            self._bar.render_progress()

    def _step(self) -> None:
        self._count += 1
        if self._bar is not None:
            self._bar.update(1, self._count)

    def _rate(self, count: int | None) -> str:
        elapsed = time.monotonic() - self._begun
        return f"{count / elapsed:,.1f} a second" if count and elapsed else ""

    def _end(self, event: Ended) -> None:
        if self._bar is not None:
            self._bar.render_finish()
            self._bar = None
        print_data(event.manifest)
        if self._table is not None:
            say(f"{self._table}: the rows that failed, each with its reason.")
        parts = (("made", event.made), ("there already", event.kept), ("failed", event.failed + event.refused))
        counts = ", ".join(f"{count:,} {what}" for what, count in parts if count) or "Nothing to do"
        say(f"{counts}.")

    def _keep(self, event: Event) -> None:
        """Keep what failed, and write what spreadsheets open at the end: files that are there, and rows that failed."""
        from booklet.batch import events  # noqa: PLC0415

        if isinstance(event, events.Refused | events.Failed):
            self._failures.append(event)
        if isinstance(event, events.Ended):
            from booklet.batch.requests import read_requests  # noqa: PLC0415
            from booklet.batch.tables import write_failures, write_manifest_table  # noqa: PLC0415

            rows = read_requests(Path(self._path)) if self._path else ()
            write_manifest_table(Path(event.manifest))
            self._table = write_failures(Path(event.manifest), self._failures, rows)

    def _tell(self, error: BookletError) -> None:
        self._clear()
        tell(error, is_debug=False)

    def _say(self, words: str) -> None:
        self._clear()
        say(words)

    def _clear(self) -> None:
        """Empty the line the bar is on; it comes back on the next."""
        if self._bar is not None:
            say("\r\033[K", ends_line=False)


def _refused(path: str, event: Refused) -> BookletError:
    where = f"row {event.row:,}, {event.column}" if event.column else f"row {event.row:,}"
    return ContentError([Problem(path, event.line, f"{where}: {event.message}", event.hint)])


def _failed(event: Failed, *, is_debug: bool) -> BookletError:
    trace = f"\n{event.trace}" if is_debug and event.trace else ""
    return BookletError(f"row {event.row:,}, {event.file}: {event.message}{trace}", event.hint)
