"""`booklet preview` writes pictures of pages, and writes them again when content changes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from booklet.errors import ExitCode
from booklet.files import watch
from booklet.formats.png import GROUND
from tests.checkers import ROOT
from tests.running import Run
from tests.tiny_content import FILES, edited, write_content
from tests.translation.french import change, translate

OPEN = ("preview", "--subtype", "open", "--content")


def names(folder: Path) -> list[str]:
    """Return the names of all files in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_pages_go_into_a_folder(run: Run, tmp_path: Path, tiny_folder: Path) -> None:
    """One picture a page, numbered like the page, in a folder named after the profile."""
    code, out, err = run(*OPEN, tiny_folder, "--pages", "3,1-2")
    assert (code, out) == (0, "open-pages\n")
    assert err.startswith("3 of ")
    assert names(tmp_path / "open-pages") == ["page-01.png", "page-02.png", "page-03.png"]
    with Image.open(tmp_path / "open-pages" / "page-01.png") as picture:
        assert picture.width == 900


def test_one_page_or_a_sheet_goes_into_a_file(run: Run, tmp_path: Path, tiny_folder: Path) -> None:
    """A sheet holds all pages that are there."""
    assert run(*OPEN, tiny_folder, "--pages", "2", "-o", "one.png")[:2] == (0, "one.png\n")
    assert run(*OPEN, tiny_folder, "--pages", "1-99", "--sheet")[:2] == (0, "open.png\n")
    with Image.open(tmp_path / "open.png") as sheet:
        assert sheet.width > 600
    assert names(tmp_path) == ["one.png", "open.png"]


def test_language(run: Run, tmp_path: Path) -> None:
    """A picture of the page as it is printed in the language."""
    translate(write_content(tmp_path / "mine"))
    arguments = ("preview", "--subtype", "open", "--content", "mine", "--pages", "1", "-o")
    assert run(*arguments, "fr.png", "--language", "fr")[:2] == (0, "fr.png\n")
    assert run(*arguments, "en.png")[0] == 0
    with Image.open(tmp_path / "fr.png") as one, Image.open(tmp_path / "en.png") as other:
        assert one.size == other.size
        assert ImageChops.difference(one, other).getbbox() is not None
    change(tmp_path / "mine", "languages/fr/content.yaml", "to: A SMALL BOOKLET", "to: ''")
    change(tmp_path / "mine", "languages/fr/blocks/cover.yaml", "to: THIS BOOKLET", "to: THIS SMALL BOOKLET")
    code, _, err = run(*arguments, "fr.png", "--language", "fr")
    assert (code, "1 text of this is not translated into fr" in err) == (ExitCode.CONTENT, True)
    assert run(*arguments, "fr.png", "--language", "fr", "--draft-language")[0] == 0


def test_edition_ink_and_theme(run: Run, tmp_path: Path, tiny_folder: Path) -> None:
    """A picture of what `booklet build` would make with them; the name says what is unusual."""
    (tmp_path / "ward.yaml").write_text('colors: {ink: "#000000"}', encoding="utf-8")
    looks = ("--edition", "large-print", "--paper", "a4", "--ink", "grey", "--theme", "ward.yaml")
    assert run(*OPEN, tiny_folder, *looks, "--sheet")[:2] == (0, "open-large-print-a4-grey-own-colors.png\n")
    with Image.open(tmp_path / "open-large-print-a4-grey-own-colors.png") as sheet:
        red, green, blue = sheet.convert("RGB").split()
    apart = [ImageChops.difference(*pair).getextrema() for pair in ((red, green), (green, blue))]
    ground = [abs(int(GROUND[at : at + 2], 16) - int(GROUND[at + 2 : at + 4], 16)) for at in (1, 3)]
    assert apart == [(0, step) for step in ground]  # the pages are grey; only the ground of the sheet is not
    assert run(*OPEN, tiny_folder, "--edition", "large-print", "--paper", "a5")[0] == ExitCode.LAYOUT


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--pages", "0"), "'0' names no pages. Write 4, 3-5 or 1,3-5."),
        (("--pages", "last"), "'last' names no pages."),
        (("--pages", "99"), "pages, and none of these."),
        (("-o", "a.png"), "several pages are several pictures. Give a folder, or add --sheet."),
        (("--paper", "a3"), "no paper is called 'a3'\n"),
    ],
)
def test_wrong_usage(run: Run, tmp_path: Path, tiny_folder: Path, arguments: tuple[str, ...], said: str) -> None:
    """Exit code 2, with what is allowed; nothing is written."""
    code, out, err = run(*OPEN, tiny_folder, *arguments)
    assert (code, out) == (ExitCode.USAGE, "")
    assert said in err
    assert names(tmp_path) == []


def _between(*steps: Callable[[], object]) -> Callable[..., None]:
    """Return a stand-in for waiting that takes a step each time, and is interrupted after the last one."""
    left: Iterator[Callable[[], object]] = iter(steps)

    def wait(*_: object) -> None:
        step = next(left, None)
        if step is None:
            raise KeyboardInterrupt
        step()

    return wait


def test_watching(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault is told and watching goes on; other files are left alone; Ctrl-C ends it without a word."""
    folder = write_content(tmp_path / "mine")
    (tmp_path / "open-pages").mkdir()
    (tmp_path / "open-pages" / "page-77.png").write_bytes(b"somebody else's")
    steps = (lambda: write_content(folder, edited("content.yaml", "title", "tilte")), lambda: write_content(folder))
    monkeypatch.setattr(watch, "wait_for_change", _between(*steps))
    code, out, err = run(*OPEN, "mine", "--watch")
    assert code == ExitCode.INTERRUPTED
    assert "Error: mine/content.yaml:4: no key is called 'tilte' here\n" in err
    assert err.endswith("Waiting for a content file to change. Ctrl-C ends.\n")
    assert "page-77.png" in names(tmp_path / "open-pages")
    assert out == "open-pages\n" * 2


def test_pages_that_a_change_took_away_go(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody looks at a page that is no longer there."""
    second = FILES["blocks/opener.yaml"].replace("id: opener", "id: second").replace("order: 10", "order: 15")
    folder = write_content(tmp_path / "mine", {"blocks/second.yaml": second})
    counts: list[int] = []

    def fewer() -> None:
        counts.append(len(names(tmp_path / "open-pages")))
        (folder / "blocks" / "second.yaml").unlink()

    monkeypatch.setattr(watch, "wait_for_change", _between(fewer))
    assert run(*OPEN, "mine", "--watch")[0] == ExitCode.INTERRUPTED
    assert len(names(tmp_path / "open-pages")) == counts[0] - 1


@pytest.mark.skipif(sys.platform == "win32", reason="signals as on POSIX")
def test_ctrl_c_ends_a_real_watch(tmp_path: Path) -> None:
    """Code 130, no traceback, and no half-written file; a change on disk is seen before that."""
    folder = write_content(tmp_path / "mine")
    command = [sys.executable, "-m", "booklet", *OPEN, str(folder), "--sheet", "--watch", "-o", "a.png"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline() == "a.png\n"
        first = (tmp_path / "a.png").read_bytes()
        time.sleep(0.1)
        write_content(folder, edited("content.yaml", "A small booklet", "Another booklet"))
        write_content(folder, edited("blocks/cover.yaml", "A small booklet", "Another booklet"))
        assert process.stdout.readline() == "a.png\n"
        assert (tmp_path / "a.png").read_bytes() != first
        process.send_signal(signal.SIGINT)
        said = process.stderr.read()
    assert process.returncode == ExitCode.INTERRUPTED
    assert "Traceback" not in said
    assert "Interrupted" not in said
    assert names(tmp_path) == ["a.png", "mine"]
