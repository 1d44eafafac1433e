"""What a check prints."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from booklet import Library, Profile, build_booklet
from booklet.check.context import CheckContext
from booklet.check.finding import Finding, summary
from booklet.check.finished import measure
from booklet.commands._tables import check as tables
from booklet.core.extras import how_to_install
from booklet.library.read_content import read_content
from tests.tiny_content import write_content

ERROR = Finding("a.yaml", 3, "reached", "error", "this is wrong", "Do this.")
WARNING = Finding("a.yaml", 4, "unused", "warning", "this is odd", "")


def test_lines() -> None:
    """A hint stands below, if there is one."""
    assert list(tables.findings_as_text([ERROR, WARNING])) == [
        "a.yaml:3: this is wrong [reached]",
        "  Hint: Do this.",
        "a.yaml:4: warning: this is odd [unused]",
    ]


def test_json() -> None:
    """A list of objects."""
    assert json.loads(tables.findings_as_json([ERROR])) == [
        {
            "path": "a.yaml",
            "line": 3,
            "rule": "reached",
            "severity": "error",
            "message": "this is wrong",
            "hint": "Do this.",
        }
    ]
    assert tables.findings_as_json([]) == "[]"


@pytest.mark.parametrize(
    ("findings", "said"),
    [
        ([], "No problems, no warnings."),
        ([ERROR], "1 problem, no warnings."),
        ([ERROR, ERROR, WARNING], "2 problems, 1 warning."),
    ],
)
def test_summary(findings: list[Finding], said: str) -> None:
    """Counted in words."""
    assert summary(findings) == said


def test_a_missing_dictionary_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once, with what to do."""
    assert list(tables.notes()) == []
    monkeypatch.setattr(tables, "dictionary", dict)
    assert list(tables.notes()) == [f"{tables.NO_DICTIONARY}{how_to_install('check')}"]


def test_rules() -> None:
    """By name, each with the first line of its reason."""
    assert next(iter(tables.rule_table())).startswith("  about_children       What only sources about children say")


def test_coverage(tmp_path: Path) -> None:
    """Each topic, then counts; reasons are counted by their beginning."""
    text = """topics:
  - {id: C1, topic: shorter, sources: [two:2], blocks: [other]}
  - {id: C2, topic: way, sources: [one:11], blocks: [medicines, opener], left_out: "not written yet: more"}
  - {id: C3, topic: menu, sources: [one:50, one:52], left_out: page furniture}
  - {id: C4, topic: relapse, sources: [one:51], left_out: "not written yet: relapse"}
"""
    context = CheckContext(read_content(write_content(tmp_path, {"coverage.yaml": text})))
    assert list(tables.coverage_table(context)) == [
        "  C1  two:2           shorter  other",
        "  C2  one:11          way      medicines, opener; left out: not written yet: more",
        "  C3  one:50, one:52  menu     left out: page furniture",
        "  C4  one:51          relapse  left out: not written yet: relapse",
        "4 topics: 2 said, 1 of them in part; 2 left out",
        "    2  not written yet",
        "    1  page furniture",
        "18 booklets need 0 topics between them: none missing",
    ]


def test_coverage_of_a_folder_without_it(tmp_path: Path) -> None:
    """Nothing is listed, and nothing breaks."""
    context = CheckContext(read_content(write_content(tmp_path)))
    assert list(tables.coverage_table(context)) == [
        "0 topics: 0 said, 0 of them in part; 0 left out",
        "18 booklets need 0 topics between them: none missing",
    ]


def test_reading(tmp_path: Path) -> None:
    """Chapters in order, then statements with the hardest first."""
    lines = list(tables.reading_table(CheckContext(read_content(write_content(tmp_path)))))
    split = lines.index("By statement")
    titles = ("Front", "Main part", "Words", "Back cover")
    assert all(f"  {title}  " in line for title, line in zip(titles, lines[1:split], strict=True))
    grades = [float(line.split()[0]) for line in lines[split + 1 :]]
    assert grades == sorted(grades, reverse=True)
    assert any("It can be part of this phase." in line for line in lines)


def test_finished_pages(tiny: Library) -> None:
    """One row a booklet, under heads."""
    measured = measure(build_booklet(Profile("other"), tiny).pages)
    head, row = tables.finished_table([("other", measured)])
    assert head.split() == [
        "booklet",
        "pages",
        "body",
        "least",
        "x-height",
        "a",
        "line",
        "contrast",
        "ink",
        "words",
        "a",
        "page",
        "free",
        "of",
        "type",
    ]
    assert row.split()[:5] == ["other", str(len(measured.pages)), "12", "pt", f"{measured.smallest:g}"]
