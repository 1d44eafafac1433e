"""Signatures for tests of sign-off; every name in them is made up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

from booklet import Library
from booklet.model.entry import Entry
from booklet.model.language import LANGUAGE
from booklet.review.block_reading import Reading
from booklet.review.signable import reading_of, signables
from booklet.review.signature import Signature, as_yaml
from booklet.review.signatures import Signatures

SIGNED: Final = date(2026, 11, 30)
UNTIL: Final = date(2027, 11, 30)
ALL: Final = ("opener", "medicines", "other", "words", LANGUAGE)
"""What there is to sign in the tiny content: blocks that say something, and the fixed words."""


def entry(library: Library, block: str) -> Entry:
    """Return a block of a library by its id."""
    return next(each for each in library.entries if each.id == block)


def reading(library: Library, block: str) -> Reading:
    """Return the reading of a block by its id."""
    return reading_of(signables(library)[block], library)


def signature(of: Reading, *, by: str = "Test Reviewer", until: date = UNTIL, signed: date = SIGNED) -> Signature:
    """Return a signature under a reading."""
    return Signature(by=by, role="Test role", signed=signed, until=until, hash=of.hash, text=of.lines).sealed()


def revoked(made: Signature) -> Signature:
    """Return a signature that was taken back."""
    return made.with_values({"revoked": SIGNED, "reason": "Test reason."}).sealed()


def signatures(library: Library, blocks: Sequence[str] = ALL, *, as_of: date = SIGNED) -> Signatures:
    """Return signatures under blocks of a library, on a day."""
    return Signatures(as_of, {block: (signature(reading(library, block)),) for block in blocks})


def write_signatures(folder: Path, signed: Signatures) -> Path:
    """Write signature files into a folder, which is made, and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    for block, each in signed.by_block.items():
        (folder / f"{block}.yaml").write_bytes(as_yaml(block, each))
    return folder
