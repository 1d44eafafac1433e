"""The score sheets as a PDF."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from booklet import Profile
from booklet.check.report.score_report import make_report
from booklet.check.run import check_folder
from booklet.errors import ProfileError
from tests.check.report.making import CALL
from tests.checkers import Conforms, outloud_faults, qpdf_faults
from tests.tag_outline import read_tags
from tests.tiny_content import edited, write_content


def report(folder: Path, profile: Profile | None = None) -> bytes:
    """Return the sheets of the small content folder."""
    made = make_report(check_folder(write_content(folder, {"blocks/call.yaml": CALL})), profile)
    assert made
    return made.reader_pdf()


def test_sheets_are_read_aloud(tmp_path: Path) -> None:
    """Words, what was found, and boxes, open and ticked."""
    found = read_tags(report(tmp_path))
    ticked = "2 The main message stands at the very start.On page 2, under the first heading, “When to call”."
    assert f"{ticked}ticked boxbox to tick" in found.text
    assert "13 It tells why the behavior matters to them.box to tickbox to tickbox to tick" in found.text
    assert [node.text for node in found.walk() if node.role == "H1"] == [
        "Score sheets for a booklet",
        "CDC Clear Communication Index",
        "PEMAT-P",
    ]


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    """No date stands in it; the reviewer writes it."""
    assert report(tmp_path) == report(tmp_path)


def test_whose_booklet(tmp_path: Path) -> None:
    """The fullest one, or the one that is asked for."""
    assert "ALL, type not known" in read_tags(report(tmp_path)).text
    assert "Other leukemia" in read_tags(report(tmp_path, Profile("other"))).text
    with pytest.raises(ProfileError):
        report(tmp_path, Profile("unheard-of"))


def test_content_that_makes_no_booklet(tmp_path: Path) -> None:
    """There is nothing to score."""
    assert make_report(check_folder(write_content(tmp_path, dict(edited("content.yaml", "title", "tilte"))))) is None


def test_passes_checkers(tmp_path: Path, conforms: Conforms) -> None:
    """Read aloud without an error, no damaged stream, and PDF/UA-1 and PDF/A-2a, like any booklet."""
    file = tmp_path / "sheets.pdf"
    file.write_bytes(report(tmp_path / "content"))
    assert outloud_faults(file) == []
    if shutil.which("qpdf"):
        assert qpdf_faults(file) == []
    conforms(file)
