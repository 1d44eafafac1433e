"""An order: everything that can be asked for, as one checked value.

The command line, a row of a request file, a form and a program all make one, and `booklet.make.make` takes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from booklet.core.arguments import check_type
from booklet.core.values import fields, frozen
from booklet.errors import LayoutError, OrderError
from booklet.model.editions import EDITIONS, INKS, Edition, Ink
from booklet.model.packs import PACK_NAMES, WHOLE
from booklet.model.papers import PAPERS, Paper
from booklet.model.profile import Profile, file_name
from booklet.press.options import Press, Shop, Ward

if TYPE_CHECKING:
    from booklet.review.signatures import Signatures
    from booklet.site.site import Site
    from booklet.typeset.theme.colors import Palette

BOOKLET = "booklet"
CARD = "card"
HOME_SHEET = "home-sheet"
NURSE_SHEET = "nurse-sheet"

SHEET_ENDING = "-sheet"
"""What ends the names of sheets; before it stands "home", or the id of a sheet of the content."""

HANDOUT_PAPERS: tuple[str, ...] = ("letter", "a4")
"""Papers that cards and sheets are printed on: those of a printer at home."""


@frozen
class Order:
    """Everything that can be asked for.

    Attributes:
        profile: Whom it is for.
        product: What is made: "booklet", "card", "home-sheet", or "<id>-sheet" for a sheet of the content.
        pack: The part that is taught at one time: "first-days", "first-month" or "later"; "whole" for all of it. Only
            booklets have it.
        on_request: Ids of blocks that are only printed where somebody asks for them, such as "medicine-log". Only
            booklets have them.
        paper: Name of a page size, see `booklet.model.papers.PAPERS`; "" for the usual one, see `paper_name`.
        edition: Standard, or large print: 18 points or more, on whole sheets only.
        ink: What is printed: all of it, no large grounds, or black alone.
        palette: Other colors, see `booklet.load_palette`; if not given, the site's.
        site: One hospital's own details, blocks and names.
        fillable: Whether its lines and boxes are fields to fill in on a screen.
        press: How it is to be printed, `Ward(...)` or `Shop(...)`; None for a file to read. Only booklets have it.
        language: BCP 47 tag; "" for that of the content.
        draft_language: Whether to print, marked, what nobody has said in the language in that of the content.
        with_language: BCP 47 tag of a second language, in which a card or sheet says everything again; "" for none.
        signatures: What clinicians have signed; None if nothing is. What is not signed makes a draft.
        as_of: The day that signatures and site were loaded for; None for today.
        require_signed: Whether to refuse a draft.
        require_site: Whether to refuse lines that the site leaves open.

    Raises:
        OrderError: If there is no such product, paper, edition or ink, or two of them do not go together.
        LayoutError: If the edition is not laid out on this paper.
        TypeError: If a value is of a wrong type.
    """

    profile: Profile
    product: str = BOOKLET
    pack: str = WHOLE
    on_request: tuple[str, ...] = ()
    paper: str = ""
    edition: Edition = "standard"
    ink: Ink = "full"
    palette: Palette | None = None
    site: Site | None = None
    fillable: bool = False
    press: Press | None = None
    language: str = ""
    draft_language: bool = False
    with_language: str = ""
    signatures: Signatures | None = None
    as_of: date | None = None
    require_signed: bool = False
    require_site: bool = False

    def __post_init__(self) -> None:
        _check_types(self)
        if self.product not in (BOOKLET, CARD) and not self.sheet:
            hint = f"Give {BOOKLET}, {CARD}, {HOME_SHEET}, or another sheet, such as school-sheet."
            raise OrderError("product", f"no product is called {self.product!r}", hint)
        check_name("edition", self.edition, EDITIONS)
        check_name("ink", self.ink, INKS)
        check_name("pack", self.pack, PACK_NAMES)
        if self.product == BOOKLET:
            _check_booklet(self)
        else:
            _check_handout(self)
        if self.fillable and self.press is not None:
            message = "paper has no fields to fill in on a screen"
            raise OrderError("fillable", message, "Leave out either fillable or press.")
        if self.require_site and self.site is None:
            raise OrderError("site", "no site is given, and it is to leave nothing open", "Give the site's folder.")

    @property
    def sheet(self) -> str:
        """Which sheet it is, "home" or the id of a sheet of the content; "" for what is no sheet."""
        return self.product.removesuffix(SHEET_ENDING) if self.product.endswith(SHEET_ENDING) else ""

    @property
    def paper_name(self) -> str:
        """Name of the page size, the usual one if none is given."""
        return self.paper or usual_paper(self.product, self.edition, self.site)

    @property
    def page(self) -> Paper:
        """The page size."""
        return PAPERS[self.paper_name]

    @property
    def colors(self) -> Palette:
        """Those that were chosen, or the site's, or the usual ones."""
        from booklet.typeset.theme.colors import PALETTE  # noqa: PLC0415  (who only reads orders needs no colors)

        return self.palette or (self.site.palette if self.site else None) or PALETTE

    @property
    def parts(self) -> Mapping[str, str]:
        """Which part of a booklet it is, and what it has on request, as texts by field; what is usual is left out."""
        given = {"pack": "" if self.pack == WHOLE else self.pack, "with": ",".join(self.on_request)}
        return {name: text for name, text in given.items() if text}

    @property
    def name(self) -> str:
        """The name of its file without the ending: the profile, and every choice that is not the usual one."""
        return "-".join((file_name(self.profile), *_unusual(self)))

    @property
    def name_without_reader(self) -> str:
        """The same without the profile, for a sheet whose readers are not told which leukemia it is."""
        return "-".join(_unusual(self))


def usual_paper(product: str, edition: Edition, site: Site | None = None) -> str:
    """Return the name of the page size where none is given.

    Booklets are half-letter; what needs whole sheets is on Letter. A site may have A4 and its half instead.
    """
    half, whole = ("a5", "a4") if site is not None and site.is_metric else ("half-letter", "letter")
    return half if product == BOOKLET and edition == EDITIONS[0] else whole


def check_name(what: str, name: str, there: tuple[str, ...]) -> None:
    """Refuse a name that does not exist.

    Raises:
        OrderError: If it is not among those that are there.
    """
    if name not in there:
        raise OrderError(what, f"no {what} is called {name!r}", f"Give one of: {', '.join(there)}.")


def _check_booklet(order: Order) -> None:
    if order.with_language:
        message = "only cards and sheets are made in two languages; this is a booklet"
        raise OrderError("with_language", message, "Make one booklet in each language.")
    check_name("paper", order.paper_name, tuple(PAPERS))
    if order.edition != EDITIONS[0]:
        # Few ask for it; the theme knows what it lays out.
        from booklet.typeset.theme.theme import papers_of  # noqa: PLC0415

        there = papers_of(order.edition)
        if order.paper_name not in there:
            message = f"the {order.edition} edition does not fit on {order.paper_name} pages"
            raise LayoutError(message, f"Give {' or '.join(there)} as the paper.")


def _check_handout(order: Order) -> None:
    """Refuse what only booklets have."""
    if order.pack != WHOLE:
        message = f"{order.pack!r} is a part of a booklet; this is a {order.product}"
        raise OrderError("pack", message, "Leave the pack out.")
    if order.on_request:
        message = f"only booklets have pages to keep records on; this is a {order.product}"
        raise OrderError("with", message, "Leave them out.")
    check_name("paper", order.paper_name, HANDOUT_PAPERS)
    if order.edition != EDITIONS[0]:
        message = f"the {order.edition} edition is one of booklets; this is a {order.product}"
        raise OrderError("edition", message, "Leave the edition out.")
    if order.press is not None:
        message = f"only booklets are laid out for a press; this is a {order.product}"
        raise OrderError("press", message, "Print it as it is, at actual size, without a press.")


def _unusual(order: Order) -> tuple[str, ...]:
    """Return what tells this order's file from others for the same reader."""
    product = {BOOKLET: "", HOME_SHEET: "sheet"}.get(order.product, order.sheet or order.product)
    usual = usual_paper(order.product, order.edition)
    parts = (
        product,
        order.parts.get("pack", ""),
        "-".join(("with", *order.on_request)) if order.on_request else "",
        order.language,
        f"and-{order.with_language}" if order.with_language else "",
        order.edition if order.edition != EDITIONS[0] else "",
        order.paper_name if order.paper_name != usual else "",
        order.ink if order.ink != INKS[0] else "",
        "own-colors" if order.palette is not None else "",
        order.site.name if order.site is not None else "",
        "fillable" if order.fillable else "",
        _press_name(order.press),
    )
    return tuple(filter(None, parts))


def _press_name(press: Press | None) -> str:
    if press is None:
        return ""
    return "shop" if isinstance(press, Shop) else "ward-test" if press.is_test else "ward"


def _check_types(order: Order) -> None:
    """Refuse values of other types in a sentence, before anything is asked of them."""
    for name in ("product", "pack", "paper", "edition", "ink", "language", "with_language"):
        check_type(name, getattr(order, name), (str,), f"a text, such as {name}={_EXAMPLES[name]!r}")
    check_type("profile", order.profile, (Profile,), 'a Profile, such as Profile("b-cell")')
    for axis in fields(Profile):
        value = getattr(order.profile, axis.name)
        if value is not None and not isinstance(value, str):
            check_type(f"the profile's {axis.name}", value, (str,), "its id as a text, such as 'b-cell'")
    check_type("press", order.press, (Ward, Shop, type(None)), "Ward(...), Shop(...) or None")
    wanted = 'a tuple of ids, such as ("medicine-log",)'
    check_type("on_request", order.on_request, (tuple,), wanted)
    for each in order.on_request:
        check_type("on_request", each, (str,), wanted)
    check_type("as_of", order.as_of, (date, type(None)), "a date, such as date(2026, 11, 30)")
    if order.site is not None:
        from booklet.site.site import Site  # noqa: PLC0415  (most orders have none)

        check_type("site", order.site, (Site,), 'a Site, such as Site.load("my-hospital")')
    if order.signatures is not None:
        from booklet.review.signatures import Signatures  # noqa: PLC0415  (many orders have none)

        wanted = 'Signatures, such as Signatures.load("my-signatures")'
        check_type("signatures", order.signatures, (Signatures,), wanted)
    if order.palette is not None:
        from booklet.typeset.theme.colors import Palette  # noqa: PLC0415  (few orders have one)

        check_type("palette", order.palette, (Palette,), 'a Palette, such as load_palette("theme.yaml")')


_EXAMPLES = {
    "product": BOOKLET,
    "pack": PACK_NAMES[0],
    "paper": "letter",
    "edition": EDITIONS[0],
    "ink": INKS[0],
    "language": "en-US",
    "with_language": "en-US",
}
