"""Codes in an order: what they say stands in for a subtype, and what a person gives beside them answers and narrows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from booklet import Library, Profile, Signatures, load_library
from booklet.codes.read import read_all
from booklet.codes.resolve import RefusedCodeError, resolve
from booklet.errors import NotApprovedError, RefusedOrderError
from booklet.ordering.coded import codes_in, refuse_unsigned, with_codes
from booklet.ordering.order_reader import OrderReader
from booklet.review.code_tables import read_table
from booklet.review.signing import Signer, sign_blocks


@pytest.fixture(scope="module")
def library() -> Library:
    """Return the shipped content."""
    return load_library()


def test_an_order_by_code(library: Library) -> None:
    """Values are understood as they always are."""
    order = OrderReader(library).read({"code": "icd-o-3|9837/3 & icd-10-cm|C91.02", "risk": "High risk", "paper": "a5"})
    assert (order.profile, order.paper) == (Profile("t-cell", risk="high", stage="relapsed"), "a5")


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ({"code": "icd-o-3|9834/3"}, "prolymphocytic"),
        ({"code": "icd-o-3|9687/3"}, "Is it leukemia"),
        ({"code": "icd-o-3|9837/3", "subtype": "b-cell"}, "the codes say subtype 't-cell'"),
        ({"code": "icd-o-3|9837/3", "risk": "standard"}, "standard-risk T-cell"),
        ({"code": "Ann Example"}, "a system or a code is missing"),
    ],
)
def test_what_is_refused(texts: dict[str, str], said: str, library: Library) -> None:
    """Under the name of the field, and in words that repeat nothing but what is known."""
    with pytest.raises(RefusedOrderError) as raised:
        OrderReader(library).read(texts)
    ((field, error),) = raised.value.faults
    assert field == "code"
    assert said in error.message
    assert "Ann" not in error.message + error.hint


def test_what_is_no_value_is_told_as_always(library: Library) -> None:
    """A slip in another field is not taken for an answer."""
    with pytest.raises(RefusedOrderError) as raised:
        OrderReader(library).read({"code": "icd-o-3|9811/3", "risk": "hihg"})
    assert [field for field, _ in raised.value.faults] == ["risk"]


def test_several_codes_in_one_text() -> None:
    """With a sign between them that no code has."""
    assert codes_in("icd-o-3|9811/3 6&a|b ") == ("icd-o-3|9811/3 6", "a|b")


def test_tables_have_to_be_signed_where_texts_have_to(library: Library, tmp_path: Path) -> None:
    """All of those that decided."""
    day = date(2026, 11, 30)
    resolution = resolve(read_all(library, ["icd-o-3|9811/3", "icd-10-cm|C91.00"]), library)
    with pytest.raises(NotApprovedError, match="codes-icd-o-3, codes-icd-10-cm"):
        refuse_unsigned(resolution, None)
    tables = {table.id: table for table in library.codes}
    signer = Signer("Test Reviewer", "Clinician", date(2027, 11, 30))
    for name, missing in (("icd-o-3", "codes-icd-10-cm"), ("icd-10-cm", "")):
        sign_blocks([read_table(tables[name])], signer, Signatures.load(tmp_path, as_of=day), tmp_path)
        signatures = Signatures.load(tmp_path, as_of=day)
        if missing:
            with pytest.raises(NotApprovedError, match=f"codes: {missing}"):
                refuse_unsigned(resolution, signatures)
        else:
            refuse_unsigned(resolution, signatures)


def test_answers(library: Library) -> None:
    """The usual option answers what a code asks."""
    asked = resolve(read_all(library, ["icd-o-3|9687/3"]), library)
    assert with_codes({"subtype": "Burkitt leukemia", "ink": "grey"}, asked, library) == {
        "subtype": "burkitt",
        "ink": "grey",
    }
    with pytest.raises(RefusedCodeError):
        with_codes({}, asked, library)
