"""Names that medicines have at one hospital, beside those of the sources."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from booklet.files.problems import Report
from booklet.library.library import Library
from booklet.model.drugs import Drug
from booklet.site.layers import Merged

Brands = Mapping[str, Sequence[str]]
"""Names by the medicine's id."""


def check_brands(brands: Brands, library: Library, merged: Merged, report: Report) -> None:
    """Report medicines that the content does not have, and names that it has already; none of them is suggested."""
    known = {name.casefold(): drug.id for drug in library.drugs.values() for name in _names(drug)}
    theirs = tuple(known.items())
    for drug, names in brands.items():
        if drug not in library.drugs:
            hint = "Write the medicine's id as it stands in the content's folder drugs/."
            report.add(merged.documents[-1], ("brands", drug), f"the content has no medicine called {drug!r}", hint)
        for position, name in enumerate(names):
            owner = known.setdefault(name.casefold(), f"{drug} ")
            if owner != f"{drug} " or name in names[:position]:
                message = f"{name!r} is a name of {owner.strip()!r} already"
                report.add(merged.documents[-1], ("brands", drug, position), message, "Remove it, or correct it.")
            elif other := next((each for word, each in theirs if each != drug and _holds(name, word)), ""):
                message = f"{name!r} holds a name of {other!r}, and would be printed as one of {drug!r}"
                report.add(merged.documents[-1], ("brands", drug, position), message, "Remove it, or correct it.")


def _holds(name: str, word: str) -> bool:
    """Return whether a name has another one in it, as a word of its own."""
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", name.casefold()) is not None


def _names(drug: Drug) -> tuple[str, ...]:
    """Return what the content calls a medicine, what wards say among it."""
    return (drug.name, *drug.also, *drug.heard)
