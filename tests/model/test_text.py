"""Text as spans."""

from __future__ import annotations

import pytest

from booklet.model.text import Span, together


@pytest.mark.parametrize(
    ("spans", "said"),
    [
        ((Span("a "), Span("b"), Span("c", bold=True), Span("d", bold=True)), ["a b", "cd"]),
        ((Span("a", term="x"), Span("b", term="x"), Span("c", term="y"), Span("d")), ["ab", "c", "d"]),
        ((Span("a", language="es"), Span("b", language="es"), Span("c")), ["ab", "c"]),
        ((Span("1", cite=True), Span("2", cite=True), Span("a"), Span("b", spoken="c")), ["1", "2", "a", "b"]),
        ((Span("a", page="p"), Span("b"), Span("c", expansion="e"), Span("d", field="f")), ["a", "b", "c", "d"]),
        ((Span("a", again="a"), Span("b"), Span("c", address="tel:1"), Span("d", patient="e")), ["a", "b", "c", "d"]),
    ],
)
def test_neighbors_that_are_alike_are_one(spans: tuple[Span, ...], said: list[str]) -> None:
    """What means something beside its words stands alone."""
    assert [span.text for span in together(spans)] == said
