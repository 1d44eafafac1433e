"""A language under the rules, from the command line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from booklet.errors import ExitCode
from tests.running import Run
from tests.tiny_content import write_content
from tests.translation.french import as_spanish, change, translate


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """Return a content folder with a language that has rules; its words are English ones."""
    return as_spanish(translate(write_content(tmp_path / "mine"), str))


def test_what_refuses_and_what_does_not(run: Run, mine: Path) -> None:
    """English words are no Spanish ones: ways that are not named refuse, hedges are to be looked at."""
    code, out, err = run("translate", "es", "--check", "--content", "mine")
    assert code == ExitCode.CONTENT
    assert re.search(r"mine/languages/es/drugs/vincristine.yaml:\d+: given: the ways to give it are none, and in", out)
    assert re.search(r"/drugs/nelarabine.yaml:\d+: warning: uses/induction/notes/may: a word such", out)
    assert err.startswith("Error: 1 problem, ")
    change(mine, "languages/es/drugs/vincristine.yaml", "to: Into a vein.", "to: En una vena.")
    code, out, err = run("translate", "es", "--check", "--content", "mine")
    assert code == 0
    assert err.startswith("No problems, ") or "0 problems" in err


def test_a_character_that_no_font_has(run: Run, mine: Path) -> None:
    """With its code, file and id."""
    change(mine, "languages/es/drugs/vincristine.yaml", "to: Into a vein.", "to: En una vena \U00013000.")
    code, out, _ = run("translate", "es", "--check", "--content", "mine")
    assert code == ExitCode.CONTENT
    assert re.search(
        r"drugs/vincristine.yaml:\d+: given: no font of these booklets has the character '.' \(U\+13000\)",
        out,
    )


def test_hard_chapters_are_named(run: Run, mine: Path) -> None:
    """Only where there is enough to measure."""
    long = " ".join(["incomprensibilidad administrativamente intravenosa"] * 25)
    change(mine, "languages/es/blocks/opener.yaml", "to: Treatment is stronger.", f"to: {long}.")
    _, out, _ = run("translate", "es", "--check", "--content", "mine")
    assert "chapter 'main': INFLESZ is" in out
