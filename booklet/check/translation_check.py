"""A language under the rules: what refuses booklets in it, and what a reader of the language should look at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from booklet.check.finding import Finding
from booklet.errors import MissingGlyphError, Problem
from booklet.language.rules import rules_of
from booklet.library.load import load_library
from booklet.model.break_marks import BREAK
from booklet.model.language import TypefaceName
from booklet.model.papers import PAPERS
from booklet.site.missing_glyphs import unprintable
from booklet.translation.inline_text import parse_translation
from booklet.translation.project import Project
from booklet.translation.status import Saying
from booklet.typeset.text.typefaces import DEFAULT, TYPEFACES, FontStack, typeface_of, weights
from booklet.typeset.theme.theme import LAYOUTS, Theme

_FEWEST_WORDS = 60
"""Of a chapter that is measured; a few lines tell nothing."""

_WIDEST = 2.5
"""Upper bound on the width of a letter with its marks, in ems."""

_SHOWN = 20
"""Characters of a row of letters that a message shows."""


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
    return tuple(sorted((*wrong, *remarks, *_ease(project), *_long_runs(project))))


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


def _long_runs(project: Project) -> Iterator[Finding]:
    """Yield translations with a row of letters that no line has room for, so that it is cut wherever the line ends."""
    form = project.folder.form
    typeface = typeface_of(form) if form else DEFAULT
    if not TYPEFACES[typeface].has_spaces:
        return
    stack, most = weights(typeface).regular, _narrowest_line(typeface)
    for each in _said(project):
        words = each.translation.words if each.translation else ""
        plain = parse_translation(words).said_to("family").plain if each.text.is_inline else words
        runs = (run for run in re.split(rf"[\s{BREAK}]+", plain) if len(run) > most / _WIDEST)
        long = next((run for run in runs if _width(stack, run) > most), "")
        if long:
            message = f"{each.text.id}: a line has no room for {long[:_SHOWN]}… without a place where it may end"
            hint = f"Mark breaks with 'booklet translate {project.folder.tag} --breaks', or by hand (U+200B)."
            yield Finding(each.document.path if each.document else "", each.line, "breaks", "warning", message, hint)


def _narrowest_line(typeface: TypefaceName) -> float:
    """Return how wide the narrowest lines of running text in a booklet are, in ems."""
    themes = (Theme(PAPERS[paper], edition=edition, typeface=typeface) for edition, paper in LAYOUTS)
    return min(theme.measure / theme.type("body").size for theme in themes)


def _width(stack: FontStack, run: str) -> float:
    try:
        return stack[run]
    except MissingGlyphError:  # which is told as an error
        return 0.0


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
            plain = words.said_to("family").plain if words else each.translation.words
            chapters.setdefault(places[each.text.file], []).append(plain.rstrip(".:") + ".")
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
