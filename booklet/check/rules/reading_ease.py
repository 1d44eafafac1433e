"""Words a family can read: every chapter of every booklet at grade 6 or lower, every statement at grade 9 or lower.

The grade is Flesch-Kincaid's, as NIH and AMA ask for grade 6. Words that the glossary explains and names of medicines
count as easy words here, since a family has to learn them; `booklet check --reading` shows the grade without that too.
"""

from __future__ import annotations

from collections.abc import Iterator

from booklet.check.chapters import chapter_eases
from booklet.check.context import CheckContext
from booklet.check.finding import Fault
from booklet.model.content_files import ChaptersFile
from booklet.model.statements import Statement

MOST_OF_A_CHAPTER = 6.0
MOST_OF_A_STATEMENT = 9.0


def check(context: CheckContext) -> Iterator[Fault]:
    """Yield chapters and statements that are too hard to read."""
    yield from _statements(context)
    yield from _chapters(context)


def _statements(context: CheckContext) -> Iterator[Fault]:
    hint = "Use shorter sentences and shorter words, or explain a hard word in the glossary."
    for placed in context.texts:
        if isinstance(placed.owner, Statement) and not placed.owner.held:
            ease = context.ease(placed.text)
            if ease.grade > MOST_OF_A_STATEMENT:
                message = f"this statement reads at grade {ease.grade}; at most {MOST_OF_A_STATEMENT:g}"
                yield Fault(placed.document, placed.location, message, hint)


def _chapters(context: CheckContext) -> Iterator[Fault]:
    grades = {chapter.id: chapter for chapter in chapter_eases(context)}
    for document in context.content.documents:
        for file in context.content.records.get(document.file.name, ()):
            for position, chapter in enumerate(file.chapters if isinstance(file, ChaptersFile) else ()):
                hardest = grades.get(chapter.id)
                if hardest and hardest.ease.grade > MOST_OF_A_CHAPTER:
                    message = (
                        f"the chapter {chapter.title!r} reads at grade {hardest.ease.grade} in the booklet for"
                        f" {hardest.reader}; at most {MOST_OF_A_CHAPTER:g}"
                    )
                    hint = "See 'booklet check --reading' for its hardest statements."
                    yield Fault(document, ("chapters", position), message, hint)
