"""Nothing stands on a page without its condition on the same page, whatever the paper, the edition and the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import pytest

from booklet import Library, Profile, build_booklet
from booklet.blocks.drug_list import DrugList
from booklet.blocks.medicine_table import MedicineTable
from booklet.build import Booklet
from booklet.files.record import Record
from booklet.library.matrix import matrix
from booklet.model.chosen import Chosen, Lead, is_of
from booklet.model.drugs import DrugNote
from booklet.model.editions import Edition
from booklet.model.papers import PAPERS
from booklet.model.statements import Worded
from booklet.model.text import Audience, Text
from booklet.selection.chosen_entries import condition_words
from booklet.selection.plan import ChosenBlock
from booklet.typeset.boxes import Run

SAMPLE: Final = (
    Profile("ph-positive", audience="patient"),
    Profile("ph-positive", stage="refractory"),
    Profile("unspecified"),
    Profile("unspecified", stage="relapsed", audience="patient"),
    Profile("burkitt", audience="patient"),
)
"""Booklets with most conditions: what is known of children said to a patient, a subtype that is not known, relapse."""

LAYOUTS: Final[tuple[tuple[str, Edition], ...]] = (
    ("half-letter", "standard"),
    ("letter", "standard"),
    ("letter", "large-print"),
)

SPOKEN: Final = frozenset({"alt"})
"""Fields of words that a screen reader says, and that are not printed."""

LEAST_WORDS: Final = 12
"""Letters; what is shorter may stand in other words."""


def test_no_words_stand_on_a_page_without_their_condition() -> None:
    """Of booklets with most conditions, on half and on whole sheets, in both editions."""
    library = Library.load()
    for paper, edition in LAYOUTS:
        for profile in SAMPLE:
            assert bare(profile, library, paper, edition) == []


@pytest.mark.matrix
@pytest.mark.parametrize("edition", ["standard", "large-print"])
@pytest.mark.parametrize("paper", list(PAPERS))
def test_no_words_of_any_booklet_stand_without_their_condition(paper: str, edition: Edition) -> None:
    """All readers, on every paper, in every edition that it has."""
    if edition == "large-print" and paper not in {"letter", "a4"}:
        pytest.skip("large print is for whole sheets")
    library = Library.load()
    found = {profile: bare(profile, library, paper, edition) for profile in matrix(library)}
    assert {profile: words for profile, words in found.items() if words} == {}


def bare(profile: Profile, library: Library, paper: str, edition: Edition) -> list[str]:
    """Return the words that stand on some page of a booklet without a condition that they need, each with its page."""
    made = build_booklet(profile, library, paper=paper, edition=edition)
    pages = [_letters(text) for text in _texts(made)]
    wording = condition_words(library, profile.audience)
    blocks = [block for chapter in made.plan.chapters for block in chapter.blocks]
    starts = [_first_page(block, made) for block in blocks]
    found = []
    spans = {
        each.id: (first, last) for each, first, last in zip(blocks, starts, (*starts[1:], len(pages)), strict=True)
    }
    table = next((spans[each.id] for each in blocks if isinstance(each.block, MedicineTable)), None)
    for block in blocks:
        # What a table takes in stands on its pages; a test of the table holds its marks against the plan.
        is_gathered = table is not None and isinstance(block.block, DrugList)
        first, last = table if table and is_gathered else spans[block.id]
        wanted: dict[str, list[tuple[Lead, ...]]] = {}
        marked = set(_marked(block.chosen, profile.audience))
        for text, leads in _under(block.chosen, ()):
            wanted.setdefault(_longest(text, profile.audience), []).append(leads)
        for words, ways in wanted.items():
            if len(words) < LEAST_WORDS or () in ways or (is_gathered and words in marked):
                continue
            forms = [[(wording.lead(each), wording.lead_again(each)) for each in way] for way in ways]
            own = [(number, pages[number - 1]) for number in range(first, last + 1)]
            places = [(number, page[:at]) for number, page in own for at in _places(words, page)]
            if not places:
                found.append(f"{block.id}: parted: {words}")
            found += [f"{number}: {words}" for number, before in places if not any(_said(way, before) for way in forms)]
    return found


def _first_page(block: ChosenBlock, made: Booklet) -> int:
    place = made.pages.anchors.get(block.id)
    return place.page if place else 1


def _said(way: Sequence[tuple[str, str]], before: str) -> bool:
    """Return whether all conditions stand on the page before the words."""
    return all(any(_letters(form) in before for form in forms) for forms in way)


def _under(chosen: Chosen[Record], around: tuple[Lead, ...]) -> Iterator[tuple[Text, tuple[Lead, ...]]]:
    """Yield all words of a block with the conditions that they stand under."""
    if chosen.verdict == "out":
        return  # another place says it
    leads = (*around, chosen.lead) if chosen.lead else around
    if is_of(chosen, Worded):
        yield chosen.record.text, leads
    for name, rows in chosen.inside.items():
        for row in rows if name not in SPOKEN else ():
            yield from _under(row, leads)


def _marked(chosen: Chosen[Record], audience: Audience) -> Iterator[str]:
    """Yield the words that a mark of the table of medicines stands for."""
    if isinstance(chosen.record, DrugNote) and chosen.record.table == "may":
        yield _longest(chosen.record.text, audience)
    for rows in chosen.inside.values():
        for row in rows:
            yield from _marked(row, audience)


def _longest(text: Text, audience: Audience) -> str:
    """Return the longest stretch of words that no page number stands in."""
    stretches, words = [], ""
    for span in text.said_to(audience).spans:
        if span.page:
            stretches.append(words)
            words = ""
        else:
            words += span.text
    return max((_letters(each) for each in (*stretches, words)), key=len)


def _texts(made: Booklet) -> Iterator[str]:
    for page in made.pages.pages:
        yield " ".join(mark.text for placed in page.placed for mark in placed.marks if isinstance(mark, Run))


def _letters(text: str) -> str:
    return re.sub(r"\s", "", text)


def _places(words: str, page: str) -> Iterator[int]:
    at = page.find(words)
    while at >= 0:
        yield at
        at = page.find(words, at + 1)
