"""What stands where: what frightens stands behind what helps, and what must be asked in time stands early."""

from __future__ import annotations

import re

from tests.facts import citations, printed
from tests.facts.readers import ALL, PHASE_READERS, READERS


def test_medicines_come_before_what_chemo_alone_might_not_do() -> None:
    """First what is made for the Philadelphia chromosome (acs:30), then that chemo might work less well (acs:29)."""
    for reader in (each for each in ALL if each.subtype == "ph-positive"):
        told = [line for line in printed.statements(reader) if line.block == "targeted-therapy"]
        (made,) = (n for n, line in enumerate(told) if re.search(r"\bare made to kill\b", line.text))
        (less,) = (n for n, line in enumerate(told) if re.search(r"\bmight not work as well\b", line.text))
        assert made < less, str(reader)


def test_having_children_later_can_be_asked_before_treatment_begins() -> None:
    """On the page of the first talk, as a question: no source answers it (N19)."""
    for reader in READERS:
        early = [line for line in printed.lines(reader) if line.block == "planning-talk" and line.role == "label"]
        asked = printed.naming(r"\bhaving children later\b.*\bbefore it begins\b", early)
        assert len(asked) == (reader.stage != "in-remission"), str(reader)


def test_what_the_mrd_test_means_stands_in_one_place() -> None:
    """Cells that a microscope does not show: on the page of tests, not beside how many reach remission (lls:23)."""
    words = r"\bmicroscope may not show\b|\bcells are thought to be left\b"
    for reader in (each for each in PHASE_READERS if each.stage == "newly-diagnosed"):
        told = printed.naming(words, printed.statements(reader))
        assert {line.block for line in told} == {"tests"}, str(reader)


def test_one_line_of_one_source_is_told_in_one_way() -> None:
    """The plan used most often is one source's, which is not only about children: each card says so (ccs:12-16)."""
    for reader in (each for each in PHASE_READERS if each.stage == "newly-diagnosed"):
        notes = [note for card in printed.cards(reader) if card.place == "induction" for note in card.notes]
        told = [note for note in notes if citations.within(note.sources, ("ccs:12-16",))]
        assert len({note.path for note in told}) == 5, str(reader)
        more = ", and not only for children" if reader.audience == "family" else ""
        said = f"in the plan used most often{more}."
        assert all(note.text.endswith(said) for note in told), printed.show(told)
