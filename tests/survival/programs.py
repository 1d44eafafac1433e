"""Programs that join, cut, stamp, shrink and print, each called as its manual says."""

from __future__ import annotations

import importlib.metadata
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

import pikepdf

_CUPS = "/usr/lib/cups/filter/pdftopdf"
_SECONDS = 180


@dataclass(frozen=True)
class Files:
    """What programs get.

    Attributes:
        booklet: The booklet.
        sheet: A tagged sheet to join it with.
        stamp: One page without tags, with a word on it.
        out: The file to write.
    """

    booklet: Path
    sheet: Path
    stamp: Path
    out: Path


@dataclass(frozen=True)
class Row:
    """One call of one program.

    Attributes:
        task: What is done: "join", "cut" and so on.
        how: The call, as one would type it.
        version: Asks for the program's version; "" if it is not here.
        run: Makes the file.
        pages: How many of the booklet's first pages are in the result; all of them if 0.
    """

    task: str
    how: str
    version: Callable[[], str]
    run: Callable[[Files], None]
    pages: int = 0


def _command(*words: str) -> None:
    subprocess.run(list(words), check=False, capture_output=True, timeout=_SECONDS)


@cache
def _asked(command: str, option: str) -> str:
    if not shutil.which(command):
        return ""
    said = subprocess.run([command, option], capture_output=True, text=True, check=False, timeout=_SECONDS)
    found = re.search(r"\d+\.\d+(\.\d+)*", said.stdout + said.stderr)
    return found[0] if found else "?"


def _program(command: str, option: str = "--version") -> Callable[[], str]:
    return lambda: _asked(command, option)


def _package(name: str) -> Callable[[], str]:
    def version() -> str:
        try:
            return importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            return ""

    return version


def _cups() -> str:
    if not Path(_CUPS).exists():
        return ""
    said = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Version}", "cups-filters"], capture_output=True, text=True, check=False
    )
    return said.stdout.partition("-")[0] or "?"


def _typed(*words: str) -> Callable[[Files], None]:
    """Return how a command is run: `{booklet}`, `{sheet}`, `{stamp}` and `{out}` are filled in."""
    return lambda files: _command(*(word.format(**files.__dict__) for word in words))


def _pikepdf_join(files: Files) -> None:
    with pikepdf.open(files.booklet) as pdf, pikepdf.open(files.sheet) as other:
        pdf.pages.extend(other.pages)
        pdf.save(files.out)


def _pikepdf_cut(files: Files) -> None:
    with pikepdf.open(files.booklet) as pdf:
        del pdf.pages[4:]
        pdf.save(files.out)


def _pypdf_join(files: Files) -> None:
    writer = import_module("pypdf").PdfWriter()
    writer.append(str(files.booklet))
    writer.append(str(files.sheet))
    writer.write(str(files.out))


def _pypdf_clone_join(files: Files) -> None:
    writer = import_module("pypdf").PdfWriter(clone_from=str(files.booklet))
    writer.append(str(files.sheet))
    writer.write(str(files.out))


def _pypdf_cut(files: Files) -> None:
    pypdf = import_module("pypdf")
    writer = pypdf.PdfWriter()
    for page in pypdf.PdfReader(str(files.booklet)).pages[:4]:
        writer.add_page(page)
    writer.write(str(files.out))


def _pypdf_stamp(files: Files) -> None:
    pypdf = import_module("pypdf")
    writer = pypdf.PdfWriter(clone_from=str(files.booklet))
    stamp = pypdf.PdfReader(str(files.stamp)).pages[0]
    for page in writer.pages:
        page.merge_page(stamp)
    writer.write(str(files.out))


def _pymupdf_cut(files: Files) -> None:
    with import_module("pymupdf").open(str(files.booklet)) as pdf:
        pdf.select(range(4))
        pdf.save(str(files.out), garbage=4)


def _separated(files: Files) -> None:
    _command("pdfseparate", "-f", "1", "-l", "1", str(files.booklet), str(files.out))


def _office(files: Files) -> None:
    folder = files.out.parent
    _command(
        "soffice",
        "--headless",
        "--infilter=draw_pdf_import",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder / "office"),
        str(files.booklet),
    )
    made = folder / "office" / files.booklet.name
    if made.exists():
        shutil.copy(made, files.out)


def _printed(files: Files) -> None:
    with files.out.open("wb") as out:
        subprocess.run(
            [_CUPS, "1", "user", "title", "1", "", str(files.booklet)],
            stdout=out,
            stderr=subprocess.DEVNULL,
            check=False,
            timeout=_SECONDS,
        )


_B, _S, _O = "{booklet}", "{sheet}", "{out}"
_QPDF, _MUTOOL = _program("qpdf"), _program("mutool", "-v")
_NEW = "--newline-before-endstream"

ROWS: tuple[Row, ...] = (
    Row("Join", "pypdf, `clone_from` the booklet, then `append` the sheet", _package("pypdf"), _pypdf_clone_join),
    Row(
        "Join",
        f"`qpdf booklet --pages . sheet -- {_NEW}`",
        _program("qpdf"),
        _typed("qpdf", _B, "--pages", ".", _S, "--", _NEW, _O),
    ),
    Row(
        "Join",
        "`qpdf --empty --pages booklet sheet --`",
        _program("qpdf"),
        _typed("qpdf", "--empty", "--pages", _B, _S, "--", _O),
    ),
    Row("Join", "pikepdf, `pages.extend`", _package("pikepdf"), _pikepdf_join),
    Row("Join", "pypdf, `append` both", _package("pypdf"), _pypdf_join),
    Row("Join", "`pdfunite`", _program("pdfunite", "-v"), _typed("pdfunite", _B, _S, _O)),
    Row("Join", "`mutool merge`", _program("mutool", "-v"), _typed("mutool", "merge", "-o", _O, _B, _S)),
    Row("Join", "`pdftk cat`", _program("pdftk"), _typed("pdftk", _B, _S, "cat", "output", _O)),
    Row(
        "Cut, 4 pages",
        f"`qpdf booklet --pages . 1-4 -- {_NEW}`",
        _program("qpdf"),
        _typed("qpdf", _B, "--pages", ".", "1-4", "--", _NEW, _O),
        4,
    ),
    Row("Cut, 4 pages", "pikepdf, `del pages[4:]`", _package("pikepdf"), _pikepdf_cut, 4),
    Row("Cut, 4 pages", "PyMuPDF, `select`, `garbage=4`", _package("pymupdf"), _pymupdf_cut, 4),
    Row("Cut, 4 pages", "pypdf, `add_page`", _package("pypdf"), _pypdf_cut, 4),
    Row(
        "Cut, 4 pages",
        "`mutool clean` with a range",
        _program("mutool", "-v"),
        _typed("mutool", "clean", _B, _O, "1-4"),
        4,
    ),
    Row("Cut, 4 pages", "`pdftk cat 1-4`", _program("pdftk"), _typed("pdftk", _B, "cat", "1-4", "output", _O), 4),
    Row("Cut, 1 page", "`pdfseparate`", _program("pdfseparate", "-v"), _separated, 1),
    Row("Stamp", "`pdftk multistamp`", _program("pdftk"), _typed("pdftk", _B, "multistamp", "{stamp}", "output", _O)),
    Row(
        "Stamp",
        "`qpdf --overlay`",
        _program("qpdf"),
        _typed("qpdf", _B, "--overlay", "{stamp}", "--repeat=1", "--", _O),
    ),
    Row("Stamp", "pypdf, `merge_page`", _package("pypdf"), _pypdf_stamp),
    Row("Linearize", f"`qpdf --linearize {_NEW}`", _program("qpdf"), _typed("qpdf", "--linearize", _NEW, _B, _O)),
    Row("Linearize", "`qpdf --linearize`", _program("qpdf"), _typed("qpdf", "--linearize", _B, _O)),
    Row("Shrink", "`mutool clean -gggz`", _program("mutool", "-v"), _typed("mutool", "clean", "-gggz", _B, _O)),
    Row(
        "Shrink",
        "`gs -sDEVICE=pdfwrite`",
        _program("gs"),
        _typed("gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", "-o", _O, _B),
    ),
    Row("Print to PDF", "`pdftocairo -pdf`", _program("pdftocairo", "-v"), _typed("pdftocairo", "-pdf", _B, _O)),
    Row("Print to PDF", "CUPS filter `pdftopdf`", _cups, _printed),
    Row("Open and export", "LibreOffice Draw", _program("soffice"), _office),
)
"""All that is measured; the first of a task keeps the most."""
