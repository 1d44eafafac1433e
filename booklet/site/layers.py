"""A site and those it extends, read as folders of files: group, hospital, ward. What they mean is not known here."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from booklet.core.values import field, frozen
from booklet.errors import ContentError, Problem
from booklet.files.folder import ContentFile, read_folder, shown
from booklet.files.folder_layout import FolderLayout
from booklet.files.former_keys import take_former_key
from booklet.files.problems import Location
from booklet.files.yaml_reader import YamlDocument, read_yaml

SITE_FILE, THEME_FILE, BLOCKS = "site.yaml", "theme.yaml", "blocks"

LAYOUT = FolderLayout("site", "a site", (SITE_FILE,), (THEME_FILE,), (BLOCKS,), ("signatures",))
"""A site's folder. A logo may lie in it; other files are passed over."""

MAX_LAYERS = 4
"""Sites that may build on each other, the last one included: group, hospital, clinic, ward."""

WHOLE = frozenset({"fever", "signs", "regimen", "logo"})
"""Keys that a site replaces as a whole: an approval holds for what stands beside it and for nothing else."""


@frozen
class Layer:
    """One site's folder as it was read.

    Attributes:
        documents: Its files by name, those that are YAML as it should be.
        files: The same as bytes, for a hash.
    """

    folder: Path
    documents: Mapping[str, YamlDocument]
    files: tuple[ContentFile, ...]


@frozen
class Layers:
    """A site and those it extends.

    Attributes:
        layers: Those it builds on first, itself last; never empty once it could be read.
        problems: What is wrong with any of them.
    """

    layers: tuple[Layer, ...]
    problems: list[Problem] = field(default_factory=list)

    def merged(self, name: str) -> Merged:
        """Return a file of all layers as one."""
        return Merged.of([each.documents[name] for each in self.layers if name in each.documents])


@frozen
class Merged:
    """Files of several sites laid over each other, key by key.

    Attributes:
        documents: The files, the one that counts most last.
        data: What they say together.
        origins: The file that each key, by its location, is from.
    """

    documents: tuple[YamlDocument, ...]
    data: Mapping[str, Any]
    origins: Mapping[Location, YamlDocument]

    @classmethod
    def of(cls, documents: list[YamlDocument]) -> Merged:
        """Return files as one: later ones override key by key; lists, and what has an approval, are replaced."""
        data: dict[str, Any] = {}
        origins: dict[Location, YamlDocument] = {}
        for document in documents:
            _lay_over(data, document.data, (), document, origins)
        return cls(tuple(documents), data, origins)

    def origin(self, location: Location) -> YamlDocument:
        """Return the file that a value is from, or the one that what is around it is from."""
        for length in range(len(location), 0, -1):
            if location[:length] in self.origins:
                return self.origins[location[:length]]
        return self.documents[-1]

    def place(self, location: Location) -> str:
        """Return file and line of a value, as messages name them."""
        document = self.origin(location)
        return f"{document.path}:{document.line(location)}"


def _lay_over(
    below: dict[str, Any],
    above: Mapping[str, Any],
    at: Location,
    document: YamlDocument,
    origins: dict[Location, YamlDocument],
) -> None:
    for key, value in above.items():
        location = (*at, key)
        if isinstance(value, dict) and key not in WHOLE:
            old = below.get(key)
            below[key] = dict(old) if isinstance(old, dict) else {}
            origins[location] = document
            _lay_over(below[key], value, location, document, origins)
        else:
            _forget(below.get(key), location, origins)
            below[key] = value
            origins[location] = document


def _forget(value: Any, at: Location, origins: dict[Location, YamlDocument]) -> None:
    """Forget which file a value, and everything in it, came from. The value itself tells which places these are."""
    origins.pop(at, None)
    for key, inner in value.items() if isinstance(value, dict) else ():
        _forget(inner, (*at, key), origins)


def read_layers(folder: Path) -> Layers:
    """Return a site's folder and those it extends, with everything that is wrong with their files.

    Args:
        folder: The site's folder; its `site.yaml` stands for it, since whoever gives that means all of it.

    Raises:
        ContentError: If the folder cannot be read at all.
    """
    problems: list[Problem] = []
    layers: list[Layer] = []
    seen: dict[str, str] = {}
    for step in _chain(folder, layers, problems):
        real = os.path.realpath(step)
        if real in seen:
            problems.append(_problem(layers[-1], f"this leads back to {seen[real]}", "Take one of the lines away."))
            break
        if len(layers) == MAX_LAYERS:
            message = f"more than {MAX_LAYERS} sites build on each other"
            problems.append(_problem(layers[-1], message, "Put what they say into fewer folders."))
            break
        seen[real] = shown(step)
        try:
            layers.append(_read(step, problems))
        except ContentError as error:
            if not layers:
                raise
            problems.append(_problem(layers[-1], error.problems[0].message, "Correct the folder's name."))
            break
    return Layers(tuple(reversed(layers)), problems)


def _chain(folder: Path, layers: list[Layer], problems: list[Problem]) -> Iterator[Path]:
    """Yield the folder, then the one that the layer read last extends, and so on."""
    yield _folder_of(folder)
    while layers:
        last = layers[-1]
        document = last.documents.get(SITE_FILE)
        extends = document.data.get("extends") if document else None
        if not isinstance(extends, str) or not extends:
            return
        if Path(extends).is_absolute() or set(extends) & set("\\:\0"):
            message = f"'extends' cannot be {extends[:80]!r}"
            problems.append(_problem(last, message, "Write the way from this folder: '../hospital'."))
            return
        yield _folder_of(last.folder / extends)


def _folder_of(path: Path) -> Path:
    """Return the folder of a site. If the path is one of its files, that is the folder the file is in."""
    return path.parent if path.name in {SITE_FILE, THEME_FILE} and path.is_file() else path


def _read(folder: Path, problems: list[Problem]) -> Layer:
    files, refused = read_folder(folder, with_extras=True, layout=LAYOUT)
    problems += refused
    documents = {}
    for file in files:
        document, faults = read_yaml(file)
        problems += faults
        if document.data:
            take_former_key(document, "colours" if file.name == THEME_FILE else "colour")
            documents[file.name] = document
    return Layer(folder, documents, tuple(files))


def _problem(layer: Layer, message: str, hint: str) -> Problem:
    """Return a problem with the line of a site's file that names the site it extends."""
    document = layer.documents[SITE_FILE]
    return Problem(document.path, document.line(("extends",)), message, hint)
