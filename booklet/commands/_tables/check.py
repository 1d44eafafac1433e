"""What a check prints: findings as lines or JSON, and tables of rules, reading ease, coverage and finished pages."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from math import fsum
from typing import TYPE_CHECKING

from booklet.check.chapters import chapter_eases
from booklet.check.context import CheckContext
from booklet.check.finding import Finding
from booklet.check.needs import needs
from booklet.check.rules import rules
from booklet.check.syllables import dictionary
from booklet.core.extras import how_to_install
from booklet.core.text_columns import columns
from booklet.core.values import as_dict
from booklet.model.content_files import CoverageFile, Topic
from booklet.model.statements import Statement

if TYPE_CHECKING:
    from booklet.check.finished import Looks  # it loads fonts

NO_DICTIONARY = (
    "Note: syllables are counted by vowels, since the pronouncing dictionary is not installed."
    " Grades may be a little off. "
)


def findings_as_text(findings: Iterable[Finding]) -> Iterator[str]:
    """Yield each finding as a line with its place, and its hint below."""
    for finding in findings:
        yield str(finding)
        if finding.hint:
            yield f"  Hint: {finding.hint}"


def findings_of_changed_files_first(
    findings: Iterable[Finding], unchanged: Collection[str], hidden: Collection[Finding]
) -> Iterator[str]:
    """Yield findings as text, those of files that are not as they were shipped first, and how many are hidden.

    Args:
        findings: All.
        unchanged: Paths of files that are as they were shipped.
        hidden: Warnings that are counted and not printed.
    """
    shown = [each for each in findings if each not in hidden]
    yield from findings_as_text(sorted(shown, key=lambda each: (each.path in unchanged, each)))
    if hidden:
        what = "1 warning" if len(hidden) == 1 else f"{len(hidden)} warnings"
        yield f"{what} in files that are as they were shipped; --all prints them."


def findings_as_json(findings: Iterable[Finding]) -> str:
    """Return the findings as a JSON list of objects."""
    # Plain ASCII: whatever the output's encoding, it stays JSON.
    return json.dumps([as_dict(finding) for finding in findings], indent=2)


def notes() -> Iterator[str]:
    """Yield what a reader of the figures has to know."""
    if not dictionary():
        yield f"{NO_DICTIONARY}{how_to_install('check')}"


def rule_table() -> Iterator[str]:
    """Yield every rule with the first sentence of its reason."""
    yield from columns((rule.name, rule.reason.partition("\n")[0]) for rule in rules())


def reading_table(context: CheckContext) -> Iterator[str]:
    """Yield the grade of each chapter where it is hardest, then of each statement, the hardest first."""
    yield "Grade with explained words and names as easy words, grade as it is, words; by chapter"
    chapters = chapter_eases(context)
    yield from columns((_grades(c.ease.grade, c.ease.plain_grade, c.ease.words), c.title, c.reader) for c in chapters)
    yield "By statement"
    statements = [each for each in context.texts if isinstance(each.owner, Statement) and not each.owner.held]
    counted = sorted(((context.ease(each.text), each) for each in statements), key=lambda pair: -pair[0].grade)
    yield from columns(
        (_grades(e.grade, e.plain_grade, e.words), f"{s.document.path}:{s.document.line(s.location)}", s.text.plain)
        for e, s in counted
        if e.words
    )


def _grades(grade: float, plain: float, words: int) -> str:
    return f"{grade:4} {plain:5} {words:5}"


def coverage_table(context: CheckContext) -> Iterator[str]:
    """Yield every topic with the blocks that say it or the reason why none does, then how many there are of each."""
    topics = [topic for file in context.content.all(CoverageFile) for topic in file.topics]
    yield from columns((topic.id, ", ".join(topic.sources), topic.topic, _where(topic)) for topic in topics)
    covered = sum(bool(topic.blocks) for topic in topics)
    partly = sum(bool(topic.blocks and topic.left_out) for topic in topics)
    yield f"{len(topics)} topics: {covered} said, {partly} of them in part; {len(topics) - covered} left out"
    reasons = Counter(topic.left_out.partition(":")[0] for topic in topics if topic.left_out)
    yield from columns((f"{count:3}", reason) for reason, count in reasons.most_common())
    asked = tuple(needs(context))
    missing = sum(not need.is_said for need in asked)
    yield f"{len(context.plans)} booklets need {len(asked)} topics between them: {missing or 'none'} missing"


def _where(topic: Topic) -> str:
    reason = f"left out: {topic.left_out}" if topic.left_out else ""
    return "; ".join(filter(None, (", ".join(topic.blocks), reason)))


def finished_table(measured: Iterable[tuple[str, Looks]]) -> Iterator[str]:
    """Yield what every booklet measures."""
    heads = (
        "booklet",
        "pages",
        "body",
        "least",
        "x-height",
        "a line",
        "contrast",
        "ink",
        "words a page",
        "free of type",
    )
    yield from columns((heads, *(_finished(name, looks) for name, looks in measured)))


def _finished(name: str, looks: Looks) -> tuple[str, ...]:
    pages = looks.pages
    words = sum(page.words for page in pages) / len(pages)
    free = fsum(page.free for page in pages) / len(pages)
    return (
        name,
        str(len(pages)),
        f"{looks.body:g} pt",
        f"{looks.smallest:g} pt",
        f"{looks.x_height_mm:.2f} mm",
        str(looks.characters),
        f"{looks.contrast:.1f}",
        f"{looks.inked:.0%}",
        f"{words:.0f}, at most {max(page.words for page in pages)}",
        f"{free:.0%}, at least {min(page.free for page in pages):.0%}",
    )
