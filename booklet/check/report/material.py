"""The booklet that is scored: its plan, its pages, its sections, and all that it says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from booklet.check.chapters import ChapterEase, plan_eases
from booklet.check.report.booklet_sections import ReportSection, cut
from booklet.check.report.speech import Numbers, Speech, numbers, speech
from booklet.check.run import Checked
from booklet.core.values import frozen
from booklet.document.compose import compose
from booklet.library.library import Library
from booklet.make import Product, make
from booklet.model.profile import Profile
from booklet.model.text import Text
from booklet.order import Order
from booklet.selection.plan import Plan
from booklet.selection.select import select_blocks


@frozen
class Material:
    """A booklet as a reviewer has it in hand.

    Attributes:
        made: The booklet, made up.
        speech: What its sentences are like.
        numbers: The numbers in it.
        sections: In reading order, without the cover.
        eases: How easily each chapter reads.
        broken: How often anything in the content breaks a rule, by the rule's name.
    """

    made: Product
    speech: Speech
    numbers: Numbers
    sections: tuple[ReportSection, ...]
    eases: tuple[ChapterEase, ...]
    broken: Mapping[str, int]

    @property
    def title(self) -> str:
        """Its title, and whom it is for."""
        return self.made.document.title

    @property
    def plan(self) -> Plan:
        """What was chosen for it, and why."""
        return self.made.plan

    @property
    def label(self) -> str:
        """Whom the booklet is for."""
        return ", ".join(self.plan.labels)

    def page(self, anchor: str) -> int | None:
        """Return the page a place is on, counted from 1; None if nothing has that name."""
        place = self.made.pages.anchors.get(anchor)
        return place.page if place else None


def read_material(profile: Profile, library: Library, checked: Checked) -> Material:
    """Return the booklet of a profile, made up as it is printed.

    Raises:
        ProfileError: If there is no booklet for the profile.
        LayoutError: If something cannot be made up into pages.
    """
    booklet = make(Order(profile), library)
    sections = tuple(cut(booklet.document))
    texts = _texts(sections)
    return Material(
        made=booklet,
        speech=speech(texts),
        numbers=numbers(texts),
        sections=sections,
        eases=tuple(plan_eases(booklet.plan, checked.context)),
        broken=Counter(finding.rule for finding in checked.findings),
    )


def fullest_profile(library: Library) -> Profile:
    """Return the subtype whose booklet says the most: it holds most of what the others say, under conditions."""
    return max((Profile(subtype) for subtype in library.subtypes), key=lambda profile: _words(profile, library))


def _words(profile: Profile, library: Library) -> int:
    sections = cut(compose(select_blocks(profile, library), library))
    return sum(len(text.plain.split()) for text in _texts(sections))


def _texts(sections: Iterable[ReportSection]) -> tuple[Text, ...]:
    return tuple(text for section in sections for text in section.texts)
