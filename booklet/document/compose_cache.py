"""Blocks composed once for all booklets in which they say the same.

What a block says depends on the block and on what it asks of the booklet around it. So what it asks for is noted, and
its elements serve every booklet that would answer the same: the phases of treatment ask for the marks of sources alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from booklet.core.identity_key import Same
from booklet.core.result_cache import kept
from booklet.core.values import fields, frozen, replace
from booklet.model.block import Block, BookletInfo
from booklet.model.chosen import Chosen
from booklet.model.elements import ALL_THAT_FOLLOWS, Element, Paragraph

_MOST_FORMS = 16
"""Forms of one block that are kept. A block with more of them says something of its own in nearly every booklet."""

_ASKABLE = frozenset(each.name for each in fields(BookletInfo))


@frozen
class _Form:
    """What a block says, and what it was told before it said it."""

    asked: tuple[tuple[str, Any], ...]
    elements: tuple[Element, ...]

    def fits(self, info: BookletInfo) -> bool:
        """Return whether a booklet would tell the block the same."""
        for name, known in self.asked:
            now = getattr(info, name)
            if now is not known and now != known:
                return False
        return True


class _Asked:
    """What a block may know of its booklet, with a note of what it asks for. To a block it is the info itself."""

    __slots__ = ("info", "noted")

    def __init__(self, info: BookletInfo) -> None:
        self.info = info
        self.noted: set[str] = set()

    def __getattr__(self, name: str) -> Any:
        if name in _ASKABLE:
            self.noted.add(name)
            return getattr(self.info, name)
        # A method asks for what it needs through this object, so that it is noted as well.
        return getattr(type(self.info), name).__get__(self)

    def __replace__(self, **changes: Any) -> BookletInfo:
        """Return a copy with other values, which holds all that is known."""
        self.noted |= _ASKABLE
        return replace(self.info, **changes)


@frozen
class Composed:
    """A block's elements.

    Attributes:
        elements: In reading order.
        are_shared: They are the very same ones for all booklets in which the block says the same; if not, the block
            says something else in nearly every booklet, as a cover does.
    """

    elements: tuple[Element, ...]
    are_shared: bool


def composed(block: Chosen[Block], info: BookletInfo) -> Composed:
    """Return what a block says in a booklet."""
    forms = _forms.room()(Same(block))
    for form in forms:
        if form.fits(info):
            return Composed(form.elements, are_shared=True)
    asked = _Asked(info)
    elements = _reaching(block.record.compose(block, cast(BookletInfo, asked)))
    noted = sorted(asked.noted)
    if len(forms) >= _MOST_FORMS:
        return Composed(elements, are_shared=False)
    forms.append(_Form(tuple((name, getattr(info, name)) for name in noted), elements))
    return Composed(elements, are_shared=True)


def _reaching(elements: Iterable[Element]) -> tuple[Element, ...]:
    """Return the elements of a block; a condition that all of them stand under reaches to the last one."""
    every = tuple(elements)
    return tuple(
        replace(each, reach=len(every) - index)
        if isinstance(each, Paragraph) and each.reach == ALL_THAT_FOLLOWS
        else each
        for index, each in enumerate(every, start=1)
    )


@kept()
def _forms(block: Same[Chosen[Block]]) -> list[_Form]:  # noqa: ARG001  (the key)
    """Return the list of a block's forms, which grows as booklets are made."""
    return []
