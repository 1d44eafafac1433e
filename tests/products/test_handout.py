"""What a handout may say: the "When to call" page and nothing else."""

from __future__ import annotations

import pytest

from booklet import Library, Order, Profile, load_library
from booklet.core.values import replace
from booklet.errors import NoMatchingContentError
from booklet.products.handout import cited_sources, draft_mark, labels_of, when_to_call_plan


def test_the_one_block_with_its_sources() -> None:
    """Its draft mark is its own; what nobody gave is not said."""
    library = load_library()
    plan = when_to_call_plan(Order(Profile("ph-positive", risk="high")), library)
    assert plan.unsigned == ("when-to-call", "language")
    assert [each.id for chapter in plan.chapters for each in chapter.blocks] == ["when-to-call"]
    assert [source.id for source in plan.sources] == ["acs"]
    assert labels_of(plan) == ("Ph-positive ALL", "High risk")
    assert draft_mark(plan, library.language).plain == "Draft. No clinician has checked this text yet."
    assert [each.plain.partition(".")[0] for each in cited_sources(plan, library.language)] == [
        "2 American Cancer Society"
    ]


def test_content_without_such_a_page(tiny: Library) -> None:
    """The error names the kind of block that is missing."""
    library = replace(tiny, entries=tuple(entry for entry in tiny.entries if entry.kind != "when_to_call"))
    with pytest.raises(NoMatchingContentError) as error:
        when_to_call_plan(Order(Profile("b-cell")), library)
    assert "'when_to_call'" in error.value.hint
