"""Rows of text lined up in columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

TextRow = Sequence[str]


def columns(rows: Iterable[TextRow]) -> Iterator[str]:
    """Yield the rows with their cells lined up, each two spaces in.

    Example:
        >>> list(columns([("a", "one"), ("bcd", "two")]))
        ['  a    one', '  bcd  two']
    """
    table = list(rows)
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for row in table:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield f"  {'  '.join(cells)}".rstrip()
