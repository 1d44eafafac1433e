"""What is known and what is waited for."""

from __future__ import annotations

from booklet.blocks.findings import AwaitedFinding, Findings
from booklet.core.values import replace
from booklet.library.load import load_library
from booklet.model.block import BookletInfo
from booklet.model.chosen import whole
from booklet.model.elements import Table
from booklet.model.profile import Profile
from booklet.model.text import Text
from booklet.selection.select import select_blocks
from tests.blocks.making import label
from tests.english import ENGLISH

BLOCK = Findings(
    title=Text.of("Known"),
    what=label("What"),
    known=label("Known"),
    who=label("Who"),
    day=label("When"),
    ordered=label("The order says so."),
    findings=(AwaitedFinding(axis="subtype", text=Text.of("Type")), AwaitedFinding(axis="risk", text=Text.of("Risk"))),
)


def rows(known: dict[str, str]) -> list[str]:
    """Return the words of each row."""
    info = replace(BookletInfo(ENGLISH), known=known)
    (table,) = (each for each in BLOCK.compose(whole(BLOCK), info) if isinstance(each, Table))
    assert [column.kind for column in table.columns] == ["text", "tick", "write", "write"]
    return [words.plain for (words,) in table.rows]


def test_what_was_ordered_is_filled_in_and_the_rest_waits() -> None:
    """As said by the order: the boxes, who said it and when are left open."""
    assert rows({"subtype": "T-cell ALL"}) == ["Type: T-cell ALL. The order says so.", "Risk"]
    assert rows({}) == ["Type", "Risk"]


def test_what_is_known_of_a_reader() -> None:
    """What is given, and what the subtype says; never what is only taken to hold, nor a type that nobody named."""
    library = load_library()
    assert select_blocks(Profile("unspecified"), library).known == {}
    assert select_blocks(Profile("ph-positive"), library).known == {
        "subtype": "Ph-positive ALL",
        "marker": "Ph-positive",
    }
    known = select_blocks(Profile("b-cell", "high", mrd="negative"), library).known
    assert {axis: known.get(axis) for axis in ("subtype", "risk", "mrd", "marker", "cns")} == {
        "subtype": "B-cell ALL",
        "risk": "High risk",
        "mrd": "MRD-negative",
        "marker": None,
        "cns": None,
    }
