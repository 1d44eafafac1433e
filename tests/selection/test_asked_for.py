"""What was asked for beside the reader decides which blocks stay, and why others do not."""

from __future__ import annotations

from booklet import Library
from booklet.core.values import replace
from booklet.model.packs import PACKS, WHOLE
from booklet.selection.asked_for import AskedFor

FIRST, OTHER = PACKS[:2]


def test_a_pack_has_what_is_taught_in_it(tiny: Library) -> None:
    """A block of another pack says which that is; whoever asks for it by name gets it."""
    entry = replace(tiny.entries[0], taught=(FIRST,))
    assert not AskedFor(FIRST, frozenset()).why_not(entry)
    assert AskedFor(OTHER, frozenset()).why_not(entry) == f"taught in another pack: {FIRST}"
    assert not AskedFor(OTHER, frozenset((entry.id,))).why_not(entry)


def test_a_block_of_packs_is_in_no_whole_booklet(tiny: Library) -> None:
    """It says so."""
    entry = replace(tiny.entries[0], is_of_packs=True)
    assert AskedFor(WHOLE, frozenset()).why_not(entry) == "only in packs"


def test_a_hidden_block_is_shown_to_those_who_ask(tiny: Library) -> None:
    """A sheet is a product of its own, for example."""
    entry = tiny.entries[0]
    library = replace(tiny, hidden=frozenset((entry.id,)))
    assert AskedFor(WHOLE, frozenset()).is_hidden(entry, library)
    assert not AskedFor(WHOLE, frozenset((entry.id,))).is_hidden(entry, library)
    assert not AskedFor(WHOLE, frozenset()).is_hidden(entry, tiny)
