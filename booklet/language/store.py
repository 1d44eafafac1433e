"""The folder of a language: its form, and its translations file by file, read as strictly as content."""

from __future__ import annotations

from collections.abc import Iterator

from booklet.core.values import field, slotted
from booklet.errors import Problem
from booklet.files.folder import ContentFile
from booklet.files.folder_layout import CATALOGUE, WORDS
from booklet.files.model_errors import validated_record
from booklet.files.problems import Report
from booklet.files.yaml_reader import YamlDocument, read_yaml
from booklet.language.catalogue import check_catalogue
from booklet.model.language import LanguageForm
from booklet.model.translations import Translated, TranslationFile


@slotted
class LanguageFolder:
    """What a language's folder holds.

    Attributes:
        tag: The language.
        files: All files, named from the content folder.
        form: How the language is written; None if its file cannot be used.
        translations: Each file of translations that can be used, with where it is written.
        problems: Everything that keeps the others from being used.
        form_problems: What keeps booklets from being made, though translations can be read: it is not said how the
            language is written.
    """

    tag: str
    files: tuple[ContentFile, ...]
    form: LanguageForm | None = None
    translations: list[tuple[YamlDocument, TranslationFile]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    form_problems: list[Problem] = field(default_factory=list)

    def texts(self) -> Iterator[tuple[YamlDocument, int, str, Translated]]:
        """Yield each text with where it is written, the file that it translates, and its place in the list."""
        for document, file in self.translations:
            for position, text in enumerate(file.texts):
                yield document, position, file.translates, text


def language_folder(tag: str, files: tuple[ContentFile, ...], problems: list[Problem]) -> LanguageFolder:
    """Return a language's files as records, and everything that is wrong with them."""
    report, form = Report(list(problems)), Report()
    folder = LanguageFolder(tag, files, problems=report.problems, form_problems=form.problems)
    for file in files:
        document, wrong = read_yaml(file)
        name = inside(file.name)
        if name == CATALOGUE:
            form.problems += wrong
            folder.form = validated_record(LanguageForm, document.data, document, form) if document.data else None
            if folder.form:
                check_catalogue(folder.form, document, form)
            continue
        report.problems += wrong
        record = validated_record(TranslationFile, document.data, document, report) if document.data else None
        if record is not None:
            _check_file(record, name, document, report)
            folder.translations.append((document, record))
    return folder


def inside(name: str) -> str:
    """Return the name of a language's file as seen from the language's folder."""
    return name.split("/", 2)[2]


def translated_by(name: str) -> str:
    """Return the name, in a language's folder, of the file that translates a file of content."""
    return WORDS if name == CATALOGUE else name


def _check_file(record: TranslationFile, name: str, document: YamlDocument, report: Report) -> None:
    """Report a file that is called otherwise than what it translates, and ids that stand twice."""
    if translated_by(record.translates) != name:
        message = f"a file called {name!r} does not translate {record.translates!r}"
        report.add(document, ("translates",), message, f"Call it {translated_by(record.translates)!r}.")
    first: dict[str, int] = {}
    for position, text in enumerate(record.texts):
        if first.setdefault(text.id, position) != position:
            line = document.line(("texts", first[text.id], "id"))
            message = f"the id {text.id!r} stands in line {line} already"
            report.add(document, ("texts", position, "id"), message, "Keep one of them.")
