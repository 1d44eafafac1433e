"""Signature files are read as strictly as content, and what was changed by hand is told."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

import pytest

from booklet import Library
from booklet.errors import ContentError
from booklet.review.signature_files import read_signatures
from booklet.review.signatures import Signatures
from tests.review.signed import SIGNED, reading, revoked, signatures, write_signatures

CHANGED: Final = (
    "24: who signed, as what, from when or until when is not what Test Reviewer signed: it was changed here"
)


@pytest.fixture
def folder(tmp_path: Path, tiny: Library) -> Path:
    """Return a folder with one signature."""
    return write_signatures(tmp_path / "signed", signatures(tiny, ["other"]))


def refused(folder: Path) -> list[str]:
    """Return what is wrong with a folder, with paths from the folder."""
    with pytest.raises(ContentError) as caught:
        read_signatures(folder)
    return [f"{problem}".replace(f"{folder.as_posix()}/", "") for problem in caught.value.problems]


def test_what_is_there(folder: Path, tiny: Library) -> None:
    """By block; notes for people may lie beside the files."""
    (folder / "README.md").write_text("Who signs what.")
    assert read_signatures(folder) == signatures(tiny, ["other"]).by_block


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "It is shorter.",
            "It is longer.",
            "8: the text below is not what Test Reviewer signed: it was changed in this",
        ),
        ("until: '2027", "until: '2025", "7: the signature ends on 2025-11-30, before it was signed on 2026-11-30"),
        ("until: '2027-11-30'", "until: soon", "7: 'until': 'soon' is no date. Write year, month and day: 2026-11-30"),
        ("by: Test Reviewer", "by: ''", "4: 'by' is empty"),
        ("by: Test Reviewer", "by: [a]", "4: 'by' needs text, not a list"),
        ("  role: Test role\n", "", "4: 'role' is missing"),
        ("  role: Test role\n", "  rolle: Test role\n", "5: no key is called 'rolle' here"),
        ("  text:", "  revoked: '2027-01-01'\n  text:", "9: the signature was taken back without a reason"),
        ("  text:", "  reason: Test.\n  text:", "9: there is a reason for taking the signature back, but no day"),
        ("block: other", "block: opener", "2: the block 'opener' is not the file's name, 'other'"),
        ("schema: '2'", "schema: '3'", "1: 'schema' is not 1 or 2, so this file was written by another version of the"),
        ("schema: '2'\n", "", "1: 'schema' is missing"),
        ("schema: '2'", "schema: {}", "1: 'schema' is not 1 or 2"),
        ("schema: '2'", "schema: [1]", "1: 'schema' is not 1 or 2"),
        ("until: '2027-11-30'", "until: '9999-12-31'", CHANGED),
        ("signed: '2026-11-30'", "signed: '2020-11-30'", CHANGED),
        ("by: Test Reviewer", "by: Another", CHANGED.replace("Test Reviewer", "Another")),
        ("role: Test role", "role: Chief", CHANGED),
        ("by: Test Reviewer", "by: &a Test Reviewer", "4: anchors such as '&a' are not allowed"),
        ("by: Test Reviewer", "by: !!python/object:os.system x", "4: tags such as"),
    ],
)
def test_what_no_file_may_hold(folder: Path, old: str, new: str, said: str) -> None:
    """The line, and what is wrong in plain words."""
    path = folder / "other.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert any(problem.startswith(f"other.yaml:{said}") for problem in refused(folder)), refused(folder)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "other.yaml: the file is empty"),
        (b"a\0b", "other.yaml: the file holds NUL characters, so it is not plain text"),
        ("by: \u00e4".encode("latin-1"), "other.yaml:1: this line is not UTF-8 text"),
        (b"\xff\xfea\0", "other.yaml: the file is written in UTF-16"),
        (b"a: " + b"[" * 30 + b"]" * 30, "other.yaml:1: lists and keys are nested more than 24 deep"),
        (b"a:\n\tb: c", "other.yaml:2: a tab stands where spaces are needed"),
        (b"a: &a [x]\nb: *a\nc: [*a, *a]", "other.yaml:1: anchors such as '&a' are not allowed"),
        (b"a: b\na: c", "other.yaml:1: a key stands twice in what begins here: 'a'"),
        (b"x" * 1_000_001, "other.yaml: the file is larger than 1000 kB"),
    ],
)
def test_hostile_files(folder: Path, data: bytes, said: str) -> None:
    """The same reader as for content, with the same bounds."""
    (folder / "other.yaml").write_bytes(data)
    assert said in refused(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes as on POSIX")
def test_what_is_no_file(folder: Path, tmp_path: Path) -> None:
    """Nothing outside the folder is opened, and nothing that makes us wait."""
    (tmp_path / "secret.yaml").write_text("a: b")
    (folder / "out.yaml").symlink_to(tmp_path / "secret.yaml")
    os.mkfifo(folder / "pipe.yaml")
    (folder / "notes.txt").write_text("a")
    assert refused(folder) == [
        "notes.txt: only files whose name ends in .yaml are content",
        "out.yaml: this link leads out of the signatures folder",
        "pipe.yaml: this is not a regular file",
    ]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """A slip of the pen in its name must not pass for "nothing is signed"."""
    with pytest.raises(ContentError, match="the signatures folder cannot be read") as caught:
        Signatures.load(tmp_path / "signed")
    assert caught.value.problems[0].hint == "Make the folder first, or give another one."


def test_a_signature_taken_back_cannot_be_put_back(folder: Path, tiny: Library) -> None:
    """Taking the lines away that say so is noticed, too."""
    taken = {"other": tuple(map(revoked, signatures(tiny, ["other"]).of("other")))}
    write_signatures(folder, Signatures(SIGNED, taken))
    path = folder / "other.yaml"
    text = path.read_text(encoding="utf-8")
    kept = [line for line in text.splitlines() if "revoked:" not in line and "reason:" not in line]
    path.write_text("\n".join(kept) + "\n", encoding="utf-8")
    assert any("it was changed here" in problem for problem in refused(folder))


@pytest.mark.parametrize("until", ["2027-11-30", "9999-12-31"])
def test_a_file_of_an_older_program(folder: Path, tiny: Library, until: str) -> None:
    """It is read, and holds no more: nothing in it tells whether its days were changed."""
    path = folder / "other.yaml"
    lines = path.read_text(encoding="utf-8").replace("schema: '2'", "schema: '1'").splitlines()
    old = "\n".join(line for line in lines if "seal:" not in line).replace("2027-11-30", until)
    path.write_text(f"{old}\n", encoding="utf-8")
    standing = Signatures.load(folder, as_of=SIGNED).standing(reading(tiny, "other"))
    assert standing.state == "old"
    words = "Test Reviewer (Test role) signed it on 2026-11-30 with an older program: sign it again"
    assert standing.words == words
