"""What text links to and cites is found at any depth."""

from __future__ import annotations

from booklet.blocks.notes import Notes
from booklet.blocks.treatment import Treatment
from booklet.model.drugs import Medicine
from booklet.model.statements import Label, Section, Statement
from booklet.model.text import Span, Text
from booklet.selection.mentions import mentions


def test_mentions_of_a_block() -> None:
    """Terms from all texts, sources from all that has some."""
    said = Statement(id="s", text=Text((Span("a", term="one"),)), sources=("x:1",))
    section = Section(id="t", heading=Text((Span("b", term="two"),)), points=(said,))
    found = mentions(Treatment(title=Text.of("T"), sections=(section,)))
    assert (found.terms, found.sources, found.has_statements) == (frozenset(("one", "two")), frozenset(("x:1",)), True)


def test_other_names_of_medicines_have_sources() -> None:
    """They are printed with a mark as well."""
    assert mentions(Medicine(name="a", kind="steroid", also=("b",), also_sources=("y:2",))).sources == frozenset(
        ("y:2",)
    )


def test_labels_say_nothing_clinical() -> None:
    """A page of instructions needs no signature."""
    assert not mentions(Notes(title=Text.of("N"), intro=Label(id="i", text=Text.of("Write here.")))).has_statements
