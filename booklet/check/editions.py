"""Every booklet of the matrix, built on every paper and measured."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from booklet.build import build_booklet
from booklet.check.finding import Finding
from booklet.check.finished import Looks, breaches, measure
from booklet.library.library import Library
from booklet.library.matrix import matrix
from booklet.profile import Profile
from booklet.units import PAPERS

RULE = "finished_pages"

HINT = "Shorten what stands there, or see the sizes and colours in booklet/typeset/theme.py."


class Edition(NamedTuple):
    """One booklet on one paper.

    Attributes:
        name: Subtype, what else is given, and paper.
        findings: What is out of bounds; the line is the page.
    """

    name: str
    looks: Looks
    findings: tuple[Finding, ...]


def measure_editions(library: Library) -> Iterator[Edition]:
    """Yield every booklet of the matrix on every paper, measured."""
    for paper in PAPERS:
        for profile in matrix(library):
            looks = measure(build_booklet(profile, library, paper=paper).pages)
            name = _name(profile, paper)
            found = (Finding(name, page, RULE, "error", message, HINT) for page, message in breaches(looks))
            yield Edition(name, looks, tuple(found))


def _name(profile: Profile, paper: str) -> str:
    audience = () if profile.audience == "family" else (profile.audience,)
    return "-".join((profile.subtype, *profile.axes().values(), *audience, paper))
