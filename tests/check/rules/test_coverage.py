"""Topics of the sources, and the blocks that say them."""

from __future__ import annotations

from pathlib import Path

from tests.check.checking import found
from tests.tiny_content import edited

GOOD = """topics:
  - {id: C1, topic: shorter, sources: [two:1-2], blocks: [other], tracks: [other]}
  - {id: C2, topic: how it is given, sources: [one:11], blocks: [medicines], tracks: [phases]}
  - {id: C3, topic: bone marrow, sources: [one:3], blocks: [words], tracks: [phases],
     left_out: "not written yet: more of it"}
  - {id: C4, topic: menu, sources: [one:50], left_out: page furniture}
"""


def test_everything_in_its_place(tmp_path: Path) -> None:
    """Said by a statement, by a drug's use, by the glossary; or left out."""
    assert found("coverage", tmp_path, {"coverage.yaml": GOOD}) == []


def test_a_folder_may_have_none(tmp_path: Path) -> None:
    """Content of one's own need not follow these sources."""
    assert found("coverage", tmp_path) == []


def test_a_topic_that_is_nowhere(tmp_path: Path) -> None:
    """Neither blocks nor a reason."""
    text = GOOD.replace(", left_out: page furniture", "")
    assert found("coverage", tmp_path, {"coverage.yaml": text}) == [
        "coverage.yaml:6: error: C4 is neither said nor left out | "
        "Name its blocks, or say under 'left_out' why no block says it."
    ]


def test_a_gap_in_the_numbers(tmp_path: Path) -> None:
    """A topic that was dropped is missed."""
    text = GOOD.replace("C3", "C9")
    assert found("coverage", tmp_path, {"coverage.yaml": text}) == [
        "coverage.yaml:4: error: C9 stands where C3 should | List every topic once, in order."
    ]


def test_a_block_that_does_not_exist(tmp_path: Path) -> None:
    """A block that was renamed takes its topics with it."""
    text = GOOD.replace("[medicines]", "[medicine]")
    assert found("coverage", tmp_path, {"coverage.yaml": text}) == [
        "coverage.yaml:3: error: no block is called 'medicine' | Did you mean 'medicines'?"
    ]
    assert found("coverage", tmp_path, {"coverage.yaml": GOOD.replace("[medicines]", "[zzz]")}) == [
        "coverage.yaml:3: error: no block is called 'zzz' | Correct the name."
    ]


def test_a_block_that_does_not_say_it(tmp_path: Path) -> None:
    """Other lines, other names only (two:1), or a statement that is held (one:19)."""
    text = GOOD.replace("[one:11]", "[two:1]").replace("[two:1-2], blocks: [other]", "[one:19], blocks: [opener]")
    assert found("coverage", tmp_path, {"coverage.yaml": text}) == [
        "coverage.yaml:2: error: the block 'opener' cites no line of one:19 | "
        "Say C1 there, or name the block that does.",
        "coverage.yaml:3: error: the block 'medicines' cites no line of two:1 | "
        "Say C2 there, or name the block that does.",
    ]


def test_a_topic_that_does_not_say_which_booklets_need_it(tmp_path: Path) -> None:
    """Else nobody would notice that a kind of leukemia goes without it."""
    text = GOOD.replace(", tracks: [other]", "")
    assert found("coverage", tmp_path, {"coverage.yaml": text}) == [
        "coverage.yaml:2: error: C1 does not say which booklets have to say it | "
        "Name the ways of treatment under 'tracks'; a condition may stand under 'when'."
    ]


def test_a_booklet_that_lacks_a_topic(tmp_path: Path) -> None:
    """Its track is named, and no block of the topic is on it; how many there are, and one of them by name."""
    text = GOOD.replace("tracks: [other]", "tracks: [other, phases]")
    assert found("coverage", tmp_path, {"coverage.yaml": text}) == [
        "coverage.yaml:2: error: C1 is not said in 16 booklets that need it: B-cell ALL, for a family | "
        "Have one of its blocks say it there, or correct 'tracks' and 'when'."
    ]


def test_a_condition_narrows_who_needs_it(tmp_path: Path) -> None:
    """Nelarabine's note (one:14) is for T-cell leukemia: one that is B-cell does without, one that is open does not."""
    text = GOOD.replace(
        "sources: [one:11], blocks: [medicines], tracks: [phases]", "sources: [one:14], blocks: [medicines]"
    )
    bare, bound = (f", tracks: [phases]{more}" for more in ("", ", when: {cell_type: t-cell}"))
    line = "blocks: [medicines]"
    assert len(found("coverage", tmp_path / "a", {"coverage.yaml": text.replace(line, f"{line}{bare}")})) == 1
    assert found("coverage", tmp_path / "b", {"coverage.yaml": text.replace(line, f"{line}{bound}")}) == []


def test_a_block_that_nobody_would_miss(tmp_path: Path) -> None:
    """Another block says the topic to all who need it; but this one is printed for none of them."""
    named = "sources: [one:11, one:9], blocks: [opener, medicines]"
    text = GOOD.replace("sources: [one:11], blocks: [medicines]", named)
    assert found("coverage", tmp_path, {"coverage.yaml": text}) == []
    away = edited("blocks/medicines.yaml", "tracks: [phases]", "tracks: [other]")
    assert found("coverage", tmp_path, {"coverage.yaml": text, **away}) == [
        "coverage.yaml:3: error: the block 'medicines' says C2 in no booklet that needs it | "
        "Print it for one of them, take the block out of the topic, or correct 'tracks' and 'when'."
    ]
