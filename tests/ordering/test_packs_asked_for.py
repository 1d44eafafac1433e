"""Packs and pages on request, as texts: read, named, filed and found again."""

from __future__ import annotations

import pytest

from booklet.batch.name_templates import Template
from booklet.batch.request_columns import Request
from booklet.errors import NoMatchingContentError, OrderError, RefusedOrderError
from booklet.filing.identify import order_of
from booklet.library.library import Library
from booklet.library.load import load_library
from booklet.make import make
from booklet.model.profile import Profile
from booklet.order import Order
from booklet.ordering.order_fields import FIELD
from booklet.ordering.order_reader import OrderReader
from booklet.web.address import ORDER_KEYS, read_query


@pytest.fixture(scope="module")
def shipped() -> Library:
    """Return the shipped content."""
    return load_library()


@pytest.fixture(scope="module")
def reader(shipped: Library) -> OrderReader:
    """Return what reads orders of it."""
    return OrderReader(shipped)


def test_they_are_read_in_any_writing(reader: OrderReader) -> None:
    """Names in the content's order, each once; packs by number, too."""
    texts = {"subtype": "t-cell", "pack": "First days", "with": "Blood counts; medicine_log,blood-counts"}
    order = reader.read(texts)
    assert (order.pack, order.on_request) == ("first-days", ("medicine-log", "blood-counts"))
    assert reader.ids(texts) == {"subtype": "t-cell", "pack": "first-days", "with": "medicine-log,blood-counts"}
    assert reader.read({"subtype": "t-cell", "pack": "3"}).pack == "later"


def test_unknown_names_get_a_suggestion(reader: OrderReader) -> None:
    """All of them in one run, with what there is."""
    with pytest.raises(RefusedOrderError) as error:
        reader.read({"subtype": "t-cell", "pack": "first-week", "with": "medicine-lag,feverrecords"})
    said = [(name, fault.message, fault.hint) for name, fault in error.value.faults]
    assert [name for name, _, _ in said] == ["pack", "with", "with"]
    assert "no page on request is called 'medicine-lag'" in said[1][1]
    assert "Did you mean 'medicine-log'?" in said[1][2]
    assert "fever-record" in said[2][2]


def test_what_is_not_for_a_reader_is_refused(shipped: Library) -> None:
    """The map to color in has the phases that Burkitt leukemia does not have."""
    with pytest.raises(NoMatchingContentError, match="not for this profile: 'coloring-map'"):
        make(Order(Profile("burkitt"), on_request=("coloring-map",)), shipped)


def test_every_page_on_request_is_printed_in_any_pack(shipped: Library, reader: OrderReader) -> None:
    """Without a site; records hold no doses, and nothing is printed that was not asked for."""
    names = tuple(value.id for value in reader.values(FIELD["with"]))
    assert len(names) == 9
    for pack in ("whole", "later"):
        plan = make(Order(Profile("t-cell"), pack=pack, on_request=names), shipped).plan
        assert plan.blocks >= set(names)
    assert not make(Order(Profile("t-cell")), shipped).plan.blocks & set(names)


def test_only_booklets_have_them() -> None:
    """A card has no room."""
    with pytest.raises(OrderError, match="only booklets have pages to keep records on"):
        Order(Profile("t-cell"), product="card", on_request=("medicine-log",))
    with pytest.raises(TypeError, match="a tuple of ids"):
        Order(Profile("t-cell"), on_request="medicine-log")  # type: ignore[arg-type]  # a text


def test_a_file_says_what_it_is(shipped: Library) -> None:
    """By its name and its keywords, from which the same order is made again."""
    order = Order(Profile("t-cell"), pack="later", on_request=("medicine-log", "transfusions"))
    made = make(order, shipped)
    assert made.file_name == "t-cell-later-with-medicine-log-transfusions.pdf"
    (asked,) = (each for each in made.metadata.keywords if each.startswith("order "))
    texts = dict(pair.split("=") for pair in asked.removeprefix("order ").split())
    again = order_of(texts)
    assert (again.pack, again.on_request) == (order.pack, order.on_request)
    assert order_of({"subtype": "t-cell"}).pack == "whole"


def test_rows_of_a_batch_have_them() -> None:
    """What is whole is not said; names of files hold no comma."""
    request = Request.of({"subtype": "t-cell", "pack": "whole", "with": "medicine-log,blood-counts"})
    assert request.given() == {"subtype": "t-cell", "audience": "family", "with": "medicine-log,blood-counts"}
    name = Template.read("{subtype}-{pack}-{with}").name(request, 1)
    assert name == "t-cell-whole-medicine-log-blood-counts.pdf"


def test_an_address_may_say_several() -> None:
    """As the boxes of a form send them; one value may stand there once alone."""
    assert read_query(b"with=a&with=b&pack=later", ORDER_KEYS) == {"with": "a,b", "pack": "later"}
