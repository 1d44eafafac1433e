"""What a library is made from, as bytes."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet.errors import ContentError
from booklet.files.content_sources import read_sources
from tests.tiny_content import write_content


def test_names_and_bytes(tmp_path: Path) -> None:
    """Each file has a name and its bytes; fixed words are among them."""
    sources = read_sources(write_content(tmp_path / "content"))
    parts = sources.parts
    assert sources.is_sound
    assert dict(zip(parts[::2], parts[1::2], strict=True)) == {
        str(path.relative_to(sources.root).as_posix()).encode(): path.read_bytes()
        for path in sources.root.rglob("*.yaml")
        if path.name != "coverage.yaml"
    }


def test_what_is_wrong_already(tmp_path: Path) -> None:
    """A file that nobody reads."""
    root = write_content(tmp_path / "content")
    (root / "blocks" / "Draft.docx").touch()
    assert not read_sources(root).is_sound


def test_no_folder(tmp_path: Path) -> None:
    """It is told where it is missed."""
    with pytest.raises(ContentError, match="cannot be read"):
        read_sources(tmp_path / "none")
