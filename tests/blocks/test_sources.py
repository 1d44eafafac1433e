"""The list of sources."""

from __future__ import annotations

from booklet.blocks.sources import Sources
from booklet.core.values import replace
from booklet.model.elements import References
from booklet.model.statements import Source
from booklet.model.text import Text
from tests.blocks.making import INFO, elements, kinds, label


def test_mark_publisher_title_and_what_it_is() -> None:
    """In one paragraph each."""
    source = Source(
        id="one", mark="1", title=Text.of("Title"), publisher="House", dated="2025", about=Text.of("For all.")
    )
    block = Sources(title=Text.of("Sources"), intro=(label("Marks."),))
    made = elements(block, replace(INFO, sources=(source,)))[-1]
    assert isinstance(made, References)
    assert [(mark.plain, [line.plain for line in lines]) for mark, lines in made.items] == [
        ("1", ["House. Title. For all. 2025"])
    ]


def test_no_sources_no_list() -> None:
    """An empty list is no list."""
    assert kinds(Sources(title=Text.of("Sources"))) == ["Heading"]
