"""Signature files, read as strictly as content; every problem at once, with file and line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from booklet.core.extras import NEWER
from booklet.errors import ContentError
from booklet.files.folder import read_single_folder
from booklet.files.problems import Report
from booklet.review.block_reading import hash_of
from booklet.review.signature import READ, Signature, SignatureFile

if TYPE_CHECKING:
    from booklet.files.yaml_reader import YamlDocument

BySigned = Mapping[str, tuple[Signature, ...]]
"""Signatures by the block they stand under, the oldest first."""

_BY_HAND = "Take it away and sign the block again; a signature is not corrected by hand."


def read_signatures(folder: Path) -> BySigned:
    """Return all signatures of a folder.

    Raises:
        ContentError: If the folder or any file in it cannot be used.
    """
    files, problems = read_single_folder(folder, "signatures folder")
    report = Report(problems)
    if files:
        # Where nobody has signed yet, a parser is not needed.
        from booklet.files.yaml_reader import read_yaml  # noqa: PLC0415
    by_block: dict[str, tuple[Signature, ...]] = {}
    for file in files:
        document, faults = read_yaml(file, is_typed=False)
        report.problems += faults
        record = _record(document, report) if document.data else None
        if record:
            _check(record, document, report)
            by_block[record.block] = record.signatures
    if report.problems:
        raise ContentError(report.problems)
    return by_block


def _record(document: YamlDocument, report: Report) -> SignatureFile | None:
    if document.data.get("schema", READ[0]) not in READ:
        message = f"'schema' is not {' or '.join(READ)}, so this file was written by another version of the program"
        report.add(document, ("schema",), message, NEWER)
        return None
    from pydantic import ValidationError  # noqa: PLC0415  (see above)

    from booklet.files.model_errors import report_faults  # noqa: PLC0415

    try:
        return SignatureFile.from_data(document.data)
    except ValidationError as error:
        report_faults(error, SignatureFile, document, report)
        return None


def _check(record: SignatureFile, document: YamlDocument, report: Report) -> None:
    if record.block != document.file.stem:
        message = f"the block {record.block!r} is not the file's name, {document.file.stem!r}"
        report.add(document, ("block",), message, "Name the file after the block.")
    for position, signature in enumerate(record.signatures):
        for key, message, hint in _faults(signature):
            report.add(document, ("signatures", position, key), message, hint)


def _faults(signature: Signature) -> Iterator[tuple[str, str, str]]:
    """Yield key, problem and hint for what no signature can be."""
    if signature.until < signature.signed:
        yield "until", f"the signature ends on {signature.until}, before it was signed on {signature.signed}", _BY_HAND
    if signature.hash != hash_of(signature.text):
        yield "hash", f"the text below is not what {signature.by} signed: it was changed in this file", _BY_HAND
    elif signature.seal and signature.seal != signature.right_seal:
        message = f"who signed, as what, from when or until when is not what {signature.by} signed: it was changed here"
        yield "seal", message, _BY_HAND
    if signature.revoked and not signature.reason.strip():
        yield "revoked", "the signature was taken back without a reason", "Add a line 'reason: …'."
    if signature.reason and not signature.revoked:
        yield "reason", "there is a reason for taking the signature back, but no day", "Add a line 'revoked: …'."
