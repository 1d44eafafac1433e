"""Names of files, made from a template over what a request says; never a path, and nothing about a patient."""

from __future__ import annotations

import re

from booklet.batch.request_columns import COLUMN_FIELDS, Request
from booklet.batch.requests import RowFault
from booklet.core.values import frozen
from booklet.errors import OutputError
from booklet.files.problems import nearest
from booklet.model.profile import file_name
from booklet.ordering.choices import BETWEEN

FIELDS: tuple[str, ...] = ("number", "profile", *(each.name for each in COLUMN_FIELDS))
"""What a template may name: the row's number, the name that `booklet build` gives, and every column."""

DEFAULT = "{profile}-{number}"

ENDING = ".pdf"

MOST_CHARACTERS = 200
"""Less than the 255 bytes that file systems take, so that a new name fits beside an old one while it is written."""

_DIGITS = 6
"""Leading zeros keep up to 999,999 files in the order of their rows."""

_PIECE = re.compile(r"\{([^{}]*)\}|([^{}]+)|(.)", re.DOTALL)
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._-]*")
_GAP = re.compile(r"([ ._-])[ ._-]+")

_RESERVED = frozenset(
    (
        "CON",
        "PRN",
        "AUX",
        "NUL",
        "CONIN$",
        "CONOUT$",
        *(f"{port}{digit}" for port in ("COM", "LPT") for digit in range(10)),
    )
)
"""Devices of Windows, with any ending (Microsoft, "Naming Files, Paths, and Namespaces")."""


@frozen
class Template:
    """How files are called.

    Attributes:
        pieces: Text and name of a field in turn, each "" where there is none.
    """

    pieces: tuple[tuple[str, str], ...]

    @classmethod
    def read(cls, text: str) -> Template:
        """Return the template that a text such as "{subtype}-{risk}-{number}" describes.

        Raises:
            OutputError: If it names a field that does not exist or none at all, or holds a character no name may have.
        """
        stem = text.removesuffix(ENDING)
        pieces = []
        for field, literal, stray in (match.groups(default="") for match in _PIECE.finditer(stem)):
            if stray or (not field and not literal):
                raise OutputError("a curly bracket of the name stands alone", "Write a field as {number}.")
            if field and field not in FIELDS:
                hint = nearest(field, FIELDS) or f"Give one of: {', '.join(FIELDS)}."
                raise OutputError(f"no field of a name is called {field!r}", hint)
            if re.search(r"[^A-Za-z0-9 ._-]", literal):
                message = "a name holds letters, digits, spaces, full stops, hyphens and underscores, and no folder"
                raise OutputError(f"the name has {literal!r} in it; {message}", "Choose the folder with --out.")
            pieces.append((literal, field))
        if not any(field for _, field in pieces):
            raise OutputError("all files would have the same name", f"Put a field into it, as in {DEFAULT}.")
        return cls(tuple(pieces))

    def name(self, request: Request, number: int) -> str:
        """Return the name of a row's file.

        What is not given leaves nothing behind, and one separator is left where several would meet.
        It may still be one that cannot be used: see `name_fault`.
        """
        profile = request.name or file_name(request.profile)
        values = {**request.cells(), "number": f"{number:0{_DIGITS}}", "profile": profile}
        values["with"] = values.get("with", "").replace(BETWEEN, "-")
        stem = "".join(literal + values.get(field, "") for literal, field in self.pieces)
        return _GAP.sub(r"\1", stem).strip(" ._-") + ENDING


def name_fault(name: str) -> RowFault | None:
    """Return why a file cannot have a name on some system, or None."""
    stem = name.removesuffix(ENDING)
    if not _NAME.fullmatch(stem):
        return RowFault("name", f"{name!r} can be no name of a file", "Use other fields in --name.")
    if stem.partition(".")[0].rstrip().upper() in _RESERVED:
        return RowFault("name", f"{name!r} is the name of a device in Windows", "Put {number} into --name.")
    if len(name) > MOST_CHARACTERS:
        return RowFault("name", f"the name has more than {MOST_CHARACTERS} characters", "Use fewer fields in --name.")
    return None
