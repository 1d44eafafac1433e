"""Whom the booklets are for, and what is known of each reader: the pairs and traits the sources support.

Nothing here asks the product. What is known of a subtype and of a stage is written down again, and a condition is
weighed with three answers of its own, so that a fault in the product's conditions cannot hide itself.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, Literal, NamedTuple

Verdict = Literal["yes", "maybe", "no"]
Audience = Literal["family", "patient"]

UNNAMED: Final = "something no source names"
"""Stands beside the values that are possible, where the sources do not close the list."""


class Trait(NamedTuple):
    """What must be true of a reader: the axis has the value, or one of the others."""

    axis: str
    value: str
    others: tuple[str, ...] = ()

    @property
    def values(self) -> frozenset[str]:
        """All values that will do."""
        return frozenset((self.value, *self.others))


class Reader(NamedTuple):
    """One booklet's reader.

    Attributes:
        risk: Risk group; None if it was not given.
        known: What else was given.
    """

    subtype: str
    risk: str | None = None
    stage: str = "newly-diagnosed"
    audience: Audience = "family"
    known: tuple[Trait, ...] = ()

    @property
    def track(self) -> str:
        """The way of treatment."""
        return _possible(self)["track"][0]

    def __str__(self) -> str:
        known = (f"{trait.axis} {trait.value}" for trait in self.known)
        return ", ".join((self.subtype, self.risk or "risk not given", self.stage, self.audience, *known))


AUDIENCES: Final[tuple[Audience, ...]] = ("family", "patient")

_NO_RELAPSE: Final[dict[str, tuple[str, ...]]] = {"relapse_time": ("none",), "relapse_place": ("none",)}

_STAGES: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "newly-diagnosed": _NO_RELAPSE,
    "in-remission": _NO_RELAPSE,
    "refractory": {"track": ("refractory",), **_NO_RELAPSE},
    # An axis that is not here is open: no source says that a relapse is in one of two places.
    "relapsed": {"track": ("relapse",), "relapse_time": ("early", "late")},
    "relapsed-early": {"track": ("relapse",), "relapse_time": ("early",)},
    "relapsed-late": {"track": ("relapse",), "relapse_time": ("late",)},
    "relapsed-cns": {"track": ("relapse",), "relapse_time": ("early", "late"), "relapse_place": ("cns",)},
    "relapsed-testicular": {"track": ("relapse",), "relapse_time": ("early", "late"), "relapse_place": ("testicular",)},
    # One stage is for both, so a relapse is possible, and nothing says that it came back in one of two places.
    "after-transplant": {"track": ("after-transplant",), "relapse_time": ("none", "early", "late")},
}
"""What each stage tells; the first two leave the subtype its own way of treatment."""

_MARKERS: Final = ("none-found", "ph-positive", "kmt2a")

_SUBTYPES: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "b-cell": {"track": ("phases",), "cell_type": ("b-cell",), "marker": _MARKERS},
    # No source ties Ph or KMT2A to a cell type; before the genes are tested, T-cell leukemia may have either.
    "t-cell": {"track": ("phases",), "cell_type": ("t-cell",), "marker": _MARKERS},
    # No source says what cell type a leukemia with these changes is; B-cell is the one that is carried as open.
    "ph-positive": {"track": ("phases",), "cell_type": ("b-cell", UNNAMED), "marker": ("ph-positive",)},
    "kmt2a": {"track": ("phases",), "cell_type": ("b-cell", UNNAMED), "marker": ("kmt2a",)},
    "unspecified": {
        "track": ("phases",),
        "cell_type": ("b-cell", "t-cell"),
        "marker": _MARKERS,
    },
    # Its one treatment hangs on no gene change: what a source says of one is not told here.
    "burkitt": {"track": ("burkitt",), "cell_type": ("burkitt",), "marker": ("none-found",)},
}

SUBTYPES: Final = tuple(_SUBTYPES)
STAGES: Final = tuple(_STAGES)
FIRST_STAGES: Final = ("newly-diagnosed", "in-remission")
"""Stages in which the first treatment goes its way."""

PAIRS: Final[tuple[tuple[str, str | None], ...]] = (
    ("b-cell", "standard"),
    ("b-cell", "high"),
    ("b-cell", None),
    ("unspecified", "standard"),
    ("unspecified", "high"),
    ("unspecified", None),
    ("t-cell", "high"),
    ("t-cell", None),
    ("ph-positive", "high"),
    ("ph-positive", None),
    ("kmt2a", "high"),
    ("kmt2a", None),
    ("burkitt", None),
)
"""Every pair of subtype and risk group that makes sense."""

READERS: Final = tuple(
    Reader(subtype, risk, stage, audience)
    for subtype, risk in PAIRS
    for stage in (FIRST_STAGES if subtype == "burkitt" else STAGES)
    for audience in AUDIENCES
)
"""Every reader the sources know something for; they do not speak of Burkitt leukemia that stays or comes back."""

_MORE: Final[tuple[tuple[Trait, Audience], ...]] = (
    (Trait("mrd", "positive"), "patient"),
    (Trait("mrd", "negative"), "family"),
    (Trait("cns", "positive"), "family"),
    (Trait("cns", "many"), "patient"),
    (Trait("cns", "negative"), "family"),
    (Trait("burden", "high"), "patient"),
    (Trait("burden", "high"), "family"),
    (Trait("donor", "available"), "patient"),
    (Trait("donor", "available"), "family"),
    (Trait("age", "younger-child"), "family"),
)

_TESTED: Final = tuple(
    Reader(subtype, risk, stage, audience, (Trait("marker", marker),))
    for subtype, risk in (("b-cell", None), ("b-cell", "high"), ("t-cell", None), ("unspecified", None))
    for stage in ("newly-diagnosed", "in-remission", "refractory", "relapsed", "after-transplant")
    for marker in _MARKERS
    for audience in AUDIENCES
)
"""Readers whose genes were tested, whatever the cell type."""

KNOWING_MORE: Final = tuple(
    Reader(subtype, risk, stage, audience, (trait,))
    for subtype, risk in (("b-cell", "high"), ("t-cell", "high"), ("ph-positive", None), ("unspecified", None))
    for stage in ("newly-diagnosed", "in-remission", "refractory", "relapsed", "relapsed-early", "relapsed-late")
    for trait, audience in _MORE
)
"""Readers of whom one thing more is known."""

ALL: Final = (*READERS, *KNOWING_MORE, *_TESTED)


@cache
def _possible(reader: Reader) -> dict[str, tuple[str, ...]]:
    """Return what each axis may be for the reader; an axis that is not there is open."""
    given: dict[str, tuple[str, ...]] = {trait.axis: (trait.value,) for trait in reader.known}
    if given.get("cns") == ("positive",):
        given["cns"] = ("positive", "many")  # how many is not said
    if reader.risk is not None:
        given["risk"] = (reader.risk,)
    return {**_SUBTYPES[reader.subtype], **_STAGES[reader.stage], "stage": (reader.stage,), **given}


PHASE_READERS: Final = tuple(reader for reader in READERS if reader.track == "phases")
"""Readers whose treatment comes in phases."""

BURKITT_READERS: Final = tuple(reader for reader in READERS if reader.track == "burkitt")


@cache
def weigh(trait: Trait, reader: Reader) -> Verdict:
    """Return whether the trait is true of the reader."""
    possible = _possible(reader).get(trait.axis)
    if possible is None:
        return "maybe"
    if trait.values.isdisjoint(possible):
        return "no"
    return "yes" if trait.values.issuperset(possible) else "maybe"


@cache
def weigh_all(traits: tuple[Trait, ...], reader: Reader) -> Verdict:
    """Return whether all traits are true of the reader: one no is a no, one maybe is a maybe."""
    answers = [weigh(trait, reader) for trait in traits]
    if "no" in answers:
        return "no"
    return "maybe" if "maybe" in answers else "yes"


def left_open(traits: tuple[Trait, ...], reader: Reader) -> tuple[Trait, ...]:
    """Return the traits that a printed condition has to name, because nobody knows them of the reader."""
    return tuple(trait for trait in traits if weigh(trait, reader) == "maybe")


TRAIT_WORDS: Final[dict[tuple[str, str], str]] = {
    ("risk", "high"): r"\bhigh(er)?[- ]risk\b",
    ("cell_type", "b-cell"): r"\bB-cell\b",
    ("cell_type", "t-cell"): r"\bT-cell\b",
    ("marker", "ph-positive"): r"\bPh-positive\b|\bPh\+|\bPhiladelphia\b",
    ("marker", "kmt2a"): r"\bKMT2A\b",
    ("mrd", "positive"): r"\bMRD\b|\bresidual disease\b",
    ("mrd", "negative"): r"\bnegative\b",
    ("relapse_time", "early"): r"\bshorter time\b|\bearly\b",
    ("relapse_time", "late"): r"\blong time\b|\blate\b",
    ("relapse_place", "cns"): r"\bspinal fluid\b",
    ("relapse_place", "testicular"): r"\btestic\w+",
    ("cns", "positive"): r"\bcells were in the spinal fluid at diagnosis\b",
    ("cns", "many"): r"\bmany (of these|leukemia) cells\b",
    ("burden", "high"): r"\bhigh number of leukemia cells\b|\bnumber of leukemia cells is high\b",
    ("donor", "available"): r"\b(good|suitable) donor\b",
    ("age", "younger-child"): r"\byounger\b",
}
"""What a printed condition calls a value of an axis."""


def names(trait: Trait, words: str) -> bool:
    """Return whether the words name the trait."""
    return bool(re.search(TRAIT_WORDS[trait.axis, trait.value], words, re.IGNORECASE))
