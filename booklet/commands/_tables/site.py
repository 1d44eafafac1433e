"""Everything a site says, as plain text in columns: key, value, and the file and line it is from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from booklet.core.text_columns import columns
from booklet.files.problems import Location
from booklet.site.layers import Merged
from booklet.site.site import Site


def show_site(site: Site) -> str:
    """Return a line for every value written in the site or in one it extends, then what it leaves to write on."""
    content = site.content
    rows = [*_values(content.merged.data, (), content.merged), *_values(content.theme.data, (), content.theme)]
    for each in content.blocks:
        rows.append((f"blocks.{each.placement.id}", each.block.title.plain, f"{each.document.path}:1"))
    gaps = (f"Left to write on: {gap}" for gap in site.gaps)
    return "\n".join((*columns(rows), *gaps))


def _values(value: Any, at: Location, merged: Merged) -> Iterator[tuple[str, str, str]]:
    """Yield key, value and place of everything in plain data; items of lists are counted from 1."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _values(item, (*at, key), merged)
    elif isinstance(value, list):
        for position, item in enumerate(value):
            yield from _values(item, (*at, position), merged)
    else:
        key = ".".join(str(step + 1) if isinstance(step, int) else step for step in at)
        yield key, " / ".join(str(value).strip().split("\n")), merged.place(at)
