"""Hints that say how to install what is missing can be pasted as they are."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import tomllib
from importlib import metadata

import pytest

from booklet.core import extras
from booklet.core.extras import how_to_install, packages_of
from tests.checkers import ROOT

EXTRAS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]


@pytest.mark.parametrize("extra", ["breaks", "check", "qr", "dask", "preview", "serve"])
def test_the_packages_are_named(extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of the project's own file, or of what is installed."""
    assert list(packages_of(extra)) == EXTRAS[extra]
    monkeypatch.setattr(extras, "_of_checkout", lambda _: ())
    required = [f"{package} ; extra == '{extra}'" for package in EXTRAS[extra]]
    monkeypatch.setattr(metadata, "requires", lambda _: ["click>=8", "other; extra == 'other'", *required])
    assert list(packages_of(extra)) == EXTRAS[extra]


def test_what_nobody_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Then pip is given the extra itself."""

    def fail(_: str) -> None:
        raise metadata.PackageNotFoundError

    monkeypatch.setattr(metadata, "requires", fail)
    assert packages_of("none") == ["treatment-booklet[none]"]


def test_the_command_runs(tmp_path: object) -> None:
    """In the environment that runs: here all is there already, so pip only says so."""
    del tmp_path
    words = shlex.split(how_to_install("qr").removeprefix("Install it: "))
    assert words[:4] == [sys.executable, "-m", "pip", "install"]
    command = [*words, "--dry-run", "--no-index", "--disable-pip-version-check"]
    said = subprocess.run(command, check=True, capture_output=True, text=True, timeout=120)
    assert "already satisfied" in said.stdout


def test_a_place_with_a_blank(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is one word for a shell."""
    monkeypatch.setattr(sys, "executable", "/home/a b/bin/python")
    assert shlex.split(how_to_install("qr"))[2] == "/home/a b/bin/python"


def test_no_hint_names_another_interpreter() -> None:
    """Nor an index where this program is not."""
    for path in (ROOT / "booklet").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"(?<!\{_interpreter\(\)\} -m )pip install ['\"]?treatment", text), path
