"""What one content says in answer to an order, block by block, without setting a word of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from booklet.blocks.words_to_know import WordsToKnow
from booklet.composing import composed
from booklet.core.values import replace
from booklet.document.block_words import said_of
from booklet.files.record import Record
from booklet.library.library import Library
from booklet.model.block import Block
from booklet.model.walk import walk

if TYPE_CHECKING:
    from booklet.order import Order
    from booklet.selection.plan import Plan


class Basis(NamedTuple):
    """What one row or one word rests on.

    Attributes:
        row: Id of the row.
        places: Sources with their lines.
    """

    row: str
    places: tuple[str, ...]


class Said(NamedTuple):
    """What a block says.

    Attributes:
        mark: Short for its words.
        words: All its texts in reading order.
        sources: What they rest on, row by row.
    """

    mark: str
    words: tuple[str, ...]
    sources: tuple[Basis, ...]


@lru_cache(maxsize=1024)
def said_by(library: Library, order: Order) -> Mapping[str, Said]:
    """Return what each block of a product says.

    Args:
        library: The content as it was loaded, without a site.
        order: What is asked for; its site is joined to the content, and the words are in its language.

    Raises:
        BookletError: If the content does not have this.
    """
    # What is not said in the language any more is something else that it says, and no reason to say nothing.
    composition = composed(replace(order, draft_language=True), library)
    sources = dict(_sources(composition.plan))
    whole = tuple(source for each in sources.values() for source in each)
    return {
        each.id: Said(each.mark, each.words, sources.get(each.id, whole))
        for each in said_of(composition.document, order.product)
    }


def _sources(plan: Plan) -> Iterator[tuple[str, tuple[Basis, ...]]]:
    for chapter in plan.chapters:
        for chosen in chapter.blocks:
            terms = plan.terms if isinstance(chosen.block, WordsToKnow) else ()
            yield chosen.id, (*_in_block(chosen.block), *(Basis(term.id, term.sources) for term in terms))


@lru_cache(maxsize=4096)
def _in_block(block: Block) -> tuple[Basis, ...]:
    """Return what the rows of a chosen block rest on; readers who get the same share it."""
    bases = []
    for _, value, _ in walk(block):
        if isinstance(value, Record):
            names = [name for name in value.__dict__ if name.endswith("sources")]
            places = tuple(place for name in names for place in value.__dict__[name] if isinstance(place, str))
            if places:
                bases.append(Basis(str(value.__dict__.get("id", "")), places))
    return tuple(bases)
