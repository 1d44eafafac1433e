"""What one rule finds in the small content folder, changed for the test."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from booklet.check.context import CheckContext
from booklet.check.finding import Finding
from booklet.check.rules import rules
from booklet.check.run import Checked, check_folder
from booklet.core.resources import content_folder
from booklet.library.read_content import read_content
from tests.example_site import FOLDER
from tests.tiny_content import FILES, write_content


def found(rule: str, folder: Path, changed: Mapping[str, str | None] | None = None) -> list[str]:
    """Return what a rule finds, as `file:line: severity: message | hint`, sorted by file and line."""
    context = CheckContext(read_content(write_content(folder, dict(changed or {}))))
    assert context.library is not None, context.content.problems
    check = next(each.check for each in rules() if each.name == rule)
    findings = sorted(Finding.of_fault(fault, rule) for fault in check(context))
    return [
        f"{Path(each.path).relative_to(folder)}:{each.line}: {each.severity}: {each.message} | {each.hint}"
        for each in findings
    ]


@cache
def shipped_check() -> Checked:
    """Return what is found in the shipped content, checked once."""
    return check_folder(content_folder())


@cache
def example_site_check() -> Checked:
    """Return what is found with the example site, and of that alone, checked once."""
    return check_folder(content_folder(), site=FOLDER, is_site_alone=True)


def saying(words: str) -> dict[str, str | None]:
    """Return a change to the content: a statement in line 8 of blocks/other.yaml says this."""
    text = FILES["blocks/other.yaml"]
    return {"blocks/other.yaml": text.replace("text: It is shorter.", f'text: "{words}"')}
