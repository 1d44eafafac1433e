"""Texts become an order; all that is wrong is told at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from booklet import Library, Order, Profile, Shop, Ward, load_library
from booklet.core.units import mm
from booklet.errors import ExitCode, RefusedOrderError
from booklet.ordering.order_reader import OrderReader
from tests.example_site import DAY, FOLDER
from tests.review.signed import SIGNED, signatures, write_signatures


def test_texts_make_what_a_program_makes(tiny: Library, tiny_folder: Path) -> None:
    """The same value, whoever asks for it."""
    reader = OrderReader(tiny, content=tiny_folder)
    assert reader.read({"subtype": "b-cell", "risk": "", "note": "x"}) == Order(Profile("b-cell"))
    texts = {
        "subtype": "B cell",
        "risk": "High",
        "paper": "Letter",
        "edition": "large",
        "ink": "gray",
        "as_of": "2026-11-30",
    }
    wanted = Order(
        Profile("b-cell", risk="high"), paper="letter", edition="large-print", ink="grey", as_of=date(2026, 11, 30)
    )
    assert reader.read(texts) == wanted
    ward = {"press": "ward", "paper_thickness": "0.2", "signature": "16", "flip": "Long", "test_sheet": "yes"}
    press = Ward(paper_thickness=mm(0.2), signature=16, flip="long", is_test=True)
    assert reader.read({"subtype": "b-cell", **ward}).press == press
    assert reader.read({"subtype": "b-cell", "press": "SHOP", "crop_marks": "on"}).press == Shop(has_crop_marks=True)


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("booklet", "booklet"),
        ("Card", "card"),
        ("fridge", "home-sheet"),
        ("refrigerator sheet", "home-sheet"),
        ("home", "home-sheet"),
        ("School", "school-sheet"),
        ("school sheet", "school-sheet"),
        ("emergency-sheet", "emergency-sheet"),
    ],
)
def test_products(text: str, product: str) -> None:
    """By any name that people use."""
    assert OrderReader(load_library()).read({"subtype": "t-cell", "product": text}).product == product


def faults(reader: OrderReader, **texts: str) -> list[tuple[str, str, str]]:
    """Return field, message and hint of all that is wrong."""
    with pytest.raises(RefusedOrderError) as caught:
        reader.read(texts)
    return [(field, error.message, error.hint) for field, error in caught.value.faults]


def test_all_faults_at_once(tiny: Library, tiny_folder: Path) -> None:
    """Each with its field; values of the content get no suggestion, since a near one may be another disease."""
    reader = OrderReader(tiny, content=tiny_folder)
    found = faults(reader, subtype="c-cell", paper="leter", ink="none", as_of="now", crop_marks="yes", product="poster")
    assert [field for field, _, _ in found] == ["subtype", "as_of", "product", "paper", "ink", "crop_marks"]
    by_field = {field: (message, hint) for field, message, hint in found}
    listed = "Give one of: b-cell, open, other, t-cell. 'booklet list' says what each means."
    assert by_field["subtype"] == ("no subtype is called 'c-cell'", listed)
    assert by_field["paper"][1].startswith("Did you mean 'letter'? Give one of: ")
    assert by_field["crop_marks"] == ("crop-marks goes with press shop", "Give press shop, or leave it out.")
    assert faults(reader, subtype="t-cell", risk="standard")[0][0] == "risk"
    assert faults(reader, subtype="b-cell", mrd="x") == [("mrd", "this content knows no mrd", "Leave mrd out.")]
    assert faults(reader, subtype="b-cell", language="es")[0][1] == "no language is called 'es'"
    assert faults(reader, subtype="b-cell", product="work-sheet")[0][1] == "no sheet is for 'work'"
    assert faults(reader, subtype="Ann Example")[0][1] == "no subtype is called what is written there"


def test_the_exit_code_is_that_of_the_first_fault(tiny: Library) -> None:
    """One wrong value, one exit code."""
    for texts, code in (
        ({"subtype": "c-cell"}, ExitCode.PROFILE),
        ({}, ExitCode.USAGE),
        ({"subtype": "b-cell", "paper": "b5"}, ExitCode.USAGE),
        ({"subtype": "b-cell", "product": "card", "paper": "b5"}, ExitCode.USAGE),
        ({"subtype": "b-cell", "edition": "large", "paper": "a5"}, ExitCode.LAYOUT),
        ({"subtype": "b-cell", "site": "nowhere"}, ExitCode.CONTENT),
        ({"subtype": "b-cell", "theme": "nowhere.yaml"}, ExitCode.CONTENT),
    ):
        with pytest.raises(RefusedOrderError) as caught:
            OrderReader(tiny).read(texts)
        assert caught.value.exit_code == code, texts


def test_what_is_opened_is_opened_once(tiny: Library, tiny_folder: Path, tmp_path: Path) -> None:
    """A site, a theme and signatures are the very same in all orders of a reader."""
    reader = OrderReader(load_library())
    texts = {"subtype": "b-cell", "site": str(FOLDER), "as_of": str(DAY)}
    one, other = reader.read(texts), reader.read({**texts, "product": "card"})
    assert one.site is not None
    assert one.site is other.site
    write_signatures(tmp_path, signatures(tiny))
    small = OrderReader(tiny, content=tiny_folder)
    signed = small.read({"subtype": "b-cell", "signatures": str(tmp_path), "as_of": str(SIGNED)})
    assert signed.signatures is not None
    assert signed.signatures.by_block
