"""Where a block stands on a day, with all signatures there are."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from booklet import Library
from booklet.review.signatures import Signatures
from tests.review.signed import SIGNED, UNTIL, reading, revoked, signature, signatures, write_signatures
from tests.tiny_content import edited, write_content

DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("as_of", "state", "words"),
    [
        (SIGNED - DAY, "early", "Test Reviewer (Test role) signed it later, on 2026-11-30"),
        (SIGNED, "signed", "by Test Reviewer (Test role) until 2027-11-30"),
        (UNTIL, "signed", "by Test Reviewer (Test role) until 2027-11-30"),
        (UNTIL + DAY, "expired", "the signature of Test Reviewer (Test role) ended on 2027-11-30"),
    ],
)
def test_a_signature_holds_from_its_first_to_its_last_day(tiny: Library, as_of: date, state: str, words: str) -> None:
    """Both days count."""
    standing = signatures(tiny, ["other"], as_of=as_of).standing(reading(tiny, "other"))
    assert (standing.state, standing.words) == (state, words)


def test_a_block_that_nobody_has_signed(tiny: Library) -> None:
    """It says so."""
    standing = Signatures(SIGNED).standing(reading(tiny, "other"))
    assert (standing.state, standing.words, standing.signature) == ("unsigned", "nobody has signed it", None)


def test_a_change_unsigns(tiny: Library, tmp_path: Path) -> None:
    """Whatever the day."""
    library = Library.load(write_content(tmp_path, edited("blocks/other.yaml", "shorter", "longer")))
    standing = signatures(tiny, ["other"]).standing(reading(library, "other"))
    assert standing.words == "since Test Reviewer (Test role) signed it on 2026-11-30"
    assert standing.state == "changed"


def test_a_signature_that_is_taken_back_never_holds(tiny: Library) -> None:
    """Not even for a day before it was."""
    made = revoked(signature(reading(tiny, "other"), signed=SIGNED - DAY))
    standing = Signatures(SIGNED - DAY, {"other": (made,)}).standing(reading(tiny, "other"))
    assert standing.state == "revoked"
    assert standing.words == "Test Reviewer (Test role), taken back on 2026-11-30: Test reason."


def test_of_several_the_one_that_holds_longest_counts(tiny: Library) -> None:
    """One that holds is enough; if none does, the newest says why."""
    text = reading(tiny, "other")
    old = signature(text, until=UNTIL + DAY, signed=SIGNED - DAY)
    new = signature(text, by="Another Reviewer")
    assert Signatures(SIGNED, {"other": (old, new)}).standing(text).signature == old
    assert Signatures(SIGNED, {"other": (old, revoked(new))}).standing(text).signature == old
    assert Signatures(UNTIL + DAY + DAY, {"other": (old, new)}).standing(text).signature == new


def test_copies_in_several_folders_are_one(tiny: Library, tmp_path: Path) -> None:
    """Taken back in one of them is taken back."""
    first = write_signatures(tmp_path / "first", signatures(tiny, ["other", "words"]))
    taken = Signatures(SIGNED, {"other": (revoked(signature(reading(tiny, "other"))),)})
    second = write_signatures(tmp_path / "second", taken)
    for folders in ((first, second), (second, first)):
        loaded = Signatures.load(*folders, as_of=SIGNED)
        assert loaded.of("other") == taken.of("other")
        assert loaded.standing(reading(tiny, "words")).state == "signed"
    assert Signatures.load(first, first, as_of=SIGNED).of("other") == (signature(reading(tiny, "other")),)


def test_the_day_is_today_if_none_is_given() -> None:
    """Without a folder nothing is signed."""
    loaded = Signatures.load()
    assert loaded.as_of == date.today()
    assert loaded.of("other") == ()
