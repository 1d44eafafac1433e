"""Blocks in their final words, made once for all booklets in which they say the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Self

from booklet.core.values import replace
from booklet.document.final_blocks import final_block
from booklet.document.links import LinkTidier
from booklet.model.block import Block, BookletInfo
from booklet.model.chosen import Chosen, whole
from booklet.model.elements import Element, Paragraph
from booklet.model.inline import parse_inline
from booklet.model.statements import Term
from booklet.model.text import Audience, Span, Text
from booklet.selection.plan import ChosenBlock
from tests.blocks import making
from tests.blocks.making import SO
from tests.english import ENGLISH

Elements = tuple[Element, ...]

INFO = BookletInfo(language=ENGLISH, title=Text.of("One"), marks={"acs": "1"}, labels=(Text.of("B-cell"),))


def elements(block: Chosen[Any], info: BookletInfo, *explained: Term, links: LinkTidier | None = None) -> Elements:
    """Return what a block says, where nothing leads anywhere if nothing else is said."""
    tidier = links or LinkTidier(frozenset(), frozenset())
    return final_block(ChosenBlock("own", block), "teal", info, tidier, explained).elements


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
    first = elements(block, INFO)
    other = elements(block, replace(INFO, title=Text.of("Other"), labels=(), marks={"acs": "1"}))
    assert other is first
    assert calls() == 1


def test_what_a_block_asks_for_does() -> None:
    """Another title, other words; the old ones again for the old title."""
    block = whole(Asks(title=Text.of("T"), wants_title=True))
    first = elements(block, INFO)
    other = elements(block, replace(INFO, title=Text.of("Other")))
    assert [element.text.plain for element in (*first, *other) if isinstance(element, Paragraph)] == ["One", "Other"]
    assert elements(block, INFO) is first
    calls()


def test_what_is_kept_is_bounded() -> None:
    """A block that says something else in each booklet does not fill the memory."""
    block = whole(Asks(title=Text.of("T"), wants_title=True))
    titles = [replace(INFO, title=Text.of(str(number))) for number in range(100)]
    first = [elements(block, info) for info in titles]
    calls()
    again = [elements(block, info) for info in titles]
    assert again == first
    assert [one is other for one, other in zip(first, again, strict=True)] == [True] * 16 + [False] * 84
    assert calls() == 84


def test_another_block_of_the_same_words_is_composed_anew() -> None:
    """Blocks are told apart by what they are, not by what they hold."""
    one, other = whole(Asks(title=Text.of("T"))), whole(Asks(title=Text.of("T")))
    assert elements(one, INFO) == elements(other, INFO)
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
    made = elements(block, making.INFO)
    assert [each.reach for each in made if isinstance(each, Paragraph)] == [2, 0, 0]


def test_a_copy_of_what_is_known_asks_for_all_of_it() -> None:
    """So nothing that it is asked later is missed."""
    block = whole(Copies(title=Text.of("T")))
    first, other = (elements(block, replace(INFO, title=Text.of(words))) for words in ("One", "Other"))
    assert first != other
    assert elements(block, INFO) is first


class Links(Block):
    """A block that leads to two words and to a page."""

    def compose(self, chosen: Chosen[Self], info: BookletInfo) -> Iterator[Element]:  # noqa: ARG002  (it has no rows)
        """Yield a paragraph."""
        CALLS.append(1)
        spans = (Span("one", term="a"), Span(" and "), Span("two", term="b"), Span(" on "), Span("there", page="c"))
        yield Paragraph(Text(spans))


def tidier(terms: str, blocks: str = "", linked: str = "", audience: Audience = "family", **away: str) -> LinkTidier:
    """Return a tidier for names of one letter."""
    return LinkTidier(frozenset(terms), frozenset(blocks), audience, away, set(linked))


def test_where_links_lead_makes_a_difference_if_the_block_has_them() -> None:
    """Other terms and pages make none."""
    block = whole(Links(title=Text.of("T")))
    first = elements(block, INFO, links=tidier("a", "c"))
    assert elements(block, INFO, links=tidier("axy", "cz", "x", d="in part 2")) is first
    calls()
    others = (tidier("ab", "c"), tidier("a"), tidier("a", "c", "a"), tidier("a", c="in part 2"))
    made = [elements(block, INFO, links=each) for each in others]
    assert calls() == len(made)
    assert len({*made, first}) == len(made) + 1


def test_what_a_block_links_to_is_not_linked_to_again() -> None:
    """Neither where it was composed nor where it was found."""
    block = whole(Links(title=Text.of("T")))
    for _ in range(2):
        links = tidier("abx", "c", "b")
        elements(block, INFO, links=links)
        assert links.linked == {"a", "b"}


def test_words_explained_behind_a_block_ask_for_their_own() -> None:
    """For the marks of sources, though the block asks for nothing; other words, other elements."""
    block = whole(Links(title=Text.of("T")))
    one, other = (Term(id=name, term=name, meaning=parse_inline("A thing."), sources=("acs:1",)) for name in "ab")
    first = elements(block, INFO, one)
    assert elements(block, replace(INFO, title=Text.of("Other")), one) is first
    assert elements(block, INFO) == first[:1]
    assert elements(block, INFO, other) != first
    assert elements(block, replace(INFO, marks={"acs": "2"}), one) != first


def test_elements_that_are_equal_are_the_very_same() -> None:
    """Also those of blocks that differ, so that type for them is set once."""
    one, other = whole(Links(title=Text.of("T"))), whole(Links(title=Text.of("U")))
    assert elements(one, INFO)[0] is elements(other, INFO)[0]


def test_another_place_is_another_block() -> None:
    """Its id is what its heading is found by."""
    block = whole(Bound(title=Text.of("T")))
    made = [
        final_block(ChosenBlock(name, block), "teal", INFO, tidier(""), ()).elements[0]
        for name in ("one", "two", "one")
    ]
    assert [getattr(each, "anchor", None) for each in made] == ["one", "two", "one"]
    assert made[0] is made[2]
