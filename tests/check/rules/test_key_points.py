"""Key points first."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.checking import found
from tests.tiny_content import FILES, TAUGHT

SECTIONS = "sections:\n" + "".join(
    f"  - {{id: s{number}, paragraphs: [{{id: p{number}, about: any, text: Some words., sources: [two:2]}}]}}\n"
    for number in range(3)
)


@pytest.mark.parametrize("has_lead", [True, False])
def test_a_treatment_without_a_lead(tmp_path: Path, has_lead: bool) -> None:  # noqa: FBT001  (pytest passes it)
    """Three sections need a main point before them."""
    text = FILES["blocks/other.yaml"]
    text = text if has_lead else text.partition("lead:")[0] + TAUGHT
    assert found("key_points", tmp_path, {"blocks/other.yaml": text + SECTIONS}) == (
        []
        if has_lead
        else [
            "blocks/other.yaml:1: warning: this block does not begin with its main point | "
            "Say it in one or two statements under 'lead'."
        ]
    )
