"""What is known of an answer counts for the content, the address and the form that it was asked in, and no other."""

from __future__ import annotations

from typing import Any

import pytest

from booklet.web import unchanged
from booklet.web.unchanged import KnownTags

TAG = '"abc"'


def scope(query: bytes = b"subtype=t-cell", accept: bytes = b"text/html", path: str = "/pdf") -> dict[str, Any]:
    """Return a request."""
    return {"type": "http", "path": path, "query_string": query, "headers": [(b"accept", accept)]}


def test_known() -> None:
    """By any of the tags that are given."""
    known = KnownTags()
    assert known.find(scope(), TAG, "stock") is None
    known.remember(scope(), "stock", TAG)
    for given in (TAG, f"W/{TAG}", f'"x", {TAG}'):
        assert known.find(scope(), given, "stock") == [
            (b"etag", TAG.encode()),
            (b"cache-control", b"private, no-cache"),
        ]


@pytest.mark.parametrize(
    ("other", "given", "stock"),
    [
        (scope(), '"abcd"', "stock"),
        (scope(), TAG, "content that changed"),
        (scope(b"subtype=b-cell"), TAG, "stock"),
        (scope(accept=b"application/json"), TAG, "stock"),
        (scope(path="/preview"), TAG, "stock"),
    ],
)
def test_not_known(other: dict[str, Any], given: str, stock: str) -> None:
    """All of it is answered then."""
    known = KnownTags()
    known.remember(scope(), "stock", TAG)
    assert known.find(other, given, stock) is None


def test_the_last_used_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever addresses are asked for, they take no more than their room."""
    monkeypatch.setattr(unchanged, "_MOST_KNOWN", 2)
    known = KnownTags()
    for query in (b"1", b"2"):
        known.remember(scope(query), "stock", TAG)
    assert known.find(scope(b"1"), TAG, "stock")
    known.remember(scope(b"3"), "stock", TAG)
    assert [bool(known.find(scope(query), TAG, "stock")) for query in (b"1", b"2", b"3")] == [True, False, True]
