"""A condition can hold for somebody: one that no values of its axes fulfil hides what it stands before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product

from booklet.check.context import CheckContext
from booklet.check.finding import Fault
from booklet.model.conditions import Answer, Condition, Trait
from booklet.model.content_files import Axis
from booklet.model.text import Text


def check(context: CheckContext) -> Iterator[Fault]:
    """Yield every condition that never holds."""
    values = {axis.id: [value.id for value in axis.values] for axis in context.content.all(Axis)}
    for document, (location, record, _) in context.values:
        when = None if isinstance(record, Text) else record.__dict__.get("when")
        if when is not None and not _can_hold(when, values):
            hint = "Correct it, or remove what stands under it."
            yield Fault(document, (*location, "when"), "this condition can never hold", hint)


def _can_hold(condition: Condition, values: Mapping[str, list[str]]) -> bool:
    axes = sorted({axis for axis, _ in condition.pairs()})
    chosen = product(*(values.get(axis, []) for axis in axes))
    known = (
        {axis: Trait(frozenset((value,)), is_known=True) for axis, value in zip(axes, each, strict=True)}
        for each in chosen
    )
    return any(condition.answer(traits) is Answer.YES for traits in known)
