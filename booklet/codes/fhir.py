"""What a FHIR record says: a Bundle or a Condition of FHIR R4, R4B or R5, in what all three have alike.

Read are the codes of diagnoses, their status, the risk group that was assigned, and genes that findings are about. Of
references to patients it is only compared whether they are the same. All else is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from booklet.codes.evidence import Evidence, Open, Refusal
from booklet.codes.fhir_conditions import ConditionReader
from booklet.codes.observations import ObservationReader
from booklet.codes.record_json import RecordError, RecordJson
from booklet.codes.shape import texts_at, wrong_shape
from booklet.codes.systems import Systems
from booklet.model.codes import SUBTYPE

MOST_ENTRIES = 20_000
"""Resources of a Bundle; more than one reader's record has."""

_ONE_BY_ONE = "Give the record of one patient alone."


class _Resource(NamedTuple):
    place: str
    data: RecordJson


def read_fhir(record: RecordJson, systems: Systems) -> Evidence:
    """Return what a record says.

    Raises:
        RecordError: If it is no such record, or is not built as FHIR says where it is read.
    """
    evidence = Evidence()
    resources = list(_resources(record, evidence))
    conditions = [each for each in resources if each.data["resourceType"] == "Condition"]
    observations = [each for each in resources if each.data["resourceType"] == "Observation"]
    _check_patients(record, resources, evidence)
    reader = ConditionReader(systems, evidence)
    for place, data in conditions:
        reader.read(place, data)
    reader.finish()
    findings = ObservationReader(systems, evidence)
    for place, data in observations:
        findings.read(place, data)
    return evidence


def _resources(record: RecordJson, evidence: Evidence) -> Iterator[_Resource]:
    """Yield conditions and observations with their places."""
    kind = record.get("resourceType")
    if kind == "Condition":
        yield _Resource("the Condition", record)
    elif kind == "Bundle":
        yield from _entries(record, evidence)
    else:
        message = "the record is no FHIR Bundle and no FHIR Condition"
        raise RecordError(message, "Ask for one of these, as JSON.")


def _entries(bundle: RecordJson, evidence: Evidence) -> Iterator[_Resource]:
    entries = bundle.get("entry", [])
    if not isinstance(entries, list):
        raise wrong_shape("Bundle.entry", "the Bundle")
    if len(entries) > MOST_ENTRIES:
        message = f"the Bundle holds more than {MOST_ENTRIES:,} resources"
        raise RecordError(message, "Give the diagnosis alone, as a Condition.")
    if bundle.get("type") == "history":
        words = "a history holds what was said once, and may hold no more"
        evidence.refusals.append(Refusal("the Bundle", words, "Give the record as it is now."))
    if "next" in texts_at(bundle, "link", "relation"):
        words = "The Bundle is one page of several, so that a diagnosis may stand on another. What holds?"
        evidence.questions.append(Open(SUBTYPE, words))
    for number, entry in enumerate(entries, 1):
        yield from _resource(f"entry {number}", entry)


def _resource(place: str, entry: Any) -> Iterator[_Resource]:
    if not isinstance(entry, dict):
        raise wrong_shape("Bundle.entry", place)
    resource = entry.get("resource")
    if resource is None:
        return
    if not isinstance(resource, dict) or not isinstance(resource.get("resourceType"), str):
        raise wrong_shape("Bundle.entry.resource", place)
    yield _Resource(place, resource)


def _check_patients(record: RecordJson, resources: list[_Resource], evidence: Evidence) -> None:
    """Refuse what is about more than one patient; no reference outlives this function."""
    patients = sum(each.data["resourceType"] == "Patient" for each in resources)
    told = [each for each in resources if each.data["resourceType"] in ("Condition", "Observation")]
    subjects = {_subject(each.data.get("subject")) for each in told} - {""}
    if patients > 1 or len(subjects) > 1:
        place = "the Bundle" if record.get("resourceType") == "Bundle" else ""
        evidence.refusals.append(Refusal(place, "it speaks of more than one patient", _ONE_BY_ONE))


def _subject(subject: Any) -> str:
    """Return what tells one patient from another: the end of a reference, whatever address stands before it."""
    reference = subject.get("reference") if isinstance(subject, dict) else None
    if not isinstance(reference, str):
        return ""
    return reference.partition("/_history/")[0].rpartition("/")[2].rpartition(":")[2]
