"""A content folder and one of its languages, read side by side for those who translate."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath

from booklet.core.atomic_write import make_folder, write_whole
from booklet.core.values import frozen
from booklet.errors import ContentError, OrderError, Problem, UnknownLanguageError
from booklet.files.catalogue_files import language_tags
from booklet.files.problems import Report, languages_there
from booklet.language.language_files import read_language_files
from booklet.language.rules import rules_of
from booklet.language.store import LanguageFolder, language_folder
from booklet.library.read_content import read_content
from booklet.model.language import TAG
from booklet.translation.breaks import Finder, with_marks
from booklet.translation.checks import check_survival, check_translations
from booklet.translation.new_language import new_language
from booklet.translation.source_texts import SourceText, source_texts
from booklet.translation.status import Saying, check_ids, sayings
from booklet.translation.writing import as_files, changed_files, with_all


@frozen
class Project:
    """Texts and what is said of them in a language.

    Attributes:
        root: The content folder.
        source: The language that texts are written in.
        texts: Every text.
        folder: The language's folder.
    """

    root: Path
    source: str
    texts: tuple[SourceText, ...]
    folder: LanguageFolder

    @staticmethod
    def open(root: Path, tag: str) -> Project:
        """Return a content folder with a language that it has.

        Raises:
            UnknownLanguageError: If the content has no such language.
            ContentError: If the content cannot be used, or a file of the language cannot be read.
        """
        return opener(root)(tag)

    def sayings(self) -> tuple[Saying, ...]:
        """Return every text with what is said of it."""
        return sayings(self.texts, self.folder)

    def check(self) -> None:
        """Refuse translations of texts that the content does not have.

        Raises:
            ContentError: If there are any.
        """
        report = Report()
        check_ids(self.texts, self.folder, report)
        if report.problems:
            raise ContentError(report.problems)

    def faults(self) -> tuple[Problem, ...]:
        """Return everything for which booklets in the language are refused, beside texts that are missing or stale."""
        report = Report([*self.folder.problems, *self.folder.form_problems])
        check_ids(self.texts, self.folder, report)
        check_translations(self.sayings(), self.folder.tag, report)
        return tuple(sorted(report.problems))

    def remarks(self) -> tuple[Problem, ...]:
        """Return what a reader of the language should look at; nothing where the language has no rules."""
        report = Report()
        rules = rules_of(self.folder.tag)
        if rules:
            check_survival(self.sayings(), rules, report)
        return tuple(sorted(report.problems))

    def update(self) -> list[Path]:
        """Add an empty entry for each text that has none, and take away what is no text any more; return the files.

        Raises:
            OutputError: If a file cannot be written; files before it are.
        """
        return write_files(self.root, changed_files(self.folder, as_files(self.folder.tag, with_all(self.sayings()))))

    def mark_breaks(self, find: Finder) -> list[Path]:
        """Mark where lines may end in each translation in which marks are missing; return the files.

        Args:
            find: Finds where a line may end.

        Raises:
            OutputError: If a file cannot be written; files before it are.
        """
        all_sayings = self.sayings()
        new = with_marks(all_sayings, find)
        files = {
            name: [new.get((name, each.id), each) for each in texts]
            for name, texts in with_all(all_sayings).items()
            if any((name, each.id) in new for each in texts)
        }
        return write_files(self.root, changed_files(self.folder, as_files(self.folder.tag, files)))


def opener(root: Path) -> Callable[[str], Project]:
    """Return what opens a content folder with a language, as `Project.open` does; the content is read once for all.

    Raises:
        ContentError: If the content cannot be used.
    """
    texts, source = _texts(root)

    def open_language(tag: str) -> Project:
        there = [each for each in language_tags(root) if each != source]
        if tag not in there:
            begin = f"Start it with 'booklet translate {tag} --start'."
            hint = languages_there(tag, there) if there else begin
            raise UnknownLanguageError("language", f"this content is not translated to {tag!r}", hint)
        folder = language_folder(tag, *read_language_files(root, tag))
        if folder.problems:
            raise ContentError(folder.problems)
        return Project(root, source, texts, folder)

    return open_language


def start(root: Path, tag: str) -> list[Path]:
    """Write the files of a new language, in which nothing is said yet, and return them.

    Raises:
        OrderError: If this is no language's tag, or the language is there already.
        ContentError: If the content cannot be used.
        OutputError: If a file cannot be written; files before it are.
    """
    if not re.match(TAG, tag):
        hint = (
            "Write a language, a script if it is not the usual one, and a region if words differ: es-US, zh-Hans, vi."
        )
        raise OrderError("language", f"{tag!r} is no tag of a language", hint)
    texts, _ = _texts(root)
    if tag in language_tags(root):
        raise OrderError("language", f"{tag} is there already", f"See 'booklet translate {tag} --status'.")
    return write_files(root, new_language(tag, texts))


def write_files(root: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Write files by their names as seen from a content folder, and return their paths.

    Raises:
        OutputError: If one cannot be written; those before it are.
    """
    for name, data in files.items():
        for parent in reversed(PurePosixPath(name).parents[:-1]):
            make_folder(root / parent)
        write_whole(root / name, data)
    return [root / name for name in files]


def _texts(root: Path) -> tuple[tuple[SourceText, ...], str]:
    content = read_content(root, with_extras=False)
    if content.library is None:
        raise ContentError(content.problems)
    return tuple(source_texts(content)), content.library.language.tag
