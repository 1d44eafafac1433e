"""Lines that a citation such as `acs:13` or `lls:10-14` names."""

from __future__ import annotations

from collections.abc import Iterable

CitedLines = frozenset[tuple[str, int]]
"""Lines of sources: the source's id, and a line."""


def cited_lines(citations: Iterable[str]) -> CitedLines:
    """Return all lines that citations name; one without a line names none.

    Example:
        >>> sorted(cited_lines(["acs:13", "lls:10-11"]))
        [('acs', 13), ('lls', 10), ('lls', 11)]
    """
    lines = set()
    for citation in citations:
        source, _, numbers = citation.partition(":")
        first, _, last = numbers.partition("-")
        if first:
            lines |= {(source, line) for line in range(int(first), int(last or first) + 1)}
    return frozenset(lines)
