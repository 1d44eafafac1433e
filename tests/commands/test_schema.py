"""`booklet schema` writes one file for each kind of content file, or prints one for all."""

from __future__ import annotations

import json
from pathlib import Path

from booklet.errors import ExitCode
from booklet.library.json_schema import combined_schema, content_schemas
from tests.running import Run


def test_to_a_folder(run: Run, tmp_path: Path) -> None:
    """The folder is made; standard output lists the files, as they are called from here."""
    code, out, err = run("schema", "schemas")
    assert (code, err) == (0, "")
    written = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in (tmp_path / "schemas").iterdir()}
    assert written == content_schemas()
    assert {Path(line).stem for line in out.split()} == set(written)
    assert run("schema", "schemas")[0] == 0


def test_to_standard_output(run: Run) -> None:
    """One document, and nothing else."""
    code, out, err = run("schema")
    assert (code, err) == (0, "")
    assert json.loads(out) == combined_schema()


def test_a_folder_that_cannot_be(run: Run, tmp_path: Path) -> None:
    """A file is in the way, there or further up."""
    (tmp_path / "file").write_bytes(b"")
    for place in ("file", "file/schemas"):
        code, out, err = run("schema", place)
        assert (code, out) == (ExitCode.OUTPUT, "")
        assert f"{Path(place)}: the folder cannot be made" in err
