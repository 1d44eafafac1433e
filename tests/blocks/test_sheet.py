"""A sheet of its own."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from booklet.blocks.sheet import MOST_COLUMNS, MedicinesOfBooklet, Sheet, SheetPart
from booklet.core.values import replace
from booklet.model.block import ListedMedicines
from booklet.model.elements import Band, Bullets, Facts, Filled, FillIn, Heading, Paragraph
from booklet.model.hospital import Details
from booklet.model.statements import SiteLabel
from booklet.model.text import Text
from tests.blocks.making import INFO, SO, elements, label, said

NAMED = replace(INFO, labels=(Text.of("B-cell ALL"), Text.of("High risk")))
LISTED = (
    ListedMedicines(Text.of("Induction"), (Text.of("vincristine"),)),
    ListedMedicines(Text.of("Relapse"), (Text.of("prednisone"),), note=Text.of("Named once.")),
)
MEDICINES = SheetPart(medicines=MedicinesOfBooklet(intro=label("Maybe these."), none=label("None.")))
CALL = SheetPart(
    heading=Text.of("Call"),
    paragraphs=(said("One."), label("Two.")),
    points=(said("Three."),),
    fields=(
        SiteLabel(text=Text.of("Name")),
        SiteLabel(text=Text.of("Fever"), site="fever"),
        SiteLabel(text=Text.of("Signs"), site="signs"),
    ),
    columns=2,
)
SHEET = Sheet(title=Text.of("For school"), lead=(label("My child."), label("We.")), parts=(CALL, MEDICINES))


def test_band_parts_and_lines() -> None:
    """In the order of the file: whom it is about, words, bullets, lines beside each other."""
    band, *others = elements(SHEET, NAMED, {"parts.0": SO})
    assert isinstance(band, Band)
    assert [text.plain for text in (band.eyebrow, band.title, band.line)] == [
        "B-cell ALL, High risk",
        "For school",
        "My child. We.",
    ]
    assert [type(each) for each in others[:6]] == [Heading, Paragraph, Paragraph, Paragraph, Bullets, FillIn]
    assert others[5] == FillIn(Text(()), tuple(map(Text.of, ("Name", "Fever", "Signs"))), columns=2)


def test_the_kind_alone() -> None:
    """A school need not know the risk group."""
    band = elements(SHEET.with_values({"names": "kind"}), NAMED)[0]
    assert isinstance(band, Band)
    assert band.eyebrow.plain == "B-cell ALL"


def test_medicines_of_the_booklet() -> None:
    """The names the booklet lists, below what to know of them; where it lists none, that is said."""
    sheet = SHEET.with_values({"parts": (MEDICINES,)})
    intro, facts, _ = elements(sheet, replace(NAMED, medicines=LISTED))[1:]
    assert intro == Paragraph(Text.of("Maybe these."))
    assert isinstance(facts, Facts)
    assert [(title.plain, [line.plain for line in lines]) for title, lines in facts.rows] == [
        ("Induction", ["vincristine"]),
        ("Relapse", ["prednisone", "Named once."]),
    ]
    assert elements(sheet, NAMED)[1] == Paragraph(Text.of("None."))


def test_what_the_site_says() -> None:
    """In place of the lines; the signs are a list, and below stands who approved them."""
    details = Details(values={"signs": (Text.of("Chills"),)}, notes=(Text.of("Approved."),))
    *_, lines, note = elements(SHEET.with_values({"parts": (CALL,)}), replace(NAMED, details=details))
    assert isinstance(lines, FillIn)
    assert lines.fields[2] == Filled(Text.of("Signs"), (Text.of("Chills"),), is_list=True)
    assert note == Paragraph(Text.of("Approved."), style="note")
    other = Details(values={"phone_day": (Text.of("555"),)}, notes=(Text.of("Approved."),))
    assert isinstance(elements(SHEET, replace(NAMED, details=other), {"parts.0": SO})[6], FillIn)


def test_bounds() -> None:
    """At least one part; no more columns than leave room to write in."""
    with pytest.raises(ValidationError):
        Sheet.from_data({"title": "T", "parts": ()})
    with pytest.raises(ValidationError):
        SheetPart.from_data({"columns": MOST_COLUMNS + 1})
