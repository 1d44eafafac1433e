"""From a content folder to a library: read, check every file by itself, check them together, put them together."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Protocol, TypeVar

from pydantic import ValidationError

from booklet.blocks import block_kinds, block_type
from booklet.blocks.base import Block
from booklet.errors import ContentError, Problem
from booklet.library.content import Content
from booklet.library.entry import Entry
from booklet.library.fields import Fields
from booklet.library.files import EXTRA_FILES, ContentFile, read_folder
from booklet.library.identity import check_file_name, check_filled_in, check_ids
from booklet.library.library import Library
from booklet.library.model_errors import keys_of, report_faults
from booklet.library.names import collect_names
from booklet.library.reach import immunotherapy_stays_with_b_cell
from booklet.library.references import check_citations, check_references
from booklet.library.report import Location, Report, nearest
from booklet.library.safety import check_texts
from booklet.library.schema import (
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
from booklet.library.walk import walk
from booklet.library.yaml_reader import Document, read_yaml
from booklet.records import Drug, Phase, Record

R = TypeVar("R", bound=Record)


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
    "axes": Axis,
    "subtypes": Subtype,
    "phases": Phase,
    "drugs": Drug,
}
"""What a file holds, by its name or its folder. Blocks are of many kinds."""


def load_library(folder: Path) -> Library:
    """Return the library of a content folder.

    Raises:
        ContentError: With every problem of every file.
    """
    content = read_content(folder, with_extras=False)
    if content.library is None:
        raise ContentError(content.problems)
    return content.library


def read_content(folder: Path, *, with_extras: bool = True) -> Content:
    """Return a content folder with everything that is wrong with it, and with its library if nothing is.

    Args:
        folder: The folder.
        with_extras: Whether to read files that no booklet is made from, too.

    Raises:
        ContentError: If the folder cannot be read at all, or is written for a newer program.
    """
    files, problems = read_folder(folder, with_extras=with_extras)
    report = Report(problems)
    content = Content(_read(files, report), problems=report.problems)
    for document in content.documents:
        content.records[document.file.name] = _validated(document, report)
    _fill(content)
    _check(content, report)
    entries = _entries(content, report)
    _check_reach(content, entries, report)
    if not report.problems:
        content.library = _library(content, entries, _hash(file for file in files if file.name not in EXTRA_FILES))
    return content


def _read(files: Iterable[ContentFile], report: Report) -> list[Document]:
    documents = []
    for file in files:
        document, problems = read_yaml(file)
        report.problems += problems
        if document.data:
            documents.append(document)
        if file.name == "content.yaml":
            _check_schema(document)
    return documents


def _check_schema(document: Document) -> None:
    written = document.data.get("schema")
    if isinstance(written, str) and written.isdecimal() and int(written) > SCHEMA:
        message = f"this content is written for a newer program (schema {written}; this program reads {SCHEMA})"
        hint = "Update the program: pip install --upgrade treatment-booklet"
        raise ContentError([Problem(document.path, document.line(("schema",)), message, hint)])


def _validated(document: Document, report: Report) -> tuple[Record, ...]:
    folder = document.file.folder
    if folder:
        check_file_name(document, report)
    if folder == "blocks":
        return _validated_block(document, report)
    record = _record(MODELS[folder or document.file.name], document.data, document, report)
    return (record,) if record else ()


def _validated_block(document: Document, report: Report) -> tuple[Record, ...]:
    written = document.data
    kind = written.get("kind")
    placing = {key: value for key, value in written.items() if key in Placement.model_fields}
    placement = _record(Placement, placing, document, report)
    if not isinstance(kind, str):
        return ()
    if kind not in block_kinds():
        hint = nearest(kind, block_kinds()) or f"Kinds are {', '.join(block_kinds())}."
        report.add(document, ("kind",), f"no kind of block is called {kind!r}", hint)
        return ()
    model = block_type(kind)
    fields = {key: value for key, value in written.items() if key not in Placement.model_fields}
    block = _record(model, fields, document, report, also=keys_of(Placement))
    return (placement, block) if placement and block else ()


def _record(
    model: type[R], data: Mapping[str, Any], document: Document, report: Report, *, also: Sequence[str] = ()
) -> R | None:
    try:
        return model.model_validate(data)
    except ValidationError as error:
        report_faults(error, model, document, report, also=also)
        return None


def _fill(content: Content) -> None:
    figures = {figure.id: figure for file in content.all(FiguresFile) for figure in file.figures}
    fields = Fields(figures, _index(content.all(Drug)), _index(content.all(Phase)))
    for document in content.documents:
        if "{" in document.text:
            name = document.file.name
            content.records[name] = tuple(fields.fill(record) for record in content.records[name])


def _check(content: Content, report: Report) -> None:
    names = collect_names(content.documents)
    for document in content.documents:
        found = [thing for record in content.records[document.file.name] for thing in walk(record)]
        check_ids(document, found, report)
        check_filled_in(document, found, report)
        check_references(document, found, names, report)
        check_citations(document, found, report)
        check_texts(document, found, report)


def _entries(content: Content, report: Report) -> tuple[Entry, ...]:
    """Return all blocks with what they gather, in the order of chapters and of their places there."""
    shelf = _Shelf(_index(content.all(Drug)), _index(content.all(Phase)))
    chapters = [chapter.id for file in content.all(ChaptersFile) for chapter in file.chapters]
    entries = []
    for document in content.documents:
        match content.records[document.file.name]:
            case Placement() as placement, Block() as block if placement.chapter in chapters:
                gathered = _gathered(block, shelf, document, report)
                entries.append(_entry(placement, gathered))
    return tuple(sorted(entries, key=lambda entry: (chapters.index(entry.chapter), entry.order, entry.id)))


@dataclass(frozen=True, slots=True)
class _Shelf:
    drugs: Mapping[str, Drug]
    phases: Mapping[str, Phase]


def _gathered(block: Block, shelf: _Shelf, document: Document, report: Report) -> Block:
    try:
        return block.gather(shelf)
    except LookupError as error:
        # What is missing may be missing because its own file is at fault, which has been said then.
        if not report.problems:
            report.add(document, (), str(error.args[0]), "Add it, or correct the name.")
        return block


def _entry(placement: Placement, block: Block) -> Entry:
    return Entry(
        id=placement.id,
        kind=placement.kind,
        chapter=placement.chapter,
        order=placement.order,
        tracks=placement.tracks,
        when=placement.when,
        about=placement.about,
        block=block,
    )


def _check_reach(content: Content, entries: Sequence[Entry], report: Report) -> None:
    terms = {term.id: term for file in content.all(GlossaryFile) for term in file.terms}
    for breach in immunotherapy_stays_with_b_cell(entries, terms, content.all(Subtype), list(content.all(Axis))):
        document, location = _place(breach.record, content)
        message = f"{breach.words!r} could be printed for {breach.subtype.id!r}; no source carries it there"
        hint = "Add the condition 'when: {cell_type: b-cell}'."
        report.add(document, location, message, hint, rule=immunotherapy_stays_with_b_cell.__name__)


def _place(record: Record, content: Content) -> tuple[Document, Location]:
    """Return where a record is written; what was gathered from several places is looked for by its id."""
    for document in content.documents:
        for top in content.records[document.file.name]:
            for location, value, _ in walk(top):
                if value is record:
                    return document, location
    name = getattr(record, "id", "")
    same = (document for document in content.documents if document.file.stem == name)
    return next(same, content.documents[0]), ()


def _library(content: Content, entries: tuple[Entry, ...], digest: str) -> Library:
    info = next(content.all(ContentInfo))
    return Library(
        title=info.title,
        language=info.language,
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
    )


def _index(records: Iterable[Named]) -> Mapping[str, Named]:
    return MappingProxyType({record.id: record for record in records})


def _hash(files: Iterable[ContentFile]) -> str:
    """Return one digest over names and bytes; lengths keep one file's end apart from the next one's start."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(f"{file.name}\0{len(file.data)}\0".encode())
        digest.update(file.data)
    return digest.hexdigest()
