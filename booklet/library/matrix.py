"""Every booklet there can be: the matrix that is checked, and that a batch can make as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

from booklet.errors import ProfileError
from booklet.library.library import Library
from booklet.model.profile import Profile
from booklet.model.text import AUDIENCES


def matrix(library: Library) -> Iterator[Profile]:
    """Yield every subtype with each risk group and stage it may have and for each audience.

    The risk group is also left open; a stage that is taken where none is given counts as not given.
    """
    axes = [axis for axis in library.axes.values() if axis.default]
    values = [[None if each.id == axis.default else each.id for each in axis.values] for axis in axes]
    for subtype in library.subtypes.values():
        for chosen in product((None, *subtype.risk), *values, AUDIENCES):
            names = ("risk", *(axis.id for axis in axes), "audience")
            of_axes: dict[str, Any] = dict(zip(names, chosen, strict=True))
            profile = Profile(subtype.id, **of_axes)
            try:
                library.traits(profile)
            except ProfileError:
                continue
            yield profile
