"""Words that content explains, and names of medicines, as patterns that find them in text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from booklet.model.drugs import Drug
from booklet.model.statements import Term


def term_names(term: Term) -> tuple[str, ...]:
    """Return all that a term is called."""
    return (term.term, *term.also)


def drug_names(drug: Drug) -> tuple[str, ...]:
    """Return all that a medicine is called."""
    return (drug.name, *drug.also, *drug.heard)


def finder(names: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds any of the names as whole words, the longest first; None if there are none.

    A name in capitals, such as MRD, is found in capitals only; any other in small and capital letters, with or
    without the s of a plural.

    Example:
        >>> finder(["ALL", "Blood cell"]).findall("All blood cells in ALL")
        ['blood cells', 'ALL']
    """
    ordered = sorted(set(names), key=lambda name: (-len(name), name))
    if not ordered:
        return None
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(map(_form, ordered))})(?![^\W_])")


def _form(name: str) -> str:
    words = r"[\s\u00a0\u2010\u2011-]+".join(map(re.escape, re.split(r"[\s\u00a0\u2010\u2011-]+", name)))
    return f"{words}s?" if name.isupper() else f"(?i:{words}(?:e?s)?)"
