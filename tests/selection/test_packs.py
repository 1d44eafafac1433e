"""Packs: what each holds, what it leads to, and that nothing is in none of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from booklet.document.compose import compose
from booklet.errors import ContentError, OrderError
from booklet.library.library import Library
from booklet.library.load import load_library
from booklet.model.block import Block
from booklet.model.chosen import rows_in
from booklet.model.packs import PACKS, WHOLE, number_of
from booklet.model.profile import Profile
from booklet.model.statements import Worded
from booklet.model.text import Span
from booklet.order import Order
from booklet.selection.plan import Plan
from booklet.selection.select import select_blocks
from tests.page_texts import ALL, SAMPLE
from tests.tiny_content import edited, write_content

KEPT = {"cover", "when-to-call", "contents", "about", "words-to-know", "sources", "back-cover"}


@pytest.fixture(scope="module")
def shipped() -> Library:
    """Return the shipped content."""
    return load_library()


def blocks(plan: Plan) -> list[str]:
    """Return the ids of the blocks of a plan, in order."""
    return [each.id for chapter in plan.chapters for each in chapter.blocks]


def texts(plan: Plan, library: Library) -> str:
    """Return all words of a booklet."""
    return "\n".join(word for said in compose(plan, library).said for word in said.words)


@pytest.mark.parametrize("readers", [SAMPLE, pytest.param(ALL, marks=pytest.mark.matrix)], ids=["sample", "all"])
def test_every_row_is_in_a_pack(readers: Sequence[Profile], shipped: Library) -> None:
    """The packs together say what the whole booklet says.

    They say nothing else but what comes next, and again what the whole says once, in a place that one of them lacks.
    """
    for profile in readers:
        plan = select_blocks(profile, shipped)
        whole, twice = _rows(plan), {each.id for each in plan.choices if "said in " in each.reason}
        packs = [_rows(select_blocks(profile, shipped, pack=pack)) for pack in PACKS]
        together = {row: lead for pack in packs for row, lead in pack.items() if not row.startswith("what-comes-next")}
        assert {row: lead for row, lead in together.items() if row not in twice} == whole, profile


def _rows(plan: Plan) -> Mapping[str, object]:
    """Return what is printed: the path of each row, with its verdict; what holds rows prints nothing itself."""
    printed = (each for each in plan.choices if each.verdict in {"in", "maybe"} and not each.rows)
    return {each.id: (each.verdict, each.sources) for each in printed}


def test_each_pack_is_a_booklet_of_its_own(shipped: Library) -> None:
    """With its own cover, words and sources; it has no word or source that only another one needs."""
    for pack in PACKS:
        plan = select_blocks(Profile("ph-positive"), shipped, pack=pack)
        assert set(blocks(plan)) >= KEPT
        assert plan.pack == pack
        linked = {span.term for each in plan.chapters for block in each.blocks for span in _spans(block.block)}
        assert {term.id for term in plan.terms} >= linked - {""}
        cited = {
            ref.partition(":")[0] for each in plan.choices if each.verdict in {"in", "maybe"} for ref in each.sources
        }
        assert {source.id for source in plan.sources} >= cited
    first, later = (select_blocks(Profile("ph-positive"), shipped, pack=pack) for pack in ("first-days", "later"))
    assert "interim-maintenance" not in {term.id for term in first.terms}
    assert {term.id for term in first.terms} != {term.id for term in later.terms}


def _spans(block: Block) -> list[Span]:
    return [span for row in rows_in(block) if isinstance(row, Worded) for span in row.text.spans]


def test_a_page_of_another_pack_is_named(shipped: Library) -> None:
    """A reference never leads to nowhere: the page's title and its part stand in place of the number."""
    plan = select_blocks(Profile("ph-positive"), shipped, pack="first-days")
    assert plan.elsewhere["supportive-care"].pack == "first-month"
    assert "See page “Supportive care” in part 2." in texts(plan, shipped)
    whole = texts(select_blocks(Profile("ph-positive"), shipped), shipped)
    assert " in part " not in whole


def test_a_pack_says_which_part_it_is_and_what_follows(shipped: Library) -> None:
    """On its cover, in its title, and on a page of its own; the last part has nothing to follow."""
    for pack, name in zip(PACKS, ("The first days", "The first month", "Later treatment"), strict=True):
        plan = select_blocks(Profile("t-cell"), shipped, pack=pack)
        document = compose(plan, shipped)
        part = f"Part {number_of(pack)} of 3: {name}"
        assert part in document.title
        cover, next_parts = (
            [words for said in document.said if said.id == block for words in said.words]
            for block in ("cover", "what-comes-next")
        )
        assert part in cover
        named = [number for number in (1, 2, 3) if any(words.startswith(f"Part {number}") for words in next_parts)]
        assert named == ([] if pack == "later" else list(range(number_of(pack) + 1, 4)))
    document = compose(select_blocks(Profile("t-cell"), shipped), shipped)
    assert "Part" not in document.title
    assert "what-comes-next" not in {said.id for said in document.said}


def test_reasons_name_the_pack(shipped: Library) -> None:
    """A block of another pack is out, and why says where it is."""
    plan = select_blocks(Profile("b-cell"), shipped, pack="first-days")
    reasons = {each.id: each.reason for each in plan.choices}
    assert reasons["maintenance"] == "taught in another pack: later"
    whole = {each.id: each.reason for each in select_blocks(Profile("b-cell"), shipped).choices}
    assert whole["what-comes-next"] == "only in packs"


def test_every_block_says_when_it_is_taught(tmp_path: Path) -> None:
    """And names packs that there are."""
    missing = edited("blocks/opener.yaml", "taught: [first-days, first-month, later]\n", "")
    with pytest.raises(ContentError, match="'taught' is missing"):
        Library.load(write_content(tmp_path / "a", missing))
    wrong = edited("blocks/opener.yaml", "taught: [first-days, first-month, later]", "taught: [first-week]")
    with pytest.raises(ContentError, match="'first-week'"):
        Library.load(write_content(tmp_path / "b", wrong))
    empty = edited("blocks/opener.yaml", "taught: [first-days, first-month, later]", "taught: []")
    with pytest.raises(ContentError):
        Library.load(write_content(tmp_path / "c", empty))


@pytest.mark.parametrize("block", ["cover", "call", "words", "sources", "end"])
def test_what_no_pack_may_lack(tmp_path: Path, block: str) -> None:
    """A pack is read alone: it has a cover, whom to call, its words, its sources, and a back cover."""
    changed = edited(f"blocks/{block}.yaml", "taught: [first-days, first-month, later]", "taught: [first-days, later]")
    with pytest.raises(ContentError, match="is in the pack 'first-month'"):
        Library.load(write_content(tmp_path, changed))


def test_only_booklets_have_packs() -> None:
    """A sheet or a card is one page; a pack that there is not is refused with those that there are."""
    with pytest.raises(OrderError, match="is a part of a booklet"):
        Order(Profile("b-cell"), product="card", pack="later")
    with pytest.raises(OrderError, match="no pack is called 'second-days'"):
        Order(Profile("b-cell"), pack="second-days")
    assert Order(Profile("b-cell"), pack="later").name == "b-cell-later"
    assert Order(Profile("b-cell"), pack=WHOLE).name == "b-cell"
