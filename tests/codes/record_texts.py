"""Texts that are no record, and how each is refused."""

from __future__ import annotations

import json

GOOD = json.dumps({"resourceType": "Condition", "note": "Zaphira"}).encode()


BAD: dict[str, tuple[bytes, str]] = {
    "cut off": (GOOD[:-5], "no JSON"),
    "empty": (b" \n", "empty"),
    "XML": (b'<?xml version="1.0"?><Condition xmlns="http://hl7.org/fhir"/>', "XML"),
    "XML behind a mark": (b"\xef\xbb\xbf <Condition/>", "XML"),
    "a key that stands twice": (b'{"resourceType": "Condition", "code": 1, "code": 2, "Zaphira": 3}', "twice"),
    "a key that stands twice inside": (b'{"a": [{"Zaphira": 1, "Zaphira": 2}]}', "twice"),
    "deep lists": (b"[" * 200_000, "nested too deep"),
    "deep objects": (b'{"a":' * 100_000, "nested too deep"),
    "more values than memory": (b'{"Zaphira": [' + b"[]," * 600_000 + b"[]]}", "more than 1,000,000 values"),
    "a list": (b"[1]", "no JSON object"),
    "text": (b'"Zaphira"', "no JSON object"),
    "no number": (b'{"Zaphira": NaN}', "no JSON"),
    "UTF-16": ("\ufeff{}".encode("utf-16-le"), "UTF-8"),
    "Latin-1": ('{"a": "Zaphira \u00e9"}'.encode("latin-1"), "UTF-8"),
    "two objects": (b'{"a": 1}{"Zaphira": 2}', "no JSON"),
}


def all_of(error: BaseException) -> str:
    """Return all that an error and those before it hold."""
    held = ""
    each: BaseException | None = error
    while each is not None:
        held += repr(each.args) + repr(vars(each))
        each = each.__cause__ or each.__context__
    return held
