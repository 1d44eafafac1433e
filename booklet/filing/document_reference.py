"""A FHIR DocumentReference for a file: the entry that a hospital's systems keep beside it, in R4 or R5.

Both releases have their own forms: sizes are numbers in R4 and texts in R5, where they may be larger than numbers in
JSON are safe for (FHIR R5, 2.1.28 "integer64"). Nothing about a patient is in it but a reference that the caller gives.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from datetime import date
from typing import Any, Literal
from urllib.parse import quote

from booklet.core.values import frozen
from booklet.errors import OrderError

Release = Literal["R4", "R5"]

ENDING = ".document-reference.json"
"""What takes the place of ".pdf" in the name of the entry's file."""

LOINC = ("http://loinc.org", "34895-3")
"""What such a document is, unless a site says otherwise: LOINC's education note."""

_CATEGORY = ("http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category", "clinical-note")
"""The one category of US Core, which asks for one."""

_PATIENT = re.compile(
    r"(https?://[^\s|?#]{1,300}/)?(Patient|Group)/[A-Za-z0-9.-]{1,64}|urn:uuid:[0-9a-f-]{36}", re.ASCII
)
"""References to a patient or a group (FHIR R4, 2.3.0 "Reference")."""


@frozen
class ReferenceEntry:
    """What an entry says beside what the file is.

    Attributes:
        release: Release of FHIR.
        subject: Reference to the patient, or "".
        created: The day it was made for, or None.
        kind: System and code of the type of document.
    """

    release: Release
    subject: str = ""
    created: date | None = None
    kind: tuple[str, str] = LOINC

    def __post_init__(self) -> None:
        if self.subject and not _PATIENT.fullmatch(self.subject):
            # What was given is not repeated: it may be a patient's name.
            hint = "Give it as Patient/123, or as the address that the record has."
            raise OrderError("subject", "the subject is no reference to a patient", hint)


def document_reference(
    entry: ReferenceEntry, pdf: bytes, *, title: str, language: str, file_name: str, is_draft: bool
) -> Mapping[str, Any]:
    """Return the entry of a file.

    Args:
        entry: What it says beside that.
        pdf: The file's bytes.
        title: Title of the document.
        language: BCP 47 tag of its text.
        file_name: Where the file lies, from the entry.
        is_draft: Whether no clinician has signed all of it.
    """
    # FHIR asks for SHA-1 by name, in base64 (R4, 2.24.0.10 "Attachment"); it tells damage, and protects nothing.
    digest = hashlib.sha1(pdf, usedforsecurity=False).digest()
    attachment: dict[str, Any] = {
        "contentType": "application/pdf",
        "language": language,
        "url": quote(file_name),
        "size": len(pdf) if entry.release == "R4" else str(len(pdf)),
        "hash": base64.b64encode(digest).decode("ascii"),
        "title": title,
    }
    if entry.created is not None:
        attachment["creation"] = entry.created.isoformat()
    return {
        "resourceType": "DocumentReference",
        "status": "current",
        "docStatus": "preliminary" if is_draft else "final",
        "type": _concept(*entry.kind),
        "category": [_concept(*_CATEGORY)],
        **({"subject": {"reference": entry.subject}} if entry.subject else {}),
        "content": [{"attachment": attachment}],
    }


def _concept(system: str, code: str) -> Mapping[str, Any]:
    return {"coding": [{"system": system, "code": code}]}
