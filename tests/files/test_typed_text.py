"""What cuts a text short, or is printed with it, is told; comments are left alone."""

from __future__ import annotations

import pytest

from booklet.files.folder import ContentFile
from booklet.files.yaml_reader import read_yaml

CUT = "the text ends before ' #': what is behind it is not read"
QUOTES = "the text stands in typographic quotation marks, which would be printed"


def said(text: str, *, is_typed: bool = True) -> list[str]:
    """Return what is wrong with a file, as `line: message`."""
    _, problems = read_yaml(ContentFile("site.yaml", "site.yaml", text.encode()), is_typed=is_typed)
    return [f"{problem.line}: {problem.message}" for problem in problems]


@pytest.mark.parametrize(
    "text",
    [
        "day: Clinic 555-0142 #3 for the nurse",
        "day: 555-0142 #3",
        "day: 555-0142 # 3",
        "day: 5550142 # 3",
        "day: (555) 0142\t# 3",
        "day: #3",
        "night: 555-0187, ext. #42",
        "where_to_go: Emergency department, Building #4, Floor #2",
        "where_to_go: Emergency department # 2",
        "text: Go to room #4 and ring the bell.",
        "list:\n- Room #4",
        "hospital: Ünïted Hospital #2",
        "id: b-cell #2",
        "hospital: Our\n  Hospital #2",
        "where: Emergency department,\n  #4 Example Street",
        "where: Emergency department,\r\n  #4 Example Street\r\n",
        "list:\n  - Redness or\n    #1 sign\n  - Chills",
        "list:\n- Redness or\n  #1 sign",
    ],
)
def test_a_text_that_is_cut_short(text: str) -> None:
    """On the line where it ends."""
    lines = [number for number, line in enumerate(text.split("\n"), 1) if "#" in line]
    line = lines[0] - (text.split("\n")[lines[0] - 1].strip().startswith("#"))
    assert said(f"{text}\n") == [f"{line}: {CUT}"]


@pytest.mark.parametrize(
    "text",
    [
        'day: "555-0142 #3"',
        "day: '555-0142 #3'",
        'day: "555-0142"  # by day',
        "day: |\n  555-0142 #3\n  #4",
        "day: 555-0142#3",
        "# schema\nid: x",
        "id: b-cell  # the second one",
        "order: 100 # late",
        "kind: medicine  # its source does not say of what kind it is",
        'lines: ["1-8"]  # languages, help line',
        "when: {marker: none}  # in a relapse",
        "phones:\n  day: 555-0142\n  #night: 555-0187",
        "phones:\n  day: 555-0142\n#  night: 555-0187",
        "list:\n  - Chills\n  #- Bleeding",
        "list:\n  - id: one\n    #text: two\n    more: x",
        "phones: # whom to call\n  day: 555-0142",
        "team:\n  doctor: Dr. Test\n\n  #nurse: Nobody",
    ],
)
def test_a_comment(text: str) -> None:
    """It stands on a line of its own, behind quotation marks, or behind one word that is no number to call."""
    assert said(f"{text}\n") == []


@pytest.mark.parametrize(
    "text",
    ["day: “555-0142”", "day: „555-0142“", "day: «555-0142»", "day: ‘555-0142’", "list: [“Chills”]", "day: “555-0142"],
)
def test_typographic_quotation_marks(text: str) -> None:
    """Word processors write them, and YAML takes them for letters."""
    assert said(f"{text}\n") == [f"1: {QUOTES}"]


@pytest.mark.parametrize(
    "text",
    ["a: “One” is a word.", "a: “One” and “two”", 'a: "“One”"', "a: Children’s Hospital", "a: ’", "a: The “one”"],
)
def test_quotation_marks_that_are_meant(text: str) -> None:
    """Those that do not stand around all of a text, or stand in straight ones."""
    assert said(f"{text}\n") == []


def test_files_that_a_program_writes() -> None:
    """They have no slips."""
    assert said("a: “One”\nb: 555-0142 # 3\n", is_typed=False) == []
