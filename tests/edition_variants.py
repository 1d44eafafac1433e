"""Every edition, paper and ink, and the booklets that tests make in them."""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import cycle
from typing import Final

import pytest

from booklet import Booklet, Library, Profile, Site, build_booklet
from booklet.check.variants import Variant, variants
from booklet.formats.pdf.metadata import Metadata
from booklet.model.editions import INKS
from booklet.model.papers import PAPERS
from booklet.typeset import Pages, make_up
from booklet.typeset.theme.theme import Theme
from tests.checkers import ROOT
from tests.english import ENGLISH
from tests.formats.pdf.manuscripts import every_element

SHIPPED: Final = (
    Profile("ph-positive", risk="high"),
    Profile("burkitt", audience="patient"),
    Profile("t-cell", stage="refractory"),
)


VARIANTS: Final = tuple(variants())


LAID_OUT: Final = tuple(each for each in VARIANTS if each.ink == "full")


QUICK: Final = tuple(laid._replace(ink=ink) for laid, ink in zip(LAID_OUT, cycle(INKS), strict=False))
"""Each edition on each paper, in one ink after the other: what a daily run looks at."""


ENDS = Metadata("A sample booklet", ENGLISH)


def named(value: object) -> str:
    """Return a variant or profile as the name of a test."""
    return "-".join(value) if isinstance(value, tuple) else getattr(value, "subtype", "")


each_variant = pytest.mark.parametrize("variant", VARIANTS, ids=named)

some_variants = pytest.mark.parametrize(
    "variant",
    [pytest.param(each, marks=[] if each in QUICK else [pytest.mark.matrix]) for each in VARIANTS],
    ids=[named(each) for each in VARIANTS],
)
"""A few a day, and the others when the whole matrix is asked for."""


@cache
def shipped() -> Library:
    """Return the shipped content, read once."""
    return Library.load()


@cache
def example_site() -> Site:
    """Return the example site, as of a day on which its approvals hold."""
    return Site.load(ROOT / "examples" / "site", as_of=date(2026, 11, 30), library=shipped())


def built(profile: Profile, library: Library, variant: Variant) -> Booklet:
    """Return a booklet as a variant; the first of the shipped ones is a hospital's own, with its logo and colors."""
    site = example_site() if profile == SHIPPED[0] and library is shipped() else None
    return build_booklet(profile, library, paper=variant.paper, edition=variant.edition, ink=variant.ink, site=site)


def sample(variant: Variant) -> Pages:
    """Return a booklet that holds every element."""
    return make_up(every_element(), Theme(PAPERS[variant.paper], variant.edition, variant.ink))
