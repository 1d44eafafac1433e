"""The documentation is what the program does: pages are found, commands run, made pages are as they would be made."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import click
import pytest

from booklet.check import run as check_module
from booklet.check.run import Checked
from booklet.commands._given import Settings
from booklet.commands._group import cli
from tests.check.checking import example_site_check, shipped_check
from tests.checkers import ROOT
from tests.codes.bundles import SNOMED, bundle, condition
from tests.documentation import DOCS, PAGES
from tests.in_one_go import in_one_go
from tests.running import Run

WRITTEN = [ROOT / "README.md", *sorted(path for path in DOCS.rglob("*.md") if ".site" not in path.parts)]
SNIPPET = re.compile(r"^```(sh|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PLAIN = re.compile(r"^ *```text\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|#|mailto:|term:|page:)([^)#\s]+)(?:#[\w-]+)?\)")
MOST_WORDS = 600
"""Of the README: what is longer is not read."""

REQUESTS = """subtype,risk,stage,audience,product,paper
ph-positive,high,,,,
b-cell,standard,in-remission,patient,,a5
t-cell,,,,school-sheet,
"""


def named(path: Path) -> str:
    """Return a page's name in the project."""
    return path.relative_to(ROOT).as_posix()


def snippets(kind: str) -> list[Any]:
    """Return the snippets of a kind on each page that has some."""
    found = []
    for path in WRITTEN:
        texts = [text for name, text in SNIPPET.findall(path.read_text(encoding="utf-8")) if name == kind]
        found += [pytest.param(texts, id=named(path))] if texts else []
    return found


@pytest.mark.parametrize("name", PAGES)
def test_made_pages_are_as_they_would_be_made(name: str) -> None:
    """They cannot drift from the program; `python -m tests.documentation` writes them anew."""
    assert (DOCS / name).read_text(encoding="utf-8") == PAGES[name]()


def test_the_readme_is_short() -> None:
    """Tables, code and comments apart."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    words = re.sub(r"^```.*?^```$|^\|.*$|<!--.*?-->|\]\([^)]*\)", "", text, flags=re.MULTILINE | re.DOTALL).split()
    assert len(words) <= MOST_WORDS


@in_one_go("path", WRITTEN)
def test_links_lead_somewhere(path: Path) -> None:
    """Pages and pictures that a page names are there, and those of the site are in the site."""
    for target in LINK.findall(path.read_text(encoding="utf-8")):
        place = (path.parent / target).resolve()
        assert place.exists(), target
        assert place.is_relative_to(path.parent if path.parent == ROOT else DOCS), target


def test_every_page_is_in_the_menu() -> None:
    """And everything in the menu is a page, so that a person finds any task in two clicks."""
    settings = tomllib.loads((DOCS / "zensical.toml").read_text(encoding="utf-8"))
    listed = re.findall(r"'([^']+\.md)'", repr(settings["project"]["nav"]))
    pages = {path.relative_to(DOCS).as_posix() for path in WRITTEN if path.is_relative_to(DOCS)}
    assert sorted(listed) == sorted(pages)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with what the pages speak of: the example site, content to change, and files of requests and records."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    shutil.copytree(ROOT / "content", tmp_path / "content")
    (tmp_path / "requests.csv").write_text(REQUESTS, encoding="utf-8")
    record = json.dumps(bundle(condition((SNOMED, "277571004"))))
    (tmp_path / "record.json").write_text(record, encoding="utf-8")
    (tmp_path / "records.ndjson").write_text(f"{record}\n{record}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("texts", snippets("sh"))
def test_commands_run(texts: list[str], folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each line of a page in turn; those that install are run where the wheel is tried, and by `.ci/run`.

    The shipped content, and the example site with it, is checked once for all of them and for the tests of its checks.
    """
    del folder

    def check_once(*_: Path, **how: Any) -> Checked:
        if not how.get("site"):
            return shipped_check()
        assert Path(how["site"]) == Path("examples/site")
        return example_site_check()

    monkeypatch.setattr(check_module, "check_folder", check_once)
    for line in "".join(texts).splitlines():
        words = shlex.split(line, comments=True)
        if not words or words[0] != "booklet":
            assert not words or words[:3] == ["python3", "-m", "venv"] or ".venv" in words[0], line
            continue
        if words[1] == "serve":
            read(words[1:])  # it would run until it is stopped
            continue
        jobs = ["--jobs", "1"] if words[1] == "batch" else []
        code, _, err = run(*words[1:], *jobs)
        assert code == 0, f"{line}\n{err}"


def read(words: Sequence[str]) -> None:
    """Read the words of a command line, and run nothing.

    Raises:
        click.UsageError: If there is no such command or option.
    """
    context = cli.make_context("booklet", list(words), obj=Settings())
    command: click.Command = cli
    while isinstance(command, click.Group):
        name, found, left = command.resolve_command(context, list(words))
        assert found
        context = found.make_context(name, left, parent=context)
        command, words = found, left


@in_one_go("path", WRITTEN)
def test_other_commands_can_be_given(path: Path) -> None:
    """Those that nobody can run as they stand, such as a signature by NAME, are read; whatever installs is left out."""
    if path.name == "commands.md":
        return
    for text in PLAIN.findall(path.read_text(encoding="utf-8")):
        for line in (line.strip() for line in text.splitlines()):
            if line.startswith("booklet "):
                read([{"NAME": "Test Reviewer", "ROLE": "nurse"}.get(word, word) for word in shlex.split(line)[1:]])
            else:
                assert not line.startswith("python ") or " -m pip " in line or line == "python -m venv .venv", line


@pytest.mark.parametrize("texts", snippets("python"))
def test_python_runs(texts: list[str], folder: Path) -> None:
    """Each snippet by itself."""
    for text in texts:
        exec(compile(text, "snippet", "exec"), {"__name__": "snippet"})
        assert list(folder.glob("*.pdf")) or "write" not in text


@pytest.mark.slow  # beside the types of the program itself, which mypy then knows already
@pytest.mark.skipif(not find_spec("mypy"), reason="mypy is missing")
def test_python_has_the_types_it_says(tmp_path: Path) -> None:
    """Every snippet passes as strictly as the program itself."""
    files = []
    for number, texts in enumerate(param.values[0] for param in snippets("python")):
        for place, text in enumerate(texts):
            files.append(tmp_path / f"snippet_{number}_{place}.py")
            files[-1].write_text(text, encoding="utf-8")
    assert files
    command = [sys.executable, "-m", "mypy", "--config-file", "pyproject.toml", *map(str, files)]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=900)
    assert said.returncode == 0, said.stdout
