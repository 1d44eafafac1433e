"""A signature is written so that the strict reader reads it back as it was."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet import Library
from booklet.files.folder import ContentFile
from booklet.files.yaml_reader import read_yaml
from booklet.review.block_reading import ReadingLine, hash_of
from booklet.review.signature import Signature, SignatureFile, as_date, as_yaml
from tests.review.signed import SIGNED, UNTIL, reading, signature


def test_a_day() -> None:
    """Year, month and day, and nothing that merely looks like a number."""
    assert as_date("2026-11-30") == as_date(date(2026, 11, 30)) == SIGNED
    for wrong in ("30.11.2026", "1764460800", "", "2026-02-30"):
        with pytest.raises(ValueError, match=r"is no date\. Write year, month and day: 2026-11-30"):
            as_date(wrong)


def test_the_form_of_a_file(tiny: Library) -> None:
    """Readable by people; what is empty is left out."""
    text = as_yaml("other", (signature(reading(tiny, "other")),)).decode()
    assert text.startswith(
        "schema: '2'\nblock: other\nsignatures:\n- by: Test Reviewer\n  role: Test role\n  signed: '2026-11-30'\n"
    )
    assert "  - id: other/short\n    words: It is shorter.\n    sources:\n    - two:2\n" in text
    assert "revoked" not in text


_PLAIN = st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=60)


@given(words=_PLAIN, other=_PLAIN)
def test_what_is_written_is_read_back(words: str, other: str) -> None:
    """Whatever the words: quotation marks, colons, dashes, other scripts; values that stand twice are written twice."""
    import unicodedata

    words, other = (unicodedata.normalize("NFC", each).replace("\u00b5", "\u03bc") for each in (words, other))
    line = ReadingLine(id="a", words=words, when=(other, other), sources=(words,))
    text = (line, line)
    made = Signature(by="T", role="R", signed=SIGNED, until=UNTIL, hash=hash_of(text), text=text)
    document, problems = read_yaml(ContentFile("a.yaml", "a.yaml", as_yaml("a", (made,))), is_typed=False)
    assert not problems
    assert SignatureFile.from_data(document.data).signatures == (made,)


def test_the_key_of_a_signature(tiny: Library) -> None:
    """A copy that is taken back is still the same signature."""
    made = signature(reading(tiny, "other"))
    assert made.key == made.with_values({"revoked": UNTIL, "reason": "Test."}).key
    assert made.key != signature(reading(tiny, "other"), by="Someone else").key
    assert made.signer == "Test Reviewer (Test role)"
