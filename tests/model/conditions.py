"""Conditions and what is known, made up for tests."""

from __future__ import annotations

from hypothesis import strategies as st

from booklet.model.conditions import Condition, Every, Is, Not, Some, Trait

AXES = {"risk": ("standard", "high"), "cell": ("b", "t", "m"), "mrd": ("yes", "no")}


def single(axis: str) -> st.SearchStrategy[Condition]:
    """Return conditions on one axis."""
    return st.frozensets(st.sampled_from(AXES[axis]), min_size=1).map(lambda values: Is(axis, values))


def _combined(parts: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    several = st.lists(parts, min_size=1, max_size=3).map(tuple)
    return several.map(Every) | several.map(Some) | parts.map(Not)


conditions = st.recursive(st.sampled_from(tuple(AXES)).flatmap(single), _combined, max_leaves=6)


def _trait(axis: str) -> st.SearchStrategy[Trait]:
    known = st.sampled_from(AXES[axis]).map(lambda value: Trait(frozenset((value,)), is_known=True))
    possible = st.frozensets(st.sampled_from(AXES[axis]), min_size=1).map(lambda values: Trait(values, is_known=False))
    return known | possible


traits = st.fixed_dictionaries({}, optional={axis: _trait(axis) for axis in AXES})
