"""Where in a folder of content a character is typed, for a message about a character that no font has."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from booklet.errors import Problem
from booklet.files.folder import ContentFile, read_folder
from booklet.files.folder_layout import LANGUAGE_FOLDER, LANGUAGES
from booklet.files.problems import Location
from booklet.files.yaml_reader import read_yaml


def places_of(character: str, root: Path | None, tag: str = "") -> Iterator[Problem]:
    """Yield each text that holds a character, as a problem.

    Args:
        character: One character.
        root: The content folder; None if there is none.
        tag: The language whose translations are looked through; "" for the content itself.
    """
    if root is None:
        return
    files, _ = read_folder(root / LANGUAGES / tag, layout=LANGUAGE_FOLDER) if tag else read_folder(root)
    message = f"no font of this booklet has the character {character!r} (U+{ord(character):04X})"
    for file in files:
        if character in file.data.decode("utf-8", "replace"):
            yield from _in_file(file, character, message)


def _in_file(file: ContentFile, character: str, message: str) -> Iterator[Problem]:
    document, _ = read_yaml(file)
    for location, name in _holding(document.data, character, (), ""):
        where = f"{name}: {message}" if name else message
        yield Problem(document.path, document.line(location), where, "Type the words without it.")


def _holding(value: Any, character: str, here: Location, name: str) -> Iterator[tuple[Location, str]]:
    """Yield the place of each text that holds a character, with the id of what it is in."""
    if isinstance(value, str):
        # What a translation was made from is printed in another language.
        if character in value and here[-1:] != ("from",):
            yield here, name
    elif isinstance(value, dict):
        own = str(value.get("id", name))
        for key, inner in value.items():
            yield from _holding(inner, character, (*here, key), own)
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from _holding(inner, character, (*here, position), name)
