"""What a batch is made from, and the hashes that say when it has to be made anew."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from booklet import Order, Profile, Site, load_library
from booklet.batch.request_columns import Request
from booklet.batch.stock import Inputs, Stock
from booklet.errors import RefusedOrderError
from tests.example_site import DAY, FOLDER

LONG = timedelta(days=10_000)
SITED = Request.of({"subtype": "b-cell", "site": "site", "paper": "half-letter"})


@pytest.fixture(scope="module")
def stock() -> Stock:
    """Return the shipped content, with paths from the examples' folder."""
    return Inputs(as_of=DAY, base=FOLDER.parent).open()


def test_a_request_makes_the_order_of_a_program(stock: Stock) -> None:
    """With the site that its text names, from the batch's folder."""
    order = stock.order(SITED)
    assert isinstance(order.site, Site)
    assert order == Order(Profile("b-cell"), paper="half-letter", site=order.site, as_of=DAY)
    assert stock.order(SITED).site is order.site
    strict = Inputs(require_signed=True).open()
    assert strict.order(Request.of({"subtype": "b-cell"})).require_signed
    with pytest.raises(RefusedOrderError):
        stock.order(Request.of({"subtype": "b-cell", "site": "none"}))


def test_the_hash_covers_what_a_request_names(stock: Stock, tmp_path: Path) -> None:
    """Words of a site as they are printed on the day, colors of a theme; all else is that of the batch."""
    plain = Request.of({"subtype": "b-cell", "paper": "a4"})
    assert stock.hash_of(plain) == stock.hash
    sited = stock.hash_of(SITED)
    assert sited not in {stock.hash, Inputs(as_of=DAY + LONG, base=FOLDER.parent).open().hash_of(SITED)}
    assert sited == stock.hash_of(Request.of({"subtype": "t-cell", "site": "site"}))
    hashes = set()
    for color in ("#004F9F", "#0B6E75"):
        (tmp_path / "theme.yaml").write_text(f'colors: {{teal: "{color}"}}', encoding="utf-8")
        hashes.add(Inputs(base=tmp_path).open().hash_of(Request.of({"subtype": "b-cell", "theme": "theme.yaml"})))
    assert len(hashes | {stock.hash}) == 3


def test_all_that_was_loaded_is_used(stock: Stock) -> None:
    """Nothing is loaded twice for one batch."""
    assert stock.library is load_library() or stock.library.hash == load_library().hash
    assert stock.signatures is None
