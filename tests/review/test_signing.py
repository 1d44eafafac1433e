"""Signing writes one file a block; taking back keeps what was signed."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest

from booklet import Library
from booklet.errors import ContentError, OutputError
from booklet.review import signing
from booklet.review.signatures import Signatures
from booklet.review.signing import Signer, revoke_signatures, sign_blocks
from tests.review.signed import SIGNED, UNTIL, reading, signatures, write_signatures

SIGNER = Signer("Test Reviewer", "Test role", UNTIL)


def loaded(folder: Path, as_of: date = SIGNED) -> Signatures:
    """Return the signatures of a folder on a day."""
    return Signatures.load(folder, as_of=as_of)


def test_signing(tiny: Library, tmp_path: Path) -> None:
    """The file holds what was read; the next load says signed."""
    readings = [reading(tiny, "opener"), reading(tiny, "other")]
    paths = sign_blocks(readings, SIGNER, loaded(tmp_path), tmp_path)
    assert paths == [tmp_path / "opener.yaml", tmp_path / "other.yaml"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["opener.yaml", "other.yaml"]
    assert loaded(tmp_path).by_block == signatures(tiny, ["opener", "other"]).by_block


def test_signing_again(tiny: Library, tmp_path: Path) -> None:
    """On the same day it is the same signature; another signer's stands beside it."""
    readings = [reading(tiny, "other")]
    sign_blocks(readings, SIGNER, loaded(tmp_path), tmp_path)
    before = (tmp_path / "other.yaml").read_bytes()
    sign_blocks(readings, SIGNER, loaded(tmp_path), tmp_path)
    assert (tmp_path / "other.yaml").read_bytes() == before
    sign_blocks(readings, Signer("Another Reviewer", "Test role", UNTIL), loaded(tmp_path), tmp_path)
    assert [each.by for each in loaded(tmp_path).of("other")] == ["Test Reviewer", "Another Reviewer"]


def test_taking_back(tiny: Library, tmp_path: Path) -> None:
    """Recorded with day and reason, not deleted; the text stays."""
    sign_blocks([reading(tiny, "other")], SIGNER, loaded(tmp_path), tmp_path)
    day = date(2027, 1, 15)
    taken = revoke_signatures("other", "Test reason.", loaded(tmp_path, day), tmp_path)
    assert [each.by for each in taken] == ["Test Reviewer"]
    (kept,) = loaded(tmp_path).of("other")
    assert (kept.revoked, kept.reason, kept.text) == (day, "Test reason.", reading(tiny, "other").lines)
    assert revoke_signatures("other", "Again.", loaded(tmp_path, day), tmp_path) == []


def test_taking_back_what_another_folder_holds(tiny: Library, tmp_path: Path) -> None:
    """Shipped signatures stay as they are; the copy in the user's folder says that they do not hold."""
    shipped = write_signatures(tmp_path / "shipped", signatures(tiny, ["other"]))
    mine = tmp_path / "mine"
    mine.mkdir()
    before = (shipped / "other.yaml").read_bytes()
    revoke_signatures("other", "Test reason.", Signatures.load(shipped, mine, as_of=SIGNED), mine)
    assert (shipped / "other.yaml").read_bytes() == before
    assert Signatures.load(shipped, mine, as_of=SIGNED).standing(reading(tiny, "other")).state == "revoked"


def test_signing_what_was_taken_back_on_the_same_day(tiny: Library, tmp_path: Path) -> None:
    """A revocation is never overwritten; another last day, or another day, tells the two apart."""
    readings = [reading(tiny, "other")]
    sign_blocks(readings, SIGNER, loaded(tmp_path), tmp_path)
    revoke_signatures("other", "Test reason.", loaded(tmp_path), tmp_path)
    with pytest.raises(ContentError) as caught:
        sign_blocks(readings, SIGNER, loaded(tmp_path), tmp_path)
    (problem,) = caught.value.problems
    assert problem.message == "Test Reviewer (Test role) took this signature back today"
    assert problem.hint == "Sign with another last day, or tomorrow, so that the two can be told apart."
    sign_blocks(readings, Signer("Test Reviewer", "Test role", date(2027, 5, 1)), loaded(tmp_path), tmp_path)
    assert loaded(tmp_path).standing(reading(tiny, "other")).state == "signed"


def test_a_broken_file_stops_signing(tiny: Library, tmp_path: Path) -> None:
    """Nothing is written beside, and nothing is lost."""
    (tmp_path / "words.yaml").write_text("a: b")
    with pytest.raises(ContentError):
        sign_blocks([reading(tiny, "other")], SIGNER, Signatures(SIGNED), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["words.yaml"]


def test_a_file_that_would_be_too_large(tiny: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What could not be read again is not written."""
    monkeypatch.setattr(signing, "MAX_FILE_BYTES", 100)
    with pytest.raises(OutputError, match=r"other\.yaml: with one more signature the file would be too large"):
        sign_blocks([reading(tiny, "other")], SIGNER, Signatures(SIGNED), tmp_path)
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="permissions as on POSIX")
def test_a_folder_that_cannot_be_written(tiny: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The hint speaks of the option that was given."""

    def refuse(*_: object) -> None:
        raise OutputError("x: the file cannot be written (permission denied)", "Use -o FILE.")

    monkeypatch.setattr(signing, "write_whole", refuse)
    with pytest.raises(OutputError, match="permission denied") as caught:
        sign_blocks([reading(tiny, "other")], SIGNER, Signatures(SIGNED), tmp_path)
    assert "--signatures" in caught.value.hint
