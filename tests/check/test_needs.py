"""Which booklets need which topics."""

from __future__ import annotations

from pathlib import Path

from booklet.check.context import CheckContext
from booklet.check.needs import needs, topics
from booklet.library.read_content import read_content
from tests.tiny_content import write_content

COVERAGE = """topics:
  - {id: C1, topic: shorter, sources: [two:1-2], blocks: [other], tracks: [other]}
  - {id: C2, topic: stronger, sources: [one:15], blocks: [opener], tracks: [phases], when: {risk: high}}
  - {id: C3, topic: marrow, sources: [one:3], blocks: [words], tracks: [phases, other]}
  - {id: C4, topic: menu, sources: [one:50], left_out: page furniture}
"""


def context(folder: Path) -> CheckContext:
    """Return the small content with its topics."""
    return CheckContext(read_content(write_content(folder, {"coverage.yaml": COVERAGE})))


def test_a_topic_is_needed_on_its_tracks(tmp_path: Path) -> None:
    """By those for whom its condition holds or may hold; not by others."""
    asked = list(needs(context(tmp_path)))
    assert {need.plan.profile.subtype for need in asked if need.topic.id == "C1"} == {"other"}
    assert {need.plan.profile.risk for need in asked if need.topic.id == "C2"} == {None, "high"}
    assert not [need for need in asked if need.topic.id == "C4"]
    assert [topic.id for topic in topics(context(tmp_path))] == ["C1", "C2", "C3", "C4"]


def test_a_meaning_is_said_where_the_word_is_used(tmp_path: Path) -> None:
    """The glossary holds it for all; a booklet prints the words that its text links to."""
    asked = [need for need in needs(context(tmp_path)) if need.topic.id == "C3"]
    assert {(need.plan.profile.subtype == "other", need.is_said) for need in asked} == {(True, False), (False, True)}


def test_content_that_cannot_be_used(tmp_path: Path) -> None:
    """It makes no booklet that could need anything."""
    folder = write_content(tmp_path, {"coverage.yaml": COVERAGE, "chapters.yaml": None})
    assert list(needs(CheckContext(read_content(folder)))) == []
