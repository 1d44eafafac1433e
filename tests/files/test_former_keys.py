"""Keys that were spelled otherwise in version 0.1 are read, and said."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest

from booklet import Library, Site, load_palette
from booklet.errors import ContentError, ExitCode
from booklet.files.former_keys import FormerKeyWarning
from tests.running import Run
from tests.tiny_content import FILES, edited, write_content

OLD = {
    "chapters.yaml": FILES["chapters.yaml"].replace(" color:", " colour:"),
    "phases/induction.yaml": f"{FILES['phases/induction.yaml']}colour: blue\n",
}
NEW = {"phases/induction.yaml": f"{FILES['phases/induction.yaml']}color: blue\n"}


def said(read: Callable[[], object]) -> list[str]:
    """Return what is said of former keys while something is read."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        read()
    assert {each.category for each in caught} <= {FormerKeyWarning}
    return [str(each.message) for each in caught]


def test_content_of_version_0_1(tmp_path: Path) -> None:
    """It is read as content of today, and each old key is told with its line, every time."""
    old, new = write_content(tmp_path / "old", OLD), write_content(tmp_path / "new", NEW)
    for _ in range(2):
        told = said(lambda: Library.load(old))
        assert len(told) == 5
        assert f"{old}/chapters.yaml:2: the key 'colour' is spelled 'color' now." in told[0]
        assert told[0].endswith("Write 'color': the next version refuses 'colour'.")
    with pytest.warns(FormerKeyWarning):
        library = Library.load(old)
    assert library.chapters == Library.load(new).chapters
    assert library.phases["induction"].color == "blue"


def test_content_of_today_says_nothing(tmp_path: Path) -> None:
    """Neither does a text that has the word."""
    folder = write_content(tmp_path, edited("content.yaml", "A small booklet", "'Colour: a booklet'"))
    assert said(lambda: Library.load(folder)) == []


def test_a_theme_of_version_0_1(tmp_path: Path) -> None:
    """By itself, and in a site; what is wrong in it is told on its line."""
    theme = tmp_path / "theme.yaml"
    theme.write_text("colours:\n  teal: '#004F9F'\n", encoding="utf-8")
    (tmp_path / "site.yaml").write_text("schema: 1\nhospital: H\n", encoding="utf-8")
    for read in (lambda: load_palette(theme), lambda: Site.load(tmp_path)):
        assert [each.partition(":1: ")[2][:31] for each in said(read)] == ["the key 'colours' is spelled 'c"]
    with pytest.warns(FormerKeyWarning):
        assert load_palette(theme).teal == pytest.approx((0, 0x4F / 255, 0x9F / 255))
    theme.write_text("\ncolours:\n  teal: blue\n", encoding="utf-8")
    with pytest.warns(FormerKeyWarning), pytest.raises(ContentError) as caught:
        load_palette(theme)
    assert [each.line for each in caught.value.problems] == [3]


def test_both_spellings(tmp_path: Path) -> None:
    """Nobody knows which is meant: the old one does not exist."""
    (tmp_path / "theme.yaml").write_text("colors: {}\ncolours: {}\n", encoding="utf-8")
    with pytest.raises(ContentError, match="no key is called 'colours'"):
        load_palette(tmp_path / "theme.yaml")


def test_the_command_says_it(run: Run, tmp_path: Path) -> None:
    """In a line of its own, without the program's."""
    write_content(tmp_path / "mine", OLD)
    code, _, err = run("build", "--content", "mine", "--subtype", "b-cell", "-o", "x.pdf")
    assert code == ExitCode.DONE
    told = [line for line in err.splitlines() if "colour" in line]
    assert len(told) == 5
    assert all(
        re.match(r"warning: mine/(chapters|phases/induction)\.yaml:\d+: the key 'colour'", line) for line in told
    )
