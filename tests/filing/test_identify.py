"""Whether a found file still says what the content says."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet import Library, Order, Profile, Site, load_library
from booklet.commands._tables.identify import identified_data, identified_text
from booklet.core.values import replace
from booklet.filing.identify import identify, order_of
from booklet.filing.marks import Marks, read_marks
from booklet.make import make
from tests.tiny_content import edited, write_content
from tests.translation.french import TAG, change, translate

FOLDER = Path(__file__).parents[2] / "examples" / "site"


def marks_of(order: Order, library: Library, folder: Path) -> Marks:
    """Return what the file of an order says of itself."""
    path = folder / "found.pdf"
    make(order, library).write(path)
    return read_marks(path)


def test_the_same_content(tiny: Library, tmp_path: Path) -> None:
    """It is current, and says what it is."""
    found = identify(marks_of(Order(Profile("b-cell", risk="high")), tiny, tmp_path), tiny)
    assert found.state == "current"
    text = identified_text(found, tiny)
    assert "subtype   b-cell\n" in text
    assert text.endswith("current   yes, made from this content")
    assert identified_data(found, tiny)["current"] is True


def test_two_languages(tmp_path: Path) -> None:
    """A file in two is current while what it was made from in either has not changed."""
    folder = translate(write_content(tmp_path / "mine"))
    order = Order(Profile("b-cell"), product="card", with_language=TAG)
    marks = marks_of(order, load_library(folder), tmp_path)
    assert identify(marks, load_library(folder)).state == "current"
    change(folder, f"languages/{TAG}/blocks/other.yaml", "to: IT IS SHORTER.", "to: SHORTER.")
    assert identify(marks, load_library(folder)).state == "the same words"
    change(folder, f"languages/{TAG}/words.yaml", "to: SHOW THIS CARD", "to: SHOW IT")
    found = identify(marks, load_library(folder))
    assert (found.state, found.changed) == ("changed", ("card",))


def test_another_content(tiny: Library, tmp_path: Path) -> None:
    """What this file holds decides, and not that something else has changed."""
    change = edited("glossary.yaml", "Where blood is made.", "Where it is made.")
    other = load_library(write_content(tmp_path / "other", change))
    changed = identify(marks_of(Order(Profile("b-cell")), tiny, tmp_path), other)
    assert (changed.state, changed.changed) == ("changed", ("opener",))
    assert identified_data(changed, other)["current"] is False
    assert "changed   opener" in identified_text(changed, other)
    unused = load_library(write_content(tmp_path / "unused", edited("glossary.yaml", "Nobody links here.", "Nobody.")))
    same = identify(marks_of(Order(Profile("b-cell")), tiny, tmp_path), unused)
    assert same.state == "the same words"
    assert identified_data(same, unused)["current"] is True


def test_a_site(tmp_path: Path) -> None:
    """Its words belong to the file; without it nobody can tell."""
    library, site = load_library(), Site.load(FOLDER)
    marks = marks_of(Order(Profile("b-cell"), product="card", site=site), library, tmp_path)
    assert identify(marks, library, site).state == "current"
    alone = identify(marks, library)
    assert (alone.state, identified_data(alone, library)["current"]) == ("unknown", None)
    assert "--site" in alone.reason
    assert "site  " in identified_text(alone, library)


def test_a_sheet_that_keeps_the_leukemia_to_itself(tmp_path: Path) -> None:
    """A school's file names no leukemia anywhere, and it is still known whether its words are those of today."""
    library = load_library()
    found = {}
    for profile in (Profile("ph-positive"), Profile("burkitt"), Profile("b-cell", stage="relapsed", marker="kmt2a")):
        marks = marks_of(Order(profile, product="school-sheet"), library, tmp_path)
        assert set(marks.order) == {"product", "audience", "paper", "edition", "ink", "language"}
        assert b"subtype" not in (tmp_path / "found.pdf").read_bytes()
        assert identify(marks, library).state == "current"
        found[profile.subtype] = marks
    other = replace(found["burkitt"], sha256="0" * 64)
    assert identify(other, library).state == "the same words"
    assert identify(replace(other, blocks={"school": "00000000"}), library).changed == ("school",)


def test_what_nobody_can_tell(tiny: Library, tmp_path: Path) -> None:
    """A file of another content with another subtype, or one that does not say what it holds."""
    marks = replace(marks_of(Order(Profile("b-cell")), tiny, tmp_path), sha256="0" * 64)
    for other in (replace(marks, order={"subtype": "no-such"}), replace(marks, order={}), replace(marks, blocks={})):
        found = identify(other, tiny)
        assert (found.state, bool(found.reason)) == ("unknown", True)


def test_orders_from_texts() -> None:
    """Fields that decide no words are passed over."""
    order = order_of({"subtype": "b-cell", "risk": "high", "paper": "a5", "theme": "x.yaml", "product": "card"})
    assert order == Order(Profile("b-cell", risk="high"), product="card")
    with pytest.raises(TypeError):
        order_of({})
