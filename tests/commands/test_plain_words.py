"""Plain command lines: what is read without click is what click reads."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from booklet.commands import _listing, _making, build
from booklet.commands._given import NO_CODES, Filing, Settings
from booklet.commands._group import cli
from booklet.commands._plain_words import plain_build, plain_list
from booklet.ordering.order_fields import FIELDS
from tests.checkers import ROOT

OPTIONS = tuple(sorted({name for option in build.command.params for name in option.opts}))
VALUES = ("b-cell", "a4", "-", "--ink", "-o", "", "0.1", "two words", "--", "=")
WORDS = st.sampled_from((*OPTIONS, *VALUES, *(f"{name}=b-cell" for name in OPTIONS)))
PAIRS = st.tuples(st.sampled_from(OPTIONS), st.sampled_from(VALUES)).map(list)


def read_by_click(words: Sequence[str], monkeypatch: pytest.MonkeyPatch) -> tuple[Any, ...]:
    """Return what `write_order` gets of a command line that click reads."""
    got: list[tuple[Any, ...]] = []

    def write_order(texts: Any, content: Any, output: Any, coded: Any, **others: Any) -> None:
        got.append((dict(texts), content, output, coded, others))

    monkeypatch.setattr(_making, "write_order", write_order)
    cli.main(["build", *words], standalone_mode=False, obj=Settings())
    return got[0]


@settings(max_examples=150, deadline=None)
@given(st.lists(PAIRS | WORDS.map(lambda word: [word]), max_size=5))
def test_click_reads_the_same(parts: list[list[str]]) -> None:
    """Whatever is taken as plain."""
    words = [word for part in parts for word in part]
    plain = plain_build(["build", *words])
    if plain is not None:
        with pytest.MonkeyPatch.context() as patch:
            texts, content, output, coded, others = read_by_click(words, patch)
        assert (texts, content, output) == (dict(plain.texts), plain.content, plain.output)
        assert coded == NO_CODES
        assert others == {"filing": Filing(), "lists_all": plain.lists_all, "opens": False}


def test_every_option_of_an_order_is_plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that is new is plain at once; all of them together are read as click reads them."""
    words: list[str] = []
    for field in FIELDS:
        words += [field.option] if field.kind == "flag" else [field.option, "some"]
    words += ["-o", "x.pdf", "--content", "there", "--list-unsigned"]
    plain = plain_build(["build", *words])
    assert plain is not None
    texts, content, output, _, others = read_by_click(words, monkeypatch)
    assert (dict(plain.texts), plain.content, plain.output) == (texts, content, output) != ({}, None, None)
    assert others["lists_all"] is plain.lists_all is True


@pytest.mark.parametrize("words", [["list"], ["list", "--content", "there"]])
def test_click_reads_the_same_list(words: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """With the same folder."""
    got: list[str | None] = []
    monkeypatch.setattr(_listing, "print_list", got.append)
    cli.main(words, standalone_mode=False, obj=Settings())
    plain = plain_list(words)
    assert plain is not None
    assert got == [plain.content]


@pytest.mark.parametrize(
    "words",
    [
        "",
        "build",
        "list all",
        "list --help",
        "list --languages",
        "list --content",
        "list --content --languages",
        "list --content=there",
        "list --content there --debug",
        "list --content there --content here",
        "list --cont there",
    ],
)
def test_all_other_lists_are_left_to_click(words: str) -> None:
    """Also those that ask for more."""
    assert plain_list(words.split()) is None


@pytest.mark.parametrize(
    "words",
    [
        "",
        "list",
        "build --help",
        "build -h",
        "build b-cell",
        "build --subtype",
        "build --subtype --ink",
        "build --subtype b-cell --subtype t-cell",
        "build --subtype=b-cell",
        "build --sub b-cell",
        "build --subtype b-cell --debug",
        "build --code icd-o-3|9811/3",
        "build --subtype b-cell --document-reference R4",
        "build --subtype b-cell --open",
        "--version build",
    ],
)
def test_all_else_is_left_to_click(words: str) -> None:
    """It says what is wrong, and how help is written."""
    assert plain_build(words.split()) is None


HEAVY = (
    "click",
    "inspect",
    "typing_extensions",
    "difflib",
    "pkgutil",
    "hashlib",
    "json",
    "uuid",
    "decimal",
    "ipaddress",
)
"""What takes long to import."""

SCRIPT = (
    f"import sys; from booklet.__main__ import main; main(); print([name for name in {HEAVY} if name in sys.modules])"
)


def test_a_plain_build_does_without_click(tmp_path: Path, tiny_folder: Path) -> None:
    """And without what click imports, as a plain list does; with a word that is wrong, click says so."""
    here = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", SCRIPT, "build", "--subtype", "open", "--content", str(tiny_folder)]
    for _ in range(2):
        said = subprocess.run(command, cwd=tmp_path, env=here, capture_output=True, text=True, check=True).stdout
    assert said == "open.pdf\n[]\n"
    listing = [sys.executable, "-c", SCRIPT, "list", "--content", str(tiny_folder)]
    said = subprocess.run(listing, cwd=tmp_path, env=here, capture_output=True, text=True, check=True).stdout
    assert said.startswith("Subtypes (--subtype)\n")
    assert said.endswith("\n[]\n")
    wrong = subprocess.run([*command, "--colour"], cwd=tmp_path, env=here, capture_output=True, text=True, check=False)
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "No such option" in wrong.stderr
