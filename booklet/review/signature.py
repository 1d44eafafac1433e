"""What a signature file holds. Records, and their form as YAML."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, ClassVar, Literal, Self

from booklet.files.problems import quoted
from booklet.files.record import Limits, MadeBy, Record
from booklet.files.yaml_writer import write_yaml
from booklet.model.statements import Id
from booklet.review.block_reading import ReadingLine

SCHEMA = 2
"""Version of the signature files that this program writes."""

READ = ("1", "2")
"""Versions that it reads. Signatures of the first have no seal and hold no more."""

_WIDTH = 110
MOST_CHARACTERS = 100
"""How long a name, a role or a reason may be."""


def as_date(value: object) -> date:
    """Return a day from its form in files and on the command line, such as 2026-11-30.

    Raises:
        ValueError: If it is no such day.
    """
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        raise ValueError(f"{quoted(value)} is no date. Write year, month and day: 2026-11-30") from None


Day = Annotated[date, MadeBy(as_date)]
SignatureWords = Annotated[str, Limits(min_length=1, max_length=MOST_CHARACTERS, pattern=r"^\S([^\n]*\S)?$")]


Confirms = Literal["translation", "medicine", "both"]


class Signature(Record):
    """One signature under one block.

    Attributes:
        by: The signer's name, as the signer gives it.
        role: What the signer is.
        signed: The day it was signed.
        until: The last day it is valid.
        hash: SHA-256 of the text.
        text: What the signer read.
        revoked: The day it was taken back, or None.
        reason: Why it was taken back, or "".
        confirms: Of a translation, what the signer answers for: that it says what the original says, that it is right
            as medicine, or both. "" under a text that is no translation.
        seal: SHA-256 of all of this but the text, which the hash stands for; "" in files of older programs.
    """

    by: SignatureWords
    role: SignatureWords
    signed: Day
    until: Day
    hash: Annotated[str, Limits(pattern=r"^[0-9a-f]{64}$")]
    text: Annotated[tuple[ReadingLine, ...], Limits(min_length=1)]
    revoked: Day | None = None
    reason: Annotated[str, Limits(max_length=MOST_CHARACTERS)] = ""
    confirms: Confirms | Literal[""] = ""
    seal: Annotated[str, Limits(pattern=r"^([0-9a-f]{64})?$")] = ""

    @property
    def right_seal(self) -> str:
        """The seal that it has if nobody has changed it since it was written."""
        fields = [
            self.by,
            self.role,
            self.signed,
            self.until,
            self.hash,
            self.revoked or "",
            self.reason,
            self.confirms,
        ]
        return hashlib.sha256(json.dumps([str(each) for each in fields]).encode()).hexdigest()

    def sealed(self) -> Self:
        """Return it with its seal."""
        return self.with_values({"seal": self.right_seal})

    @property
    def signer(self) -> str:
        """Name and role."""
        return f"{self.by} ({self.role})"

    @property
    def key(self) -> tuple[str, str, date, date, str, str]:
        """What is the same in all copies of one signature, of which one may be taken back."""
        return self.by, self.role, self.signed, self.until, self.hash, self.confirms


class SignatureFile(Record):
    """`<block>.yaml` in a signatures folder: all signatures under one block, the oldest first."""

    KEYS: ClassVar[Mapping[str, str]] = {"schema_version": "schema"}

    schema_version: int
    block: Id
    signatures: Annotated[tuple[Signature, ...], Limits(min_length=1)]


def as_yaml(block: str, signatures: tuple[Signature, ...]) -> bytes:
    """Return a signature file; what is empty is left out."""
    data = {"schema": str(SCHEMA), "block": block, "signatures": [_plain(signature) for signature in signatures]}
    return write_yaml(data, width=_WIDTH)


def _plain(value: Any) -> Any:
    if isinstance(value, Record):
        return {name: _plain(inner) for name, inner in value.__dict__.items() if inner}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value
