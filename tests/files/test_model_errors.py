"""What pydantic finds is told in plain words."""

# ruff: noqa: E501  (a table: one case a line, said as it is said)

from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.read_problems import problems
from tests.tiny_content import FILES, edited, write_content

OPENER, VINCRISTINE, INDUCTION = "blocks/opener.yaml", "drugs/vincristine.yaml", "phases/induction.yaml"
LIST = "Write one '- …' line for each item, or [one, two]."
COMPARE = "Compare it with another file."


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        (OPENER, "title: Induction\n", "", ["1: 'title' is missing | Add a line 'title: …'."]),
        (OPENER, "title:", "odd: x\ntitle:", [
            "6: no key is called 'odd' here | Keys here are about, chapter, id, kind, medicines, order, phase, printed, sections, taught, title,"
            " tracks, when."
        ]),
        (OPENER, "sections:", "phse: x\nsections:", ["8: no key is called 'phse' here | Did you mean 'phase'?"]),
        (OPENER, "sources: [one:15]", "source: [one:15]", [
            "13: 'sources' is missing | Add a line 'sources: …'.",
            "13: no key is called 'source' here | Did you mean 'sources'?",
        ]),
        (OPENER, "sources: [one:15]", "sources: []", ["13: 'sources' needs at least 1 item | Add one."]),
        (OPENER, "sources: [one:15]", "sources: one:15", [f"13: 'sources' needs a list, not 'one:15' | {LIST}"]),
        (OPENER, "sources: [one:15]", "sources: {a: b}", [f"13: 'sources' needs a list, not 'key: value' lines | {LIST}"]),
        (OPENER, "id: more, ", "id: More, ", ["13: 'More' cannot be an id | Use small letters, digits and hyphens."]),
        (OPENER, "text: Something open.", 'text: ""', ["19: 'text': the text is empty | "]),
        (OPENER, "text: Something open.", "text: [a]", ["19: 'text': text is needed here | "]),
        (OPENER, "text: Something open.", "text: '{a}'", [
            r"19: 'text': '{a}' is no reference; write one of {figure:name}, {drug:name}, {phase:name}, {heard:name}, or \{ for a brace | "
        ]),
        (OPENER, "17], when: {risk: high}}", "17], when: high}", [
            "15: 'when': a condition is written 'axis: value', for example 'cell_type: b-cell' | "
        ]),
        (OPENER, "  - id: plain\n    points:", "  - text\n  - id: plain\n    points:", [
            f"16: 'sections' needs 'key: value' lines, not 'text' | {COMPARE}"
        ]),
        (OPENER, "title: Induction", f"title: Induction\nmedicines: {['x' * 60]}", [
            f"7: 'medicines' needs 'key: value' lines, not '{'x' * 40}…' | {COMPARE}"
        ]),
        (VINCRISTINE, "kind: chemotherapy", "kind: chemo", [
            "3: 'kind' cannot be 'chemo' | Write 'chemotherapy', 'steroid', 'targeted', 'immunotherapy' or 'medicine'."
        ]),
        (VINCRISTINE, "name: vincristine", "name: [vincristine]", ["2: 'name' needs text, not a list | Write the text after the colon."]),
        (INDUCTION, "summary:", "color: pink\nsummary:", [
            "7: 'color' cannot be 'pink' | Write 'teal', 'violet', 'green', 'orange', 'blue', 'red' or 'ink'."
        ]),
        ("subtypes/b-cell.yaml", "traits: {cell_type: b-cell}", "traits: {cell_type: []}", [
            "5: 'cell_type': a trait is a value, or a list of values it may have | "
        ]),
        (OPENER, "id: more, about: child", "id: more, about: kids", ["13: 'about' cannot be 'kids' | Write 'child' or 'any'."]),
        (OPENER, "id: more, ", "id: more, children: no, ", ["13: 'children' cannot be 'no' | Write 'in-words'."]),
        ("content.yaml", "language: en-US", "language: English", [f"3: 'language' cannot be 'English' | {COMPARE}"]),
        ("content.yaml", "title: A small booklet", 'title: ""', ["4: 'title': the text is empty | "]),
        ("chapters.yaml", 'tab: "1"', 'tab: "123"', ["3: 'tab' may have at most 2 characters | Make it shorter."]),
        ("axes/risk.yaml", "if: risk is high, ", "", ["6: 'if' is missing | Add a line 'if: …'."]),
    ],
)  # fmt: skip
def test_faults(tmp_path: Path, name: str, old: str, new: str, said: list[str]) -> None:
    """File and line, what was found, what is allowed, what to do; no word of the program's own."""
    assert problems(write_content(tmp_path, edited(name, old, new))) == [f"{name}:{line}" for line in said]


def test_at_most_seven_points(tmp_path: Path) -> None:
    """A long list is to be cut."""
    points = "".join(f"      - {{id: p{number}, text: A., sources: [one:1]}}\n" for number in range(8))
    text = FILES["blocks/other.yaml"] + f"sections:\n  - id: s\n    points:\n{points}"
    assert problems(write_content(tmp_path, {"blocks/other.yaml": text})) == [
        "blocks/other.yaml:12: 'points' may have at most 7 items | Cut it in two."
    ]
