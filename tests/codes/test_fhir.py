"""Records come to what a clinician would choose, or to a question; and all else of them is passed over."""

from __future__ import annotations

import json
from typing import Any

import pytest

from booklet import Library
from booklet.codes.fhir import read_fhir
from booklet.codes.record_json import RecordError
from booklet.codes.resolve import Resolution, resolve, settled
from booklet.codes.systems import systems_of
from booklet.errors import ProfileError
from tests.codes.bundles import (
    ICD_10_CM,
    ICD_O_3,
    PRIVATE,
    SNOMED,
    Json,
    Told,
    as_r5,
    bundle,
    condition,
    course,
    patient,
    risk,
    variant,
)

B_CELL = (SNOMED, "277571004")


def read(record: Json, library: Library) -> Resolution:
    """Return what a record comes to."""
    return resolve(read_fhir(record, systems_of(library)), library)


@pytest.mark.parametrize("release", ["R4", "R5"])
@pytest.mark.parametrize("told", list(course()), ids=lambda told: told.name)
def test_from_new_to_relapse(told: Told, release: str, shipped: Library) -> None:
    """In both releases; what is open is asked, and what decides it is not guessed from results or free text."""
    found = read(told.record if release == "R4" else as_r5(told.record), shipped)
    assert (found.values, found.refusals) == (told.values, ())
    assert tuple(question.about for question in found.questions) == told.asks
    for words in told.notes:
        assert any(words in note for note in found.notes)
    if told.asks:
        with pytest.raises(ProfileError):
            settled(found, {}, shipped)
        answer = {about: told.values[about] for about in told.asks}
        assert settled(found, answer, shipped) == told.values


def test_there_are_ten() -> None:
    """Each of another kind, and each holds everything private."""
    records = list(course())
    assert len(records) == 10
    for told in records:
        text = json.dumps(told.record)
        assert all(word in text for word in PRIVATE), [word for word in PRIVATE if word not in text]


def test_a_condition_alone(shipped: Library) -> None:
    """It need not come in a Bundle."""
    assert read(condition(B_CELL), shipped).values == {"subtype": "b-cell"}


REFUSED: dict[str, tuple[Json, str]] = {
    "two diseases": (bundle(condition(B_CELL), condition((ICD_10_CM, "C92.00"), profile="")), "entry 2"),
    "two kinds of ALL": (bundle(condition(B_CELL), condition((ICD_O_3, "9837/3"))), "'t-cell'"),
    "another cancer by its profile": (bundle(condition(B_CELL), condition((SNOMED, "91861009"))), "entry 2"),
    "prolymphocytic": (bundle(condition(histology=(ICD_O_3, "9834/3"))), "prolymphocytic"),
    "lymphoma": (bundle(condition((ICD_10_CM, "C83.50"))), "lymphoma"),
    "chronic myeloid": (bundle(condition((ICD_10_CM, "C92.10"))), "not in the table"),
    "myeloid": (bundle(condition((SNOMED, "91861009"))), "not in the table"),
    "morphology that is none": (
        bundle(condition((SNOMED, "363346000"), histology=(ICD_O_3, "80463/3"))),
        "ICD-O-4 is not read yet",
    ),
    "morphology in five characters beside a code": (
        bundle(condition(B_CELL, histology=(ICD_O_3, "98113/3"))),
        "ICD-O-4 is not read yet",
    ),
    "cancer, and no more": (bundle(condition((SNOMED, "363346000"))), "no code that says which"),
    "system spelt wrongly": (bundle(condition(("http://snomed.info/sct/", "277571004"))), "spelt wrongly"),
    "system spelt wrongly beside": (
        bundle(condition(B_CELL, ("HTTP://hl7.org/fhir/sid/ICD10CM", "C91.02"))),
        "spelt wrongly",
    ),
    "code with a blank": (bundle(condition((ICD_10_CM, "C91.00 "))), "blank"),
    "text alone": (bundle({**condition(), "code": {"text": "B-cell ALL"}}), "no code that says which"),
    "text alone, no profile": (bundle(condition(profile="")), "no code there is in a table"),
    "nothing": (bundle(patient()), "nothing that was given"),
    "taken back": (bundle(condition(B_CELL, verified="entered-in-error")), "nothing that was given"),
    "ruled out": (bundle(condition(B_CELL, verified="refuted")), "nothing that was given"),
    "two patients": (bundle(patient(), patient("another"), condition(B_CELL)), "more than one patient"),
    "conditions of two patients": (
        bundle(condition(B_CELL), {**condition(B_CELL), "subject": {"reference": "Patient/another"}}),
        "more than one patient",
    ),
    "risk of another patient": (
        bundle(condition(B_CELL), {**risk("C122458"), "subject": {"reference": "Patient/another"}}),
        "more than one patient",
    ),
    "two risk groups": (bundle(condition(B_CELL), risk("C122458"), risk("C122457")), "'standard'"),
    "risk that the sources do not describe": (
        bundle(condition(histology=(ICD_O_3, "9837/3")), risk("C122457")),
        "standard-risk T-cell",
    ),
    "in remission and in relapse": (bundle(condition((ICD_10_CM, "C91.01"), status="relapse")), "'relapsed'"),
    "Burkitt in relapse": (bundle(condition((ICD_10_CM, "C91.A0"), status="relapse")), "comes back"),
    "two gene changes": (bundle(condition(histology=(ICD_O_3, "9812/3")), variant("7132")), "'kmt2a'"),
    "a history": (bundle(condition(B_CELL), kind="history"), "history"),
    "meaning turned": (bundle({**condition(B_CELL), "modifierExtension": [{"url": "x"}]}), "turns its meaning"),
    "meaning of a risk turned": (
        bundle(condition(B_CELL), {**risk("C122458"), "modifierExtension": [{"url": "x"}]}),
        "turns its meaning",
    ),
    "code of another nation": (
        bundle(condition(("http://fhir.de/CodeSystem/bfarm/icd-10-gm", "C91.00"), profile="")),
        "no code there",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused(name: str, shipped: Library) -> None:
    """With a reason that names a place, and never becomes a booklet."""
    record, reason = REFUSED[name]
    found = read(record, shipped)
    assert found.profile() is None
    assert reason in " ".join(map(str, found.refusals))
    with pytest.raises(ProfileError):
        settled(found, {"subtype": "b-cell", "stage": "relapsed", "risk": "high"}, shipped)


ASKED: dict[str, tuple[Json, str]] = {
    "not confirmed": (bundle(condition(B_CELL, verified="provisional")), "subtype"),
    "BCR::ABL1": (bundle(condition(B_CELL), variant("1014", "76")), "subtype"),
    "BCR::ABL1 beside T-cell": (bundle(condition(histology=(ICD_O_3, "9837/3")), variant("1014", "76")), "subtype"),
    "ABL1 alone": (bundle(condition(B_CELL), variant("76")), "subtype"),
    "KMT2A, not final": (bundle(condition(B_CELL), variant("7132", status="preliminary")), "subtype"),
    "KMT2A, not clear": (bundle(condition(B_CELL), variant("7132", value="LA11884-6")), "subtype"),
    "KMT2A absent, and the code says it": (
        bundle(condition(histology=(ICD_O_3, "9813/3")), variant("7132", value="LA9634-2")),
        "subtype",
    ),
    "an unknown SNOMED number beside": (bundle(condition(B_CELL, (SNOMED, "277575008"))), "subtype"),
    "over": (bundle(condition(B_CELL, status="resolved")), "stage"),
    "not active": (bundle(condition(B_CELL, status="inactive")), "stage"),
    "relapse, and the code says otherwise": (bundle(condition((ICD_10_CM, "C91.00"), status="relapse")), "stage"),
    "another disease that nobody here knows": (
        bundle(condition(B_CELL, profile=""), condition((SNOMED, "91861009"), profile="")),
        "subtype",
    ),
    "the first page of several": (
        {**bundle(condition(B_CELL)), "link": [{"relation": "next", "url": "https://x.example/2"}]},
        "subtype",
    ),
}


@pytest.mark.parametrize("name", ASKED)
def test_what_is_asked(name: str, shipped: Library) -> None:
    """Nothing is made until somebody answers; nothing is changed for it without being asked."""
    record, about = ASKED[name]
    found = read(record, shipped)
    assert found.refusals == ()
    assert {question.about for question in found.questions} == {about}
    with pytest.raises(ProfileError):
        settled(found, {}, shipped)
    answer = found.values.get(about, "in-remission")
    assert settled(found, {about: answer}, shipped)[about] == answer


FINE: dict[str, tuple[Json, dict[str, str]]] = {
    "asthma in ICD-10-CM": (
        bundle(condition(B_CELL, profile=""), condition((ICD_10_CM, "J45.909"), profile="")),
        {"subtype": "b-cell"},
    ),
    "asthma in both systems": (
        bundle(condition(B_CELL, profile=""), condition((SNOMED, "195967001"), (ICD_10_CM, "J45.909"), profile="")),
        {"subtype": "b-cell"},
    ),
    "a local code beside": (bundle(condition(B_CELL, ("urn:oid:1.2.3", "Zaphira"))), {"subtype": "b-cell"}),
    "an old version of the patient's address": (
        bundle(
            condition(B_CELL),
            {**risk("C122458"), "subject": {"reference": "https://x.example/Patient/zq-patient-9911"}},
        ),
        {"subtype": "b-cell", "risk": "high"},
    ),
    "a risk that was taken back": (
        bundle(condition(B_CELL), risk("C122458", status="entered-in-error"), risk("C122457")),
        {"subtype": "b-cell", "risk": "standard"},
    ),
    "a risk that is not final": (
        bundle(condition(B_CELL), risk("C122458", status="preliminary")),
        {"subtype": "b-cell"},
    ),
    "a risk with another code": (bundle(condition(B_CELL), risk("C165255")), {"subtype": "b-cell"}),
    "another fusion": (bundle(condition(B_CELL), variant("3495", "10471")), {"subtype": "b-cell"}),
    "KMT2A beside its code": (bundle(condition(histology=(ICD_O_3, "9813/3")), variant("7132")), {"subtype": "kmt2a"}),
    "BCR::ABL1 absent": (bundle(condition(B_CELL), variant("1014", "76", value="LA9634-2")), {"subtype": "b-cell"}),
    "a second entry of the same disease": (
        bundle(condition(B_CELL), condition((ICD_10_CM, "C91.02"))),
        {"subtype": "b-cell", "stage": "relapsed"},
    ),
    "one that was taken back": (
        bundle(condition((ICD_10_CM, "C92.00"), verified="refuted"), condition(B_CELL)),
        {"subtype": "b-cell"},
    ),
    "entries without a resource": (
        {**bundle(condition(B_CELL)), "entry": [{"fullUrl": "x"}, {"resource": condition(B_CELL)}]},
        {"subtype": "b-cell"},
    ),
}


@pytest.mark.parametrize("name", FINE)
def test_what_goes_on(name: str, shipped: Library) -> None:
    """What does not decide a booklet does not keep one from being made."""
    record, values = FINE[name]
    found = read(record, shipped)
    assert (found.values, found.questions, found.refusals) == (values, (), ())


def _with(path: str, value: Any) -> Json:
    """Return a Bundle with another value at a path."""
    record = bundle(condition(B_CELL, histology=(ICD_O_3, "9811/3")), risk("C122458"), variant("7132"))
    *steps, last = path.split(".")
    inner: Any = record
    for step in steps:
        inner = inner[int(step) if step.isdigit() else step]
    inner[int(last) if last.isdigit() else last] = value
    return record


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("resourceType", "Patient"),
        ("resourceType", None),
        ("entry", {}),
        ("entry.0", "Zaphira"),
        ("entry.0.resource", ["Zaphira"]),
        ("entry.0.resource.resourceType", None),
        ("entry.0.resource.code", "Zaphira"),
        ("entry.0.resource.code.coding", {"system": "Zaphira"}),
        ("entry.0.resource.code.coding.0", "Zaphira"),
        ("entry.0.resource.code.coding.0.code", ["Zaphira"]),
        ("entry.0.resource.code.coding.0.system", {"a": "Zaphira"}),
        ("entry.0.resource.extension", {"url": "Zaphira"}),
        ("entry.0.resource.extension.0.valueCodeableConcept", "Zaphira"),
        ("entry.0.resource.clinicalStatus", "Zaphira"),
        ("entry.0.resource.clinicalStatus.coding.0.code", "banana"),
        ("entry.0.resource.clinicalStatus.coding.0.system", "Zaphira"),
        ("entry.0.resource.clinicalStatus", {"text": "relapse"}),
        ("entry.0.resource.verificationStatus.coding.0.code", "banana"),
        ("entry.1.resource.status", "banana"),
        ("entry.1.resource.status", None),
        ("entry.1.resource.valueCodeableConcept", "Zaphira"),
        ("entry.2.resource.component", "Zaphira"),
        ("entry.2.resource.component.0", "Zaphira"),
        ("entry.2.resource.component.0.code", "Zaphira"),
    ],
)
def test_what_is_not_built_as_fhir_says(path: str, value: Any, shipped: Library) -> None:
    """The place is told by its number, and nothing of what stands there is."""
    with pytest.raises(RecordError) as raised:
        read(_with(path, value), shipped)
    assert "Zaphira" not in str(raised.value) + raised.value.hint
    assert "banana" not in str(raised.value)


def test_too_many_resources(shipped: Library) -> None:
    """A Bundle of 10,000 is read; one of 20,001 is refused at once."""
    many = {"resource": variant("1")}
    record = bundle(condition(B_CELL))
    record["entry"] += [many] * 9_999
    assert read(record, shipped).values == {"subtype": "b-cell"}
    record["entry"] *= 3
    with pytest.raises(RecordError, match="20,000"):
        read(record, shipped)


@pytest.mark.parametrize("told", list(course()), ids=lambda told: told.name)
def test_the_records_are_fhir(told: Told) -> None:
    """Others read them as R4B, and as R5 in that form."""
    from fhir.resources.bundle import Bundle
    from fhir.resources.R4B.bundle import Bundle as OlderBundle

    assert OlderBundle.model_validate_json(json.dumps(told.record)).entry
    assert Bundle.model_validate_json(json.dumps(as_r5(told.record))).entry
