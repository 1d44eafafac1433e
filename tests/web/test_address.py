"""What an address may say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.web.address import MOST_BYTES, ORDER_FIELDS, ORDER_KEYS, AddressError, read_query, to_query


def test_no_address_names_a_file() -> None:
    """Nor a day, nor a site."""
    assert not {each.name for each in ORDER_FIELDS if each.kind in ("file", "folder")}
    assert not {"site", "theme", "signatures", "as_of"} & ORDER_KEYS


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(query: bytes) -> None:
    """Nothing else happens."""
    try:
        found = read_query(query, ORDER_KEYS)
    except AddressError:
        return
    assert found.keys() <= ORDER_KEYS
    assert all(found.values())


def test_the_longest_address() -> None:
    """One byte more is too much."""
    query = b"subtype=" + b"x" * (MOST_BYTES - len("subtype="))
    assert read_query(query, ORDER_KEYS)
    with pytest.raises(AddressError, match="too long"):
        read_query(query + b"x", ORDER_KEYS)


def test_what_is_written_is_read() -> None:
    """In the order of the form."""
    texts = {"ink": "grey", "subtype": "b cell & more", "risk": ""}
    query = to_query(texts, page="3")
    assert query == "subtype=b+cell+%26+more&ink=grey&page=3"
    assert read_query(query.encode(), ORDER_KEYS | {"page"}) == {
        "subtype": "b cell & more",
        "ink": "grey",
        "page": "3",
    }
