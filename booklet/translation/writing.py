"""Files of translations, written: one for each file of content, its texts in the order in which they stand there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from booklet.files.folder_layout import LANGUAGES
from booklet.files.yaml_writer import write_yaml
from booklet.language.store import LanguageFolder, translated_by
from booklet.model.translations import Translated
from booklet.translation.source_texts import SourceText
from booklet.translation.status import Saying

_HEAD = "# {file} in {tag}. 'from' is the text that was translated, as it stands in the content; change 'to' alone.\n"


def as_files(tag: str, texts: Mapping[str, Iterable[Translated]]) -> dict[str, bytes]:
    """Return files of translations by their names, named from the content folder.

    Args:
        tag: The language.
        texts: Translations by the file of content that they translate.
    """
    return {
        f"{LANGUAGES}/{tag}/{translated_by(name)}": _HEAD.format(file=name, tag=tag).encode() + _as_yaml(name, entries)
        for name, entries in texts.items()
    }


def with_all(sayings: Iterable[Saying]) -> dict[str, list[Translated]]:
    """Return the entries of each file: those that are there, and an empty one for each text that has none.

    An empty entry has the text as it is now; a translation stays beside the text that it was made from. What is no
    text of the content any more is left out.
    """
    files: dict[str, list[Translated]] = {}
    for each in sayings:
        files.setdefault(each.text.file, []).append(_entry(each))
    return files


def changed_files(folder: LanguageFolder, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return those of the files that are not there, or are there with other bytes."""
    there = {file.name: file.data for file in folder.files}
    return {name: data for name, data in files.items() if there.get(name) != data}


def _entry(saying: Saying) -> Translated:
    text = saying.text
    if saying.translation is not None and saying.state != "missing":
        return saying.translation
    return empty(text) if saying.translation is None else saying.translation.with_values({"source": text.words})


def empty(text: SourceText) -> Translated:
    """Return an entry for a text that nobody has translated."""
    return Translated.from_checked({**_USUAL, "id": text.id, "source": text.words, "words": ""})


_USUAL = {name: field.default for name, field in Translated.record_fields.items() if not field.is_required()}
_ONE_LINE = 1_000_000
_ALWAYS = frozenset({"id", "source", "words"})


def _as_yaml(name: str, texts: Iterable[Translated]) -> bytes:
    return write_yaml({"translates": name, "texts": [_plain(each) for each in texts]}, width=_ONE_LINE)


def _plain(text: Translated) -> dict[str, str]:
    """Return an entry as its file holds it, in the order of the fields; what is as usual is left out."""
    values = {name: getattr(text, name) for name in Translated.record_fields}
    return {
        Translated.KEYS.get(name, name): value
        for name, value in values.items()
        if name in _ALWAYS or value != _USUAL[name]
    }
