"""What folders of content hold."""

from __future__ import annotations

from booklet.core.resources import content_folder
from booklet.files.folder_layout import CONTENT


def test_the_shipped_folder_is_laid_out_like_this() -> None:
    """Every file that must be there is, and no folder is there that has no place."""
    entries = {entry.name: entry.is_dir() for entry in content_folder().iterdir()}
    assert set(CONTENT.files) <= {name for name, is_folder in entries.items() if not is_folder}
    assert {name for name, is_folder in entries.items() if is_folder} <= {*CONTENT.folders, *CONTENT.beside}
