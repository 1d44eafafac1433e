"""Which languages a content folder has, and their fixed words as bytes."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from booklet.core.resources import content_folder
from booklet.errors import ContentError
from booklet.files.catalogue_files import language_tags, read_catalogue, read_catalogues


def test_shipped_languages() -> None:
    """Each has its fixed words, under its own name."""
    found = read_catalogues(content_folder())
    assert [each.tag for each in found] == language_tags(content_folder())
    for each in found:
        assert each.file
        assert (each.problems, each.file.name) == ((), f"languages/{each.tag}/language.yaml")


def test_there_need_be_none(tmp_path: Path) -> None:
    """Where there are none, none are listed."""
    assert language_tags(tmp_path) == []


def test_a_language_without_words(tmp_path: Path) -> None:
    """It is there, and has none."""
    (tmp_path / "languages" / "tlh").mkdir(parents=True)
    found = read_catalogue(tmp_path, "tlh")
    assert (found.tag, found.file) == ("tlh", None)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_link_is_no_language(tmp_path: Path) -> None:
    """It might lead anywhere."""
    (tmp_path / "languages").mkdir()
    (tmp_path / "languages" / "tlh").symlink_to(tmp_path)
    with pytest.raises(ContentError, match="cannot be a link"):
        language_tags(tmp_path)
