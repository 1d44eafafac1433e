"""Signing blocks and taking signatures back: one file a block, in a folder of the user's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Literal

from booklet.core.atomic_write import write_whole
from booklet.core.values import frozen
from booklet.errors import ContentError, OutputError, Problem
from booklet.files.regular_file import MAX_FILE_BYTES
from booklet.review.block_reading import Reading
from booklet.review.signature import Confirms, Signature, as_yaml
from booklet.review.signature_files import read_signatures
from booklet.review.signatures import Signatures

_TAKEN_BACK = "Sign with another last day, or tomorrow, so that the two can be told apart."


@frozen
class Signer:
    """Who signs, and until when.

    Attributes:
        by: The signer's name, as the signer gives it.
        role: What the signer is.
        until: The last day the signature is valid.
        confirms: Of a translation, what the signer answers for; "" for a text that is none.
    """

    by: str
    role: str
    until: date
    confirms: Confirms | Literal[""] = ""


def sign_blocks(readings: Sequence[Reading], signer: Signer, signatures: Signatures, folder: Path) -> list[Path]:
    """Write a signature under each block; signing twice on one day with the same words adds nothing.

    Args:
        readings: What the signer has read.
        signer: Who signs.
        signatures: All signatures that count, and the day of signing.
        folder: Where signature files are written.

    Returns:
        The files, one a block.

    Raises:
        ContentError: If what is in the folder cannot be used, or the same signature was taken back; nothing is
            written then.
        OutputError: If a file cannot be written; files before it are.
    """
    new = {reading.block: (_signature(reading, signer, signatures.as_of),) for reading in readings}
    again = [
        Problem(str(folder / f"{block}.yaml"), 0, f"{signature.signer} took this signature back today", _TAKEN_BACK)
        for block, (signature,) in new.items()
        if any(each.key == signature.key and each.revoked for each in signatures.of(block))
    ]
    if again:
        raise ContentError(again)
    return _write(new, folder)


def revoke_signatures(block: str, reason: str, signatures: Signatures, folder: Path) -> list[Signature]:
    """Take back every signature under a block that still stands; the text they were for is kept.

    A signature from another folder is copied, since that folder is not ours to write.

    Args:
        block: The block's id.
        reason: Why, for those who read the file later.
        signatures: All signatures that count, and the day.
        folder: Where signature files are written.

    Returns:
        The signatures that were taken back; none if none stood.

    Raises:
        ContentError: If what is in the folder cannot be used; nothing is written then.
        OutputError: If the file cannot be written.
    """
    changes = {"revoked": signatures.as_of, "reason": reason}
    standing = [each for each in signatures.of(block) if not each.revoked]
    if standing:
        _write({block: tuple(each.with_values(changes).sealed() for each in standing)}, folder)
    return standing


def _signature(reading: Reading, signer: Signer, day: date) -> Signature:
    return Signature(
        by=signer.by,
        role=signer.role,
        signed=day,
        until=signer.until,
        hash=reading.hash,
        text=reading.lines,
        confirms=signer.confirms,
    ).sealed()


def _write(new: Mapping[str, tuple[Signature, ...]], folder: Path) -> list[Path]:
    """Write files with new signatures behind those that are there; one with the same key takes the old one's place."""
    there = read_signatures(folder)
    paths = []
    for block, signatures in new.items():
        by_key = {each.key: each for each in (*there.get(block, ()), *signatures)}
        path = folder / f"{block}.yaml"
        data = as_yaml(block, tuple(by_key.values()))
        if len(data) > MAX_FILE_BYTES:
            hint = "Move the file to another folder to keep it, and sign again."
            raise OutputError(f"{path}: with one more signature the file would be too large to be read", hint)
        _replace(path, data)
        paths.append(path)
    return paths


def _replace(path: Path, data: bytes) -> None:
    try:
        write_whole(path, data)
    except OutputError as error:
        hint = "See who may write there and what room there is, or give another folder with --signatures."
        raise OutputError(error.message, hint) from error
