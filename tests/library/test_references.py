"""Every name that content mentions exists; files and keys get suggestions, clinical values never."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet.library.load import load_library
from tests.library.read_problems import problems
from tests.tiny_content import FILES, edited, write_content

OPENER, B_CELL = "blocks/opener.yaml", "subtypes/b-cell.yaml"
CITE = "Write the source and its line or lines: 'acs:13' or 'lls:10-14'."


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        (OPENER, "chapter: main", "chapter: mian", "3: no chapter is called 'mian' | Did you mean 'main'?"),
        (OPENER, "tracks: [phases]", "tracks: [phase]", "5: no track is called 'phase' | Did you mean 'phases'?"),
        (OPENER, "phase: induction", "phase: inducton", "7: no phase is called 'inducton' | Did you mean 'induction'?"),
        (OPENER, "page:medicines", "page:medicine", "18: no block is called 'medicine' | Did you mean 'medicines'?"),
        (OPENER, "Something open.", "'{figure:week}'", "19: no figure is called 'week' | Did you mean 'weeks'?"),
        (
            OPENER,
            "Something open.",
            "'{drug:vinc}'",
            "19: no drug is called 'vinc' | There are: nelarabine, vincristine.",
        ),
        (OPENER, "Something open.", "'[a](term:maro)'", "19: no term is called 'maro' | Did you mean 'marrow'?"),
        (OPENER, "[one:15]", "[uno:15]", "13: no source is called 'uno' | There are: one, ours, two."),
        (OPENER, "[one:15]", "[one]", f"13: 'one' names no line of a source | {CITE}"),
        (OPENER, "[one:15]", "['one:15-3']", f"13: 'one:15-3' names no line of a source | {CITE}"),
        (OPENER, "[one:15]", "['one:0']", f"13: 'one:0' names no line of a source | {CITE}"),
        (
            OPENER,
            "[one:15]",
            "[ours]",
            "13: a statement cannot rest on our own words"
            " | Name the source that says so. Only meanings of words may be our own.",
        ),
        (
            OPENER,
            "17], when: {risk: high}}",
            "17], when: {risk: hihg}}",
            "15: no value of risk is called 'hihg' | There are: high, standard.",
        ),
        (
            OPENER,
            "17], when: {risk: high}}",
            "17], when: {rsk: high}}",
            "15: no trait is called 'rsk' | Did you mean 'risk'?",
        ),
        (
            B_CELL,
            "cell_type: b-cell",
            "cell_type: b-cel",
            "5: no value of cell_type is called 'b-cel' | There are: b-cell, t-cell.",
        ),
        (B_CELL, "cell_type: b-cell", "cell: b-cell", "5: no trait is called 'cell' | Did you mean 'cell_type'?"),
        (
            B_CELL,
            "risk: [standard, high]",
            "risk: [hihg]",
            "6: no value of risk is called 'hihg' | There are: high, standard.",
        ),
        (
            "chapters.yaml",
            "[phases, other]}\n  - {id: main",
            "[phases, odd]}\n  - {id: main",
            "2: no track is called 'odd' | There are: other, phases.",
        ),
        (
            "drugs/vincristine.yaml",
            "setting: induction",
            "setting: maintenance",
            "9: no list of medicines has the setting 'maintenance' | There are: induction.",
        ),
    ],
)
def test_unknown_names(tmp_path: Path, name: str, old: str, new: str, said: str) -> None:
    """The line, what is not there, and what is."""
    assert problems(write_content(tmp_path, edited(name, old, new))) == [f"{name}:{said}"]


def test_a_list_of_medicines_needs_medicines(tmp_path: Path) -> None:
    """A setting that no drug is used in is a slip, and so is a drug that no list shows."""
    said = problems(write_content(tmp_path, edited("blocks/medicines.yaml", "induction", "inductoin")))
    assert "blocks/medicines.yaml:8: no drug is used in the setting 'inductoin' | Did you mean 'induction'?" in said
    assert len(said) == 3


@pytest.mark.parametrize(
    ("old", "new", "place", "citation"),
    [
        ("[one:15]", "[one:21]", f"{OPENER}:13", "one:21"),
        ("[one:15]", "['one:15', 'one:19-21']", f"{OPENER}:13", "one:19-21"),
        ("also_sources: [two:1]", "also_sources: [one:999]", "drugs/vincristine.yaml:5", "one:999"),
        ("sources: [two:5]", "sources: [one:22]", "figures.yaml:2", "one:22"),
    ],
)
def test_a_line_past_the_end_of_its_source(tmp_path: Path, old: str, new: str, place: str, citation: str) -> None:
    """A statement, a name or a figure cannot rest on it; where the last line is not known, nothing is said."""
    counted = edited("sources.yaml", '{id: one, mark: "1",', '{id: one, mark: "1", last_line: "20",')
    text = edited(place.partition(":")[0], old, new)
    found, *_ = problems(write_content(tmp_path / "a", {**counted, **text}))
    assert found.startswith(f"{place}: {citation!r} is past the end of the source 'one' | Its last line is 20.")
    assert load_library(write_content(tmp_path / "b", text)).sources["one"].last_line == 0


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith(".yaml")])
def test_a_file_that_cannot_be_read_is_the_only_one_told_of(tmp_path: Path, name: str) -> None:
    """What others name in it may well be there: no hint leads away from the fault, to another medicine or phase."""
    assert {
        each.partition(":")[0] for each in problems(write_content(tmp_path, {name: f"{FILES[name]}\nbad: [\n"}))
    } == {name}


def test_slips_beside_a_file_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    """All in one run."""
    text = edited(OPENER, "page:medicines", "page:medicine")
    said = problems(write_content(tmp_path, {**text, B_CELL: "id: [\n"}))
    assert sorted(each.partition(":")[0] for each in said) == [OPENER, B_CELL]
