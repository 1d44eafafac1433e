"""Conditions in words: the one place where a condition that is printed before a fact is put into a language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from booklet.core.values import frozen
from booklet.model.chosen import Lead
from booklet.model.conditions import Condition, Every, Is, Not, Some
from booklet.model.content_files import Axis
from booklet.model.language import Language
from booklet.model.text import Audience, Text
from booklet.model.wording import fill

AnyOf = tuple[Lead, ...]
"""Conditions of which one has to hold."""


@frozen(eq=False)
class ConditionsInWords:
    """Says conditions to one audience, in the words that the content has for the values of its axes.

    Attributes:
        values: What follows "if" when an axis has a value, and when it has not, by axis and value.
        language: The fixed words around them.
    """

    values: Mapping[tuple[str, str], tuple[str, str]]
    language: Language

    @classmethod
    def of(cls, axes: Iterable[Axis], language: Language, audience: Audience = "family") -> ConditionsInWords:
        """Return what says conditions on these axes."""
        values = {
            (axis.id, each.id): (_plain(each.words_if, audience), _plain(each.words_unless, audience))
            for axis in axes
            for each in axis.values
        }
        return cls(values, language)

    def condition(self, condition: Condition, *, holds: bool = True) -> str:
        """Return a condition as it follows "if", such as "the leukemia is B-cell".

        Args:
            condition: All of it is said, or what `open_part` has left of it.
            holds: Whether it must hold; if not, that it must not is said.
        """
        if isinstance(condition, Not):
            return self.condition(condition.part, holds=not holds)
        if isinstance(condition, Is):
            phrases = [self.values[condition.axis, value][0 if holds else 1] for value in sorted(condition.values)]
            return self.language.either(phrases) if holds else self.language.both(phrases)
        is_all = isinstance(condition, Every) if holds else isinstance(condition, Some)
        parts = dict.fromkeys(self.condition(part, holds=holds) for part in condition.parts)
        return self.language.both(parts) if is_all else self.language.either(parts)

    def lead(self, lead: Lead) -> str:
        """Return what stands before words, such as "In children, if the leukemia is B-cell:", or ""."""
        words = self.language.conditions
        return self._filled(lead, words.children, words.only_if, words.children_if)

    def lead_again(self, lead: Lead) -> str:
        """Return the same at the head of a further page: "If the leukemia is B-cell, continued:"."""
        words = self.language.conditions
        return self._filled(lead, words.children_again, words.only_if_again, words.children_if_again)

    def requirement(self, *, of_children: bool, conditions: Iterable[AnyOf]) -> str:
        """Return what stands before the name of a medicine, such as "In children, if … and if … or if …:", or "".

        Args:
            of_children: Whether all of it is known of children only.
            conditions: All of them must hold; of the leads in each, one.
        """
        words = self.language.conditions
        condition = self.language.both(self.language.either(map(self._clause, each)) for each in conditions)
        clause = self.language.clauses(filter(None, (words.children_within if of_children else "", condition)))
        return fill(words.head, clause=f"{clause[:1].upper()}{clause[1:]}") if clause else ""

    def _filled(self, lead: Lead, children: str, only_if: str, both: str) -> str:
        if lead.open is None:
            return children if lead.of_children else ""
        return fill(both if lead.of_children else only_if, condition=self.condition(lead.open))

    def _clause(self, lead: Lead) -> str:
        """Return a lead as it stands inside a line."""
        words = self.language.conditions
        opened = fill(words.within, condition=self.condition(lead.open)) if lead.open is not None else ""
        return self.language.clauses(filter(None, (words.children_within if lead.of_children else "", opened)))


def _plain(text: Text, audience: Audience) -> str:
    return text.said_to(audience).plain
