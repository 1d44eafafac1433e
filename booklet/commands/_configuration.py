"""What need not be typed each time: `booklet.toml`, or `[tool.booklet]` in `pyproject.toml`, here or further up."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from booklet.commands._streams import say
from booklet.core.values import frozen
from booklet.errors import ContentError, Problem
from booklet.files.problems import NO_PATIENT, is_about_a_patient, nearest
from booklet.model.editions import EDITIONS
from booklet.order import BOOKLET
from booklet.ordering.order_fields import FIELD, key_of

NAMES = ("site", "theme", "paper", "edition", "ink")
"""What may stand there: fields of an order that hold for a whole hospital, never for one reader."""

_OF_ROWS = ("site", "theme", "ink")

_OWN, _SHARED = "booklet.toml", "pyproject.toml"
_HEAD = b"[tool.booklet]"

_MOST_BYTES = 1_000_000

_WHOLE = {"halfletter": "letter", "statement": "letter", "a5": "a4"}
"""The sheet that each half is half of."""


@frozen
class Configuration:
    """What a file says.

    Attributes:
        path: The file.
        texts: By name of the field; paths begin at the folder of the file.
    """

    path: Path
    texts: Mapping[str, str]

    def told(self, taken: Mapping[str, str]) -> str:
        """Return a sentence that says what was taken from it."""
        return f"From {self.path}: {', '.join(f'{name} {text}' for name, text in taken.items())}."


def with_configuration(texts: Mapping[str, str]) -> Mapping[str, str]:
    """Return texts of an order with what the nearest configuration says beside them, and say what was taken.

    Raises:
        ContentError: If the file cannot be used.
    """
    configuration = find_configuration()
    return _told(configuration, fitting(configuration.texts, texts), texts) if configuration else texts


def with_configuration_of_rows(texts_given: Mapping[str, str]) -> Mapping[str, str]:
    """Return the same for a batch: its rows may be of any product, so paper and edition are those of each row.

    Raises:
        ContentError: If the file cannot be used.
    """
    configuration = find_configuration()
    if configuration is None:
        return texts_given
    taken = {name: text for name, text in configuration.texts.items() if name in _OF_ROWS and name not in texts_given}
    return _told(configuration, taken, texts_given)


def _told(configuration: Configuration, taken: Mapping[str, str], given: Mapping[str, str]) -> Mapping[str, str]:
    if taken:
        say(configuration.told(taken))
    return {**taken, **given}


def fitting(texts: Mapping[str, str], given: Mapping[str, str]) -> Mapping[str, str]:
    """Return the part of a configuration file that fits the options on the command line.

    Cards, sheets and large print are on whole sheets: where half of one is usual, they take the whole one.

    Args:
        texts: What the file says.
        given: What was given on the command line.
    """
    wanted = {name: text for name, text in texts.items() if name not in given}
    is_booklet = key_of(given.get("product", BOOKLET)) == BOOKLET
    if not is_booklet:
        wanted.pop("edition", None)
    edition = given.get("edition") or wanted.get("edition") or EDITIONS[0]
    if "paper" in wanted and not (is_booklet and key_of(edition) == EDITIONS[0]):
        wanted["paper"] = _WHOLE.get(key_of(wanted["paper"]), wanted["paper"])
    return wanted


def find_configuration() -> Configuration | None:
    """Return the nearest file's, from the current folder upwards; None if there is none.

    Raises:
        ContentError: If it cannot be used; all its problems at once.
    """
    try:
        here = Path.cwd()
    except OSError:
        return None
    for folder in (here, *here.parents):
        for name in (_OWN, _SHARED):
            path = folder / name
            if path.is_file():
                table = _table(path)
                if table is not None:
                    return _read(path, table)
    return None


def _table(path: Path) -> Mapping[str, Any] | None:
    """Return what a file says of booklets; None if that is nothing.

    Raises:
        ContentError: If it cannot be read.
    """
    try:
        with path.open("rb") as file:
            written = file.read(_MOST_BYTES + 1)
        if path.name == _SHARED and _HEAD not in written:
            return None
        if len(written) > _MOST_BYTES:
            problem = Problem(_shown(path), 0, "the file is larger than 1 MB", "Remove what is not needed.")
            raise ContentError([problem])
        import tomllib  # noqa: PLC0415  (most runs have no such file)

        data = tomllib.loads(written.decode("utf-8-sig"))
    except OSError as error:
        if path.name == _SHARED:
            return None
        message = f"the file cannot be read ({(error.strerror or str(error)).lower()})"
        raise ContentError([Problem(_shown(path), 0, message, "Let it be read, or remove it.")]) from error
    except ValueError as error:
        if path.name == _SHARED:
            # What is wrong there is no matter of booklets.
            return None
        why = "it is not UTF-8 text" if isinstance(error, UnicodeDecodeError) else str(error)[:100]
        message = f"this is no TOML: {why}"
        raise ContentError([Problem(_shown(path), 0, message, 'Write lines such as paper = "a4".')]) from error
    if path.name == _OWN:
        return data
    tool = data.get("tool")
    table = tool.get("booklet") if isinstance(tool, dict) else None
    return table if isinstance(table, dict) else None


def _read(path: Path, table: Mapping[str, Any]) -> Configuration:
    problems = list(_problems(path, table))
    if problems:
        raise ContentError(problems)
    paths = {name for name in table if FIELD[name].kind in {"file", "folder"}}
    texts = {name: os.path.normpath(path.parent / text) if name in paths else text for name, text in table.items()}
    return Configuration(path, texts)


def _problems(path: Path, table: Mapping[str, Any]) -> Iterator[Problem]:
    lines = path.read_text(encoding="utf-8-sig", errors="replace").splitlines()
    for name, value in table.items():
        line = next((at for at, text in enumerate(lines, 1) if text.strip().startswith((name, f'"{name}"'))), 0)
        if name not in NAMES:
            listed = f"Keys here are {', '.join(NAMES)}."
            hint = f"{NO_PATIENT} {listed}" if is_about_a_patient(name) else nearest(name, NAMES) or listed
            yield Problem(_shown(path), line, f"no key is called {name[:40]!r} here", hint)
        elif not isinstance(value, str) or not value.strip():
            yield Problem(
                _shown(path), line, f"'{name}' needs text", f'Write it in quotation marks, as in {name} = "…".'
            )


def _shown(path: Path) -> str:
    from booklet.files.folder import shown  # noqa: PLC0415  (most runs have no such file)

    return shown(path)
