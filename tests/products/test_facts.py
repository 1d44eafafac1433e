"""What a handout may say: the "When to call" page and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet import Library, Profile
from booklet.errors import NoMatchingContentError
from booklet.products.facts import handout_facts
from tests.tiny_content import write_content


def test_the_one_block_with_its_sources() -> None:
    """Its draft mark is its own; what nobody gave is not said."""
    facts = handout_facts(Profile("ph-positive", risk="high"), Library.load())
    assert facts.plan.unsigned == ("when-to-call", "language")
    assert [each.id for chapter in facts.plan.chapters for each in chapter.blocks] == ["when-to-call"]
    assert [source.id for source in facts.plan.sources] == ["acs"]
    assert facts.labels() == ("Ph-positive ALL", "High risk")
    assert facts.draft().plain == "Draft. No clinician has checked this text yet."
    assert [each.plain.partition(".")[0] for each in facts.sources()] == ["2 American Cancer Society"]


def test_content_without_such_a_page(tmp_path: Path) -> None:
    """The error names the kind of block that is missing."""
    library = Library.load(write_content(tmp_path))
    with pytest.raises(NoMatchingContentError) as error:
        handout_facts(Profile("b-cell"), library)
    assert "'when_to_call'" in error.value.hint
