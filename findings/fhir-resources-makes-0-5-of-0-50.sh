#!/usr/bin/env bash
# Guess: a model for FHIR that keeps amounts as Python's Decimal gives 0.50 back as 0.50, as FHIR asks for: digits behind the point say how exact a value is.
# What happens (fhir.resources 8.3.0): 0.50 comes back as 0.5 and 100.00 as 100.0; 0.10 as 0.1, so that "0.10" and "0.1" of two laboratories look alike. The value is a Decimal by then, made from a number that has
#   forgotten its zeros.
# Why it hurts: a signature or checksum over the resource fails, and a result with two digits behind the point is printed as if it was measured with one.
# Instead: keep the JSON that came in beside the model; print amounts from it.
# Reference: FHIR R5, data types, decimal: how many digits were given is part of the value, and to be kept.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
python3 -m venv venv; venv/bin/pip install -q --no-compile --disable-pip-version-check fhir.resources==8.3.0
venv/bin/python - <<'P'
from importlib.metadata import version
from fhir.resources.quantity import Quantity

read = [Quantity.model_validate_json(f'{{"value":{value}}}') for value in ("0.50", "0.10", "100.00", "5")]
seen = [quantity.model_dump_json() for quantity in read]
print("fhir.resources", version("fhir.resources"), type(read[0].value).__name__, seen)
raise SystemExit("CHANGED" if seen != ['{"value":0.5}', '{"value":0.1}', '{"value":100.0}', '{"value":5}'] else 0)
P
