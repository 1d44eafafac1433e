"""Tables of codes are read, signed and compared like blocks."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from booklet import Library, Signatures, load_library
from booklet.commands._tables.review import list_review, show_block
from booklet.review.changes import changes_since_content, changes_since_signed
from booklet.review.code_tables import read_table
from booklet.review.signable import read_everything, reading_of, signables
from booklet.review.signing import Signer, sign_blocks
from tests.library.rules.code_tables import TABLE
from tests.tiny_content import write_content

NAME = "codes-icd-o-3"


@pytest.fixture
def coded(tmp_path: Path) -> Library:
    """Return a library with a table of codes."""
    return load_library(write_content(tmp_path / "coded", {"codes/icd-o-3.yaml": TABLE}))


def test_what_a_reviewer_reads(coded: Library) -> None:
    """Each code, what it stands for and what it leads to."""
    shown = show_block(coded.codes[0], coded, Signatures(date(2026, 11, 30)))
    assert shown.startswith(f"{NAME}: ICD-O-3\n  unsigned: nobody has signed it\n")
    assert f"{NAME}/9837/3\n  T-cell; says subtype t-cell, risk high\n  sources: a list\n" in shown
    assert "edition      The third; checked 2026-11-29" in shown or "The third; checked 2026-11-29" in shown


def test_names(coded: Library) -> None:
    """Blocks and tables share one space of names."""
    there = signables(coded)
    assert there[NAME] is coded.codes[0]
    assert "opener" in there
    assert "codes-none" not in there
    assert [each.block for each in read_everything(coded)] == list(there)


def test_a_signature_holds_until_a_code_means_something_else(coded: Library, tmp_path: Path) -> None:
    """The old and the new meaning are told."""
    table = coded.codes[0]
    (tmp_path / "signed").mkdir()
    signatures = Signatures(date(2026, 11, 30))
    signer = Signer("Test Reviewer", "Clinician", date(2027, 11, 30))
    sign_blocks([reading_of(table, coded)], signer, signatures, tmp_path / "signed")
    signed = Signatures.load(tmp_path / "signed", as_of=date(2026, 11, 30))
    assert signed.standing(read_table(table)).state == "signed"
    assert f"{NAME}  signed" in " ".join(list_review(coded, signed).split()).replace(" signed", "  signed")
    other = TABLE.replace("subtype: t-cell", "subtype: open")
    changed = load_library(write_content(tmp_path / "changed", {"codes/icd-o-3.yaml": other}))
    assert signed.standing(read_table(changed.codes[0])).state == "changed"
    for found in (changes_since_signed(changed, signed), changes_since_content(changed, coded)):
        (change,) = next(each for each in found if each.block == NAME).changes
        assert change.was is not None
        assert change.now is not None
        assert (change.was.words, change.now.words) == (
            "T-cell; says subtype t-cell, risk high",
            "T-cell; says subtype open, risk high",
        )


def test_everything_of_a_row_is_read(shipped_codes: Library) -> None:
    """No field of the shipped tables is left out of what is signed."""
    for table in shipped_codes.codes:
        lines = {line.id.partition("/")[2]: line.words for line in read_table(table).printed}
        for row in table.codes:
            said = lines[row.code]
            parts = (*row.profile.values(), row.refuse, row.note, row.hints, row.says, *row.also, row.words)
            parts += (row.ask.words, *row.ask.answers) if row.ask else ()
            parts += row.doubts.values if row.doubts else ()
            assert all(part in said for part in parts)


@pytest.fixture(scope="module")
def shipped_codes() -> Library:
    """Return the shipped content."""
    return load_library()
