"""Names of modules: those of a folder, and of an archive."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

from booklet.core.modules import module_names

FILES = ("__init__.py", "_pen.py", "car_t.py", "way.pyc", "notes.txt", "style.css", "__pycache__/car_t.cpython-311.pyc")


def test_a_folder(tmp_path: Path) -> None:
    """Modules alone, source or compiled; what they share is left out."""
    for name in FILES:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    assert module_names([str(tmp_path)]) == ("car_t", "way")


def test_several_folders(tmp_path: Path) -> None:
    """A package may lie in more than one."""
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.py").write_bytes(b"")
    assert module_names([str(tmp_path / "one"), str(tmp_path / "two")]) == ("one", "two")


def test_an_archive(tmp_path: Path) -> None:
    """As in a folder."""
    archive = tmp_path / "program.zip"
    with ZipFile(archive, "w") as file:
        for name in FILES:
            file.writestr(f"kinds/{name}", b"")
    assert module_names([f"{archive}/kinds"]) == ("car_t", "way")
