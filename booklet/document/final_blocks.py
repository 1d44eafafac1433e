"""Blocks in their final words, made once for all booklets in which they say the same.

What a block says follows from the block and its place, from what it asks of the booklet around it, from the words that
are explained at its end, and from where its links may lead. What it asks is noted while it composes. All of that is
compared, and nothing else of a booklet makes a difference to it: the phases of treatment ask for the marks of sources
alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from booklet.core.identity_key import Same
from booklet.core.result_cache import kept
from booklet.core.values import fields, frozen, replace
from booklet.document.block_words import Words, words_of
from booklet.document.explained_words import explanations
from booklet.document.links import LinkedNames, LinkTidier, PossibleLinks, linked_names
from booklet.model.block import Block, BookletInfo
from booklet.model.chosen import Chosen
from booklet.model.elements import ALL_THAT_FOLLOWS, Color, Element, Paragraph
from booklet.model.statements import Term
from booklet.selection.plan import ChosenBlock

_MOST_FORMS = 16
"""Forms of one block that are kept. A block with more of them says something of its own in nearly every booklet."""

_ASKABLE = frozenset(each.name for each in fields(BookletInfo))

_OF_ITS_PLACE = frozenset({"anchor", "color"})
"""What a block asks for that its id and its chapter say."""

_OF_EXPLAINED_WORDS = ("language", "marks")
"""What words that are explained ask for."""


@frozen
class FinalBlock:
    """A block in its final words.

    Attributes:
        elements: They, in reading order, with the words behind them that are explained there.
        words: All that they say.
        linked: Terms that it links to, and those that it would if they had not been linked to before.
    """

    elements: tuple[Element, ...]
    words: Words
    linked: frozenset[str]


@frozen
class _Form:
    """What a block says, and all that this follows from beside the block and its place.

    Attributes:
        asked: What it has asked of the booklet, with the answers.
        explained: The words that are explained at its end.
        names: All that its links name.
        links: Those that may stay.
        final: What it says.
    """

    asked: tuple[tuple[str, Any], ...]
    explained: tuple[Term, ...]
    names: LinkedNames
    links: PossibleLinks
    final: FinalBlock

    def fits(self, info: BookletInfo, explained: tuple[Term, ...], links: LinkTidier) -> bool:
        """Return whether the block says the same in a booklet."""
        for name, known in self.asked:
            now = getattr(info, name)
            if now is not known and now != known:
                return False
        return explained == self.explained and links.possible(self.names) == self.links


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


def final_block(
    chosen: ChosenBlock, color: Color, info: BookletInfo, links: LinkTidier, explained: tuple[Term, ...]
) -> FinalBlock:
    """Return a block in its final words; the very same one for all booklets in which it says the same.

    Args:
        chosen: The block.
        color: Color of its chapter.
        info: What it may know of the booklet.
        links: Tidies the links of the part; blocks come in reading order.
        explained: The words that are explained at its end.
    """
    forms = _forms.room()(Same(chosen.chosen), chosen.id, color)
    for form in forms:
        if form.fits(info, explained, links):
            links.linked |= form.final.linked
            return form.final
    asked = _Asked(replace(info, anchor=chosen.id, color=color))
    own = _reaching(chosen.block.compose(chosen.chosen, cast(BookletInfo, asked)))
    elements = (*own, *explanations(explained, info))
    if len(forms) >= _MOST_FORMS:
        tidied = links.tidy_all(elements)
        return FinalBlock(tidied, words_of(tidied), frozenset())
    names = linked_names(elements)
    possible = links.possible(names)
    tidied = links.tidy_all(elements)
    final = FinalBlock(tidied, words_of(tidied), names.terms & links.linked)
    noted = {*asked.noted, *(_OF_EXPLAINED_WORDS if explained else ())} - _OF_ITS_PLACE
    told = tuple((name, getattr(info, name)) for name in sorted(noted))
    forms.append(_Form(told, explained, names, possible, final))
    return final


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
def _forms(block: Same[Chosen[Block]], name: str, color: Color) -> list[_Form]:  # noqa: ARG001  (the key)
    """Return the list of the forms of a block in its place, which grows as booklets are made."""
    return []
