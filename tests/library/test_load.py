"""A content folder opened, as it was kept or anew."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from booklet import Library, Profile, build_booklet
from booklet.core.disk_cache import FOLDER_VARIABLE
from booklet.errors import ContentError
from booklet.library import load
from tests.tiny_content import write_content


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder to keep things in."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a folder of content."""
    folder = tmp_path / "content"
    folder.mkdir()
    return write_content(folder)


def pdf(library: Library) -> bytes:
    """Return a booklet's bytes."""
    return build_booklet(Profile("b-cell", risk="high"), library).reader_pdf()


@pytest.mark.usefixtures("cache")
def test_content_is_parsed_once(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second time it is taken as it was kept; booklets are the same to the byte."""
    first = Library.load(content)
    monkeypatch.setitem(sys.modules, "booklet.library.read_content", None)
    second = Library.load(content)
    assert second is not first
    assert pdf(first) == pdf(second)
    monkeypatch.setenv(FOLDER_VARIABLE, "off")
    with pytest.raises(ImportError):
        Library.load(content)


@pytest.mark.usefixtures("cache")
def test_any_change_is_seen(content: Path) -> None:
    """One word of one file."""
    before = Library.load(content)
    file = content / "content.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("title: ", "title: The "), encoding="utf-8")
    after = Library.load(content)
    assert after.title.plain == f"The {before.title.plain}"
    assert after.hash != before.hash


def test_content_with_problems_is_never_kept(cache: Path, content: Path) -> None:
    """All of them are told each time, also of files that are not content where the rest was kept before."""
    (content / "blocks" / "odd.yaml").write_text("id: odd", encoding="utf-8")
    said = []
    for _ in range(2):
        with pytest.raises(ContentError) as error:
            Library.load(content)
        said.append([str(problem) for problem in error.value.problems])
    assert said[0] == said[1]
    assert not list(cache.glob("library-*"))
    (content / "blocks" / "odd.yaml").unlink()
    Library.load(content)
    (content / "blocks" / "odd.txt").write_text("", encoding="utf-8")
    with pytest.raises(ContentError) as error:
        Library.load(content)
    assert "only files whose name ends in .yaml" in error.value.problems[0].message


@pytest.mark.usefixtures("cache")
def test_what_is_kept_and_no_library_is_made_anew(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a word."""
    first = Library.load(content)
    monkeypatch.setattr(load, "load_cached", lambda *_: {"title": 5})
    assert pdf(Library.load(content)) == pdf(first)


def test_a_kept_build_imports_neither_parsers_nor_checks(cache: Path, content: Path) -> None:
    """No YAML, no Markdown, no pydantic, no HarfBuzz: they took most of the time of one booklet."""
    heavy = ("uharfbuzz", "pydantic", "pydantic_core", "yaml", "markdown_it", "PIL")
    words = ["build", "--subtype", "b-cell", "--content", str(content), "-o", str(cache.parent / "x.pdf")]
    script = (
        f"import sys; from booklet.cli import main; main({words!r}); print([n for n in {heavy} if n in sys.modules])"
    )
    said = [
        subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split("\n")[1]
        for _ in range(2)
    ]
    assert "'yaml'" in said[0]
    assert "'pydantic'" in said[0]
    assert said[1] == "[]"


def test_a_home_that_cannot_be_written_does_no_harm(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Booklets are made as ever."""
    file = tmp_path / "file"
    file.write_text("", encoding="utf-8")
    monkeypatch.setenv(FOLDER_VARIABLE, str(file / "cache"))
    assert pdf(Library.load(content)) == pdf(Library.load(content))
