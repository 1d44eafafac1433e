"""Warnings of the shipped content, told apart from those of an author's own changes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from booklet.check.run import Checked, check_folder
from booklet.check.shipped import shipped_warnings, unchanged_files
from booklet.core.resources import content_folder

LONG = "This is one quite long sentence that goes on and on for a little more than it should."


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Checked]:
    """Return a copy of the shipped content with one longer statement and one link less, and what was found in it."""
    folder = Path(shutil.copytree(content_folder(), tmp_path_factory.mktemp("mine") / "content"))
    block = folder / "blocks" / "late-effects.yaml"
    text = block.read_text(encoding="utf-8")
    block.write_text(text.replace("These are new types of cancer.", LONG), encoding="utf-8")
    prephase = folder / "blocks" / "prephase.yaml"
    text = prephase.read_text(encoding="utf-8")
    prephase.write_text(text.replace("[spleen](term:spleen)", "spleen"), encoding="utf-8")
    return folder, check_folder(folder)


def test_own_changes_are_told_apart(changed: tuple[Path, Checked]) -> None:
    """A file with other bytes is not unchanged, and its warnings are nobody else's."""
    folder, checked = changed
    unchanged = unchanged_files(checked)
    assert unchanged[f"{folder}/blocks/radiation.yaml"] == "blocks/radiation.yaml"
    assert f"{folder}/blocks/late-effects.yaml" not in unchanged
    hidden = shipped_warnings(checked, unchanged, folder)
    assert hidden
    assert not [each for each in hidden if "late-effects" in each.path or each.severity == "error"]


def test_a_warning_that_a_change_elsewhere_brings(changed: tuple[Path, Checked]) -> None:
    """The glossary is as it was, but no text links to one of its words any more: that is the author's to see."""
    folder, checked = changed
    unchanged = unchanged_files(checked)
    shown = set(checked.findings) - shipped_warnings(checked, unchanged, folder)
    assert [each.message for each in shown if each.path in unchanged] == ["no text links to the word 'spleen'"]


def test_the_shipped_content_itself() -> None:
    """All its warnings are its own."""
    checked = check_folder(content_folder())
    hidden = shipped_warnings(checked, unchanged_files(checked), content_folder())
    assert hidden == {each for each in checked.findings if each.severity == "warning"}
    assert not [each for each in checked.findings if each.severity == "error"]
