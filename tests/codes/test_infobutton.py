"""Of an Infobutton request the code, the language and the recipient are read, and nothing that tells who is meant."""

from __future__ import annotations

import pytest

from booklet.codes.infobutton import InfobuttonRequest, read_request
from booklet.codes.record_json import RecordError
from tests.codes.infobutton_addresses import ADDRESS
from tests.codes.record_texts import all_of


def test_what_is_read() -> None:
    """A whole address, or what stands behind its question mark."""
    wanted = InfobuttonRequest("2.16.840.1.113883.6.90", "C91.00", "en", "PAT", "application/json")
    assert read_request(ADDRESS) == wanted
    assert read_request(ADDRESS.partition("?")[2]) == wanted
    assert "Zaphira" not in repr(wanted)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("https://x.example/infobutton", "mainSearchCriteria.v.c is missing"),
        ("mainSearchCriteria.v.c=C91.00&n=Zaphira", "mainSearchCriteria.v.cs is missing"),
        ("mainSearchCriteria.v.cs=1.2&n=Zaphira", "mainSearchCriteria.v.c is missing"),
        (f"{ADDRESS}&mainSearchCriteria.v.c=C91.01", "more than once"),
        (f"{ADDRESS}&mainSearchCriteria.v.c=Zaphira%ff", "no web address"),
        ("https://[Zaphira?a=b", "no web address"),
        (f"{ADDRESS}{'&a=Zaphira' * 200}", "no web address"),
        (f"{ADDRESS}&a={'Zaphira' * 1000}", "longer"),
        ("", "is missing"),
    ],
)
def test_what_is_refused(address: str, words: str) -> None:
    """In a sentence that repeats nothing of it."""
    with pytest.raises(RecordError, match=words) as raised:
        read_request(address)
    assert "Zaphira" not in all_of(raised.value)
