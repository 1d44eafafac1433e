"""The entries of a batch: a FHIR DocumentReference beside every file that its manifest names."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from booklet.batch import Inputs
from booklet.batch.request_columns import Request
from booklet.batch.stock import Stock
from booklet.composing import composed
from booklet.core.atomic_write import write_whole
from booklet.filing.document_reference import ENDING, LOINC, ReferenceEntry, Release, document_reference
from booklet.filing.recall import read_manifest
from booklet.model.break_marks import unmarked


class _Described(NamedTuple):
    """What an entry says of a product beside its bytes."""

    entry: ReferenceEntry
    title: str
    language: str
    is_draft: bool


def write_entries(manifest: Path, inputs: Inputs, release: Release) -> Iterator[Path]:
    """Write an entry beside each file of a batch, and yield their paths; files of a PDF that is gone are passed over.

    An entry names no patient: a batch knows none.

    Args:
        manifest: The list of files; they stand in its folder.
        inputs: What the batch was made from.
        release: Release of FHIR.

    Raises:
        ContentError: If the manifest cannot be read, or the content cannot be used any more.
        OutputError: If an entry cannot be written.
    """
    stock = inputs.open()

    @lru_cache(maxsize=256)
    def described(texts: tuple[tuple[str, str], ...]) -> _Described:
        return _described(Request.of(dict(texts)), stock, release)

    for row in read_manifest(manifest):
        file = manifest.with_name(row.file)
        if not file.is_file():
            continue
        about = described(row.request)
        data = document_reference(
            about.entry,
            file.read_bytes(),
            title=about.title,
            language=about.language,
            file_name=row.file,
            is_draft=about.is_draft,
        )
        beside = file.with_name(f"{row.file.removesuffix('.pdf')}{ENDING}")
        write_whole(beside, f"{json.dumps(data, indent=2, ensure_ascii=False)}\n".encode())
        yield beside


def _described(request: Request, stock: Stock, release: Release) -> _Described:
    """Return what is said of a request's product; nothing is set for it."""
    order = stock.order(request)
    composition = composed(order, stock.library)
    kind = (order.site.document_type if order.site else None) or LOINC
    return _Described(
        ReferenceEntry(release, "", order.as_of or stock.inputs.as_of, kind),
        unmarked(composition.document.title),
        composition.document.language.tag,
        composition.plan.is_draft,
    )
