"""A content folder with a second language, for tests: every text said, in capital letters."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

from booklet.language.language_files import read_language_files
from booklet.language.store import language_folder
from booklet.translation.project import Project, start, write_files
from booklet.translation.writing import as_files, with_all

TAG: Final = "fr"
_KEPT: Final = re.compile(r"(\{[^{}|]*\}|\]\([a-z]+:[^)]*\))")

FORM: Final = """\
tag: fr
name: Français
direction: ltr
script: Latn
plurals: french
months: [janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre]
dates: "{day} {month} {year}"
hours: {one: "{n}\\u00a0heure", other: "{n}\\u00a0heures"}
minutes: {one: "{n}\\u00a0minute", other: "{n}\\u00a0minutes"}
sheets: {one: "{n} feuille", other: "{n} feuilles"}
untranslated: {one: "{n} texte est en anglais", other: "{n} textes sont en anglais"}
rows: {comma: ", ", semicolon: " ; ", sentence: ". ", space: " ", stop: ".", and: "{before} et {after}",
  or: "{before} ou {after}", titled: "{title} : {labels}", quoted: "«\\u00a0{name}\\u00a0»"}
"""


def loud(words: str) -> str:
    """Return words in capital letters, with what stands in braces and what links lead to as they are."""
    parts = _KEPT.split(words)
    return "".join(part if _KEPT.fullmatch(part) else part.upper() for part in parts)


def translate(folder: Path, say: Callable[[str], str] = loud, *, only: str = "") -> Path:
    """Add French to a content folder, and return the folder.

    Args:
        folder: Where the content is.
        say: Says a text.
        only: The file whose texts are said; "" for all.
    """
    content = frozenset((path.relative_to(folder), path.read_bytes()) for path in folder.rglob("*") if path.is_file())
    key = (content, say, only)
    if key not in _SAID:
        _SAID[key] = _said(folder, say, only)
    for name, data in _SAID[key].items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


_SAID: Final[dict[object, dict[Path, bytes]]] = {}
"""What was written for a content folder: to write it takes much longer than to read it."""


def _said(folder: Path, say: Callable[[str], str], only: str) -> dict[Path, bytes]:
    """Add French to a content folder, and return its files by their names."""
    start(folder, TAG)
    (folder / "languages" / TAG / "language.yaml").write_text(FORM, encoding="utf-8")
    project = Project.open(folder, TAG)
    said = {
        name: [text.with_values({"words": say(text.source)}) if only in ("", name) else text for text in texts]
        for name, texts in with_all(project.sayings()).items()
    }
    write_files(folder, as_files(TAG, said))
    assert not language_folder(TAG, *read_language_files(folder, TAG)).form_problems
    paths = (path for path in (folder / "languages" / TAG).rglob("*") if path.is_file())
    return {path.relative_to(folder): path.read_bytes() for path in paths}


def change(folder: Path, name: str, old: str, new: str) -> None:
    """Change some text of one of its files, named from the content folder."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {name}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def as_spanish(folder: Path) -> Path:
    """Make French Spanish, a language with rules of its own, and return the folder."""
    place = folder / "languages"
    (place / TAG).rename(place / "es")
    (place / "es" / "language.yaml").write_text(FORM.replace("tag: fr", "tag: es"), encoding="utf-8")
    return folder
