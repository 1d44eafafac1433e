"""Measure what other programs keep of a booklet.

Each row of the table in `docs/other-programs.md` is one call of one program; rows of programs that are not here are
left as they stand. `--write` puts the measured rows into the page.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pikepdf

from booklet import Order, Profile, load_library
from booklet.make import make
from tests.survival.kept import kept, verdicts
from tests.survival.programs import ROWS, Files, Row

PAGE = Path(__file__).parent.parent.parent / "docs" / "other-programs.md"

HEAD = (
    "| What | With | Version | Tags, of 100 words | Text, of 100 words | Links that lead somewhere, of 100 | Bookmarks "
    "| Title, language | PDF/UA-1, PDF/A-2a | Pages taken out that are still inside |"
)


def measured(row: Row, files: Files) -> str | None:
    """Return a row of the table; None if the program is not here."""
    version = row.version()
    if not version:
        return None
    files.out.unlink(missing_ok=True)
    row.run(files)
    if not files.out.exists():
        return f"| {row.task} | {row.how} | {version} | makes no file | | | | | | |"
    try:
        left = kept(files.out.read_bytes(), files.booklet.read_bytes(), row.pages)
    except pikepdf.PdfError:
        said = "makes a file that pikepdf, with qpdf 12, does not open"
        return f"| {row.task} | {row.how} | {version} | {said} | | | | | | |"
    named = ", ".join("yes" if is_there else "no" for is_there in left.named)
    counts = f"{left.tagged} | {left.text} | {left.links} | {left.bookmarks} | {named}"
    return f"| {row.task} | {row.how} | {version} | {counts} | {verdicts(files.out)} | {left.hidden} |"


def made_files(folder: Path, profile: Profile) -> Files:
    """Write what programs get into a folder."""
    library = load_library()
    files = Files(*(folder / f"{name}.pdf" for name in ("booklet", "sheet", "stamp", "out")))
    files.booklet.write_bytes(make(Order(profile), library).pdf())
    files.sheet.write_bytes(make(Order(profile, product="home-sheet"), library).pdf())
    with pikepdf.new() as stamp:
        page = stamp.add_blank_page(page_size=(396, 612))
        page.add_resource(
            pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica),
            pikepdf.Name.Font,
            pikepdf.Name.F9,
        )
        page.Contents = stamp.make_stream(b"BT /F9 8 Tf 20 20 Td (Stamped) Tj ET")
        stamp.save(files.stamp)
    return files


def table(old: Sequence[str]) -> Iterator[str]:
    """Yield the rows of the table, measured anew where the program is here."""
    known = {_key(line): line for line in old}
    with tempfile.TemporaryDirectory() as folder:
        files = made_files(Path(folder), Profile("ph-positive"))
        for row in ROWS:
            line = measured(row, files)
            line = line or known.get((row.task, row.how)) or f"| {row.task} | {row.how} | not here | | | | | | | |"
            sys.stdout.write(f"{line}\n")
            yield line


def _key(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.split("|")[1:3])


def main() -> None:
    """Measure; with `--write`, put the rows into the page."""
    before, head, rest = PAGE.read_text(encoding="utf-8").partition(HEAD)
    lines = rest.lstrip("\n").split("\n")
    count = next((index for index, line in enumerate(lines) if not line.startswith("|")), len(lines))
    rows = list(table(lines[1:count]))
    if "--write" in sys.argv:
        text = "\n".join((before + head, lines[0], *rows, *lines[count:]))
        PAGE.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
