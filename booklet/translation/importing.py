"""Translations that come back from others, taken into the files of a language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from booklet.core.values import frozen
from booklet.errors import ContentError, Problem
from booklet.files.regular_file import MAX_FILE_BYTES
from booklet.model.break_marks import BREAK, unmarked
from booklet.model.translations import Translated
from booklet.translation.checks import translation_faults
from booklet.translation.project import Project
from booklet.translation.status import Saying
from booklet.translation.word_diff import word_diff
from booklet.translation.writing import as_files, changed_files, empty, with_all
from booklet.translation.xliff import CONFIRMED, Exchange, Unit, read_xliff, xliff_id


@frozen
class LeftAlone:
    """A text that was not taken.

    Attributes:
        place: File and line, and the text's id.
        change: What has changed in its source since, word by word; "" if there is no such text any more.
    """

    place: str
    change: str


@frozen
class Imported:
    """What an exchange comes to.

    Attributes:
        count: How many translations are new or other than they were.
        files: The files to write, by their names as seen from the content folder.
        left: Texts that were not taken, since their source is not what was translated.
    """

    count: int
    files: Mapping[str, bytes]
    left: Sequence[LeftAlone]


def read_exchange(path: str) -> Exchange:
    """Return what an XLIFF file holds.

    Raises:
        ContentError: If it cannot be read or used.
    """
    file = Path(path)
    try:
        if not file.is_file():
            raise ValueError("there is no such file")
        return read_xliff(file.read_bytes())
    except OSError as error:
        message = f"the file cannot be read ({(error.strerror or 'no reason is given').lower()})"
    except ValueError as error:
        message = str(error)
    raise ContentError([Problem(path, 0, message, "Give a file of XLIFF 2, such as --export writes.")])


def imported(project: Project, exchange: Exchange, path: str) -> Imported:
    """Return what is to be written of an exchange; nothing is overwritten whose source has changed since.

    Args:
        project: A content folder and one of its languages.
        exchange: What came back.
        path: Where it was read, as messages name it.

    Raises:
        ContentError: If it is for another language, has no text of this content, or has a translation that may not be
            printed; all problems at once.
    """
    pairs = _pairs(project, exchange, path)
    current = [(unit, saying) for unit, saying in pairs if saying and unit.source == saying.text.words]
    problems = [problem for unit, saying in current for problem in _wrong(unit, saying, project.folder.tag, path)]
    problems += _said_twice(current, path)
    if problems:
        raise ContentError(problems)
    new = {(saying.text.file, saying.text.id): _taken(unit, saying) for unit, saying in current}
    there = {(file, text.id): text for _, _, file, text in project.folder.texts()}
    new = {key: entry for key, entry in new.items() if entry != there.get(key)}
    files = {
        name: [new.get((name, each.id), each) for each in texts]
        for name, texts in with_all(project.sayings()).items()
        if any((name, each.id) in new for each in texts)
    }
    left = [_left(unit, saying, path) for unit, saying in pairs if not saying or unit.source != saying.text.words]
    written = changed_files(project.folder, as_files(project.folder.tag, files))
    _refuse_larger(written, path)
    return Imported(len(new), written, left)


def _said_twice(current: Sequence[tuple[Unit, Saying]], path: str) -> Iterator[Problem]:
    """Yield texts that are said in two ways: which of them holds, nobody but the translator knows."""
    first: dict[tuple[str, str], Unit] = {}
    for unit, saying in current:
        before = first.setdefault((unit.file, unit.id), unit)
        if (before.target, before.state) != (unit.target, unit.state):
            message = f"stands here again, and in other words than in line {before.line}"
            yield Problem(path, unit.line, f"{saying.text.file}: {saying.text.id}: {message}", "Keep one of them.")


def _refuse_larger(files: Mapping[str, bytes], path: str) -> None:
    """Refuse to write what could not be read again.

    Raises:
        ContentError: If a file would be too large.
    """
    message = f"would be larger than {MAX_FILE_BYTES // 1000} kB with these translations"
    hint = "Make them shorter: none is much longer than its English."
    problems = [
        Problem(path, 0, f"{name} {message}", hint) for name, data in files.items() if len(data) > MAX_FILE_BYTES
    ]
    if problems:
        raise ContentError(problems)


def _pairs(project: Project, exchange: Exchange, path: str) -> list[tuple[Unit, Saying | None]]:
    """Return each translation that was given with its text, if there still is one.

    Raises:
        ContentError: If the file is for another language or of other content.
    """
    tag = project.folder.tag
    if exchange.language != tag:
        message = f"the file is for {exchange.language or 'no language'}, and not for {tag}"
        raise ContentError([Problem(path, 0, message, "Name the language that the file is for.")])
    by_id = {(xliff_id(each.text.file), xliff_id(each.text.id)): each for each in project.sayings()}
    if by_id.keys().isdisjoint((unit.file, unit.id) for unit in exchange.units):
        message = "no text in the file is one of this content"
        raise ContentError([Problem(path, 0, message, "Write the file anew with --export.")])
    return [(unit, by_id.get((unit.file, unit.id))) for unit in exchange.units if unit.target.strip()]


def _taken(unit: Unit, saying: Saying) -> Translated:
    """Return an entry with the translation; a person has confirmed it only where the file says so.

    Marks of breaks stay where they were if the file has none: programs of translators drop them.
    """
    old = saying.translation or empty(saying.text)
    is_same = unmarked(unit.target) == unmarked(old.words)
    is_as_it_was = saying.state == "said" and not saying.is_machine and is_same
    made_by = "person" if is_as_it_was or unit.state in CONFIRMED else "machine"
    words = old.words if is_same and BREAK not in unit.target else unit.target
    return old.with_values({"source": saying.text.words, "words": words, "made_by": made_by})


def _wrong(unit: Unit, saying: Saying, tag: str, path: str) -> Iterator[Problem]:
    for fault in translation_faults(saying.text, unit.target, tag):
        yield Problem(path, unit.line, f"{saying.text.file}: {saying.text.id}: {fault.message}", fault.hint)


def _left(unit: Unit, saying: Saying | None, path: str) -> LeftAlone:
    if saying is None:
        return LeftAlone(f"{path}:{unit.line}: {unit.file} {unit.id}", "")
    return LeftAlone(
        f"{path}:{unit.line}: {saying.text.file} {saying.text.id}", word_diff(unit.source, saying.text.words)
    )
