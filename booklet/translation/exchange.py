"""Texts of a content folder exchanged for what is said in a language, record by record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from booklet.core.values import replace
from booklet.errors import ContentError, Problem
from booklet.files.folder_layout import CATALOGUE, LANGUAGES
from booklet.files.problems import Location, Report
from booklet.files.record import Record
from booklet.language.store import LanguageFolder, translated_by
from booklet.library.content import ContentFolder
from booklet.library.library import Library
from booklet.library.read_content import assembled, read_content
from booklet.model.inline import parse_inline
from booklet.model.language import Language
from booklet.model.text import beyond_ascii
from booklet.model.untranslated import Untranslated, marked, marked_text
from booklet.translation.checks import check_translations
from booklet.translation.inline_text import parse_translation
from booklet.translation.source_texts import source_texts
from booklet.translation.status import Saying, check_ids, sayings

_UNMARKED = ("press/", "trial/", "booklet/call", "booklet/go_to_address", "booklet/go_to_page", "booklet/for_printing")
"""Fixed words that stand outside of a document's text: they are printed without marks where nobody has said them."""


def exchanged(root: Path, library: Library, folder: LanguageFolder, hash_: str) -> Library:
    """Return a library in a language.

    Args:
        root: The content folder.
        library: What was loaded from it.
        folder: The language's files.
        hash_: What tells the library from others.

    Raises:
        ContentError: If the files cannot be used, or the content is not what was loaded; all problems at once.
    """
    content = read_content(root, with_extras=False)
    if content.library is None or content.library.hash != library.hash:
        message = "the content has changed since it was loaded"
        raise ContentError(content.problems or [Problem(str(root), 0, message, "Load it again.")])
    texts = tuple(source_texts(content))
    texts_said = sayings(texts, folder)
    report = Report([*folder.problems, *folder.form_problems])
    check_ids(texts, folder, report)
    check_translations(texts_said, folder.tag, report)
    if report.problems or folder.form is None:
        raise ContentError(report.problems)
    left = [each for each in texts_said if each.state != "said"]
    numbers = {(each.text.file, each.text.id): number for number, each in enumerate(left)}
    records = _records(content, texts_said, numbers, folder)
    library_made = assembled(content, records, hash_)
    own = (text.words for document, _, _, text in folder.texts())
    return replace(
        library_made,
        machine=frozenset(f"{each.text.file}#{each.text.id}" for each in texts_said if each.is_machine),
        untranslated=tuple(_untranslated(each, folder) for each in left),
        alphabet=beyond_ascii((library_made.alphabet, *own, *_form_words(folder))),
    )


def _records(
    content: ContentFolder, texts_said: Sequence[Saying], numbers: Mapping[tuple[str, str], int], folder: LanguageFolder
) -> dict[str, tuple[Record, ...]]:
    """Return what each file holds, with its texts exchanged."""
    changes: dict[str, dict[Location, Any]] = {}
    for each in texts_said:
        own = changes.setdefault(each.text.file, {})
        own[each.text.location] = _value(each, numbers)
        if each.state == "said" and each.translation and each.translation.sort:
            own[*each.text.location[:-1], "sort"] = each.translation.sort
    records = {}
    for name, unfilled in content.unfilled.items():
        file = CATALOGUE if name.endswith(f"/{CATALOGUE}") else name
        records[name] = tuple(with_changes(record, changes.get(file, {})) for record in unfilled)
        if file == CATALOGUE:
            records[name] = tuple(_formed(record, folder) for record in records[name])
    return records


def _formed(record: Record, folder: LanguageFolder) -> Record:
    """Return fixed words with how their language is written."""
    return record.with_values(folder.form.__dict__) if isinstance(record, Language) and folder.form else record


def _value(saying: Saying, numbers: Mapping[tuple[str, str], int]) -> Any:
    """Return what stands in place of a text: the translation, or the text itself between marks."""
    text = saying.text
    if saying.state == "said" and saying.translation:
        return parse_translation(saying.translation.words) if text.is_inline else saying.translation.words
    number = numbers[text.file, text.id]
    if text.is_inline:
        return marked_text(parse_inline(text.words), number)
    if text.is_fixed and text.id.startswith(_UNMARKED):
        return text.words
    return marked(text.words, number)


def with_changes(record: Record, changes: Mapping[Location, Any]) -> Record:
    """Return a record with other values at some places in it; where none is, it stays the same object."""
    changed: Record = _exchanged(record, changes, ())
    return changed


def _exchanged(value: Any, changes: Mapping[Location, Any], here: Location) -> Any:
    """Return a record, or what it holds, with texts exchanged; what does not change stays the same object."""
    if here in changes:
        return changes[here]
    if isinstance(value, Record):
        new = {name: _exchanged(inner, changes, (*here, name)) for name, inner in value.__dict__.items()}
        own = {name: inner for name, inner in new.items() if inner is not value.__dict__[name]}
        return value.with_values(own) if own else value
    if isinstance(value, tuple):
        items = tuple(_exchanged(item, changes, (*here, position)) for position, item in enumerate(value))
        return items if any(new is not old for new, old in zip(items, value, strict=True)) else value
    return value


def _untranslated(saying: Saying, folder: LanguageFolder) -> Untranslated:
    path = _path(saying, folder)
    was = saying.translation.source if saying.translation and saying.state == "stale" else ""
    return Untranslated(path, saying.line, saying.text.id, saying.text.words, was, "stale" if was else "missing")


def _path(saying: Saying, folder: LanguageFolder) -> str:
    """Return the file of translations as messages name it, also where it is not there."""
    if saying.document:
        return saying.document.path
    inside = f"{LANGUAGES}/{folder.tag}/"
    start = next((file.path.removesuffix(file.name) for file in folder.files), "")
    return f"{start}{inside}{translated_by(saying.text.file)}"


def _form_words(folder: LanguageFolder) -> Iterable[str]:
    """Yield the words of how the language is written."""
    if folder.form:
        for value in folder.form.__dict__.values():
            yield from map(str, value.__dict__.values()) if isinstance(value, Record) else (str(value),)
