"""One list of columns, and what a request is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from booklet import Profile
from booklet.batch.request_columns import COLUMNS, Request, column_of
from booklet.core.values import fields
from booklet.ordering.order_fields import FIELDS

TEXTS = st.text("abc-", min_size=1, max_size=5)


def test_columns_are_the_fields_of_an_order() -> None:
    """A new axis or field is a column at once; what holds for all is none. Codes are a column, and no field."""
    assert [field.name for field in fields(Profile)] == list(COLUMNS[: len(fields(Profile))])
    assert set(COLUMNS) == {field.name for field in FIELDS} - {"signatures", "as_of", "require_signed"} | {"code"}
    assert Request.of({"subtype": "b-cell", "code": "icd-o-3|9811/3"}) == Request.of({"subtype": "b-cell"})


def test_columns_in_any_writing() -> None:
    """As spreadsheets and people write them."""
    for name in ("paper_thickness", "Paper thickness", "PAPER-THICKNESS", "paperThickness"):
        assert column_of(name) == "paper_thickness"
    assert column_of("MRN") is None
    assert column_of("") is None


@given(st.fixed_dictionaries({"subtype": TEXTS}, optional=dict.fromkeys(COLUMNS[1:-1], TEXTS)))
def test_cells_make_the_request_they_come_from(cells: dict[str, str]) -> None:
    """Nothing that is given is lost on the way into a manifest and back."""
    request = Request.of(cells)
    assert Request.of(request.cells()) == request
    assert cells.items() <= request.cells().items()


def test_a_default_that_is_given_is_no_other_request() -> None:
    """The product is the same, so it is made once; a name is no part of what is asked for."""
    plain = Request.of({"subtype": "b-cell"})
    assert Request.of({"subtype": "b-cell", "paper": "half-letter", "audience": "family", "risk": ""}) == plain
    assert Request.of({"subtype": "b-cell", "product": "booklet", "ink": "full"}, "b-cell") == plain
    assert Request.of({"subtype": "b-cell", "paper": "a5"}) != plain
    assert plain.cells()["paper"] == "half-letter"


def test_the_usual_paper_hangs_on_the_rest() -> None:
    """Half-letter is not as usual on a site's printers, and Letter is where whole sheets are needed."""
    card = Request.of({"subtype": "b-cell", "product": "card"})
    assert Request.of({"subtype": "b-cell", "product": "card", "paper": "letter"}) == card
    assert card.cells()["paper"] == "letter"
    sited = Request.of({"subtype": "b-cell", "site": "ward", "paper": "half-letter"})
    assert dict(sited.options)["paper"] == "half-letter"
    assert "paper" not in Request.of({"subtype": "b-cell", "site": "ward"}).cells()
