"""Names of medicines."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.checking import found, saying
from tests.tiny_content import edited


@pytest.mark.parametrize("name", ["vincristine", "Vincristine", "Oncovin"])
def test_a_typed_name(tmp_path: Path, name: str) -> None:
    """Under any of its names."""
    assert found("drug_names", tmp_path, saying(f"You get {name} too.")) == [
        f"blocks/other.yaml:8: error: the medicine {name!r} is typed here | Write {{drug:vincristine}}."
    ]


def test_a_reference_and_the_glossary(tmp_path: Path) -> None:
    """What is referred to is not typed; a meaning may name a medicine."""
    changed = edited("glossary.yaml", "Nobody links here.", "One is vincristine.")
    assert found("drug_names", tmp_path, {**changed, **saying("You get {drug:vincristine} too.")}) == []
