"""The card for the wallet: which leukemia, whom to call, and the temperature to call at, in four panels."""

from __future__ import annotations

from collections.abc import Iterator

from booklet.blocks.when_to_call import WhenToCall
from booklet.core.values import replace
from booklet.document.links import LinkTidier
from booklet.library.library import Library
from booklet.model.block import BookletInfo
from booklet.model.document import Document, Part
from booklet.model.elements import Element, Facts, FillIn, Heading, Paragraph, WritingLines
from booklet.model.hospital import SiteValue
from booklet.model.language import Language
from booklet.model.statements import SiteLabel, Statement
from booklet.model.text import Text
from booklet.model.wording import fill, fill_inline
from booklet.order import Order
from booklet.products.handout import block_of, cited_sources, draft_mark, info_of, labels_of, when_to_call_plan
from booklet.selection.plan import Plan
from booklet.typeset import Pages
from booklet.typeset.pages.card_panels import fits_panel, lay_panels
from booklet.typeset.theme.theme import FORM_LAYOUT, Theme

_CALL: tuple[SiteValue, ...] = ("phone_day", "phone_night", "where_to_go")


_PARTS = 5
"""Parts of a card's document: four panels, and how to cut and fold."""


class WalletCard:
    """Makes cards."""

    def plan(self, order: Order, library: Library) -> Plan:
        """Return what the card is made from."""
        return when_to_call_plan(order, library)

    def document(self, plan: Plan, library: Library) -> Document:
        """Return the panels in reading order: front, inside left, inside right, back; then how to cut and fold.

        The back has the hospital's own signs if there is room for them, else it says where they stand.
        """
        language = library.language
        tidier = LinkTidier(frozenset(), frozenset(), plan.profile.audience)
        info = info_of(plan, library)
        back = _tidied(tidier, _back(plan, info, has_signs=True))
        if not _fits(back, library):
            back = _tidied(tidier, _back(plan, info, has_signs=False))
        panels = (_front(plan, language), _who(plan, info), _fever(plan, info))
        words = language.card
        how = Paragraph(Text.of(f"{words.print}{language.rows.space}{fill(words.how, show=words.show)}"))
        texts = (*(_tidied(tidier, panel) for panel in panels), back, (how,))
        parts = (Part("", "", "red", elements) for elements in texts)
        return Document(language.titled(language.card.title, labels_of(plan)), language, "", tuple(parts))

    def pages(self, document: Document, order: Order) -> Pages:
        """Return the panels in a row on one page, lying, with lines to cut and to fold; a card in each language."""
        theme = Theme(order.page, inking=order.ink, palette=order.colors, layout=FORM_LAYOUT)
        own, other = document.parts[:_PARTS], document.parts[_PARTS:]
        pages = lay_panels(replace(document, parts=own), theme, document.language.card.title)
        if not other:
            return pages
        languages = {each.tag: each for each in (*document.others, document.language)}
        second = languages.get(order.with_language, document.language)
        others = tuple(each for each in languages.values() if each is not second)
        beside = replace(document, parts=other, language=second, others=others)
        return pages.followed_by(lay_panels(beside, theme, _title(other[0])))


def _fits(back: tuple[Element, ...], library: Library) -> bool:
    others: tuple[Language, ...] = ()
    if library.untranslated:
        from booklet.document.untranslated_words import with_signs  # noqa: PLC0415  (few languages need it)

        back = with_signs(back, library)
        others = (library.original.language,) if library.original else ()
    return fits_panel(back, library.language, others)


def _title(front: Part) -> str:
    """Return the title of a front."""
    return next(element.text.plain for element in front.elements if isinstance(element, Heading))


def _tidied(tidier: LinkTidier, panel: Iterator[Element]) -> tuple[Element, ...]:
    return tuple(map(tidier.tidy, panel))


def _front(plan: Plan, language: Language) -> Iterator[Element]:
    """Yield whom to show it to, and which leukemia it is."""
    words = language.card
    yield Heading(Text.of(words.show), 2)
    yield Paragraph(fill_inline(words.where))
    yield Facts(((Text.of(words.leukemia), tuple(map(Text.of, labels_of(plan)))),))
    for name in plan.details.values.get("hospital", ()):
        yield Paragraph(name, "lead")
    if plan.is_draft:
        yield Paragraph(draft_mark(plan, language), "note")


def _who(plan: Plan, info: BookletInfo) -> Iterator[Element]:
    """Yield whom to call, and where to go."""
    yield Heading(Text.of(info.language.card.call), 3)
    for value in _CALL:
        yield from _lines_for(value, plan, info)


def _fever(plan: Plan, info: BookletInfo) -> Iterator[Element]:
    """Yield the temperature to call at, as the hospital gives it, with who approved it."""
    yield Heading(Text.of(info.language.card.fever), 3)
    yield from _lines_for("fever", plan, info)
    if "fever" not in plan.details.values:
        yield WritingLines(1)  # such a rule may have two parts
    for note in plan.details.notes if "fever" in plan.details.values else ():
        yield Paragraph(note, "note")


def _back(plan: Plan, info: BookletInfo, *, has_signs: bool) -> Iterator[Element]:
    """Yield the reasons to call that the booklet gives, the hospital's signs, and the sources."""
    yield Heading(Text.of(info.language.card.why), 3)
    for reason in block_of(plan, WhenToCall).rows("reasons", Statement):
        yield Paragraph(info.says(reason), "body" if reason.lead else "lead")
    if has_signs:
        yield from _lines_for("signs", plan, info)
        if "signs" not in plan.details.values:
            yield WritingLines(1)
    else:
        yield Paragraph(Text.of(info.language.card.more), "lead")
    for source in cited_sources(plan, info.language):
        yield Paragraph(source, "note")


def _lines_for(value: SiteValue, plan: Plan, info: BookletInfo) -> Iterator[Element]:
    for field in block_of(plan, WhenToCall).rows("fields", SiteLabel):
        if field.record.site == value:
            yield FillIn(Text(()), (info.line(field),))


MAKER = WalletCard()
