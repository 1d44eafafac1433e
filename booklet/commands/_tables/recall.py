"""What a recall has found, as text for people and as CSV for lists."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping

from booklet.filing.recall import BlockChange, Kind, ManifestFile

HEAD = ("manifest", "row", "file", "block", "change", "was", "now")

WORDING: Mapping[Kind, str] = {
    "words": "says something else now",
    "sources": "rests on other sources now",
    "gone": "is not there any more",
    "new": "is new",
    "revoked": "its signature was taken back",
    "holds": "is in",
    "unknown": "These files could not be compared",
}


def recalled_text(changes: Iterable[tuple[ManifestFile, BlockChange]]) -> str:
    """Return what has changed, each change once with the files it is in."""
    by_change: dict[BlockChange, list[ManifestFile]] = {}
    for row, change in changes:
        by_change.setdefault(change, []).append(row)
    return "\n\n".join("\n".join(_lines(change, rows)) for change, rows in by_change.items())


def recalled_csv(changes: Iterable[tuple[ManifestFile, BlockChange]]) -> Iterator[str]:
    """Yield lines of CSV: a head, then one for each file and change; texts of one block stand behind each other."""
    yield _csv(HEAD)
    for row, change in changes:
        was, now = " | ".join(change.was), " | ".join(change.now)
        yield _csv((row.manifest, str(row.row), row.file, change.block, change.kind, was, now))


def _lines(change: BlockChange, rows: list[ManifestFile]) -> Iterator[str]:
    yield f"{change.block}: {WORDING[change.kind]}" if change.block else WORDING[change.kind]
    for text in change.was:
        yield f"  was: {text}"
    for text in change.now:
        yield f"  {'now' if change.block else 'why'}: {text}"
    for row in rows:
        yield f"  {row.manifest}, row {row.row}: {row.file}"


def _csv(cells: Iterable[str]) -> str:
    line = io.StringIO()
    # A cell that begins like a formula would be one in a spreadsheet.
    csv.writer(line, lineterminator="").writerow(
        [f"'{each}" if each[:1] in ("=", "+", "-", "@") else each for each in cells]
    )
    return line.getvalue()
