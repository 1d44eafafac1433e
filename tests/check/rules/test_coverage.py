"""Topics of the sources, and the blocks that say them."""

from __future__ import annotations

from pathlib import Path

from tests.check.checking import found

GOOD = """topics:
  - {id: C1, topic: shorter, sources: [two:1-2], blocks: [other]}
  - {id: C2, topic: how it is given, sources: [one:11], blocks: [medicines]}
  - {id: C3, topic: bone marrow, sources: [one:3], blocks: [words], left_out: "not written yet: more of it"}
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
        "coverage.yaml:5: error: C4 is neither said nor left out | "
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
