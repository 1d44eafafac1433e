"""Bold words beside letters that stand without spaces."""

from __future__ import annotations

import pytest

from booklet.model.inline import parse_inline
from booklet.model.text import Span


@pytest.mark.parametrize(
    ("source", "spans"),
    [
        ("**感染。**化疗", (Span("感染。", bold=True), Span("化疗"))),
        ("这是**发烧**。", (Span("这是"), Span("发烧", bold=True), Span("。"))),
        (
            "{|说：}**任何症状。**例如{figure:x}**每天**用",
            (
                *(Span("", patient="说："), Span("任何症状。", bold=True), Span("例如")),
                *(Span("", field="figure:x"), Span("每天", bold=True), Span("用")),
            ),
        ),
        (
            "方案**{figure:x}**用它",
            (Span("方案"), Span("", bold=True, field="figure:x"), Span("用它")),
        ),
        ("**[输血](term:a)**，如", (Span("输血", bold=True, term="a"), Span("，如"))),
        ("药 ** 药", (Span("药 ** 药"),)),
        ("**a.**b", (Span("**a.**b"),)),
        ("药__药__", (Span("药__药__"),)),
    ],
)
def test_bold_words(source: str, spans: tuple[Span, ...]) -> None:
    """Chinese text has no spaces around them, and its punctuation may stand inside or outside."""
    assert parse_inline(source).spans == spans
