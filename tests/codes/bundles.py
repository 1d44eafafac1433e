"""Made-up records in the shape of mCODE, full of what must never come out again: names, numbers, dates, free text."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import count
from typing import Any, Final, NamedTuple

Json = dict[str, Any]

MCODE: Final = "http://hl7.org/fhir/us/mcode/StructureDefinition"
SNOMED: Final = "http://snomed.info/sct"
ICD_10_CM: Final = "http://hl7.org/fhir/sid/icd-10-cm"
ICD_O_3: Final = "http://terminology.hl7.org/CodeSystem/icd-o-3"
LOINC: Final = "http://loinc.org"
NCIT: Final = "http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl"
HGNC: Final = "http://www.genenames.org"
STATUS: Final = "http://terminology.hl7.org/CodeSystem/condition-clinical"
VERIFIED: Final = "http://terminology.hl7.org/CodeSystem/condition-ver-status"

PRIVATE: Final = (
    *("Zaphira", "Quillfeather", "MRN-77105533", "4417-2093", "1987-06-05", "2019-03-21", "2031-12-24"),
    *("Wobbleton", "zq-patient-9911", "555-0142", "zaphira@quill.example", "likes purple dinosaurs", "88.5"),
    *("Dr. Grumblethorpe", "Ward Moonbeam", "predominance of immature cells", "urn:uuid:0c7e", "secret-display"),
)
"""Words of every record made here that nobody may read again in what comes out."""


def concept(*codings: tuple[str, str]) -> Json:
    """Return a CodeableConcept with displays and text that must not be read."""
    made = [{"system": system, "code": code, "display": "secret-display AML"} for system, code in codings]
    return {"coding": made, "text": "secret-display: Adult T-cell leukemia of Zaphira"}


def patient(name: str = "zq-patient-9911") -> Json:
    """Return a patient with all that tells who somebody is."""
    return {
        "resourceType": "Patient",
        "id": name,
        "identifier": [{"system": "http://hospital.example.org", "value": "MRN-77105533"}],
        "name": [{"family": "Quillfeather", "given": ["Zaphira"]}],
        "birthDate": "2019-03-21",
        "telecom": [{"system": "phone", "value": "555-0142"}, {"system": "email", "value": "zaphira@quill.example"}],
        "address": [{"line": ["4417-2093 Main St"], "city": "Wobbleton"}],
        "text": {"status": "generated", "div": "<div>Zaphira Quillfeather</div>"},
    }


def condition(
    *codes: tuple[str, str],
    histology: tuple[str, str] | None = None,
    status: str = "active",
    verified: str = "confirmed",
    profile: str = "mcode-primary-cancer-condition",
) -> Json:
    """Return a Condition."""
    made: Json = {
        "resourceType": "Condition",
        "id": "zq-patient-9911-condition",
        "meta": {"lastUpdated": "2031-12-24T10:00:00Z", "profile": [f"{MCODE}/{profile}"] if profile else []},
        "text": {"status": "generated", "div": "<div>Zaphira likes purple dinosaurs</div>"},
        "clinicalStatus": concept((STATUS, status)),
        "verificationStatus": concept((VERIFIED, verified)),
        "code": concept(*codes),
        "subject": {"reference": "Patient/zq-patient-9911", "display": "Zaphira Quillfeather"},
        "onsetDateTime": "1987-06-05",
        "recordedDate": "2031-12-24",
        "asserter": {"display": "Dr. Grumblethorpe"},
        "note": [{"text": "likes purple dinosaurs; Burkitt lymphoma was thought of"}],
    }
    if histology:
        url = f"{MCODE}/mcode-histology-morphology-behavior"
        made["extension"] = [{"url": url, "valueCodeableConcept": concept(histology)}]
    return made


def risk(code: str, status: str = "final") -> Json:
    """Return an assigned risk group."""
    return {
        **_observation((NCIT, "C167435"), status),
        "valueCodeableConcept": concept((NCIT, code)),
        "focus": [{"reference": "Condition/zq-patient-9911-condition"}],
    }


def variant(*genes: str, value: str = "LA9633-4", status: str = "final") -> Json:
    """Return a finding on genes."""
    component = [
        {"code": concept((LOINC, "48018-6")), "valueCodeableConcept": concept((HGNC, f"HGNC:{gene}"))} for gene in genes
    ]
    return {
        **_observation((LOINC, "69548-6"), status),
        "valueCodeableConcept": concept((LOINC, value)),
        "component": component,
    }


def white_cells() -> Json:
    """Return a count that would be high risk if anybody computed it."""
    return {**_observation((LOINC, "26464-8"), "final"), "valueQuantity": {"value": 88.5, "unit": "10*3/uL"}}


def spinal_fluid() -> Json:
    """Return a result in free text, under the code of another test, as in mCODE's own example."""
    return {
        **_observation((LOINC, "48807-2"), "final"),
        "valueString": "predominance of immature cells",
    }


def disease_status() -> Json:
    """Return that the patient is better, which is no remission."""
    return {**_observation((LOINC, "97509-4"), "final"), "valueCodeableConcept": concept((SNOMED, "268910001"))}


def heart_murmur() -> Json:
    """Return another condition of long ago, as in mCODE's own example."""
    return condition((SNOMED, "301130004"), status="resolved", profile="")


def medicine() -> Json:
    """Return a medicine order, of which nothing is read."""
    return {
        "resourceType": "MedicationRequest",
        "status": "active",
        "intent": "order",
        "medicationCodeableConcept": {"text": "vincristine"},
        "subject": {"reference": "Patient/zq-patient-9911"},
        "dosageInstruction": [{"text": "for Zaphira on 2031-12-24"}],
        "note": [{"text": "Ward Moonbeam"}],
    }


def bundle(*resources: Json, kind: str = "collection") -> Json:
    """Return a Bundle of resources."""
    numbers = count(1)
    entry = [{"fullUrl": f"urn:uuid:0c7e-{next(numbers)}", "resource": deepcopy(each)} for each in resources]
    return {"resourceType": "Bundle", "id": "zq-patient-9911-bundle", "type": kind, "entry": entry}


def _observation(code: tuple[str, str], status: str) -> Json:
    return {
        "resourceType": "Observation",
        "status": status,
        "code": concept(code),
        "subject": {"reference": "Patient/zq-patient-9911", "display": "Zaphira Quillfeather"},
        "effectiveDateTime": "2031-12-24",
        "performer": [{"display": "Dr. Grumblethorpe"}],
        "note": [{"text": "likes purple dinosaurs"}],
    }


class Told(NamedTuple):
    """A record, and what a clinician would choose for it.

    Attributes:
        values: The profile as far as the record says it.
        asks: What has to be asked first, by what it is about.
        notes: Words that one of the notes holds.
    """

    name: str
    record: Json
    values: dict[str, str]
    asks: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def _of(name: str, resources: Sequence[Json], values: dict[str, str], **more: Any) -> Told:
    return Told(name, bundle(patient(), white_cells(), spinal_fluid(), *resources, medicine()), values, **more)


def course() -> Iterator[Told]:
    """Yield ten records from a new diagnosis to relapse."""
    b_cell, any_cancer = (SNOMED, "277571004"), (SNOMED, "363346000")
    all_of_cm = (ICD_10_CM, "C91.00")
    brian = [heart_murmur(), condition(b_cell), variant("3495", "10471"), disease_status(), risk("C122457")]
    assigned = ("the one that the record assigns",)
    yield _of("like mCODE's own child", brian, {"subtype": "b-cell", "risk": "standard"}, notes=assigned)
    yield _of("new, type not known", [condition(all_of_cm)], {"subtype": "unspecified"})
    t_cell = condition(any_cancer, histology=(ICD_O_3, "9837/3 5"))
    yield _of("new, T-cell", [t_cell, risk("C122458")], {"subtype": "t-cell", "risk": "high"})
    ph = condition(any_cancer, all_of_cm, histology=(ICD_O_3, "9812/3"))
    yield _of("new, Ph-positive", [ph, variant("1014", "76")], {"subtype": "ph-positive"})
    late = [condition(b_cell), variant("7132")]
    yield _of("new, KMT2A found on the way", late, {"subtype": "b-cell"}, asks=("subtype",))
    yield _of("Burkitt leukemia", [condition((ICD_10_CM, "C91.A0"))], {"subtype": "burkitt"})
    remission = {"subtype": "unspecified", "stage": "in-remission"}
    yield _of("in remission by its code", [condition((ICD_10_CM, "C91.01"))], remission)
    by_status = [condition(b_cell, status="remission"), risk("C122458"), variant("1014", "76", value="LA9634-2")]
    yield _of("in remission by its status", by_status, {"subtype": "b-cell", "risk": "high", "stage": "in-remission"})
    doubtful = [condition(all_of_cm, status="remission")]
    yield _of("in remission, and its code is old", doubtful, remission, asks=("stage",))
    relapse = [condition((ICD_10_CM, "C91.02"), b_cell, status="recurrence")]
    yield _of("relapse", relapse, {"subtype": "b-cell", "stage": "relapsed"})


def as_r5(record: Json) -> Json:
    """Return a record as R5 would write it: what is read of it is the same in both."""
    made: Json = json.loads(json.dumps(record))
    for entry in made["entry"]:
        if entry["resource"]["resourceType"] == "Condition":
            asserter = entry["resource"].pop("asserter")
            entry["resource"]["participant"] = [{"actor": asserter}]
        if entry["resource"]["resourceType"] == "MedicationRequest":
            entry["resource"]["medication"] = {"concept": entry["resource"].pop("medicationCodeableConcept")}
    return made
