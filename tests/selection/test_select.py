"""One reader gets what is for them, under the conditions that are open, with a reason for everything."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet import Library, Plan, Profile
from booklet.blocks.drug_list import DrugList
from booklet.blocks.phase_opener import PhaseOpener
from booklet.core.values import replace
from booklet.errors import NoMatchingContentError, ProfileError
from booklet.model.chosen import NO_LEAD, Chosen, Lead, is_of
from booklet.model.conditions import parse_condition
from booklet.model.statements import Section, Statement
from booklet.selection.select import select_blocks
from tests.tiny_content import edited, write_content


def verdicts(plan: Plan) -> dict[str, str]:
    """Return the decision for every block and row."""
    return {choice.id: choice.verdict for choice in plan.choices}


def opener(plan: Plan) -> Chosen[PhaseOpener]:
    """Return the chosen opener."""
    block = next(each.chosen for chapter in plan.chapters for each in chapter.blocks if each.id == "opener")
    assert is_of(block, PhaseOpener)
    return block


def sections(plan: Plan) -> tuple[Chosen[Section], ...]:
    """Return the chosen sections of the opener."""
    return opener(plan).rows("sections", Section)


def leads(section: Chosen[Section]) -> list[Lead]:
    """Return the conditions before the paragraphs of a section."""
    return [row.lead for row in section.rows("paragraphs", Statement)]


def lead(**when: str) -> Lead:
    """Return the condition that something has a value."""
    return Lead(open=parse_condition(when))


def test_blocks_of_the_track_in_order(tiny: Library) -> None:
    """Chapters in order, blocks by their place in the chapter; another track's blocks are out."""
    plan = select_blocks(Profile("b-cell"), tiny)
    assert [(c.chapter.id, [b.id for b in c.blocks]) for c in plan.chapters] == [
        ("front", ["cover", "call"]),
        ("main", ["opener", "medicines"]),
        ("words", ["sources", "words"]),
        ("back", ["end"]),
    ]
    assert [b.id for c in select_blocks(Profile("other"), tiny).chapters for b in c.blocks] == [
        *("cover", "call", "other", "sources", "words", "end")
    ]


def test_every_block_and_row_has_one_choice(tiny: Library) -> None:
    """Whoever asks about anything in the library finds the answer, for every reader."""
    for profile in (Profile("b-cell"), Profile("t-cell", "high"), Profile("open"), Profile("other")):
        plan = select_blocks(profile, tiny)
        ids = [choice.id for choice in plan.choices]
        assert len(ids) == len(set(ids))
        assert set(ids) == {choice.id for choice in select_blocks(Profile("open"), tiny).choices}
        assert all(choice.reason for choice in plan.choices)


def test_a_known_trait_prints_plain_or_leaves_out(tiny: Library) -> None:
    """Yes is printed with no condition; no is left out, and what holds nothing goes with it."""
    high = select_blocks(Profile("t-cell", "high"), tiny)
    assert leads(sections(high)[0]) == [NO_LEAD] * 3
    assert sections(high)[0].lead == NO_LEAD
    standard = select_blocks(Profile("b-cell", "standard"), tiny)
    assert [section.record.id for section in sections(standard)] == ["plain"]
    assert verdicts(standard)["opener/strong"] == "out"
    assert verdicts(standard)["opener/strong/more"] == "out"
    assert verdicts(standard)["medicines/nelarabine"] == "out"


def test_an_open_trait_prints_its_condition_once(tiny: Library) -> None:
    """The condition stands at the outermost place it governs, and is not said again inside."""
    plan = select_blocks(Profile("open"), tiny)
    section = sections(plan)[0]
    assert section.lead == lead(risk="high")
    assert leads(section) == [NO_LEAD, lead(cell_type="t-cell"), NO_LEAD]
    assert (section.verdict, sections(plan)[1].verdict) == ("maybe", "in")
    assert verdicts(plan)["opener/strong/again"] == "maybe"


def test_a_medicine_goes_with_its_notes(tiny: Library) -> None:
    """How a medicine is given is not said of one that is not for this reader."""
    plan = select_blocks(Profile("b-cell"), tiny)
    block = next(each.block for each in plan.chapters[1].blocks if each.id == "medicines")
    assert isinstance(block, DrugList)
    assert [medicine.drug for medicine in block.groups[0].medicines] == ["vincristine"]
    assert verdicts(select_blocks(Profile("open"), tiny))["medicines/nelarabine"] == "maybe"


def test_held_statements_are_never_printed(tiny: Library) -> None:
    """They stay in the list of choices, with what a clinician has to settle."""
    plan = select_blocks(Profile("b-cell"), tiny)
    held = next(choice for choice in plan.choices if choice.verdict == "held")
    assert (held.id, held.reason, held.sources) == ("opener/plain/spine", "The sources differ.", ("one:19",))
    assert [row.id for row in sections(plan)[1].record.points] == ["stay"]


def test_reasons(tiny: Library) -> None:
    """Each decision says why, in the words of the axes."""
    reasons = {choice.id: choice.reason for choice in select_blocks(Profile("open"), tiny).choices}
    assert reasons["cover"] == "for every reader"
    assert reasons["opener/strong"] == "not known if risk is high"
    assert reasons["opener/strong/more"] == "under “If risk is high:”"
    assert reasons["medicines/nelarabine"] == "all of it stands under conditions"
    assert reasons["other"] == "belongs to the Other track"
    known = {choice.id: choice.reason for choice in select_blocks(Profile("b-cell", "standard"), tiny).choices}
    assert known["opener/strong"] == "only if risk is high"
    assert known["medicines/nelarabine/may"] == "only if it is T-cell"
    assert known["medicines/nelarabine"] == "nothing in it is for this reader"
    assert {c.id: c.reason for c in select_blocks(Profile("t-cell"), tiny).choices}["medicines/nelarabine/may"] == (
        "since it is T-cell"
    )


def test_terms_and_sources_are_those_of_the_chosen_text(tiny: Library) -> None:
    """Terms come with the terms their meanings link to; sources stand in the order of their marks."""
    plan = select_blocks(Profile("b-cell"), tiny)
    assert [term.id for term in plan.terms] == ["marrow", "remission"]
    assert [source.mark for source in plan.sources] == ["1", "2", "*"]
    other = select_blocks(Profile("other"), tiny)
    assert (other.terms, [source.mark for source in other.sources]) == ((), ["2"])


def test_figures_bring_their_sources(tiny: Library) -> None:
    """A statement that uses a figure rests on the figure's sources too."""
    phase = opener(select_blocks(Profile("b-cell"), tiny)).record.phase
    assert (phase.length[0].text.plain, phase.length[0].sources) == ("About 4 weeks.", ("one:9", "two:5"))
    assert phase.length[0].text.spans[1].field == "figure:weeks"


def test_labels_and_draft(tiny: Library) -> None:
    """Labels say whom it is for; clinical text that nobody signed makes a draft."""
    plan = select_blocks(Profile("b-cell", "high"), tiny)
    assert plan.labels == ("B-cell ALL", "High risk")
    assert plan.unsigned == ("opener", "medicines", "words", "language")
    assert plan.is_draft
    assert select_blocks(Profile("other"), tiny).unsigned == ("other", "language"), "there are no words to explain"


def test_a_block_with_a_condition_of_its_own(tmp_path: Path) -> None:
    """A whole block can be out, or printed under a condition."""
    library = Library.load(
        write_content(tmp_path, edited("blocks/medicines.yaml", "title:", "when: {risk: high}\ntitle:"))
    )
    plan = select_blocks(Profile("b-cell"), library)
    assert plan.chapters[1].blocks[1].chosen.lead == lead(risk="high")
    assert verdicts(plan)["medicines/vincristine/can"] == "maybe"
    assert verdicts(select_blocks(Profile("b-cell", "standard"), library))["medicines/vincristine/can"] == "out"


def test_a_block_that_has_nothing_left(tmp_path: Path) -> None:
    """A block whose statements are all for others is left out, with that reason."""
    changed = edited("blocks/other.yaml", "sources: [two:2]", "sources: [two:2], when: {cell_type: t-cell}")
    text = changed["blocks/other.yaml"].replace("tracks: [other]", "tracks: [phases]")
    plan = select_blocks(Profile("b-cell"), Library.load(write_content(tmp_path, {"blocks/other.yaml": text})))
    choice = next(each for each in plan.choices if each.id == "other")
    assert (choice.verdict, choice.reason) == ("out", "nothing in it is for this reader")


def test_nothing_left_is_an_error(tiny: Library) -> None:
    """A booklet of nothing is never made."""
    library = replace(tiny, entries=tuple(entry for entry in tiny.entries if entry.id == "other"))
    with pytest.raises(NoMatchingContentError, match="nothing in this content is for this profile"):
        select_blocks(Profile("b-cell"), library)
    with pytest.raises(ProfileError):
        select_blocks(Profile("nobody"), library)
