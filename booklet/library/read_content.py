"""From a content folder to a library: read, check every file by itself, check them together, put them together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Protocol, TypeVar

from booklet.core.extras import NEWER
from booklet.errors import ContentError, Problem
from booklet.files.catalogue_files import CatalogueFile, read_catalogues
from booklet.files.digest import digest
from booklet.files.folder import ContentFile, read_folder
from booklet.files.folder_layout import CATALOGUE, EXTRA_FILES, LANGUAGES
from booklet.files.former_keys import take_former_key
from booklet.files.model_errors import validated_record
from booklet.files.problems import Location, Report
from booklet.files.record import Record
from booklet.files.yaml_reader import YamlDocument, read_yaml
from booklet.language.catalogue import check_catalogue
from booklet.library.block_files import Shelves, entry_of, gathered, validated_block
from booklet.library.content import ContentFolder
from booklet.library.defined_names import collect_names
from booklet.library.filled_references import Fields
from booklet.library.library import Library, tracks_of
from booklet.library.references import check_citations, check_last_lines, check_references
from booklet.library.rules.codes import check_codes
from booklet.library.rules.drawings import check_drawings
from booklet.library.rules.identity import check_file_name, check_ids
from booklet.library.rules.immunotherapy import immunotherapy_stays_with_b_cell
from booklet.library.rules.needed_blocks import check_needed
from booklet.library.rules.on_request import check_on_request
from booklet.library.rules.safety import check_texts
from booklet.library.rules.said_once import rows_are_said_where_they_say, words_are_told_where_they_say
from booklet.model.block import Block, Written
from booklet.model.codes import CodeTable
from booklet.model.content_files import (
    SCHEMA,
    Axis,
    ChaptersFile,
    ContentInfo,
    CoverageFile,
    FiguresFile,
    GlossaryFile,
    Placement,
    SourcesFile,
    Subtype,
)
from booklet.model.drugs import Drug
from booklet.model.entry import Entry
from booklet.model.language import TAG, Language
from booklet.model.phases import Phase
from booklet.model.text import beyond_ascii
from booklet.model.walk import walk


class _WithId(Protocol):
    @property
    def id(self) -> str: ...


Named = TypeVar("Named", bound=_WithId)

MODELS: Mapping[str, type[Record]] = {
    "content.yaml": ContentInfo,
    "sources.yaml": SourcesFile,
    "figures.yaml": FiguresFile,
    "glossary.yaml": GlossaryFile,
    "chapters.yaml": ChaptersFile,
    "coverage.yaml": CoverageFile,
    CATALOGUE: Language,
    "axes": Axis,
    "subtypes": Subtype,
    "phases": Phase,
    "drugs": Drug,
    "codes": CodeTable,
}
"""What a file holds, by its name or its folder. Blocks are of many kinds."""


def library_of(files: Sequence[ContentFile], problems: list[Problem], catalogues: Sequence[CatalogueFile]) -> Library:
    """Return the library of the files of a folder.

    Args:
        files: As they were read, without those that no booklet is made from.
        problems: What is wrong with others.
        catalogues: The fixed words of each language; those of the texts' own are used.

    Raises:
        ContentError: With every problem of every file.
    """
    content = _content(files, problems, catalogues)
    if content.library is None:
        raise ContentError(content.problems)
    return content.library


def read_content(folder: Path, *, with_extras: bool = True) -> ContentFolder:
    """Return a content folder with everything that is wrong with it, and with its library if nothing is.

    Args:
        folder: The folder.
        with_extras: Whether to read files that no booklet is made from, too.

    Raises:
        ContentError: If the folder cannot be read at all, or is written for a newer program.
    """
    return _content(*read_folder(folder, with_extras=with_extras), read_catalogues(folder))


def _content(
    files: Sequence[ContentFile], problems: list[Problem], catalogues: Sequence[CatalogueFile]
) -> ContentFolder:
    report = Report(problems)
    refused = {"/".join(problem.path.rsplit("/", 2)[-2:]) for problem in problems}
    content = ContentFolder(_read(files, report), problems=report.problems)
    content.unread = frozenset(refused | {file.name for file in files} - {each.file.name for each in content.documents})
    words = _fixed_words(content.documents, catalogues, report)
    content.documents += _read(words, report)
    for document in content.documents:
        content.records[document.file.name] = _validated(document, report)
    content.unfilled = dict(content.records)
    _fill(content)
    _check(content, report)
    check_on_request(content.documents, content.records, report)
    check_codes(content.documents, content.records, report)
    entries = _entries(content, report)
    _check_reach(content, entries, report)
    if not report.problems:
        tracks = (track for subtype in content.all(Subtype) for track in tracks_of(subtype, [*content.all(Axis)]))
        info = next(document for document in content.documents if document.file.name == "content.yaml")
        check_needed(entries, tracks, info, report)
    if not report.problems:
        printed_files = [file for file in (*files, *words) if file.name not in EXTRA_FILES]
        content.library = _library(content, entries, digest(printed_files))
    return content


def assembled(content: ContentFolder, records: Mapping[str, tuple[Record, ...]], hash_: str) -> Library:
    """Return the library of a content folder whose records hold other words.

    Args:
        content: The folder, in which nothing is wrong.
        records: What each file holds, by the file's name; references are not filled in.
        hash_: What tells it from others.
    """
    exchanged = ContentFolder(content.documents, dict(records))
    _fill(exchanged)
    return _library(exchanged, _entries(exchanged, Report()), hash_)


def _read(files: Iterable[ContentFile], report: Report) -> list[YamlDocument]:
    documents = []
    for file in files:
        document, problems = read_yaml(file)
        take_former_key(document, "colour")
        report.problems += problems
        if document.data:
            documents.append(document)
        if file.name == "content.yaml":
            _check_schema(document)
    return documents


def _fixed_words(
    documents: Iterable[YamlDocument], catalogues: Sequence[CatalogueFile], report: Report
) -> list[ContentFile]:
    """Return the fixed words in the language of the texts: one file, or none, which is reported."""
    info = next((document for document in documents if document.file.name == "content.yaml"), None)
    tag = info.data.get("language") if info else None
    if info is None or not (isinstance(tag, str) and re.match(TAG, tag)):
        return []  # which has been reported, or will be
    for each in catalogues:
        if each.tag == tag:
            report.problems += each.problems
            return [each.file] if each.file else []
    there = ", ".join(each.tag for each in catalogues)
    hint = f"There are: {there}." if there else "Copy the folder 'languages' from the shipped content."
    report.add(info, ("language",), f"no file holds the fixed words in {tag!r}: {LANGUAGES}/{tag}/{CATALOGUE}", hint)
    return []


def _check_schema(document: YamlDocument) -> None:
    written = document.data.get("schema")
    if isinstance(written, str) and written.isdecimal() and int(written) > SCHEMA:
        message = f"this content is written for a newer program (schema {written}; this program reads {SCHEMA})"
        hint = NEWER
        raise ContentError([Problem(document.path, document.line(("schema",)), message, hint)])


def _validated(document: YamlDocument, report: Report) -> tuple[Record, ...]:
    folder = document.file.folder
    if folder:
        check_file_name(document, report)
    if folder == "blocks":
        return validated_block(document, report)
    name = CATALOGUE if folder.startswith(LANGUAGES) else folder or document.file.name
    record = validated_record(MODELS[name], document.data, document, report)
    if isinstance(record, Language):
        check_catalogue(record, document, report)
    return (record,) if record else ()


def _fill(content: ContentFolder) -> None:
    figures = {figure.id: figure for file in content.all(FiguresFile) for figure in file.figures}
    language = next(content.all(Language), None)
    fields = Fields(figures, _index(content.all(Drug)), _index(content.all(Phase)), language)
    for document in content.documents:
        if "{" in document.text:
            name = document.file.name
            content.records[name] = tuple(fields.fill(record) for record in content.records[name])


def _check(content: ContentFolder, report: Report) -> None:
    names = collect_names(content.documents, content.unread)
    sources = {source.id: source for file in content.all(SourcesFile) for source in file.sources}
    for document in content.documents:
        values = [thing for record in content.records[document.file.name] for thing in walk(record)]
        check_ids(document, values, report)
        check_references(document, values, names, report)
        check_citations(document, values, report)
        check_last_lines(document, values, sources, report)
        check_texts(document, values, report)
        if content.is_whole:  # a drawing is held against its words, which figures are filled into
            check_drawings(document, values, report)


def _entries(content: ContentFolder, report: Report) -> tuple[Entry, ...]:
    """Return all blocks with what they gather, in the order of chapters and of their places there."""
    shelf = Shelves(_index(content.all(Drug)), _index(content.all(Phase)))
    chapters = [chapter.id for file in content.all(ChaptersFile) for chapter in file.chapters]
    entries = []
    for document in content.documents:
        match content.records[document.file.name]:
            case Placement() as placement, Block() | Written() as written if placement.chapter in chapters:
                if block := gathered(written, shelf, document, report):
                    entries.append(entry_of(placement, block))
    return tuple(sorted(entries, key=lambda entry: (chapters.index(entry.chapter), entry.order, entry.id)))


def _check_reach(content: ContentFolder, entries: Sequence[Entry], report: Report) -> None:
    terms = {term.id: term for file in content.all(GlossaryFile) for term in file.terms}
    for breach in immunotherapy_stays_with_b_cell(entries, terms, content.all(Subtype), list(content.all(Axis))):
        document, location = _place(breach.record, content)
        message = f"{breach.words!r} could be printed for {breach.subtype.id!r}; no source carries it there"
        hint = "Add the condition 'when: {cell_type: b-cell}'."
        report.add(document, location, message, hint, rule=immunotherapy_stays_with_b_cell.__name__)
    if not content.is_whole:
        return
    for unsaid in rows_are_said_where_they_say(entries):
        document, location = _place(unsaid.record, content)
        report.add(document, location, unsaid.message, unsaid.hint, rule=rows_are_said_where_they_say.__name__)
    for unsaid in words_are_told_where_they_say(terms.values(), entries):
        document, location = _place(unsaid.record, content)
        report.add(document, location, unsaid.message, unsaid.hint, rule=words_are_told_where_they_say.__name__)


def _place(record: Record, content: ContentFolder) -> tuple[YamlDocument, Location]:
    """Return where a record is written; what was gathered from several places is looked for by its id."""
    for document in content.documents:
        for top in content.records[document.file.name]:
            for location, value, _ in walk(top):
                if value is record:
                    return document, location
    name = getattr(record, "id", "")
    same = (document for document in content.documents if document.file.stem == name)
    return next(same, content.documents[0]), ()


def _library(content: ContentFolder, entries: tuple[Entry, ...], digest: str) -> Library:
    info = next(content.all(ContentInfo))
    return Library(
        title=info.title,
        language=next(content.all(Language)),
        version=info.version,
        hash=digest,
        axes=_index(content.all(Axis)),
        subtypes=_index(content.all(Subtype)),
        phases=_index(content.all(Phase)),
        drugs=_index(content.all(Drug)),
        terms=_index(next(content.all(GlossaryFile)).terms),
        figures=_index(next(content.all(FiguresFile)).figures),
        sources=_index(next(content.all(SourcesFile)).sources),
        chapters=_index(next(content.all(ChaptersFile)).chapters),
        entries=entries,
        hidden=frozenset(entry.id for entry in entries if entry.is_on_request or entry.is_sheet),
        alphabet=beyond_ascii(each.text for each in content.documents if _is_printed(each)),
        held_codes=tuple(content.all(CodeTable)),
    )


def _is_printed(document: YamlDocument) -> bool:
    """Return whether a booklet may print the words of a file."""
    return document.file.name not in EXTRA_FILES and document.file.folder != "codes"


def _index(records: Iterable[Named]) -> Mapping[str, Named]:
    return MappingProxyType({record.id: record for record in records})
