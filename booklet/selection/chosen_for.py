"""Whom rows are chosen for: what is known there, and which conditions are printed around."""

from __future__ import annotations

from collections.abc import Mapping

from booklet.core.values import field, frozen, replace
from booklet.language.conditions_in_words import ConditionsInWords
from booklet.model.chosen import Lead
from booklet.model.conditions import Answer, Condition, Traits, open_part
from booklet.model.statements import KnownOf


@frozen
class Reader:
    """Whom rows are chosen for, at some place in a block.

    Attributes:
        traits: What is known, or taken to hold because a condition around this place is printed.
        words: Says conditions where a reason names one.
        around: Conditions printed around this place, the outermost first.
        is_child: Whether what is known of children only is said of this reader, or said to be about children around
            this place already.
        said: Paths of rows that another row of the booklet says, with the path of that one.
        asks_why: Whether the decision for each row is wanted, with its reason: few booklets need them.
    """

    traits: Traits
    words: ConditionsInWords
    around: tuple[Lead, ...] = ()
    is_child: bool = True
    said: Mapping[str, str] = field(default_factory=dict)
    asks_why: bool = True

    def answer(self, when: Condition | None) -> Answer:
        """Return whether something is for this reader."""
        return Answer.YES if when is None else when.answer(self.traits)

    def lead(self, when: Condition | None, about: KnownOf = "") -> Lead:
        """Return the condition to print; what stands around this place already is not said again."""
        left = open_part(when, self.traits)
        if Lead(open=left) in self.around:
            left = None
        return Lead(of_children=about == "child" and not self.is_child, open=left)

    def reason(self, when: Condition | None, about: KnownOf = "") -> str:
        """Return in words why something is in or out; "" if nobody asks."""
        if not self.asks_why:
            return ""
        if when is None:
            if about == "child" and not self.is_child:
                return "about children only"
            return f"under “{self.words.lead(self.around[-1])}”" if self.around else "for every reader"
        left = open_part(when, self.traits)
        if left is not None:
            return f"not known if {self.words.condition(left)}"
        return f"{'since' if self.answer(when) is Answer.YES else 'only if'} {self.words.condition(when)}"

    def under(self, when: Condition | None, lead: Lead) -> Reader:
        """Return the reader inside something that stands under a condition."""
        if not lead:
            return self
        is_child = self.is_child or lead.of_children
        left = open_part(when, self.traits)
        if when is None or left is None:
            return replace(self, around=(*self.around, lead), is_child=is_child)
        around = (*self.around, Lead(open=left))
        return replace(self, traits=when.assumed(self.traits), around=around, is_child=is_child)
