"""Reading ease of chapters."""

from __future__ import annotations

from pathlib import Path

from booklet.check.chapters import chapter_eases, plan_eases
from booklet.check.context import CheckContext
from booklet.library.read_content import read_content
from tests.check.checking import saying
from tests.tiny_content import FILES, edited, write_content


def eases(folder: Path, changed: dict[str, str | None]) -> dict[str, tuple[str, int]]:
    """Return reader and number of words of each chapter."""
    context = CheckContext(read_content(write_content(folder, dict(changed))))
    return {each.id: (each.reader, each.ease.words) for each in chapter_eases(context)}


def test_the_hardest_booklet_counts(tmp_path: Path) -> None:
    """A chapter two tracks share is told where it is harder to read."""
    hard = saying("Hospital administration necessitates considerable preparation.")
    assert eases(tmp_path, hard)["main"] == ("Other leukemia", 5)


def test_one_booklet(tmp_path: Path) -> None:
    """Its chapters, in order, told for its own reader."""
    context = CheckContext(read_content(write_content(tmp_path)))
    plan = context.plans[0]
    assert [(each.id, each.reader) for each in plan_eases(plan, context)] == [
        (chapter.chapter.id, ", ".join(plan.labels)) for chapter in plan.chapters
    ]


def test_words_and_sources_are_listed_by_their_blocks(tmp_path: Path) -> None:
    """The words a booklet uses are read with the glossary, the sources with their list; titles are others' words."""
    changed: dict[str, str | None] = {
        **edited("glossary.yaml", "Where blood is made.", "The place where all blood is made."),
        "sources.yaml": FILES["sources.yaml"].replace("For parents.", "Written for parents of young children."),
    }
    assert eases(tmp_path, changed)["words"][1] == 5 + 7 + 6


def test_conditions_are_read_too(tmp_path: Path) -> None:
    """They are printed in words."""
    assert eases(tmp_path, {})["main"][1] > 0


def test_content_that_cannot_be_used(tmp_path: Path) -> None:
    """There are no booklets to read."""
    assert eases(tmp_path, dict(edited("content.yaml", "title", "tilte"))) == {}
