"""Every topic of the sources is said in each booklet that needs it, or left out for a reason.

A topic names the blocks that say it, and whom they have to say it to: the ways of treatment, and a condition. What is
missing from a booklet is then missing on purpose. What a booklet says is also in one of the packs that it comes in: a
block names at least one of them, and each has the words to know.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from booklet.check.context import CheckContext
from booklet.check.finding import Fault
from booklet.check.needs import Need, cited_by, needs
from booklet.files.problems import nearest
from booklet.files.yaml_reader import YamlDocument
from booklet.model.citations import CitedLines, cited_lines
from booklet.model.content_files import CoverageFile, Topic
from booklet.selection.plan import Plan

IS_OF_CONTENT_ALONE = True
"""All it finds stands in coverage.yaml, whatever a site adds."""


def check(context: CheckContext) -> Iterator[Fault]:
    """Yield gaps, blocks that do not exist, blocks that cite none of a topic's lines, and booklets that lack it."""
    library = context.library
    if library is None:
        return
    cited = {entry.id: cited_by(entry.block, library) for entry in library.entries}
    asked: dict[str, list[Need]] = {}
    for need in needs(context):
        asked.setdefault(need.topic.id, []).append(need)
    for topic, position, document in _topics(context):
        yield from _numbered(topic, position, document)
        faults = list(_of_topic(topic, position, document, cited))
        yield from faults or _in_booklets(topic, position, document, asked.get(topic.id, ()), library.hidden)


def _topics(context: CheckContext) -> Iterator[tuple[Topic, int, YamlDocument]]:
    """Yield each topic with its place."""
    for document in context.content.documents:
        for file in context.content.records.get(document.file.name, ()):
            for position, topic in enumerate(file.topics if isinstance(file, CoverageFile) else ()):
                yield topic, position, document


def _numbered(topic: Topic, position: int, document: YamlDocument) -> Iterator[Fault]:
    if topic.id != f"C{position + 1}":
        message = f"{topic.id} stands where C{position + 1} should"
        yield Fault(document, ("topics", position), message, "List every topic once, in order.")


def _of_topic(topic: Topic, position: int, document: YamlDocument, cited: Mapping[str, CitedLines]) -> Iterator[Fault]:
    location = ("topics", position)
    if not topic.blocks and not topic.left_out:
        hint = "Name its blocks, or say under 'left_out' why no block says it."
        yield Fault(document, location, f"{topic.id} is neither said nor left out", hint)
    if topic.blocks and not topic.tracks:
        hint = "Name the ways of treatment under 'tracks'; a condition may stand under 'when'."
        yield Fault(document, location, f"{topic.id} does not say which booklets have to say it", hint)
    lines = cited_lines(topic.sources)
    for number, block in enumerate(topic.blocks):
        place = (*location, "blocks", number)
        if block not in cited:
            yield Fault(document, place, f"no block is called {block!r}", nearest(block, cited) or "Correct the name.")
        elif not lines & cited[block]:
            message = f"the block {block!r} cites no line of {', '.join(topic.sources)}"
            yield Fault(document, place, message, f"Say {topic.id} there, or name the block that does.")


def _in_booklets(
    topic: Topic, position: int, document: YamlDocument, asked: Sequence[Need], hidden: Container[str]
) -> Iterator[Fault]:
    """Yield what booklets lack, or blocks of the topic that say it in none of them; hidden ones are in no booklet."""
    lacking = [need for need in asked if not need.is_said]
    if lacking:
        yield _missing(topic, position, document, lacking)
        return
    saying = {block for need in asked for block in need.said_by}
    for number, block in enumerate(topic.blocks):
        if block not in saying and block not in hidden:
            # Named beside others, so that nobody would miss it.
            message = f"the block {block!r} says {topic.id} in no booklet that needs it"
            hint = "Print it for one of them, take the block out of the topic, or correct 'tracks' and 'when'."
            yield Fault(document, ("topics", position, "blocks", number), message, hint)


def _missing(topic: Topic, position: int, document: YamlDocument, lacking: Sequence[Need]) -> Fault:
    booklets = f"{len(lacking)} booklets that need it" if len(lacking) > 1 else "a booklet that needs it"
    message = f"{topic.id} is not said in {booklets}: {_name(lacking[0].plan)}"
    hint = "Have one of its blocks say it there, or correct 'tracks' and 'when'."
    return Fault(document, ("topics", position), message, hint)


def _name(plan: Plan) -> str:
    return f"{', '.join(plan.labels)}, for a {plan.profile.audience}"
