"""`--document-reference`, and the whole way: a record in, a booklet, its entry out, and the found file known again."""

from __future__ import annotations

import hashlib
import json
from base64 import b64encode
from pathlib import Path

import pytest

from booklet.errors import ExitCode
from tests.codes.bundles import PRIVATE, course
from tests.filing.making import with_change
from tests.running import Run


@pytest.mark.parametrize("command", [("build",), ("card",), ("sheet", "--for", "school")])
def test_beside_the_file(command: tuple[str, ...], run: Run, tmp_path: Path) -> None:
    """Both paths are printed; the entry's hash is the file's."""
    options = ("--subtype", "b-cell", "--document-reference", "R4", "--subject", "Patient/9", "-o", "made.pdf")
    code, out, _ = run(*command, *options)
    assert (code, out) == (0, "made.pdf\nmade.document-reference.json\n")
    made = json.loads((tmp_path / "made.document-reference.json").read_text(encoding="utf-8"))
    data = (tmp_path / "made.pdf").read_bytes()
    attachment = made["content"][0]["attachment"]
    assert attachment["hash"] == b64encode(hashlib.sha1(data, usedforsecurity=False).digest()).decode()
    assert (attachment["size"], attachment["url"], made["subject"]) == (
        len(data),
        "made.pdf",
        {"reference": "Patient/9"},
    )
    assert b"Patient/9" not in data


def test_what_a_site_files_booklets_as(run: Run, tmp_path: Path) -> None:
    """Its own type of document."""
    site = tmp_path / "site"
    site.mkdir()
    kind = '{system: "http://example.org/types", code: X-1}'
    (site / "site.yaml").write_text(f"schema: 1\ndocument_type: {kind}\n", encoding="utf-8")
    run("card", "--subtype", "b-cell", "--site", site, "--document-reference", "R5", "-o", "made.pdf")
    made = json.loads((tmp_path / "made.document-reference.json").read_text(encoding="utf-8"))
    assert made["type"]["coding"] == [{"system": "http://example.org/types", "code": "X-1"}]
    (site / "site.yaml").write_text("schema: 1\ndocument_type: {system: x, code: X-1}\n", encoding="utf-8")
    code, _, err = run("card", "--subtype", "b-cell", "--site", site)
    assert (code, "site.yaml:2" in err) == (ExitCode.CONTENT, True)


def test_wrong_use(run: Run, tmp_path: Path) -> None:
    """A subject alone, or one that is none, makes no file, and is not repeated."""
    assert run("card", "--subtype", "b-cell", "--subject", "Patient/1")[0] == ExitCode.USAGE
    arguments = ("card", "--subtype", "b-cell", "--document-reference", "R4", "--subject", "Ann Example")
    code, out, err = run(*arguments)
    assert (code, out, "Ann" in err) == (ExitCode.USAGE, "", False)
    assert list(tmp_path.iterdir()) == []


def test_the_whole_way(run: Run, tmp_path: Path) -> None:
    """From a record to a recall that names this file alone, and nothing private anywhere on the way."""
    records = [next(each.record for each in course() if each.name == name) for name in ("relapse", "new, T-cell")]
    lines = b"\n".join(json.dumps(record).encode() for record in records)
    record = tmp_path / "record.json"
    record.write_text(json.dumps(records[1]), encoding="utf-8")
    assert run("build", "--from-fhir", record, "--document-reference", "R5", "-o", "one.pdf")[0] == 0
    code, out, _ = run("identify", "one.pdf")
    assert (code, "subtype   t-cell\n" in out, "risk      high\n" in out) == (0, True, True)
    (tmp_path / "all.ndjson").write_bytes(lines)
    assert run("batch", "--from-fhir", "all.ndjson", "--out", "out", "--jobs", 1)[0] == 0
    with_change(tmp_path / "new", "blocks/induction.yaml", "chemo", "chemotherapy")
    from booklet.core.resources import content_folder

    arguments = ("recall", "out/manifest.jsonl", "--since", content_folder(), "--content", "new")
    code, out, err = run(*arguments)
    assert (code, err) == (0, "1 of 2 files.\n")
    assert "t-cell-high" in out
    assert "relapsed" not in out
    assert "not current" in (told := run("identify", "one.pdf", "--content", "new")[1]) or "changed   " in told
    held = "".join(path.read_bytes().decode("latin-1") for path in (tmp_path / "out").iterdir()) + out + err
    held += (tmp_path / "one.document-reference.json").read_text(encoding="utf-8")
    assert not [word for word in PRIVATE if word in held]
