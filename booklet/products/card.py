"""The card for the wallet: four panels in a row, to cut out and fold to the size of a bank card.

The strip is printed on one side. Folded back in the middle and then closed like a book, its second panel is the front,
the third and fourth lie inside, and the first is the back. The reading order is front, inside, back.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from booklet.blocks.when_to_call import WhenToCall
from booklet.build import Booklet
from booklet.core.units import FORM, Paper, Points, mm
from booklet.core.values import frozen, replace
from booklet.document.links import LinkTidier
from booklet.errors import LayoutError
from booklet.library.library import Library
from booklet.model.elements import Filled, Manuscript, Paragraph
from booklet.model.fixed_words import CardWords
from booklet.model.hospital import SiteValue
from booklet.model.profile import Profile
from booklet.model.statements import SiteLabel, Statement
from booklet.model.text import Text
from booklet.model.wording import fill, fill_inline
from booklet.press.panels import fold_line
from booklet.products.facts import HandoutFacts, handout_facts
from booklet.products.paper import handout_paper
from booklet.review.signatures import Signatures
from booklet.site.site import Site
from booklet.typeset.boxes import Box, Galley, Mark, Shape, rule
from booklet.typeset.pages.page_breaks import place as place_galleys
from booklet.typeset.pages.pages import Bookmark, Page, Pages, Place, Placed
from booklet.typeset.setter import Stick
from booklet.typeset.theme.theme import Theme, TypeName

PANEL = Paper("panel", round(mm(54), 2), round(mm(86), 2))
"""The folded card: an ID-1 card (ISO/IEC 7810: 85.60 mm by 53.98 mm), upright."""

_CALL: tuple[SiteValue, ...] = ("phone_day", "phone_night", "where_to_go")
_WRITING: Points = 26.0
_PLACES = (1, 2, 3, 0)
"""Where the panels lie in the strip, in reading order: front, inside left, inside right, back."""


def build_card(
    profile: Profile,
    library: Library,
    *,
    paper: str = "letter",
    signatures: Signatures | None = None,
    site: Site | None = None,
) -> Booklet:
    """Return the card for a reader: one page, lying, with lines to cut and to fold.

    Args:
        profile: Whom it is for.
        library: What can be said.
        paper: "letter" or "a4".
        signatures: What clinicians have signed; None if nothing is.
        site: One hospital's own details; what it leaves open, or all without it, are lines to write on.

    Raises:
        ContentError: If the site does not go with the library.
        ProfileError: If the profile has a value that does not exist, or a pair the sources do not describe.
        NoMatchingContentError: If the content has no "When to call" page.
        LayoutError: If a panel has more to say than it has room.
    """
    upright = handout_paper(paper)
    size = Paper(upright.name, upright.height, upright.width)
    facts = handout_facts(profile, library, signatures=signatures, site=site)
    links = LinkTidier(frozenset(), frozenset(), profile.audience)
    setter = _Setter(Stick(_panel_theme(), "red"), links, facts.library.language.card)
    panels = (_front(facts, setter), _who(facts, setter), _fever(facts, setter), _back(facts, setter))
    pages = _laid(panels, size, setter)
    language = facts.library.language
    title = language.titled(language.card.title, facts.labels())
    return Booklet(facts.plan, pages, facts.metadata(title), Manuscript(language.card.title, language, "", ()))


def _panel_theme() -> Theme:
    return Theme(replace(PANEL, name="card"))


@frozen
class _Setter:
    """Sets what stands on a panel, in sizes of 9 points and more."""

    stick: Stick
    links: LinkTidier
    said: CardWords

    def words(
        self, galley: Galley, text: Text, style: TypeName, role: str = "P", *, gap: Points = 0.0, is_muted: bool = False
    ) -> None:
        """Add words to a galley, a box a line."""
        tidied = self.links.tidy(Paragraph(text))
        text = tidied.text if isinstance(tidied, Paragraph) else text
        if self.stick.theme.type(style).is_bold:
            text = Text(tuple(replace(span, bold=True) for span in text.spans))
        color = self.stick.theme.muted if is_muted else None
        lines = self.stick.lines(galley, text, style, galley.tag(role), color=color)
        galley.items += self.stick.boxes(lines, style, space_before=gap)

    def heading(self, words: str, role: str = "H2") -> Galley:
        """Return a new galley that begins with a heading."""
        galley = Galley()
        self.words(galley, Text.of(words), "card" if role == "H2" else "heading", role)
        return galley

    def line(self, galley: Galley, field: Text | Filled) -> None:
        """Add a label with what is filled in there, or with a line to write on."""
        if isinstance(field, Filled):
            self.words(galley, field.label, "folio", gap=6.0, is_muted=True)
            for words in field.words:
                self.words(galley, words, "label", gap=2.0 if len(field.words) > 1 else 0.0)
            return
        self.words(galley, field, "folio", gap=6.0, is_muted=True)
        self.rule(galley)

    def rule(self, galley: Galley) -> None:
        """Add a line to write on."""
        theme = self.stick.theme
        galley.items.append(Box(_WRITING, (rule(0.0, _WRITING, theme.measure, theme.muted, theme.grid.line),)))


def _front(facts: HandoutFacts[WhenToCall], setter: _Setter) -> Galley:
    """Return the front: whom to show it to, and which leukemia it is."""
    galley = setter.heading(setter.said.show, "H1")
    setter.words(galley, fill_inline(setter.said.where), "folio", gap=3.0)
    setter.words(galley, Text.of(setter.said.leukemia), "folio", gap=10.0, is_muted=True)
    first, *others = facts.labels()
    setter.words(galley, Text.of(first), "card")
    for label in others:
        setter.words(galley, Text.of(label), "label")
    for words in facts.plan.details.values.get("hospital", ()):
        setter.words(galley, words, "label", gap=10.0)
    setter.words(galley, facts.draft(), "folio", gap=10.0, is_muted=True)
    return galley


def _who(facts: HandoutFacts[WhenToCall], setter: _Setter) -> Galley:
    """Return whom to call, and where to go."""
    galley = setter.heading(setter.said.call)
    for value in _CALL:
        _lines_for(value, galley, facts, setter)
    return galley


def _fever(facts: HandoutFacts[WhenToCall], setter: _Setter) -> Galley:
    """Return the temperature to call at, as the hospital gives it, with who approved it."""
    galley = setter.heading(setter.said.fever)
    _lines_for("fever", galley, facts, setter)
    if "fever" not in facts.plan.details.values:
        setter.rule(galley)  # such a rule may have two parts
    for note in facts.plan.details.notes if "fever" in facts.plan.details.values else ():
        setter.words(galley, note, "folio", gap=6.0, is_muted=True)
    return galley


def _back(facts: HandoutFacts[WhenToCall], setter: _Setter) -> Galley:
    """Return the reasons to call that the booklet gives, the hospital's signs if there is room, and the sources."""
    whole = _reasons(facts, setter, has_signs=True)
    (passage,) = place_galleys([whole], setter.stick.theme)
    return whole if len(passage.bodies) == 1 else _reasons(facts, setter, has_signs=False)


def _reasons(facts: HandoutFacts[WhenToCall], setter: _Setter, *, has_signs: bool) -> Galley:
    galley = setter.heading(setter.said.why)
    info = facts.info()
    for reason in facts.chosen.rows("reasons", Statement):
        setter.words(galley, info.says(reason), "folio" if reason.lead else "label", gap=6.0)
    if has_signs:
        _lines_for("signs", galley, facts, setter)
        if "signs" not in facts.plan.details.values:
            setter.rule(galley)
    else:
        setter.words(galley, Text.of(setter.said.more), "label", gap=6.0)
    for source in facts.sources():
        setter.words(galley, source, "folio", gap=6.0, is_muted=True)
    return galley


def _lines_for(value: SiteValue, galley: Galley, facts: HandoutFacts[WhenToCall], setter: _Setter) -> None:
    for field in facts.chosen.rows("fields", SiteLabel):
        if field.record.site == value:
            setter.line(galley, facts.info().line(field))


def _laid(panels: tuple[Galley, ...], size: Paper, setter: _Setter) -> Pages:
    """Return the panels in their places on one page, with lines to cut and to fold.

    Raises:
        LayoutError: If a panel has more to say than it has room.
    """
    left, top = (size.width - len(panels) * PANEL.width) / 2, (size.height - PANEL.height) / 2
    placed: list[Placed] = []
    for number, (galley, place) in enumerate(zip(panels, _PLACES, strict=True)):
        (passage,) = place_galleys([galley], setter.stick.theme)
        if len(passage.bodies) > 1:
            hint = "Shorten the words of the site that stand there, or use 'booklet sheet'."
            raise LayoutError(f"panel {number + 1} of the card has no room for all it has to say", hint)
        x = left + place * PANEL.width
        placed += [replace(each, x=each.x + x, y=each.y + top, element=number) for each in passage.bodies[0].placed]
    how, guide = _how_to(len(panels), left, top, size, setter)
    tags = tuple(tuple(galley.tags) for galley in (*panels, guide))
    page = Page.of(1, (*placed, how), tuple(_edges(left, top, len(panels), setter.stick)), tags)
    bookmarks = (Bookmark(setter.said.title, 1, Place(1, top)),)
    return Pages.single(Theme(replace(size, name=FORM.name)), page, bookmarks=bookmarks)


def _how_to(element: int, left: Points, top: Points, size: Paper, setter: _Setter) -> tuple[Placed, Galley]:
    """Return how to cut and fold, below the card."""
    stick = Stick(Theme(replace(size, name=FORM.name)), "red")
    galley = Galley()
    text = Text.of(fill(setter.said.how, show=setter.said.show))
    lines = stick.lines(galley, text, "body", galley.tag("P"), measure=size.width - 2 * left)
    marks = tuple(stick.stack(lines, "body"))
    height = len(lines) * stick.leading("body")
    return Placed(left, top + PANEL.height + setter.stick.theme.space(6), height, element, marks), galley


def _edges(left: Points, top: Points, count: int, stick: Stick) -> Iterator[Mark]:
    """Yield the line to cut along, a bar over the front, and the lines to fold at."""
    width, foot = count * PANEL.width, top + PANEL.height
    yield Shape(left + PANEL.width, top, PANEL.width, 7.0, fill=stick.accent)
    yield Shape(left, top, width, PANEL.height, stroke=stick.theme.muted, line=0.75)
    folds = (left + number * PANEL.width for number in range(1, count))
    yield from chain.from_iterable(fold_line(x, top, foot, stick) for x in folds)
