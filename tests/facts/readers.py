"""Whom the booklets are for, and what is known of each reader: the pairs and traits the sources support.

Nothing here asks the product. What is known of a subtype is written down again, and a condition is weighed with
three answers of its own, so that a fault in the product's conditions cannot hide itself.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

Verdict = Literal["yes", "maybe", "no"]

UNNAMED: Final = "something no source names"
"""Stands beside the values that are possible, where the sources do not close the list."""


class Reader(NamedTuple):
    """One booklet's reader. A risk group of None is one that was not given."""

    subtype: str
    risk: str | None

    def __str__(self) -> str:
        return f"{self.subtype}, {self.risk or 'risk not given'}"


class Trait(NamedTuple):
    """What must be true of a reader."""

    axis: str
    value: str


READERS: Final = (
    Reader("b-cell", "standard"),
    Reader("b-cell", "high"),
    Reader("b-cell", None),
    Reader("unspecified", "standard"),
    Reader("unspecified", "high"),
    Reader("unspecified", None),
    Reader("t-cell", "high"),
    Reader("t-cell", None),
    Reader("ph-positive", "high"),
    Reader("ph-positive", None),
    Reader("kmt2a", "high"),
    Reader("kmt2a", None),
    Reader("burkitt", None),
)
"""Every pair of subtype and risk group that makes sense."""

PHASE_READERS: Final = tuple(reader for reader in READERS if reader.subtype != "burkitt")
"""Readers whose treatment comes in phases; Burkitt leukemia has a track of its own."""

BURKITT: Final = Reader("burkitt", None)

_POSSIBLE: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "b-cell": {"track": ("phases",), "cell_type": ("b-cell",), "marker": ("none",)},
    "t-cell": {"track": ("phases",), "cell_type": ("t-cell",), "marker": ("none",)},
    # No source says what cell type a leukemia with these changes is; B-cell is the one that is carried as open.
    "ph-positive": {"track": ("phases",), "cell_type": ("b-cell", UNNAMED), "marker": ("ph-positive",)},
    "kmt2a": {"track": ("phases",), "cell_type": ("b-cell", UNNAMED), "marker": ("kmt2a",)},
    "unspecified": {
        "track": ("phases",),
        "cell_type": ("b-cell", "t-cell"),
        "marker": ("none", "ph-positive", "kmt2a"),
    },
    "burkitt": {"track": ("burkitt",), "cell_type": ("burkitt",), "marker": ("none",)},
}


def weigh(trait: Trait, reader: Reader) -> Verdict:
    """Return whether the trait is true of the reader."""
    possible = _POSSIBLE[reader.subtype].get(trait.axis)
    if trait.axis == "risk" and reader.risk is not None:
        possible = (reader.risk,)
    if possible is None:
        return "maybe"
    if trait.value not in possible:
        return "no"
    return "yes" if possible == (trait.value,) else "maybe"


def weigh_all(traits: tuple[Trait, ...], reader: Reader) -> Verdict:
    """Return whether all traits are true of the reader: one no is a no, one maybe is a maybe."""
    answers = [weigh(trait, reader) for trait in traits]
    if "no" in answers:
        return "no"
    return "maybe" if "maybe" in answers else "yes"


def left_open(traits: tuple[Trait, ...], reader: Reader) -> tuple[Trait, ...]:
    """Return the traits that a printed condition has to name, because nobody knows them of the reader."""
    return tuple(trait for trait in traits if weigh(trait, reader) == "maybe")
