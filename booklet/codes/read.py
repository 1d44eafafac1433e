"""Codes and records in any of their forms, read together as one statement about one reader."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from booklet.codes.evidence import Evidence
from booklet.codes.given import add_code, read_codes
from booklet.codes.infobutton import read_request
from booklet.codes.systems import systems_of
from booklet.core.values import fields
from booklet.library.library import Library


def read_all(
    library: Library, codes: Iterable[str] = (), fhir: Path | str | None = None, infobutton: str | None = None
) -> Evidence:
    """Return what all that is given says.

    Args:
        library: Holds the tables of codes.
        codes: Each a system's name, a bar and the code.
        fhir: File that holds a FHIR record; "-" is standard input.
        infobutton: An Infobutton request.

    Raises:
        RecordError: If a record cannot be read.
    """
    systems = systems_of(library)
    evidence = read_codes(codes, systems)
    if infobutton is not None:
        request = read_request(infobutton)
        add_code(request.system, request.code, "the request's code", systems, evidence)
    if fhir is not None:
        # Few give a record, and codes alone need no reader of it.
        from booklet.codes.fhir import read_fhir  # noqa: PLC0415
        from booklet.codes.record_json import read_record  # noqa: PLC0415

        recorded = read_fhir(read_record(fhir), systems)
        for each in fields(Evidence):
            getattr(evidence, each.name).extend(getattr(recorded, each.name))
    return evidence
