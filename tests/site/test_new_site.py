"""The folder that a hospital begins with."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from booklet import Library
from booklet.errors import OutputError
from booklet.site import new_site as starter
from booklet.site.new_site import STARTER, write_starter
from booklet.site.site_keys import SiteFile
from tests.english import ENGLISH
from tests.site.site_content import load, png, said, write_site


def test_it_can_be_used_as_it_is(tmp_path: Path) -> None:
    """It says nothing yet, and is no mistake."""
    (path,) = write_starter(tmp_path / "new")
    assert path == tmp_path / "new" / "site.yaml"
    assert load(tmp_path / "new").details(ENGLISH).values == {}


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    """It need not be new."""
    write_starter(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["site.yaml"]


def test_every_line_of_it_can_be_used(tmp_path: Path) -> None:
    """With the marks taken away it is a complete site with every key that there is; nothing is approved by then."""
    text = re.sub(r"^#(?! )", "", STARTER.replace("#extends", "# extends"), flags=re.MULTILINE)
    text = re.sub(r"^#( {2,})", r"\1", text, flags=re.MULTILINE)
    folder = write_site(tmp_path / "s", text.replace("brands:\n  mercaptopurine", "brands:\n  vincristine"))
    (folder / "logo.png").write_bytes(png())
    assert said(folder) == []
    file = load(folder).content.file
    assert file
    assert file.model_fields_set == set(SiteFile.model_fields) - {"extends"}
    assert load(folder).gaps == ()


def test_its_medicine_and_its_block_are_those_of_the_content() -> None:
    """What the comments name is there."""
    library = Library.load()
    assert "mercaptopurine" in library.drugs
    assert "notes" in {entry.id for entry in library.entries}


@pytest.mark.parametrize("name", ["site.yaml", "letter.txt", ".hidden"])
def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path, name: str) -> None:
    """Whatever it is."""
    (tmp_path / name).write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match="there is something in the folder") as caught:
        write_starter(tmp_path)
    assert caught.value.hint == "Give a new or empty folder; nothing in this one was changed."
    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()] == [(name, "mine")]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    """Nor is a place below one, however far."""
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    for place in ("file", "file/new", "file/new/deep"):
        with pytest.raises(OutputError, match="the folder cannot be made"):
            write_starter(tmp_path / place)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
    write_starter(tmp_path / "none" / "new")
    assert [path.name for path in (tmp_path / "none").iterdir()] == ["new"]


def test_nothing_is_left_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder goes again, if it was made for this."""

    def fail(*_: object) -> None:
        raise OutputError("no space")

    monkeypatch.setattr(starter, "write_whole", fail)
    (tmp_path / "old").mkdir()
    for name in ("new", "old"):
        with pytest.raises(OutputError, match="no space"):
            write_starter(tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == ["old"]
