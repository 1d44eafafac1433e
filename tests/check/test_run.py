"""One run of all rules."""

from __future__ import annotations

import re
from pathlib import Path

from booklet.check.rules import Rule, rule_names, rules
from booklet.check.run import check_folder
from tests.check.checking import saying
from tests.in_one_go import in_one_go
from tests.tiny_content import edited, write_content


def test_everything_comes_at_once(tmp_path: Path) -> None:
    """Problems of reading, of safety and of the rules, sorted by file and line."""
    folder = write_content(
        tmp_path,
        {
            **edited("drugs/vincristine.yaml", "Into a vein.", "Into the spine."),
            **edited("content.yaml", "title", "tilte"),
            **saying("Call us!"),
        },
    )
    checked = check_folder(folder)
    assert [(Path(each.path).name, each.line, each.rule) for each in checked.findings if each.severity == "error"] == [
        ("other.yaml", 8, "emphasis"),
        ("content.yaml", 1, "content"),
        ("content.yaml", 4, "content"),
        ("vincristine.yaml", 6, "vincristine_goes_into_veins_only"),
    ]


def test_a_folder_that_cannot_be_read(tmp_path: Path) -> None:
    """That is the one problem there is."""
    assert [each.message for each in check_folder(tmp_path / "none").findings] == [
        "the content folder cannot be read (No such file or directory)"
    ]


def test_coverage_that_is_asked_for(tmp_path: Path) -> None:
    """Its file is missed only then."""
    folder = write_content(tmp_path)
    assert not any(each.rule == "coverage" for each in check_folder(folder).findings)
    assert [str(each) for each in check_folder(folder, needs_coverage=True).findings if each.rule == "coverage"] == [
        f"{folder}/coverage.yaml: this file is missing [coverage]"
    ]


@in_one_go("rule", list(rules()))
def test_every_rule_has_a_reason(rule: Rule) -> None:
    """Its module's docstring begins with one line that says what it asks for."""
    reason = rule.reason.partition("\n")[0]
    assert re.match(r"[A-Z].{30,}\.$", reason)


def test_every_rule_is_tested() -> None:
    """A new module in the folder is a new rule, with content that breaks it."""
    tested = {path.stem.removeprefix("test_") for path in (Path(__file__).parent / "rules").glob("test_*.py")}
    assert tested == set(rule_names())
