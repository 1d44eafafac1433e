"""Two booklets' blocks have the same mark if they say the same, and another one if a word differs."""

from __future__ import annotations

from pathlib import Path

from booklet import Library, Profile
from booklet.core.values import replace
from booklet.document.block_words import mark_of, words_of
from booklet.document.compose import compose
from booklet.model.elements import Bullets, Card, Cards, Element, Paragraph
from booklet.model.text import Text
from booklet.selection.select import select_blocks
from tests.tiny_content import edited, write_content

NONE: frozenset[str] = frozenset()


def marks(library: Library, profile: Profile) -> dict[str, str]:
    """Return the marks of a booklet's blocks."""
    return {said.id: said.mark for said in compose(select_blocks(profile, library), library).said}


def test_every_block_in_its_order(tiny: Library) -> None:
    """As the plan has them."""
    plan = select_blocks(Profile("b-cell"), tiny)
    assert list(marks(tiny, Profile("b-cell"))) == [each.id for chapter in plan.chapters for each in chapter.blocks]


def test_all_words_count() -> None:
    """In cards and lists, at any depth; colors do not."""
    card = Card(Text.of("Name"), Text.of("Kind"), Text.of("also"), (Text.of("A line"),))
    elements: tuple[Element, ...] = (Cards((card,)), Bullets((Text.of("One"), Text.of("Two"))))
    assert words_of(elements).thing == ("Name", "Kind", "also", "A line", "One", "Two")
    recolored: tuple[Element, ...] = (Cards((replace(card, badge_color="red"),)), elements[1])
    assert mark_of(words_of(recolored), NONE) == mark_of(words_of(elements), NONE)


def test_what_passes_does_not_count() -> None:
    """Such as the version a booklet was made with."""
    one: tuple[Element, ...] = (Paragraph(Text.of("Word")), Paragraph(Text.of("Content 1")))
    two: tuple[Element, ...] = (Paragraph(Text.of("Word")), Paragraph(Text.of("Content 2")))
    assert mark_of(words_of(one), frozenset({"Content 1"})) == mark_of(words_of(two), frozenset({"Content 2"}))
    assert mark_of(words_of(one), NONE) != mark_of(words_of(two), NONE)


def test_one_word(tiny: Library, tmp_path: Path) -> None:
    """Only the block that says it has another mark, though the version on the back is another, too.

    That is the glossary, or the one block that uses the word.
    """
    changed = Library.load(
        write_content(tmp_path, edited("glossary.yaml", "Where blood is made.", "Where it is made."))
    )
    assert changed.hash != tiny.hash
    for profile in (Profile("b-cell"), Profile("t-cell", audience="patient"), Profile("open")):
        old, new = marks(tiny, profile), marks(changed, profile)
        assert [block for block in new if new[block] != old[block]] in ([], ["words"], ["opener"])
