"""Pages become pictures of the size that was asked for."""

from __future__ import annotations

import builtins
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from booklet import Library, Profile, build_booklet
from booklet.core.extras import how_to_install
from booklet.errors import OutputError
from booklet.formats.png import GAP_PX, as_png, contact_sheet, page_pictures
from tests import pictures
from tests.checkers import ROOT


def test_pages_in_the_order_they_are_wanted_in(tiny: Library) -> None:
    """Pages count from 1; all are as wide as asked."""
    pdf = build_booklet(Profile(subtype="open"), tiny).reader_pdf()
    (first,) = page_pictures(pdf, [1], 120)
    two = page_pictures(pdf, [2, 1], 120)
    assert first.size == (120, 185)
    assert [picture.tobytes() == first.tobytes() for picture in two] == [False, True]


@pytest.mark.parametrize(("count", "columns", "rows"), [(1, 1, 1), (2, 2, 1), (6, 3, 2), (7, 3, 3), (46, 8, 6)])
def test_a_sheet_has_room_for_all(count: int, columns: int, rows: int) -> None:
    """More columns than rows, since pages are upright."""
    sheet = contact_sheet([Image.new("RGB", (10, 20))] * count)
    assert sheet.size == (columns * (10 + GAP_PX) + GAP_PX, rows * (20 + GAP_PX) + GAP_PX)


@pytest.mark.slow
def test_one_command_makes_the_pictures_of_the_pages(tmp_path: Path) -> None:
    """Those that the documentation shows; the README's has six different pages of the booklet, three in a row."""
    subprocess.run([sys.executable, "-m", "tests.pictures", str(tmp_path)], cwd=ROOT, check=True, timeout=120)
    assert {path.name for path in tmp_path.iterdir()} == {path.name for path in pictures.OUT.iterdir()}
    with Image.open(tmp_path / "pages.png") as picture:
        wide, high = pictures.WIDTH + GAP_PX, (picture.height - GAP_PX) // 2
        assert picture.width == 3 * wide + GAP_PX
        boxes = [(x * wide, y * high, (x + 1) * wide, (y + 1) * high) for y in range(2) for x in range(3)]
        assert len({picture.crop(box).tobytes() for box in boxes}) == 6
    shown = pictures.OUT.relative_to(ROOT).as_posix()
    assert f"]({shown}/pages.png)" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert "python -m tests.pictures" in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_png() -> None:
    """The bytes are those of a PNG file."""
    assert as_png(Image.new("RGB", (1, 1))).startswith(b"\x89PNG")


@pytest.mark.parametrize("package", ["pypdfium2", "PIL"])
def test_without_the_extra(monkeypatch: pytest.MonkeyPatch, package: str) -> None:
    """The error names the package that is missing and the command that installs it."""
    really_import = builtins.__import__

    def fake_import(name: str, *rest: Any, **more: Mapping[str, Any]) -> Any:
        if name.partition(".")[0] == package:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return really_import(name, *rest, **more)  # type: ignore[arg-type]  # passed on as they come

    monkeypatch.setattr(builtins, "__import__", fake_import)
    with pytest.raises(OutputError, match=f"'{package}', which is not installed") as caught:
        page_pictures(b"", [1], 10)
    assert caught.value.hint == how_to_install("preview")
