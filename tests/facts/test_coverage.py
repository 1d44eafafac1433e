"""The shipped list of topics: all there are, each said where it is said to be."""

from __future__ import annotations

from booklet.check.context import Subject
from booklet.check.rules import coverage
from booklet.core.resources import content_folder
from booklet.library.read_content import read_content
from booklet.model.schema import CoverageFile

TOPICS = {"lls": 35, "acs": 43, "knowall": 24, "nci": 25, "ccs": 23}
"""How many topics each source has, counted on its page."""


def test_every_topic_is_listed_and_found() -> None:
    """150 topics without a gap; each block that is named cites the topic's lines."""
    content = read_content(content_folder())
    topics = [topic for file in content.all(CoverageFile) for topic in file.topics]
    counted = [source.partition(":")[0] for topic in topics for source in topic.sources]
    assert {source: counted.count(source) for source in TOPICS} == TOPICS
    assert len(topics) == sum(TOPICS.values()) == 150
    assert list(coverage.check(Subject(content))) == []


def test_no_topic_waits_to_be_written() -> None:
    """What is left out has a reason of its own, and none is that nobody has written it."""
    topics = [topic for file in read_content(content_folder()).all(CoverageFile) for topic in file.topics]
    assert not [topic.id for topic in topics if "not written" in topic.left_out]
