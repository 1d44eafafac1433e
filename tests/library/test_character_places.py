"""Where a character is typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet import Order, Profile, load_library
from booklet.errors import ContentError
from booklet.library.character_places import places_of
from booklet.make import make
from tests.tiny_content import write_content
from tests.translation.french import change


def test_each_text_is_named_with_the_id_it_stands_under(tmp_path: Path) -> None:
    """In content by the nearest id; there is nothing to name where nobody types it."""
    folder = write_content(tmp_path / "mine")
    assert list(places_of("ก", folder)) == []
    assert list(places_of("ก", None)) == []
    change(folder, "blocks/opener.yaml", "Treatment is stronger.", "Treatment is ก stronger.")
    (problem,) = places_of("ก", folder)
    assert problem.path.endswith("blocks/opener.yaml")
    assert problem.line > 1
    assert problem.message.endswith(": no font of this booklet has the character 'ก' (U+0E01)")


def test_a_booklet_with_it_is_refused(tmp_path: Path) -> None:
    """All texts that hold it are named at once."""
    folder = write_content(tmp_path / "mine")
    change(folder, "blocks/opener.yaml", "Treatment is stronger.", "Treatment is ก stronger.")
    with pytest.raises(ContentError) as raised:
        make(Order(Profile("b-cell", risk="high")), load_library(folder))
    assert len(raised.value.problems) == 1
