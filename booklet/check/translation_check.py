"""A language under the rules: what refuses booklets in it, and what a reader of the language should look at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from booklet.check.finding import Finding
from booklet.errors import Problem
from booklet.language.rules import rules_of
from booklet.library.load import load_library
from booklet.site.missing_glyphs import unprintable
from booklet.translation.inline_text import parse_translation
from booklet.translation.project import Project
from booklet.translation.status import Saying

_FEWEST_WORDS = 60
"""Of a chapter that is measured; a few lines tell nothing."""


def check_language(root: Path, tag: str) -> tuple[Finding, ...]:
    """Return everything found in the translations of a content folder, by file and line.

    Errors are what booklets are refused for; texts that are missing or stale are told by `booklet translate --missing`.

    Raises:
        OrderError: If the content has no such language.
        ContentError: If the content or a file of the language cannot be read.
    """
    project = Project.open(root, tag)
    wrong = [Finding.of_problem(each) for each in (*project.faults(), *_glyphs(project))]
    remarks = [_warning(each, "survival") for each in project.remarks()]
    return tuple(sorted((*wrong, *remarks, *_ease(project))))


def _warning(problem: Problem, rule: str) -> Finding:
    return Finding(problem.path, problem.line, rule, "warning", problem.message, problem.hint)


def _glyphs(project: Project) -> Iterator[Problem]:
    """Yield translations with a character that no font of the booklets has."""
    for each in _said(project):
        if each.translation and (character := unprintable(each.translation.words, project.folder.form)):
            message = (
                f"{each.text.id}: no font of these booklets has the character {character!r} (U+{ord(character):04X})"
            )
            yield Problem(each.document.path if each.document else "", each.line, message, "Write it without it.")


def _ease(project: Project) -> Iterator[Finding]:
    """Yield chapters that are hard to read, where the language has a measure."""
    rules = rules_of(project.folder.tag)
    if rules is None or rules.ease is None:
        return
    chapters: dict[str, list[str]] = {}
    places = {f"blocks/{entry.id}.yaml": entry.chapter for entry in load_library(project.root).entries}
    for each in _said(project):
        if each.translation and each.text.file in places:
            words = parse_translation(each.translation.words) if each.text.is_inline else None
            said = words.said_to("family").plain if words else each.translation.words
            chapters.setdefault(places[each.text.file], []).append(said.rstrip(".:") + ".")
    for chapter, texts in chapters.items():
        text = " ".join(texts)
        measure = rules.ease.of(text)
        if measure < rules.ease.least and len(text.split()) >= _FEWEST_WORDS:
            message = (
                f"chapter {chapter!r}: {rules.ease.name} is {measure:.0f}; at least {rules.ease.least:.0f} is wanted"
            )
            yield Finding(str(project.root), 0, "reading_ease", "warning", message, "Use shorter words and sentences.")


def _said(project: Project) -> Iterator[Saying]:
    return (each for each in project.sayings() if each.state == "said")
