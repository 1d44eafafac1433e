"""Conditions in words: the one place where "If", "In children", "and" and "or" are written before a fact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from booklet.core.values import frozen
from booklet.model.chosen import Lead
from booklet.model.conditions import Condition, Every, Is, Not, Some
from booklet.model.schema import Axis
from booklet.model.text import Audience, Text

_IF = "if"
_AND = " and "
_OR = " or "
_CHILDREN = "in children"
_COMMA = ", "
_COLON = ":"

AnyOf = tuple[Lead, ...]
"""Conditions of which one has to hold."""


@frozen(eq=False)
class ConditionsInWords:
    """Says conditions to one audience, in the words that the content has for the values of its axes.

    Attributes:
        values: What follows "if" when an axis has a value, and when it has not, by axis and value.
    """

    values: Mapping[tuple[str, str], tuple[str, str]]

    @classmethod
    def of(cls, axes: Iterable[Axis], audience: Audience = "family") -> ConditionsInWords:
        """Return what says conditions on these axes."""
        return cls(
            {
                (axis.id, each.id): (_plain(each.words_if, audience), _plain(each.words_unless, audience))
                for axis in axes
                for each in axis.values
            }
        )

    def condition(self, condition: Condition, *, holds: bool = True) -> str:
        """Return a condition as it follows "if", such as "the leukemia is B-cell".

        Args:
            condition: All of it is said, or what `open_part` has left of it.
            holds: Whether it must hold; if not, that it must not is said.
        """
        if isinstance(condition, Not):
            return self.condition(condition.part, holds=not holds)
        if isinstance(condition, Is):
            said = [self.values[condition.axis, value][0 if holds else 1] for value in sorted(condition.values)]
            return (_OR if holds else _AND).join(said)
        is_all = isinstance(condition, Every) if holds else isinstance(condition, Some)
        parts = dict.fromkeys(self.condition(part, holds=holds) for part in condition.parts)
        return (_AND if is_all else _OR).join(parts)

    def lead(self, lead: Lead) -> str:
        """Return what stands before words, such as "In children, if the leukemia is B-cell:", or ""."""
        return _headed(self._clause(lead))

    def requirement(self, *, of_children: bool, conditions: Iterable[AnyOf]) -> str:
        """Return what stands before the name of a medicine, such as "In children, if … and if … or if …:", or "".

        Args:
            of_children: Whether all of it is known of children only.
            conditions: All of them must hold; of the leads in each, one.
        """
        said = _AND.join(_OR.join(map(self._clause, each)) for each in conditions)
        return _headed(_COMMA.join(filter(None, (_CHILDREN if of_children else "", said))))

    def _clause(self, lead: Lead) -> str:
        opened = f"{_IF} {self.condition(lead.open)}" if lead.open is not None else ""
        return _COMMA.join(filter(None, (_CHILDREN if lead.of_children else "", opened)))


def _plain(text: Text, audience: Audience) -> str:
    return text.said_to(audience).plain


def _headed(clause: str) -> str:
    """Return a clause as the head of what follows: a capital letter first, a colon last."""
    return f"{clause[:1].upper()}{clause[1:]}{_COLON}" if clause else ""
