"""Conditions that can never hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.checking import found
from tests.tiny_content import edited

OLD = "when: {risk: high}\n    paragraphs:"


@pytest.mark.parametrize(
    "condition",
    [
        "{all: [{risk: high}, {risk: standard}]}",
        "{not: {risk: [standard, high]}}",
        "{cell_type: b-cell, not: {cell_type: b-cell}}",
        "{any: [{all: [{risk: high}, {not: {risk: high}}]}, {not: {cell_type: [b-cell, t-cell]}}]}",
    ],
)
def test_never(tmp_path: Path, condition: str) -> None:
    """Whatever the values are, the answer is no."""
    changed = edited("blocks/opener.yaml", OLD, f"when: {condition}\n    paragraphs:")
    assert found("conditions", tmp_path, changed) == [
        "blocks/opener.yaml:11: error: this condition can never hold | Correct it, or remove what stands under it."
    ]


@pytest.mark.parametrize("condition", ["{any: [{risk: high}, {risk: standard}]}", "{not: {risk: high}}"])
def test_sometimes(tmp_path: Path, condition: str) -> None:
    """One value for which it holds is enough."""
    changed = edited("blocks/opener.yaml", OLD, f"when: {condition}\n    paragraphs:")
    assert found("conditions", tmp_path, changed) == []
