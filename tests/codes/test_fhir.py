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
    ICD_O_3,
    PRIVATE,
    Json,
    Told,
    as_r5,
    bundle,
    condition,
    course,
    risk,
    variant,
)
from tests.codes.made_up_records import ASKED, B_CELL, FINE, REFUSED
from tests.in_one_go import in_one_go


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


@in_one_go("name", [*REFUSED])
def test_what_is_refused(name: str, shipped: Library) -> None:
    """With a reason that names a place, and never becomes a booklet."""
    record, reason = REFUSED[name]
    found = read(record, shipped)
    assert found.profile() is None
    assert reason in " ".join(map(str, found.refusals))
    with pytest.raises(ProfileError):
        settled(found, {"subtype": "b-cell", "stage": "relapsed", "risk": "high"}, shipped)


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


def test_too_many_codings(shipped: Library) -> None:
    """A diagnosis in a hundred systems that nobody here knows is read; one in thousands is built by nobody."""
    others = [(f"urn:oid:1.2.{number}", "x") for number in range(100)]
    assert read(bundle(condition(B_CELL, *others)), shipped).values == {"subtype": "b-cell"}
    with pytest.raises(RecordError, match="not built as FHIR says"):
        read(bundle(condition(B_CELL, *(others * 11))), shipped)


@pytest.mark.parametrize("told", list(course()), ids=lambda told: told.name)
def test_the_records_are_fhir(told: Told) -> None:
    """Others read them as R4B, and as R5 in that form."""
    from fhir.resources.bundle import Bundle
    from fhir.resources.R4B.bundle import Bundle as OlderBundle

    assert OlderBundle.model_validate_json(json.dumps(told.record)).entry
    assert Bundle.model_validate_json(json.dumps(as_r5(told.record))).entry


@pytest.mark.parametrize("code", [" C91.00", "C91.00 ", "C91. 00", "C91.A0\t", " C92.00", "C83.7\n0"])
def test_a_blank_hides_no_diagnosis(code: str, shipped: Library) -> None:
    """Alone or beside a diagnosis that is well written, it is refused, and named."""
    system = "http://hl7.org/fhir/sid/icd-10-cm"
    blank = condition((system, code), profile="")
    for record in (blank, bundle(condition((system, "C91.00")), blank)):
        refused = [each.words for each in read(record, shipped).refusals]
        assert refused == ["it has a blank in a place where no ICD-10-CM code has one"]
