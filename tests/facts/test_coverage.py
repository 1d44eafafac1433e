"""The shipped list of topics: all there are, each said where it is said to be."""

from __future__ import annotations

from functools import cache
from typing import Final

from booklet.check.context import CheckContext
from booklet.check.needs import cited_by, needs, topics
from booklet.check.rules import coverage
from booklet.core.resources import content_folder
from booklet.library.read_content import read_content
from booklet.model.content_files import CoverageFile


@cache
def context() -> CheckContext:
    """Return what rules look at in the shipped content, read once."""
    return CheckContext(read_content(content_folder()))


TOPICS = {"lls": 35, "acs": 43, "knowall": 24, "nci": 25, "ccs": 23}
"""How many topics each source has, counted on its page."""


def test_every_topic_is_listed_and_found() -> None:
    """150 topics without a gap; each block that is named cites the topic's lines."""
    topics = [topic for file in context().content.all(CoverageFile) for topic in file.topics]
    counted = [source.partition(":")[0] for topic in topics for source in topic.sources]
    assert {source: counted.count(source) for source in TOPICS} == TOPICS
    assert len(topics) == sum(TOPICS.values()) == 150
    assert list(coverage.check(context())) == []


def test_each_block_that_cites_a_source_says_a_topic() -> None:
    """What a booklet says of a source is on the list, whatever block says it."""
    library = context().library
    assert library
    named = {name for topic in topics(context()) for name in topic.blocks}
    assert [entry.id for entry in library.entries if cited_by(entry.block, library) and entry.id not in named] == []


def test_no_topic_waits_to_be_written() -> None:
    """What is left out has a reason of its own, and none is that nobody has written it."""
    topics = [topic for file in context().content.all(CoverageFile) for topic in file.topics]
    assert not [topic.id for topic in topics if "not written" in topic.left_out]


_FOR_ALL: Final = ("C13", "C36", "C37", "C38", "C44", "C82", "C94", "C95", "C104", "C121", "C125", "C141", "C150")
"""Topics that hold for any ALL: chemo, how it harms, spinal chemo, care, tests, trials, help, what to tell the team."""

_TRACKS: Final = ("phases", "burkitt", "relapse", "refractory", "after-transplant")


def test_each_booklet_says_what_it_needs() -> None:
    """Each topic that is said names the booklets that have to say it, and each of these does."""
    said = [topic for topic in topics(context()) if topic.blocks]
    assert not [topic.id for topic in said if not topic.tracks]
    asked = list(needs(context()))
    assert not {need.topic.id for need in asked if not need.is_said}
    assert len(context().plans) == 220
    assert len(asked) > 15_000


def test_what_holds_for_any_all_is_asked_of_every_booklet() -> None:
    """Whatever the kind of leukemia and the stage, so that no track can go without."""
    listed = {topic.id: topic for topic in topics(context())}
    for name in _FOR_ALL:
        assert sorted(listed[name].tracks) == sorted(_TRACKS), name
        assert listed[name].when is None, name
