"""A PDF says what it is; a file that is none, or not ours, is told so, and nothing of it is believed unchecked."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from booklet import Library, Order, Profile
from booklet.core.content_number import content_number
from booklet.filing.marks import UnknownFileError, read_marks
from booklet.make import make
from booklet.press.options import Shop, Ward
from booklet.version import __version__


@pytest.fixture
def file(tiny: Library, tmp_path: Path) -> Path:
    """Return a booklet."""
    path = tmp_path / "found.pdf"
    make(Order(Profile("b-cell", risk="high", audience="patient"), paper="a5"), tiny).write(path)
    return path


def test_what_a_file_says(file: Path, tiny: Library) -> None:
    """Program, content, order, and blocks in their order."""
    marks = read_marks(file)
    assert (marks.program, marks.version, marks.sha256, marks.site) == (__version__, "1.2", tiny.hash, "")
    assert marks.number == content_number(tiny.hash)
    assert marks.order == {
        "product": "booklet",
        "subtype": "b-cell",
        "risk": "high",
        "audience": "patient",
        "paper": "a5",
        "edition": "standard",
        "ink": "full",
        "language": "en-US",
    }
    assert list(marks.blocks) == ["cover", "call", "opener", "medicines", "sources", "words", "end"]
    assert marks.pages > 2


@pytest.mark.parametrize("press", [Ward(), Shop()], ids=["ward", "shop"])
def test_files_for_printing(press: Ward | Shop, tiny: Library, tmp_path: Path) -> None:
    """They say the same."""
    path = tmp_path / "press.pdf"
    made = make(Order(Profile("b-cell"), press=press), tiny)
    made.write(path, press)
    assert read_marks(path).blocks.keys() == {"cover", "call", "opener", "medicines", "sources", "words", "end"}
    assert read_marks(path).sha256 == tiny.hash


def test_after_another_program_has_written_it(file: Path) -> None:
    """What stands in the file's information stays."""
    wanted = read_marks(file)
    with pikepdf.open(file, allow_overwriting_input=True) as document:
        document.save(file)
    assert read_marks(file) == wanted


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        ({"/Creator": "Word"}, "does not say that it was made by this program"),
        ({"/Keywords": "sha256 zz"}, "does not say that it was made by this program"),
        ({"/Creator": "treatment-booklet \x1b[31m"}, "does not say that it was made by this program"),
    ],
)
def test_what_is_not_ours(entries: dict[str, str], said: str, file: Path) -> None:
    """Also what says so, in a form that we never write."""
    _edit(file, entries)
    with pytest.raises(UnknownFileError, match=said) as raised:
        read_marks(file)
    assert "back cover" in raised.value.hint


def test_what_is_edited_is_not_repeated(file: Path, tiny: Library) -> None:
    """Only what has the form of our own words comes out."""
    keywords = f"content <b>red, sha256 {tiny.hash}, site sha256 x, order subtype=b-cell name=Ann; x=y;z"
    _edit(file, {"/Keywords": keywords, "/BookletBlocks": "cover:zz opener:0a1b2c3d <b>:0a1b2c3d"})
    marks = read_marks(file)
    assert (marks.version, marks.site) == ("", "")
    assert marks.blocks == {"opener": "0a1b2c3d"}
    assert marks.order == {"subtype": "b-cell", "name": "Ann", "x": "y"}


def test_no_pdf(tmp_path: Path) -> None:
    """One sentence, with what may be the matter."""
    (tmp_path / "text.pdf").write_text("no PDF", encoding="utf-8")
    for name, said in (("text.pdf", "no PDF that can be read"), ("none.pdf", "cannot be read"), (".", "no PDF")):
        with pytest.raises(UnknownFileError, match=said):
            read_marks(tmp_path / name)


def _edit(file: Path, entries: dict[str, str]) -> None:
    with pikepdf.open(file, allow_overwriting_input=True) as document:
        for key, value in entries.items():
            document.docinfo[key] = value
        document.save(file)
