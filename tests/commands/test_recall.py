"""`booklet recall` and `booklet identify`, from a batch to what a family holds."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest

from booklet import Profile
from booklet.batch import Inputs, make_batch
from booklet.errors import ExitCode
from tests.batch.making import InThisThread
from tests.running import Run
from tests.tiny_content import edited, write_content


@pytest.fixture(scope="module")
def made(tiny_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with three booklets."""
    out = tmp_path_factory.mktemp("batch")
    rows = [Profile("b-cell"), Profile("t-cell", audience="patient"), Profile("open")]
    make_batch(rows, out, inputs=Inputs(tiny_folder), executor=InThisThread())
    return out


@pytest.fixture
def batch(made: Path, tmp_path: Path) -> None:
    """Have these booklets in the folder in which commands run."""
    shutil.copytree(made, tmp_path / "out")


@pytest.mark.usefixtures("batch")
def test_old_and_new_words_and_who_has_them(run: Run, tmp_path: Path, tiny_folder: Path) -> None:
    """Each change once, with its files; as CSV a line each."""
    write_content(tmp_path / "new", edited("drugs/vincristine.yaml", "It can be part", "=It can be a part"))
    arguments = ("recall", "out/manifest.jsonl", "--since", tiny_folder, "--content", "new")
    code, out, err = run(*arguments)
    assert code == 0
    assert out.startswith(
        "medicines: says something else now\n"
        "  was: It can be part of this phase.\xa01\n  now: =It can be a part of this phase.\xa01\n"
    )
    names = [name for name in ("b-cell", "t-cell", "open") if f": {name}" in out]
    assert err == f"{len(names)} of 3 files.\n"
    code, out, _ = run(*arguments, "--csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert (code, len(rows)) == (0, len(names))
    assert {(row["block"], row["change"], row["was"], row["now"]) for row in rows} == {
        ("medicines", "words", "It can be part of this phase.\xa01", "'=It can be a part of this phase.\xa01")
    }
    assert run("recall", "out/manifest.jsonl", "--since", tiny_folder, "--content", tiny_folder)[1:] == (
        "",
        "0 of 3 files.\n",
    )


@pytest.mark.usefixtures("batch")
def test_a_block_that_is_looked_for(run: Run, tiny_folder: Path) -> None:
    """In the files that hold it."""
    code, out, _ = run("recall", "out/manifest.jsonl", "--block", "opener", "--content", tiny_folder)
    assert code == 0
    assert out.startswith("opener: is in\n  out/manifest.jsonl, row 1: b-cell")


@pytest.mark.usefixtures("batch")
def test_files_of_another_content(run: Run, tmp_path: Path) -> None:
    """They are named as such, and counted."""
    write_content(tmp_path / "new", edited("glossary.yaml", "Where blood is made.", "Where it is made."))
    code, out, err = run("recall", "out/manifest.jsonl", "--block", "opener", "--content", "new")
    assert (code, err) == (0, "0 of 3 files. 3 could not be compared.\n")
    assert out.startswith("These files could not be compared\n  why: made from a content that was not given\n")


def test_nothing_to_look_for(run: Run, tiny_folder: Path) -> None:
    """It is said what can be given; a file that is no manifest is told."""
    assert run("recall", "x.jsonl", "--content", tiny_folder)[0] == ExitCode.USAGE
    code, _, err = run("recall", "x.jsonl", "--block", "opener", "--content", tiny_folder)
    assert (code, "cannot be read" in err) == (ExitCode.CONTENT, True)


def test_identify(run: Run, tmp_path: Path, tiny_folder: Path) -> None:
    """As text and as JSON; a word's meaning is where it is explained."""
    run("build", "--subtype", "b-cell", "--content", tiny_folder, "-o", "found.pdf")
    code, out, _ = run("identify", "found.pdf", "--content", tiny_folder)
    assert (code, "yes, made from this content" in out) == (0, True)
    write_content(tmp_path / "new", edited("glossary.yaml", "Where blood is made.", "Where it is made."))
    code, out, _ = run("identify", "found.pdf", "--content", "new", "--json")
    data = json.loads(out)
    assert (code, data["current"], data["changed"]) == (0, False, ["opener"])
    Path("requests.csv").write_text("subtype\n", encoding="utf-8")
    assert run("identify", "requests.csv", "--content", tiny_folder)[0] == ExitCode.CONTENT
