"""The whole way from a profile, or from blocks, to a booklet: one call a stage."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from booklet.core.units import EDITIONS, INKS, PAPERS
from booklet.core.values import frozen
from booklet.errors import LayoutError
from booklet.version import __version__

if TYPE_CHECKING:
    from booklet.core.units import Edition, Ink
    from booklet.formats.pdf import Metadata
    from booklet.library.library import Library
    from booklet.model.block import Block
    from booklet.model.elements import Manuscript
    from booklet.model.language import Language
    from booklet.model.profile import Profile
    from booklet.model.statements import Source, Term
    from booklet.press import Press
    from booklet.press.print_job import Job
    from booklet.review.signatures import Signatures
    from booklet.selection.plan import Plan
    from booklet.site.site import Site
    from booklet.typeset import Pages
    from booklet.typeset.theme.colors import Palette
    from booklet.typeset.theme.theme import Theme

# Stages are imported where they run: a caller who only wants the plan, or the pages, does not pay for the rest.


@frozen
class Booklet:
    """A booklet, made up and ready to be drawn.

    Attributes:
        plan: What was chosen and why; None for a booklet composed by hand.
        pages: The made-up pages; `pages.theme` holds paper, edition, ink and palette.
        metadata: What the PDF says about itself.
        manuscript: What the pages say.
    """

    plan: Plan | None
    pages: Pages
    metadata: Metadata
    manuscript: Manuscript

    def reader_pdf(self) -> bytes:
        """Return the reader PDF; the same booklet gives the same bytes.

        Raises:
            AccessibilityError: If the PDF would not be accessible.
        """
        from booklet.formats.pdf import draw_reader  # noqa: PLC0415

        return draw_reader(self.pages, self.metadata)

    def press_job(self, press: Press) -> Job:
        """Return the booklet laid out for printing, filled up with notes pages to whole sheets; nothing is drawn yet.

        Raises:
            LayoutError: If it does not fit the sheets as they are wanted.
        """
        from booklet.press.folding import PAGES_OF_A_SHEET  # noqa: PLC0415
        from booklet.press.impose import plan_job  # noqa: PLC0415
        from booklet.typeset.pages.notes_pages import filled_up  # noqa: PLC0415

        pages = filled_up(self.pages, self.manuscript, PAGES_OF_A_SHEET)
        return plan_job(pages, press, title=self.metadata.title, language=self.metadata.language)

    def press_pdf(self, press: Press | Job) -> bytes:
        """Return the press PDF: sheets for a ward's printer, or single pages with bleed for a print shop.

        It is for printing only, and has no tags. The same booklet and way of printing give the same bytes.

        Args:
            press: `Ward(...)` or `Shop(...)` from `booklet.press`, or what `press_job` has made of one.

        Raises:
            LayoutError: If it does not fit the sheets as they are wanted.
        """
        from booklet.formats.pdf import draw_press  # noqa: PLC0415
        from booklet.press.print_job import Job  # noqa: PLC0415

        return draw_press(press if isinstance(press, Job) else self.press_job(press), self.metadata)

    def write(self, path: Path | str, press: Press | Job | None = None) -> None:
        """Write the reader PDF, or a press PDF; an existing file is replaced in one step, or stays as it was.

        Args:
            path: Where to write.
            press: How it is to be printed; None for the reader PDF.

        Raises:
            LayoutError: If it does not fit the sheets as they are wanted.
            OutputError: If the file cannot be written.
        """
        from booklet.core.atomic_write import write_whole  # noqa: PLC0415

        write_whole(Path(path), self.reader_pdf() if press is None else self.press_pdf(press))


def build_booklet(  # noqa: PLR0913  (what a caller may choose, each by its name)
    profile: Profile,
    library: Library,
    *,
    paper: str = "half-letter",
    edition: Edition = "standard",
    ink: Ink = "full",
    palette: Palette | None = None,
    signatures: Signatures | None = None,
    require_signed: bool = False,
    site: Site | None = None,
) -> Booklet:
    """Return the booklet for a profile.

    Args:
        profile: Whom it is for.
        library: What can be said.
        paper: Name of a page size, see `booklet.core.units.PAPERS`.
        edition: Standard, or large print: 18 points or more, on whole sheets only.
        ink: What is printed: all of it, no large grounds, or black alone.
        palette: Other colors, see `load_palette`; if not given, the site's.
        signatures: What clinicians have signed; None if nothing is. What is not signed makes the booklet a draft.
        require_signed: Whether to refuse a draft.
        site: One hospital's own details, blocks and names; `Booklet.plan.gaps` says what it leaves open.

    Raises:
        ContentError: If the site does not go with the library.
        ProfileError: If the profile has a value that does not exist, or a pair the sources do not describe.
        NotApprovedError: If a draft is refused; before anything is set.
        LayoutError: If something cannot be made up into pages, or there is no such edition on this paper.
    """
    from booklet.document.compose import compose  # noqa: PLC0415
    from booklet.selection.select import select_blocks  # noqa: PLC0415

    if site is not None:
        library = site.join(library)
        palette = palette or site.palette
    theme = _theme(paper, edition, ink, palette)
    plan = select_blocks(profile, library)
    if signatures is not None or require_signed:
        plan = _approved(plan, library, signatures, require_signed=require_signed)
    manuscript = compose(plan, library)
    keywords = (f"content {library.version}", f"sha256 {library.hash}")
    return _made(manuscript, theme, plan, keywords if site is None else (*keywords, f"site sha256 {site.hash}"))


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
) -> Booklet:
    """Return a booklet composed by hand, with no content folder.

    Args:
        blocks: In reading order.
        title: Title of the booklet.
        language: Of the text, as a BCP 47 tag that shipped content has words for, or with fixed words of one's own.
        sources: Sources that the statements cite, for their marks and the list of sources.
        terms: Words for a list of words to know.
        paper: Name of a page size, see `booklet.core.units.PAPERS`.
        edition: Standard, or large print: 18 points or more, on whole sheets only.
        ink: What is printed: all of it, no large grounds, or black alone.
        palette: Other colors, see `load_palette`.

    Raises:
        AccessibilityError: If there are no fixed words in the language.
        LayoutError: If something cannot be made up into pages, or there is no such edition on this paper.
    """
    from booklet.document.compose import compose_by_hand  # noqa: PLC0415
    from booklet.language.catalogue import shipped_language  # noqa: PLC0415

    theme = _theme(paper, edition, ink, palette)
    words = shipped_language(language) if isinstance(language, str) else language
    manuscript = compose_by_hand(tuple(blocks), title=title, language=words, sources=sources, terms=terms)
    return _made(manuscript, theme, None, ())


def _approved(plan: Plan, library: Library, signatures: Signatures | None, *, require_signed: bool) -> Plan:
    from booklet.review.approval import refuse_draft, with_signatures  # noqa: PLC0415

    approved = plan if signatures is None else with_signatures(plan, library, signatures)
    if require_signed:
        refuse_draft(approved, library, signatures)
    return approved


def _made(manuscript: Manuscript, theme: Theme, plan: Plan | None, keywords: tuple[str, ...]) -> Booklet:
    from booklet.formats.pdf import Metadata  # noqa: PLC0415
    from booklet.typeset import make_up  # noqa: PLC0415

    metadata = Metadata(manuscript.title, manuscript.language, f"treatment-booklet {__version__}", keywords)
    return Booklet(plan, make_up(manuscript, theme), metadata, manuscript)


def _theme(paper: str, edition: Edition, ink: Ink, palette: Palette | None) -> Theme:
    from booklet.typeset.theme.colors import PALETTE  # noqa: PLC0415
    from booklet.typeset.theme.theme import Theme  # noqa: PLC0415

    # Python callers may give any text, and a silent default would print another booklet than they mean.
    for what, name, there in (("paper", paper, PAPERS), ("edition", edition, EDITIONS), ("ink", ink, INKS)):
        if name not in there:
            raise LayoutError(f"no {what} is called {name!r}", f"Give one of {', '.join(there)}.")
    return Theme(PAPERS[paper], edition, ink, palette or PALETTE)
