"""Keys that were spelled otherwise in version 0.1. They are read in this version, too, with a warning."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from typing import Any, Final, Protocol

from booklet.core.late_patterns import late_pattern
from booklet.files.folder import ContentFile
from booklet.files.problems import Located, Location

FORMER_KEYS: Final[Mapping[str, str]] = {"colour": "color", "colours": "colors"}
"""Each former key, and how it is spelled now."""

_MAY_STAND = late_pattern(rb"\b(?:" + b"|".join(key.encode() for key in FORMER_KEYS) + rb")[ \t'\"]*:")


class Keyed(Located, Protocol):
    """A file as plain data."""

    @property
    def file(self) -> ContentFile:
        """Where it comes from."""

    @property
    def data(self) -> dict[str, Any]:
        """What it holds."""


class FormerKeyWarning(FutureWarning):
    """A file has a former key. The warning says file, line, and what to write."""


def may_have_former_keys(data: bytes) -> bool:
    """Return whether a file that has not been parsed may have such a key."""
    return _MAY_STAND.search(data) is not None


def take_former_key(document: Keyed, former: str) -> None:
    """Respell a former key, at the top of a file and in the rows of its lists, and warn of each place.

    A file that has both spellings stays as it is: the strict reader then refuses the former one.
    """
    if not may_have_former_keys(document.file.data):
        return
    _rename(document, document.data, (), former)
    for name, rows in document.data.items():
        for position, row in enumerate(rows if isinstance(rows, list) else ()):
            if isinstance(row, dict):
                _rename(document, row, (name, position), former)


def _rename(document: Keyed, mapping: dict[str, Any], location: Location, former: str) -> None:
    new = FORMER_KEYS[former]
    if former in mapping and new not in mapping:
        message = f"{document.path}:{document.line((*location, former))}: the key {former!r} is spelled {new!r} now."
        warnings.warn(f"{message} Write {new!r}: the next version refuses {former!r}.", FormerKeyWarning, stacklevel=2)
        renamed = {new if key == former else key: value for key, value in mapping.items()}
        mapping.clear()
        mapping.update(renamed)
