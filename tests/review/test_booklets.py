"""In which booklets a text is printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet import Library
from booklet.core.values import replace
from booklet.review.booklets import Booklets
from tests.library.rules.sheet_blocks import SHEET
from tests.tiny_content import edited, write_content

B_CELL = ("B-cell ALL", "B-cell ALL, Standard risk", "B-cell ALL, High risk")
OPEN = ("ALL, type not known", "ALL, type not known, Standard risk", "ALL, type not known, High risk")
T_CELL = ("T-cell ALL", "T-cell ALL, High risk")


@pytest.mark.parametrize(
    ("path", "where"),
    [
        ("other", ("Other leukemia",)),
        ("opener", (*B_CELL, *OPEN, *T_CELL)),
        ("medicines/nelarabine/may", (*OPEN, *T_CELL)),
        ("opener/strong/more", ("B-cell ALL", B_CELL[2], OPEN[0], OPEN[2], *T_CELL)),
        ("opener/plain/spine", ()),
        ("opener/plain/gone", (*B_CELL, *OPEN, *T_CELL)),
        ("words", (*B_CELL, *OPEN, "Other leukemia", *T_CELL)),
        ("words/remission", (*B_CELL, *OPEN, *T_CELL)),
        ("words/unused", ()),
        ("nothing", ()),
    ],
)
def test_where_a_path_is_printed(tiny: Library, path: str, where: tuple[str, ...]) -> None:
    """Rows by their conditions, words by the links to them, and what is gone by what is around it."""
    assert Booklets(tiny).with_path(path) == where


MRD = """
id: mrd
label: MRD
option: --mrd
values:
  - {id: negative, label: MRD negative, if: MRD is negative, unless: MRD is not negative, meaning: None seen.}
sources: [one:3]
"""


def test_another_axis_counts_where_it_brings_a_text_in(tmp_path: Path) -> None:
    """Its booklets are named only if the text is not in the booklet without it."""
    changed = {
        "axes/mrd.yaml": MRD,
        "subtypes/other.yaml": edited("subtypes/other.yaml", "traits: {}", "traits: {mrd: [negative]}")[
            "subtypes/other.yaml"
        ],
        **edited("blocks/other.yaml", "sources: [two:2]", "sources: [two:2], when: {not: {mrd: negative}}"),
    }
    assert Booklets(Library.load(write_content(tmp_path / "a", changed))).with_path("other") == ("Other leukemia",)
    changed["axes/mrd.yaml"] = MRD.replace(
        "sources:", "  - {id: high, label: MRD high, if: a, unless: b, meaning: Much.}\nsources:"
    )
    changed |= edited("blocks/other.yaml", "sources: [two:2]", "sources: [two:2], when: {mrd: high}")
    library = Library.load(write_content(tmp_path / "b", changed))
    assert Booklets(library).with_path("other") == ("Other leukemia, MRD high",)


def test_nothing_for_a_reader_is_no_booklet(tiny: Library) -> None:
    """A profile that is refused, or for which there is nothing, is passed over."""
    entries = (entry for entry in tiny.entries if entry.tracks != ("other",))
    library = replace(tiny, entries=tuple(replace(entry, tracks=("phases",)) for entry in entries))
    assert Booklets(library).with_path("cover") == (*B_CELL, *OPEN, *T_CELL)


def test_sheets_are_named_as_such(tmp_path: Path) -> None:
    """A sheet is in no booklet; whoever takes a signature back looks for the sheets."""
    library = Library.load(write_content(tmp_path, {"blocks/dentist.yaml": SHEET}))
    labels = tuple(f"{label}, sheet for dentist" for label in (*B_CELL, *OPEN, *T_CELL))
    assert Booklets(library).with_path("dentist") == labels
    assert Booklets(library).with_path("dentist/one/what") == labels
