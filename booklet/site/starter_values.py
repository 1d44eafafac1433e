"""Values that still stand as the starter has them: they look like a hospital's own, and would be printed as such."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from booklet.files.problems import Location

_MARKED = re.compile(r"<[^<>@]+>")
"""What stands in the starter for words of the hospital's own."""

_FORMER = frozenset(
    (
        "our hospital, a tree",
        "555-0100, monday to friday, 8 to 4",
        "emergency department, 1 example street",
        "what that person is",
        "write one sign on each line",
        "our brand",
        "our leaflet",
    )
)
"""Values of starters that were written before these had marks."""


def starter_values(data: Mapping[str, Any]) -> Iterator[tuple[Location, str]]:
    """Yield every value that is still the starter's, with its place: a mark such as "<phone number>", or the value.

    Args:
        data: What is written in `site.yaml`, as plain data.
    """
    yield from _in(data, ())


def _in(value: Any, at: Location) -> Iterator[tuple[Location, str]]:
    if isinstance(value, str):
        marked = _MARKED.search(value)
        if marked or " ".join(value.casefold().split()).rstrip(".") in _FORMER:
            yield at, marked[0] if marked else value
    elif isinstance(value, dict | list):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for key, item in items:
            yield from _in(item, (*at, key))
