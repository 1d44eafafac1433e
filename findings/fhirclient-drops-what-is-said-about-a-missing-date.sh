#!/usr/bin/env bash
# Guess: a patient's record that goes in and comes out of fhirclient, unchanged, says the same; or the part it can't hold is refused,
#   as unknown elements are.
# What happens (fhirclient 4.4.0): what FHIR says about a simple value, in the element with an underscore, is dropped without a word.
#   "_birthDate" with "the date is unknown" is gone, so is "only about" beside an onset date.
# Why it hurts: an estimated or masked date comes out as a plain fact, or as never asked. Age decides the risk group in leukemia.
# Instead: keep the JSON you were sent, and change only that; or use a library that keeps these elements
#   (fhir.resources 8.3.0 gives back the same JSON).
# Reference: https://hl7.org/fhir/R4/json.html#primitive
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"; "$work/venv/bin/pip" install -q --no-compile --disable-pip-version-check fhirclient==4.4.0 fhir.resources==8.3.0
"$work/venv/bin/python" - <<'P'
import json
from importlib.metadata import version
from fhir.resources.R4B.patient import Patient as Other
from fhirclient.models.patient import Patient

print("fhirclient", version("fhirclient"), "fhir.resources", version("fhir.resources"))
reason = {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "unknown"}]}
patient = {"resourceType": "Patient", "active": True, "_birthDate": reason}
out = Patient(patient).as_json()
other = json.loads(Other.model_validate(patient).model_dump_json())
print("in:            ", json.dumps(patient))
print("fhirclient:    ", json.dumps(out))
print("fhir.resources:", json.dumps(other))
raise SystemExit(0 if "_birthDate" not in out and other == patient else "CHANGED")
P
