"""The record of what was taught before going home."""

from __future__ import annotations

from booklet.blocks.going_home import GoingHome, Taught
from booklet.core.values import replace
from booklet.model.block import BookletInfo
from booklet.model.chosen import whole
from booklet.model.elements import FillIn, Table, WritingLines
from booklet.model.text import Text
from tests.blocks.making import label
from tests.english import ENGLISH

BLOCK = GoingHome(
    title=Text.of("Home"),
    done=label("Done"),
    what=label("What"),
    page=label("Page"),
    items=(
        Taught(text=Text.of("Whom to call"), pages=("call",)),
        Taught(text=Text.of("The line")),
        Taught(text=Text.of("Medicines"), pages=("one", "two")),
        Taught(text=Text.of("Nothing of this booklet"), pages=("gone",)),
    ),
    teach_back=label("Tell me."),
    signs=(label("Date"), label("Nurse"), label("Parent")),
    copy_title=Text.of("Copy"),
    copy_fields=(label("Child"),),
)
INFO = replace(BookletInfo(ENGLISH), blocks=frozenset({"call", "two"}))


def test_each_thing_stands_with_its_page() -> None:
    """The first block that is in the booklet; what none of its blocks tells is left out."""
    table, ask, signs = (
        each for each in BLOCK.compose(whole(BLOCK), INFO) if isinstance(each, Table | WritingLines | FillIn)
    )
    assert isinstance(table, Table)
    assert [words.plain for words, _ in table.rows] == ["Whom to call", "The line", "Medicines"]
    assert ["".join(span.page for span in page.spans) for _, page in table.rows] == ["call", "", "two"]
    assert isinstance(ask, WritingLines)
    assert ask.label.plain == "Tell me."
    assert isinstance(signs, FillIn)
    assert signs.columns == len(signs.fields) == 3


def test_the_nurse_s_copy_is_the_same_record_without_pages() -> None:
    """The same things in the same order, and whose it is."""
    elements = list(BLOCK.copy(whole(BLOCK), INFO))
    (table,) = (each for each in elements if isinstance(each, Table))
    assert [words.plain for (words,) in table.rows] == ["Whom to call", "The line", "Medicines"]
    assert not any(span.page for (words,) in table.rows for span in words.spans)
    assert sum(isinstance(each, FillIn) for each in elements) == 2
