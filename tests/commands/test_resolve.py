"""`booklet resolve` says what codes come to, and nothing else of a record."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from booklet.errors import ExitCode
from tests.codes.bundles import ICD_10_CM, PRIVATE, SNOMED, bundle, condition, course, patient, risk, variant
from tests.codes.infobutton_addresses import ADDRESS
from tests.codes.made_up_records import ASKED, FINE, REFUSED
from tests.codes.record_texts import BAD
from tests.running import Run


def test_as_text(run: Run) -> None:
    """The profile, what it rests on, and what is not said."""
    code, out, err = run("resolve", "--code", "icd-o-3|9837/3", "--code", "icd-10-cm|C91.02")
    assert (code, err) == (0, "")
    assert out.startswith(
        "Profile\n"
        "  --subtype  t-cell    T-cell ALL\n"
        "  --stage    relapsed  Relapse\n"
        "It rests on\n"
        "  ICD-O-3 9837/3 (code 1)    T-cell ALL      ICD-O-3.2; checked 2026-11-29\n"
        "  ICD-10-CM C91.02 (code 2)  ALL in relapse  ICD-10-CM, April 2026 (fiscal year 2026); checked 2026-11-29\n"
        "Not said\n"
    )
    assert "  --risk  " in out
    assert "--stage  Stage" not in out


def test_as_json(run: Run) -> None:
    """For machines, the same, with the codes' systems and editions; what is refused as well."""
    code, out, _ = run("resolve", "--code", "icd-10-cm|C91.01", "--json")
    data = json.loads(out)
    assert code == 0
    assert data["profile"] == {"subtype": "unspecified", "stage": "in-remission"}
    assert data["codes"][0]["system"] == ICD_10_CM
    assert data["refused"] == []
    code, out, err = run("resolve", "--code", "icd-o-3|9834/3", "--json")
    data = json.loads(out)
    assert (code, data["profile"]) == (ExitCode.PROFILE, None)
    assert "prolymphocytic" in data["refused"][0]["reason"]
    assert "prolymphocytic" in err


def test_what_is_asked(run: Run) -> None:
    """With the option that answers it."""
    code, out, _ = run("resolve", "--code", "icd-o-3|9687/3")
    assert code == 0
    assert "Profile\n  not known\n" in out
    assert "Is it leukemia? Ask the team, and answer with --subtype burkitt.\n" in out


def test_an_infobutton_request(run: Run) -> None:
    """The code of a web address."""
    code, out, _ = run("resolve", "--from-infobutton", ADDRESS)
    assert code == 0
    assert "ICD-10-CM C91.00 (the request's code)" in out
    assert not any(word in out for word in PRIVATE)


def test_nothing_given(run: Run) -> None:
    """It is said what can be given."""
    code, out, err = run("resolve")
    assert (code, out) == (ExitCode.USAGE, "")
    assert "--code" in err


def test_codes_and_a_record_go_together_or_stop(run: Run, tmp_path: Path) -> None:
    """As codes among each other do."""
    (tmp_path / "record.json").write_text(json.dumps(condition((SNOMED, "277571004"))), encoding="utf-8")
    code, out, _ = run("resolve", "--code", "icd-10-cm|C91.02", "--from-fhir", "record.json")
    assert (code, "--subtype  b-cell" in out, "relapsed" in out) == (0, True, True)
    code, out, err = run("resolve", "--code", "icd-o-3|9837/3", "--from-fhir", "record.json")
    assert (code, out) == (ExitCode.PROFILE, "")
    assert "ICD-O-3 9837/3 (code 1) says subtype 't-cell', and SNOMED CT 277571004 (the Condition) says 'b-cell'" in err


def _records() -> dict[str, bytes]:
    """Return every record of these tests, and some that hold private words where codes should be."""
    made = {told.name: told.record for told in course()}
    made |= {name: record for cases in (REFUSED, ASKED, FINE) for name, (record, _) in cases.items()}
    odd = bundle(
        patient(),
        condition((SNOMED, "Zaphira"), (ICD_10_CM, "MRN-77105533"), ("Wobbleton", "4417-2093")),
        risk("Zaphira"),
        variant("Quillfeather"),
        {"resourceType": "Zaphira Quillfeather"},
    )
    made["private words for codes"] = odd
    made["private words for systems"] = bundle(condition(("Zaphira", "C91.00"), ("Dr. Grumblethorpe", "555-0142")))
    made["a private word for a status"] = bundle(condition((SNOMED, "277571004"), status="Zaphira"))
    made["a private word for the kind"] = {**odd, "resourceType": "Zaphira"}
    records = {name: json.dumps(record).encode() for name, record in made.items()}
    return {**records, **{f"bad: {name}": data for name, (data, _) in BAD.items()}}


@pytest.mark.parametrize("options", [(), ("--json",), ("--debug",)], ids=["text", "json", "debug"])
def test_nothing_private_comes_out(options: tuple[str, ...], run: Run, tmp_path: Path) -> None:
    """On no way out: not in what is printed, not in messages, not in files, whatever the record is like."""
    path = tmp_path / "Zaphira Quillfeather 2019-03-21.json"
    codes = set()
    for name, data in _records().items():
        path.write_bytes(data)
        code, out, err = run("resolve", "--from-fhir", path, *options)
        codes.add(code)
        said = (out + err).replace(str(path), "")
        assert not [word for word in PRIVATE if word in said], (name, said)
        assert [each.name for each in tmp_path.iterdir()] == [path.name]
    assert codes == {0, ExitCode.CONTENT, ExitCode.PROFILE}
