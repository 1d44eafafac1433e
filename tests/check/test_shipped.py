"""Warnings of the shipped content, told apart from those of an author's own changes."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from booklet.check import shipped
from booklet.check.finding import Finding
from booklet.check.run import Checked, check_folder
from booklet.check.shipped import shipped_warnings, unchanged_files
from booklet.core.resources import content_folder
from tests.check.checking import shipped_check

LONG = "This is one quite long sentence that goes on and on for a little more than it should."


@dataclass(frozen=True)
class Changed:
    """A copy of the shipped content that an author has changed, and what was found in it."""

    folder: Path
    checked: Checked
    hidden: frozenset[Finding]


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Changed:
    """Return a copy with one longer statement and one link less; the shipped content itself is checked once."""
    folder = Path(shutil.copytree(content_folder(), tmp_path_factory.mktemp("mine") / "content"))
    block = folder / "blocks" / "late-effects.yaml"
    text = block.read_text(encoding="utf-8")
    block.write_text(text.replace("These are new types of cancer.", LONG), encoding="utf-8")
    prephase = folder / "blocks" / "prephase.yaml"
    text = prephase.read_text(encoding="utf-8")
    prephase.write_text(text.replace("[spleen](term:spleen)", "spleen"), encoding="utf-8")
    checked = check_folder(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shipped, "check_folder", lambda _: shipped_check())
        return Changed(folder, checked, shipped_warnings(checked, unchanged_files(checked), folder))


def test_own_changes_are_told_apart(changed: Changed) -> None:
    """A file with other bytes is not unchanged, and its warnings are nobody else's."""
    unchanged = unchanged_files(changed.checked)
    assert unchanged[f"{changed.folder}/blocks/radiation.yaml"] == "blocks/radiation.yaml"
    assert f"{changed.folder}/blocks/late-effects.yaml" not in unchanged
    assert changed.hidden
    assert not [each for each in changed.hidden if "late-effects" in each.path or each.severity == "error"]


def test_a_warning_that_a_change_elsewhere_brings(changed: Changed) -> None:
    """The glossary is as it was, but no text links to one of its words any more: that is the author's to see."""
    unchanged = unchanged_files(changed.checked)
    shown = set(changed.checked.findings) - changed.hidden
    assert [each.message for each in shown if each.path in unchanged] == ["no text links to the word 'spleen'"]


def test_the_shipped_content_itself() -> None:
    """All its warnings are its own."""
    checked = shipped_check()
    hidden = shipped_warnings(checked, unchanged_files(checked), content_folder())
    assert hidden == {each for each in checked.findings if each.severity == "warning"}
    assert not [each for each in checked.findings if each.severity == "error"]
