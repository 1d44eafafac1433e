"""The shipped data is found beside the package, or inside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet.core import resources


def test_the_shipped_data_is_there() -> None:
    """Content and fonts are where the package says."""
    assert (resources.content_folder() / "content.yaml").is_file()
    assert resources.font_path("AtkinsonHyperlegibleNext-Regular.ttf").is_file()


def test_an_installed_wheel_uses_its_own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder called content beside an installed package is somebody else's."""
    package = tmp_path / "site-packages" / "booklet"
    monkeypatch.setattr(resources, "_PACKAGE", package)
    assert resources.content_folder() == tmp_path / "site-packages" / "content"
    (package / "_data" / "content").mkdir(parents=True)
    assert resources.content_folder() == package / "_data" / "content"
