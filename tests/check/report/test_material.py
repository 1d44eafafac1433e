"""The booklet that is scored."""

from __future__ import annotations

from pathlib import Path

from booklet import Library
from booklet.check.report.material import fullest_profile
from tests.check.checking import saying
from tests.check.report.making import CALL, material
from tests.tiny_content import write_content


def test_a_booklet_as_it_is_printed(tmp_path: Path) -> None:
    """Its words, its sections, its pages."""
    made = material(tmp_path, {"blocks/call.yaml": CALL})
    assert made.label in made.title
    assert made.sections[0].heading.plain == "When to call"
    assert made.page("call") == 2
    assert made.page("nowhere") is None
    assert made.numbers.figures == ("4 weeks",)
    assert [chapter.title for chapter in made.eases] == ["Front", "Main part", "Words", "Back cover"]


def test_rules_that_are_broken(tmp_path: Path) -> None:
    """How often, in all of the content."""
    assert material(tmp_path, saying("Call us! Do it now!")).broken["emphasis"] == 1


def test_the_fullest_booklet(tmp_path: Path) -> None:
    """Where nothing is known, all is said under conditions; a track of its own may say more."""
    assert fullest_profile(Library.load(write_content(tmp_path / "a"))).subtype == "open"
    long = saying(" ".join(["Your child may need much rest."] * 20))
    assert fullest_profile(Library.load(write_content(tmp_path / "b", dict(long)))).subtype == "other"
