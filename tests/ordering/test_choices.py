"""Values of the content, and how they are understood."""

from __future__ import annotations

from booklet import Library, load_library
from booklet.ordering.choices import Choices
from booklet.ordering.order_fields import FIELD, FIELDS


def test_texts_as_the_content_writes_them(tiny: Library) -> None:
    """So that rows that ask for the same are seen to do so."""
    reader = Choices(tiny)
    assert reader.ids({"subtype": "B cell", "risk": "HIGH", "audience": "Family", "product": "booklet", "mrd": ""}) == {
        "subtype": "b-cell",
        "risk": "high",
    }
    assert reader.ids({"subtype": "x y"}) == {"subtype": "x y"}


def test_every_choice_has_values(tiny: Library) -> None:
    """For lists in forms and in help; what the content does not know has none."""
    shipped = Choices(load_library())
    for field in FIELDS:
        assert bool(shipped.values(field)) == (field.kind in {"choice", "choices"}), field.name
    assert Choices(tiny).values(FIELD["mrd"]) == ()
    assert shipped.values(FIELD["risk"])[1].label == "High risk"


def test_an_id_means_itself_each_time(tiny: Library) -> None:
    """The first time, when all values are looked at, and later, when it is known; no other text is taken for known."""
    reader = Choices(tiny)
    for _ in range(2):
        for name, ids in {
            "subtype": ("b-cell", "t-cell"),
            "product": ("booklet", "card"),
            "edition": ("standard",),
        }.items():
            for text in ids:
                assert reader.choice(FIELD[name], text) == text
    assert reader.choice(FIELD["subtype"], "B cell") == "b-cell"
    assert reader.choice(FIELD["subtype"], "card") is None
    assert reader.choice(FIELD["product"], "b-cell") is None
    assert Choices(tiny).choice(FIELD["edition"], "b-cell") is None
