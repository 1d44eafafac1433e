"""Sheets: one page each, for the refrigerator, a school or an emergency department, in type as large as fits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from booklet.blocks.sheet import Sheet
from booklet.build import Booklet
from booklet.core.units import FORM, Paper, Points
from booklet.core.values import replace
from booklet.document.compose import compose
from booklet.document.links import LinkTidier
from booklet.errors import LayoutError, MissingGlyphError
from booklet.library.library import Library
from booklet.model.elements import Band, Element, Manuscript, Paragraph, Part
from booklet.model.profile import Profile
from booklet.model.text import Text, join
from booklet.products.facts import B, HandoutFacts, handout_facts, sheet_facts
from booklet.products.paper import enlarged, handout_paper
from booklet.review.signatures import Signatures
from booklet.site.site import Site
from booklet.typeset import Pages, make_up
from booklet.typeset.theme.theme import Theme

HOME = "home"
"""The sheet that is made from the "When to call" page; all others are blocks of the content."""

SIZES = (1.5, 1.4, 1.3, 1.2, 1.1, 1.0)
"""How much larger than in a booklet type may be at home, the largest first. It is never smaller: 12 points for text."""

_HOME_WAYS = [*((FORM.name, size) for size in SIZES), ("home", SIZES[-1])]
"""The last one has smaller margins and a lower band, so that gaps between full lines are drawn in less."""

SIZES_FOR_OTHERS = (1.4, 1.35, 1.3, 1.25, 1.2, 1.15, 1.1, 1.05, 1.0)
"""The same for the content's sheets, of the least type they may have: 10.5 points for text, 13 for numbers to call."""

_MUCH = 3
"""A page so many times as high as another holds all that fits on the other with its gaps drawn in."""


def build_sheet(
    profile: Profile,
    library: Library,
    *,
    name: str = HOME,
    paper: str = "letter",
    signatures: Signatures | None = None,
    site: Site | None = None,
) -> Booklet:
    """Return a sheet for a reader: one page.

    Args:
        profile: Whom it is for.
        library: What can be said.
        name: "home" for the "When to call" page, or the id of one of the content's sheets.
        paper: Name of a paper, see `booklet.products.HANDOUT_PAPERS`.
        signatures: What clinicians have signed; None if nothing is.
        site: One hospital's own details; what it leaves open, or all without it, are lines to write on.

    Raises:
        ContentError: If the site does not go with the library.
        ProfileError: If the profile has a value that does not exist, or a pair the sources do not describe.
        NoMatchingContentError: If the content has no such sheet for this reader.
        LayoutError: If it does not fit on one page.
    """
    size = handout_paper(paper)
    if name != HOME:
        return _of_content(sheet_facts(profile, library, name, signatures=signatures, site=site), size)
    facts = handout_facts(profile, library, signatures=signatures, site=site)
    title = facts.block.title.said_to(profile.audience).plain
    whole = compose(facts.plan, facts.library)
    elements = (*_headed(whole, library.language.row(facts.labels())), *facts.closing())
    manuscript = replace(whole, title=title, footer="", parts=(Part("", "", "red", elements),))
    return _made(facts, library.language.titled(title, facts.labels()), manuscript, _HOME_WAYS, size)


def _headed(whole: Manuscript, labels: str) -> Iterator[Element]:
    """Yield the page's elements, with whom it is for above its title."""
    eyebrow = Text.of(labels)
    for element in (each for part in whole.parts for each in part.elements):
        yield replace(element, eyebrow=eyebrow) if isinstance(element, Band) else element


def _of_content(facts: HandoutFacts[Sheet], size: Paper) -> Booklet:
    """Return a sheet of the content; what it says never changes with the room, only the size of its type."""
    block, audience = facts.block, facts.plan.profile.audience
    tidier = LinkTidier(frozenset(), frozenset(), audience)
    info = facts.info()
    elements = tuple(tidier.tidy(element) for element in (*facts.compose(), *_closing(facts)))
    labels = (label.plain for label in block.labels(info))
    title = facts.library.language.titled(block.title.said_to(audience).plain, labels)
    parts = (Part("", "", block.color, elements),)
    manuscript = Manuscript(title, facts.library.language, "", parts, alphabet=facts.library.alphabet)
    return _made(facts, title, manuscript, [("sheet", factor) for factor in SIZES_FOR_OTHERS], size)


def _closing(facts: HandoutFacts[Sheet]) -> Iterator[Paragraph]:
    """Yield that it is a draft, and the sources one behind the other, to save room."""
    draft = Text.of(facts.draft().plain, bold=True)
    language = facts.library.language
    sources = join(facts.sources(), language.rows.semicolon)
    yield Paragraph(language.join((draft, Text.of(language.sheet.cited), sources)), style="note")


def _made(
    facts: HandoutFacts[B],
    title: str,
    manuscript: Manuscript,
    ways: Sequence[tuple[str, float]],
    size: Paper,
) -> Booklet:
    """Return a sheet in the largest type that fits on one page, if it can be without drawing in any gap.

    Args:
        facts: What it may say.
        title: The PDF's title.
        manuscript: What it says.
        ways: Layouts by name with how much larger than there type is, the best first.
        size: The paper.

    Raises:
        LayoutError: If none does.
    """
    tight: tuple[Pages, float] | None = None
    for layout, factor in ways:
        theme = Theme(Paper(layout, size.width / factor, size.height / factor))
        pages = _pages(manuscript, theme)
        if pages and len(pages) == 1:
            tight = (pages, factor)
            if _height(manuscript, theme) <= theme.bottom:
                break
    if tight is None:
        raise LayoutError(
            f"what the sheet has to say does not fit on one page of {size.name}",
            "Shorten the words of the site that stand there.",
        )
    pages, factor = tight
    return Booklet(facts.plan, enlarged(pages, factor, size), facts.metadata(title), manuscript)


def _height(manuscript: Manuscript, theme: Theme) -> Points:
    """Return where the sheet ends if no gap is drawn in to make it fit."""
    paper = replace(theme.paper, height=theme.paper.height * _MUCH)
    (page,) = make_up(manuscript, replace(theme, paper=paper)).pages
    return max(placed.y + placed.height for placed in page.placed)


def _pages(manuscript: Manuscript, theme: Theme) -> Pages | None:
    """Return the made-up pages; None where a part of a sheet is taller than a page."""
    try:
        return make_up(manuscript, theme)
    except MissingGlyphError:
        raise
    except LayoutError:
        return None
