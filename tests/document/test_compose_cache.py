"""Blocks composed once for all booklets in which they say the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from booklet.core.values import replace
from booklet.document.compose_cache import composed
from booklet.model.block import Block, BookletInfo
from booklet.model.chosen import Chosen, whole
from booklet.model.elements import Element, Paragraph
from booklet.model.text import Text
from tests.blocks import making
from tests.blocks.making import SO
from tests.english import ENGLISH

INFO = BookletInfo(language=ENGLISH, title=Text.of("One"), marks={"acs": "1"}, labels=(Text.of("B-cell"),))


class Asks(Block):
    """A block that asks for the title if it wants it, and counts how often it was composed."""

    wants_title: bool = False

    def compose(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Element]:  # noqa: ARG002  (it has no rows)
        """Yield the title of the booklet, or the marks of its sources."""
        CALLS.append(1)
        yield Paragraph(info.title if self.wants_title else info.cite(("acs:1",)))


CALLS: list[int] = []


def calls() -> int:
    """Return how often a block was composed since the last time."""
    count = len(CALLS)
    CALLS.clear()
    return count


def test_what_a_block_does_not_ask_for_makes_no_difference() -> None:
    """The very same elements come back, though the booklet has another title and other labels."""
    calls()
    block = whole(Asks(title=Text.of("T")))
    first = composed(block, INFO).elements
    other = composed(block, replace(INFO, title=Text.of("Other"), labels=(), marks={"acs": "1"})).elements
    assert other is first
    assert calls() == 1


def test_what_a_block_asks_for_does() -> None:
    """Another title, other words; the old ones again for the old title."""
    block = whole(Asks(title=Text.of("T"), wants_title=True))
    first = composed(block, INFO).elements
    other = composed(block, replace(INFO, title=Text.of("Other"))).elements
    assert [element.text.plain for element in (*first, *other) if isinstance(element, Paragraph)] == ["One", "Other"]
    assert composed(block, INFO).elements is first
    calls()


def test_what_is_kept_is_bounded() -> None:
    """A block that says something else in each booklet does not fill the memory, and what it says is marked so."""
    block = whole(Asks(title=Text.of("T"), wants_title=True))
    titles = [replace(INFO, title=Text.of(str(number))) for number in range(100)]
    assert [composed(block, info).are_shared for info in titles] == [True] * 16 + [False] * 84
    calls()
    assert composed(block, titles[0]).are_shared
    assert calls() == 0
    composed(block, titles[-1])
    assert calls() == 1


def test_another_block_of_the_same_words_is_composed_anew() -> None:
    """Blocks are told apart by what they are, not by what they hold."""
    one, other = whole(Asks(title=Text.of("T"))), whole(Asks(title=Text.of("T")))
    assert composed(one, INFO) == composed(other, INFO)
    assert calls() == 2


class Copies(Block):
    """A block that asks through a copy of what it is told."""

    def compose(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Element]:  # noqa: ARG002  (it has no rows)
        """Yield the title of the booklet."""
        yield Paragraph(replace(info, anchor="own").title)


class Bound(Block):
    """A block of which all stands under a condition."""

    def compose(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Element]:
        """Yield a heading, the condition, and two paragraphs."""
        yield from self.opening(chosen, info)
        yield Paragraph(Text.of("One."))
        yield Paragraph(Text.of("Two."))


def test_the_condition_of_a_block_reaches_to_its_end() -> None:
    """And no further: the next block stands under none."""
    block = replace(whole(Bound(title=Text.of("T"))), lead=SO)
    elements = composed(block, making.INFO).elements
    assert [each.reach for each in elements if isinstance(each, Paragraph)] == [2, 0, 0]


def test_a_copy_of_what_is_known_asks_for_all_of_it() -> None:
    """So nothing that it is asked later is missed."""
    block = whole(Copies(title=Text.of("T")))
    first, other = (composed(block, replace(INFO, title=Text.of(words))).elements for words in ("One", "Other"))
    assert first != other
    assert composed(block, INFO).elements is first
