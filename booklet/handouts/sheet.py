"""The sheet for the refrigerator: the "When to call" page on one sheet of paper, in type as large as fits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from booklet.build import Booklet
from booklet.elements import Band, Element, Manuscript, Part
from booklet.errors import LayoutError
from booklet.handouts.facts import HandoutFacts, handout_facts
from booklet.handouts.paper import enlarged, handout_paper
from booklet.library.library import Library
from booklet.profile import Profile
from booklet.review.signatures import Signatures
from booklet.selection.manuscript import compose
from booklet.site.site import Site
from booklet.text import Text
from booklet.typeset import make_up
from booklet.typeset.theme import Theme
from booklet.units import FORM, Paper

SIZES = (1.5, 1.4, 1.3, 1.2, 1.1, 1.0)
"""How much larger than in a booklet type may be, the largest first. It is never smaller: 12 points for text."""


def build_sheet(
    profile: Profile,
    library: Library,
    *,
    paper: str = "letter",
    signatures: Signatures | None = None,
    site: Site | None = None,
) -> Booklet:
    """Return the sheet for a reader: one page.

    Args:
        profile: Whom it is for.
        library: What can be said.
        paper: Name of a paper, see `booklet.handouts.HANDOUT_PAPERS`.
        signatures: What clinicians have signed; None if nothing is.
        site: One hospital's own details; what it leaves open, or all without it, are lines to write on.

    Raises:
        ContentError: If the site does not go with the library.
        ProfileError: If the profile has a value that does not exist, or a pair the sources do not describe.
        NoMatchingContentError: If the content has no "When to call" page.
        LayoutError: If it does not fit on one page.
    """
    size = handout_paper(paper)
    facts = handout_facts(profile, library, signatures=signatures, site=site)
    whole = compose(facts.plan, facts.library)
    title = facts.call.title.said_to(profile.audience).plain
    elements = (*_headed(whole, facts), *facts.closing())
    manuscript = replace(whole, title=title, footer="", parts=(Part("", "", "red", elements),))
    for factor in SIZES:
        pages = make_up(manuscript, Theme(Paper(FORM.name, size.width / factor, size.height / factor)))
        if len(pages) == 1:
            return Booklet(facts.plan, enlarged(pages, factor, size), facts.metadata(title), manuscript)
    raise LayoutError(
        f"what the sheet has to say does not fit on one page of {size.name}",
        "Shorten the words of the site that stand there.",
    )


def _headed(whole: Manuscript, facts: HandoutFacts) -> Iterator[Element]:
    """Yield the page's elements, with whom it is for above its title."""
    eyebrow = Text.of(", ".join(facts.labels()))
    for element in (each for part in whole.parts for each in part.elements):
        yield replace(element, eyebrow=eyebrow) if isinstance(element, Band) else element
