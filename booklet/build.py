"""What programs of version 0.1 call: one function for each product, on top of `booklet.make`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from booklet.core.arguments import check_type
from booklet.make import Printable, Product, make, printable
from booklet.model.editions import EDITIONS, INKS
from booklet.model.papers import PAPERS
from booklet.order import CARD, SHEET_ENDING, Order, check_name

if TYPE_CHECKING:
    from booklet.library.library import Library
    from booklet.model.block import Block
    from booklet.model.editions import Edition, Ink
    from booklet.model.language import Language
    from booklet.model.profile import Profile
    from booklet.model.statements import Source, Term
    from booklet.review.signatures import Signatures
    from booklet.site.site import Site
    from booklet.typeset.theme.colors import Palette

Booklet = Product
"""The name that version 0.1 had for what was made."""


def build_booklet(  # noqa: PLR0913  (what a caller may choose, each by its name)
    profile: Profile,
    library: Library | None = None,
    *,
    paper: str = "",
    edition: Edition = "standard",
    ink: Ink = "full",
    palette: Palette | None = None,
    signatures: Signatures | None = None,
    require_signed: bool = False,
    site: Site | None = None,
) -> Product:
    """Return the booklet for a profile: `make` with an `Order` of these values.

    Threads may call it at the same time, as they may `make`.

    Args:
        profile: Whom it is for.
        library: What can be said; None for the shipped content, which is loaded once.
        paper: Name of a page size; "" for the usual one.
        edition: Standard, or large print.
        ink: What is printed.
        palette: Other colors.
        signatures: What clinicians have signed.
        require_signed: Whether to refuse a draft.
        site: One hospital's own details.

    Raises:
        BookletError: As `booklet.make.make` and `booklet.order.Order` do.
        TypeError: If a value is of a wrong type.
    """
    order = Order(
        profile,
        paper=paper,
        edition=edition,
        ink=ink,
        palette=palette,
        signatures=signatures,
        require_signed=require_signed,
        site=site,
    )
    return make(order, _shipped() if library is None else library)


@cache
def _shipped() -> Library:
    from booklet.library.load import load_library  # noqa: PLC0415  (most callers load a library themselves)

    return load_library()


def build_sheet(
    profile: Profile,
    library: Library,
    *,
    name: str = "home",
    paper: str = "",
    signatures: Signatures | None = None,
    site: Site | None = None,
) -> Product:
    """Return a sheet for a reader, one page: "home" for the "When to call" page, or one of the content's sheets.

    Raises:
        BookletError: As `booklet.make.make` and `booklet.order.Order` do.
        TypeError: If a value is of a wrong type.
    """
    product = f"{name}{SHEET_ENDING}"
    return make(Order(profile, product=product, paper=paper, signatures=signatures, site=site), library)


def build_card(
    profile: Profile,
    library: Library,
    *,
    paper: str = "",
    signatures: Signatures | None = None,
    site: Site | None = None,
) -> Product:
    """Return the card for a reader: one page, lying, with lines to cut and to fold.

    Raises:
        BookletError: As `booklet.make.make` and `booklet.order.Order` do.
        TypeError: If a value is of a wrong type.
    """
    return make(Order(profile, product=CARD, paper=paper, signatures=signatures, site=site), library)


def compose_booklet(  # noqa: PLR0913  (what a caller may choose, each by its name)
    blocks: Iterable[Block],
    *,
    title: str,
    language: Language | str = "en-US",
    sources: Sequence[Source] = (),
    terms: Sequence[Term] = (),
    paper: str = "half-letter",
    edition: Edition = "standard",
    ink: Ink = "full",
    palette: Palette | None = None,
) -> Printable:
    """Return a booklet composed by hand, with no content folder.

    Args:
        blocks: In reading order.
        title: Title of the booklet.
        language: Of the text, as a BCP 47 tag that shipped content has words for, or with fixed words of one's own.
        sources: Sources that the statements cite, for their marks and the list of sources.
        terms: Words for a list of words to know.
        paper: Name of a page size, see `booklet.model.papers.PAPERS`.
        edition: Standard, or large print: 18 points or more, on whole sheets only.
        ink: What is printed: all of it, no large grounds, or black alone.
        palette: Other colors, see `load_palette`.

    Raises:
        AccessibilityError: If there are no fixed words in the language.
        OrderError: If there is no such paper, edition or ink.
        LayoutError: If something cannot be made up into pages, or there is no such edition on this paper.
        TypeError: If a value is of a wrong type.
    """
    # A caller who only makes orders does not pay for composing and setting type.
    from booklet.document.compose import compose_by_hand  # noqa: PLC0415
    from booklet.language.catalogue import shipped_language  # noqa: PLC0415
    from booklet.model.block import Block  # noqa: PLC0415
    from booklet.typeset import make_up  # noqa: PLC0415
    from booklet.typeset.theme.colors import PALETTE  # noqa: PLC0415
    from booklet.typeset.theme.theme import Theme  # noqa: PLC0415

    for what, name, there in (("paper", paper, tuple(PAPERS)), ("edition", edition, EDITIONS), ("ink", ink, INKS)):
        check_name(what, name, there)
    theme = Theme(PAPERS[paper], edition, ink, palette or PALETTE)
    words = shipped_language(language) if isinstance(language, str) else language
    check_type("title", title, (str,), "a text")
    given = tuple(blocks)
    for each in given:
        check_type("a block", each, (Block,), "a Block, such as Treatment(...)")
    document = compose_by_hand(given, title=title, language=words, sources=sources, terms=terms)
    return printable(document, make_up(document, theme))
