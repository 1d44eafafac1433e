"""What a content says in answer to an order, block by block."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet import Library, Order, Profile, load_library
from booklet.filing.said import said_by
from booklet.make import make


@pytest.mark.parametrize("product", ["booklet", "card", "home-sheet", "school-sheet", "emergency-sheet"])
def test_the_marks_are_those_of_the_file(product: str) -> None:
    """So that a file can be compared without being made again; all that is said rests on something."""
    library = load_library()
    order = Order(Profile("ph-positive", risk="high"), product=product)
    said = said_by(library, order)
    assert " ".join(f"{block}:{each.mark}" for block, each in said.items()) == make(order, library).metadata.blocks
    assert all(each.words for each in said.values())
    assert any(each.sources for each in said.values())


def test_sources_row_by_row(tiny: Library) -> None:
    """Of statements in a block, and of the words in a list of words."""
    said = said_by(tiny, Order(Profile("b-cell")))
    assert ("weeks" in dict(said["opener"].sources) or said["opener"].sources) != ()
    assert {source.row for source in said["words"].sources} >= {"remission", "marrow"}


def test_in_another_language(tmp_path: Path) -> None:
    """The words are those of the language that was ordered; a content without it does not have the order."""
    from booklet.errors import OrderError
    from tests.tiny_content import write_content

    library = load_library(write_content(tmp_path))
    with pytest.raises(OrderError):
        said_by(library, Order(Profile("b-cell"), language="es-US"))
    shipped = load_library()
    for tag in shipped.languages:
        own, other = (said_by(shipped, Order(Profile("b-cell"), language=each)) for each in ("", tag))
        assert own["induction"].mark != other["induction"].mark
