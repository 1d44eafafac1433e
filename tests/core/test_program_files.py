"""All modules of the program are looked at, and nothing else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from booklet.core import program_files
from tests.checkers import ROOT


def test_all_modules() -> None:
    """At any depth, with what tells one state of a file from another."""
    found = program_files.program_files()
    paths = [path for path in (ROOT / "booklet").rglob("*.py") if "_data" not in path.parts]
    assert [path for path, _, _ in found] == sorted(map(str, paths))
    for path, size, time in found:
        status = Path(path).stat()
        assert (size, time) == (status.st_size, status.st_mtime_ns)


def test_a_module_that_comes_goes_or_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Within one second, too; data and what is compiled are no modules."""
    monkeypatch.setattr(program_files, "PACKAGE", str(tmp_path))
    (tmp_path / "inner" / "deep").mkdir(parents=True)
    module = tmp_path / "inner" / "deep" / "a.py"
    module.write_text("1", encoding="utf-8")
    seen = [program_files.program_files()]
    os.utime(module, ns=(1_000_000_001, 1_000_000_001))
    seen.append(program_files.program_files())
    os.utime(module, ns=(1_000_000_002, 1_000_000_002))
    seen.append(program_files.program_files())
    (tmp_path / "b.py").write_text("1", encoding="utf-8")
    seen.append(program_files.program_files())
    module.unlink()
    seen.append(program_files.program_files())
    assert len({repr(each) for each in seen}) == len(seen)
    for name in ("__pycache__", "_data"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "c.py").write_text("1", encoding="utf-8")
    (tmp_path / "d.txt").write_text("1", encoding="utf-8")
    assert program_files.program_files() == seen[-1]
