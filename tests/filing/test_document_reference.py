"""An entry for a record is what other readers of FHIR take it for, and says what they do not check."""

from __future__ import annotations

import base64
import hashlib
import json
from datetime import date
from typing import Any

import pytest

from booklet.errors import OrderError
from booklet.filing.document_reference import LOINC, ReferenceEntry, Release, document_reference

PDF = b"%PDF-1.7 of a test"
DAY = date(2026, 11, 30)


def entry(release: Release = "R4", **more: Any) -> dict[str, Any]:
    """Return the entry of a file."""
    made = ReferenceEntry(release, **{"created": DAY, **more})
    told = document_reference(
        made, PDF, title="Your child’s treatment", language="en-US", file_name="a b.pdf", is_draft=True
    )
    return dict(told)


@pytest.mark.parametrize("subject", ["", "Patient/123", "https://fhir.example.org/r4/Patient/a-1"])
@pytest.mark.parametrize("release", ["R4", "R5"])
def test_other_readers(release: Release, subject: str) -> None:
    """`fhir.resources` reads it as R4B or R5; the R4 form is read by `fhirkit` as well. What they read is the same."""
    made = entry(release, subject=subject)
    text = json.dumps(made)
    if release == "R4":
        from fhir.resources.R4B.documentreference import DocumentReference
        from fhirkit import parse, validate

        assert not [issue for issue in validate(text) if issue.severity == "error"]
        assert json.loads(parse(text).to_json()) == made
    else:
        from fhir.resources.documentreference import DocumentReference  # type: ignore[assignment]
    read = DocumentReference.model_validate_json(text)
    attachment = read.content[0].attachment
    assert (attachment.size, attachment.title, attachment.creation) == (len(PDF), "Your child’s treatment", DAY)
    assert (read.subject.reference if read.subject else "") == subject


def test_what_no_reader_checks() -> None:
    """Codes, the hash, the size as each release writes it, the language; and nothing about a patient."""
    made = entry()
    attachment = made["content"][0]["attachment"]
    assert made["type"] == {"coding": [{"system": "http://loinc.org", "code": "34895-3"}]}
    assert made["category"][0]["coding"][0]["code"] == "clinical-note"
    assert base64.b64decode(attachment["hash"]) == hashlib.sha1(PDF, usedforsecurity=False).digest()
    assert (attachment["size"], entry("R5")["content"][0]["attachment"]["size"]) == (len(PDF), str(len(PDF)))
    assert (attachment["contentType"], attachment["language"]) == ("application/pdf", "en-US")
    assert (attachment["url"], attachment["creation"]) == ("a%20b.pdf", "2026-11-30")
    assert (made["status"], made["docStatus"]) == ("current", "preliminary")
    assert made.keys() == {"resourceType", "status", "docStatus", "type", "category", "content"}
    assert "creation" not in entry(created=None)["content"][0]["attachment"]


def test_another_type() -> None:
    """As a site says it."""
    assert entry(kind=("http://example.org/types", "X-1"))["type"]["coding"][0]["code"] == "X-1"
    assert LOINC == ("http://loinc.org", "34895-3")


@pytest.mark.parametrize(
    "subject",
    ["Ann Example", "Patient/Ann Example", "Practitioner/1", "javascript:Patient/1", "x/Patient/1"],
)
def test_what_is_no_patient(subject: str) -> None:
    """It is refused, and not repeated."""
    with pytest.raises(OrderError) as raised:
        ReferenceEntry("R4", subject)
    assert subject not in str(raised.value) + raised.value.hint
