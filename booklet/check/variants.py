"""Booklets of the matrix, built in every edition on every paper and in every ink, and measured."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from booklet.check.finding import Finding
from booklet.check.finished import Looks, breaches, measure
from booklet.library.library import Library
from booklet.library.matrix import matrix
from booklet.make import make
from booklet.model.editions import EDITIONS, INKS, Edition, Ink
from booklet.model.profile import Profile
from booklet.order import Order
from booklet.typeset.theme.theme import papers_of

RULE = "finished_pages"

HINT = "Shorten what stands there, or see the sizes and colors in booklet/typeset/theme/theme.py."


class Variant(NamedTuple):
    """What a booklet is printed as."""

    paper: str
    edition: Edition
    ink: Ink


class Measured(NamedTuple):
    """One booklet, printed as one variant.

    Attributes:
        name: Subtype, what else is given, and the variant.
        findings: What is out of bounds; the line is the page.
    """

    name: str
    looks: Looks
    findings: tuple[Finding, ...]


def variants() -> Iterator[Variant]:
    """Yield every edition on every paper it is laid out for, in every ink."""
    for edition in EDITIONS:
        for paper in papers_of(edition):
            yield from (Variant(paper, edition, ink) for ink in INKS)


def measure_editions(library: Library) -> Iterator[Measured]:
    """Yield booklets, measured: the whole matrix in full ink, and one of each subtype in the other inks.

    Ink moves nothing, so that one booklet shows all that a paler ink or black can do to a kind of page.
    """
    everyone = tuple(matrix(library))
    some = tuple(next(group) for _, group in groupby(everyone, key=lambda profile: profile.subtype))
    for variant in variants():
        yield from _measured(library, everyone if variant.ink == INKS[0] else some, variant)


def _measured(library: Library, profiles: Iterable[Profile], variant: Variant) -> Iterator[Measured]:
    paper, edition, ink = variant
    for profile in profiles:
        looks = measure(make(Order(profile, paper=paper, edition=edition, ink=ink), library).pages)
        name = _name(profile, variant)
        findings = (Finding(name, page, RULE, "error", message, HINT) for page, message in breaches(looks))
        yield Measured(name, looks, tuple(findings))


def _name(profile: Profile, variant: Variant) -> str:
    audience = () if profile.audience == "family" else (profile.audience,)
    usual = (EDITIONS[0], INKS[0])
    unusual = (each for each in (variant.edition, variant.ink) if each not in usual)
    return "-".join((profile.subtype, *profile.axes().values(), *audience, variant.paper, *unusual))
