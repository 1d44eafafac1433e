"""The files of a language as they lie in its folder."""

from __future__ import annotations

from pathlib import Path

from booklet.core.resources import content_folder
from booklet.language.language_files import read_language_files


def test_files_are_named_from_the_content_folder() -> None:
    """All of them are read, and nothing is wrong with those that are shipped."""
    files, problems = read_language_files(content_folder(), "ar")
    names = {file.name for file in files}
    assert {"languages/ar/language.yaml", "languages/ar/words.yaml", "languages/ar/blocks/about.yaml"} <= names
    assert not problems


def test_a_file_that_is_none_of_a_language_is_named(tmp_path: Path) -> None:
    """It is no reason to read no other."""
    folder = tmp_path / "languages" / "xx"
    folder.mkdir(parents=True)
    (folder / "language.yaml").write_text("tag: xx\n", encoding="utf-8")
    (folder / "notes.txt.yaml.exe").write_text("", encoding="utf-8")
    files, _ = read_language_files(tmp_path, "xx")
    assert [file.name for file in files] == ["languages/xx/language.yaml"]
