"""Modules are found as Python finds them, from what was looked at."""

from __future__ import annotations

import inspect
import os
import py_compile
import subprocess
import sys
from importlib.machinery import PathFinder, SourceFileLoader
from pathlib import Path

import pytest

from booklet.core import module_finder, program_files
from booklet.core.module_finder import ModuleFinder
from tests.checkers import ROOT
from tests.running import said_alone

pytestmark = pytest.mark.skipif(os.name != "posix", reason="elsewhere Python finds the modules")

FINDER = ModuleFinder(program_files.program_files())


def names() -> list[str]:
    """Return the names of all modules but the package itself."""
    paths = (Path(path).relative_to(ROOT).with_suffix("") for path, _, _ in program_files.program_files())
    found = (".".join(path.parts).removesuffix(".__init__") for path in paths)
    return [name for name in found if name != "booklet"]


def test_every_module_is_found_as_python_does() -> None:
    """With the same file, the same folder for what is in it, and the same place for what it compiles to."""
    assert len(names()) > 300
    for name in names():
        package = sys.modules["booklet"].__path__
        for part in name.split(".")[1:-1]:
            package = [f"{package[0]}/{part}"]
        usual, found = PathFinder.find_spec(name, package), FINDER.find_spec(name)
        assert usual is not None, name
        assert found is not None, name
        for field in ("name", "origin", "cached", "parent", "has_location", "submodule_search_locations"):
            assert getattr(found, field) == getattr(usual, field), (name, field)
    module = FINDER.find_spec("booklet.core.program_files")
    assert module is not None
    assert isinstance(module.loader, SourceFileLoader)
    assert module.loader.get_source(module.name) == inspect.getsource(program_files)
    assert module.loader.get_code(module.name) == SourceFileLoader(module.name, str(module.origin)).get_code(
        module.name
    )


def test_what_is_no_module_of_the_package_is_left_to_python() -> None:
    """Other packages, names that nothing has, and the package itself."""
    for name in (
        "booklet",
        "json",
        "booklets.core",
        "booklet.nothing",
        "booklet.core.nothing",
        "core",
        "booklet._data",
    ):
        assert FINDER.find_spec(name) is None, name


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a package with one module, in place of this one."""
    folder = tmp_path / "booklet"
    folder.mkdir()
    (folder / "number.py").write_text("NUMBER = 1\n", encoding="utf-8")
    monkeypatch.setattr(module_finder, "PACKAGE", str(folder))
    monkeypatch.setattr(program_files, "PACKAGE", str(folder))
    return folder


def number() -> int:
    """Return what the module says, as it is loaded."""
    spec = ModuleFinder(program_files.program_files()).find_spec("booklet.number")
    assert spec is not None
    assert isinstance(spec.loader, SourceFileLoader)
    said: dict[str, int] = {}
    code = spec.loader.get_code("booklet.number")
    assert code is not None
    exec(code, said)
    return said["NUMBER"]


@pytest.mark.parametrize("prefix", ["", "compiled"])
def test_a_module_that_changed(package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, prefix: str) -> None:
    """Of another size or another time: it is compiled anew. What was compiled is used if it is of this very source."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    if prefix:
        monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / prefix))
    path = package / "number.py"
    assert number() == 1
    (kept,) = tmp_path.rglob("*.pyc")
    assert kept.is_relative_to(tmp_path / "compiled") == bool(prefix)
    path.write_text("NUMBER = 22\n", encoding="utf-8")
    assert number() == 22
    path.write_text("NUMBER = 33\n", encoding="utf-8")
    os.utime(path, (1_000_000_000, 1_000_000_000))
    assert number() == 33
    other = tmp_path / "other.py"
    other.write_text("NUMBER = 44\n", encoding="utf-8")
    os.utime(other, (1_000_000_000, 1_000_000_000))
    py_compile.compile(str(other), cfile=str(kept), invalidation_mode=py_compile.PycInvalidationMode.TIMESTAMP)
    assert number() == 44, "what is compiled is used"
    for harmed in (b"", kept.read_bytes()[:15], b"\0" * 16 + kept.read_bytes()[16:]):
        kept.write_bytes(harmed)
        assert number() == 33
    kept.unlink()
    assert number() == 33


@pytest.mark.parametrize(("way", "finder", "loader"), [("command", "ModuleFinder", "_Loader"), ("main", "", "Source")])
def test_the_command_finds_its_modules_so(way: str, finder: str, loader: str) -> None:
    """And a program that imports this package finds them as ever."""
    here = {**os.environ, "PYTHONPATH": str(ROOT)}
    script = f"""
import sys
sys.path = {sys.path!r}
import atexit, booklet.__main__ as m
sys.argv = ['booklet', '--version']
atexit.register(lambda: print(type(sys.meta_path[0]).__name__, type(sys.modules['booklet.cli'].__loader__).__name__))
m.{way}()
"""
    made = subprocess.run([sys.executable, "-S", "-c", script], capture_output=True, text=True, env=here, check=True)
    first, by = made.stdout.splitlines()[-1].split()
    assert (first == "ModuleFinder") == bool(finder)
    assert by.startswith(loader)


def asked(package: Path, *before: str) -> str:
    """Return whether a process of its own runs as it began, after some statements and the import of the module."""
    script = (
        "from booklet.core import module_finder as m, program_files; "
        f"m.PACKAGE = program_files.PACKAGE = {str(package)!r}; "
        "m.find_modules(program_files.program_files()); "
        f"{''.join(f'{each}; ' for each in before)}"
        "spec = m._FINDERS[0].find_spec('booklet.number'); "
        "code = spec.loader.get_code('booklet.number'); "
        "print(m.runs_as_it_began())"
    )
    return said_alone(script).strip()


def test_what_was_loaded_is_what_was_looked_at(package: Path) -> None:
    """A module that was changed meanwhile is noticed, and so is one that may have been changed twice in a second."""
    module = package / "number.py"
    assert asked(package) == "False"  # it has just been written
    os.utime(module, (1_000_000_000, 1_000_000_000))
    assert asked(package) == "False"  # nothing was compiled before
    py_compile.compile(str(module))
    assert asked(package) == "True"
    assert asked(package, f"open({str(module)!r}, 'a').close()") == "True"
    changed = f"import pathlib, py_compile; pathlib.Path({str(module)!r}).write_text('NUMBER = 2'); "
    assert asked(package, f"{changed}py_compile.compile({str(module)!r})") == "False"


def test_without_a_finder_nobody_knows() -> None:
    """As in programs that import this one."""
    assert said_alone("from booklet.core import module_finder as m; print(m.runs_as_it_began())") == "False\n"
