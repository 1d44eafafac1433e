"""What is left of a booklet in other programs' hands: the recipes of the documentation do what it says of them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from booklet import Profile
from tests.survival.__main__ import HEAD, PAGE, made_files, measured
from tests.survival.kept import Kept, kept
from tests.survival.programs import ROWS, Files, Row


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """What programs get."""
    return made_files(tmp_path_factory.mktemp("survival"), Profile("burkitt"))


def row(how: str) -> Row:
    """Return the row of a call; the test is skipped where its program is missing."""
    found = next(row for row in ROWS if row.how.startswith(how))
    if not found.version():
        pytest.skip(f"{how} needs a program that is not installed")
    return found


def left(how: str, files: Files) -> Kept:
    """Return what is left after a call."""
    called = row(how)
    files.out.unlink(missing_ok=True)
    called.run(files)
    return kept(files.out.read_bytes(), files.booklet.read_bytes(), called.pages)


def test_a_booklet_itself_is_whole(files: Files) -> None:
    """Nothing is missing of a file that nobody touched, or the measure is wrong."""
    whole = files.booklet.read_bytes()
    assert kept(whole, whole) == Kept(100, 100, 100, kept(whole, whole).bookmarks, (True, True), 0)
    assert kept(files.sheet.read_bytes(), whole).tagged < 20


@pytest.mark.parametrize(
    "how", ["`qpdf booklet --pages . 1-4", "`qpdf --linearize --newline", "`qpdf booklet --pages . sheet"]
)
def test_qpdf_keeps_tags(how: str, files: Files) -> None:
    """Cut, linearized, with a page behind it: every word is in the tags still, and no page stays inside."""
    if not shutil.which("qpdf"):
        pytest.skip("qpdf is not installed")
    found = left(how, files)
    assert (found.tagged, found.text, found.links, found.hidden) == (100, 100, 100, 0)


def test_pages_stay_inside(files: Files) -> None:
    """A library that follows the tags keeps what it takes out, which the documentation warns of."""
    assert left("pikepdf, `del", files).hidden > 10


def test_an_overlay_takes_the_tags_away(files: Files) -> None:
    """The documentation warns of it: the words are there, and tags say no more than marks and boxes."""
    found = left("`qpdf --overlay", files)
    assert found.text == 100
    assert found.tagged < 20


def test_the_page_has_every_row() -> None:
    """Each call stands in the documentation, and nothing else."""
    _, _, rest = PAGE.read_text(encoding="utf-8").partition(HEAD)
    rows = [line.split("|")[1:3] for line in rest.lstrip("\n").split("\n\n")[0].split("\n")[1:]]
    assert [tuple(cell.strip() for cell in cells) for cells in rows] == [(row.task, row.how) for row in ROWS]


def test_a_program_that_is_missing_has_no_row(files: Files) -> None:
    """Its row in the documentation stays as it is."""
    assert measured(Row("Cut", "nothing", lambda: "", lambda _: None), files) is None


def test_a_program_that_makes_nothing_is_named(files: Files) -> None:
    """A call that fails is a row that says so."""
    assert "makes no file" in (measured(Row("Cut", "nothing", lambda: "1", lambda _: None), files) or "")


def test_files_are_where_they_are_said_to_be(files: Files) -> None:
    """Programs get files, not only their names."""
    assert all(Path(path).stat().st_size > 500 for path in (files.booklet, files.sheet, files.stamp))
