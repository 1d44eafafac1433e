"""Composes an order: chooses blocks and rows for its reader, and turns them into elements, in one language or two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from booklet.core.hashes import sha256
from booklet.core.values import frozen, replace
from booklet.errors import NotApprovedError, OrderError
from booklet.order import CARD, Order

if TYPE_CHECKING:
    from booklet.library.library import Library
    from booklet.model.document import Document
    from booklet.selection.plan import Plan

# Stages are imported where they run: a caller who only wants the plan, or the pages, does not pay for the rest.


@frozen
class OrderedDocument:
    """What answers an order, before type is set.

    Attributes:
        library: What it was chosen from: in the first language, with the site joined to it.
        plan: What was chosen and why.
        document: The same as elements, in both languages of an order that has two.
    """

    library: Library
    plan: Plan
    document: Document


def composed(order: Order, library: Library) -> OrderedDocument:
    """Return what answers an order.

    Raises:
        BookletError: As `booklet.make.make` does.
    """
    if not order.with_language:
        return _in_one_language(order, library)
    from booklet.document.two_languages import beside, in_turn  # noqa: PLC0415  (few orders have two)

    second = order.with_language
    if second == (order.language or library.language.tag):
        message = f"{second} is the first language and the second"
        raise OrderError("with_language", message, "Give two different languages.")
    one, other = _in_one_language(order, library), _in_one_language(replace(order, language=second), library)
    both = in_turn if order.product == CARD else beside
    unsigned = tuple(dict.fromkeys((*one.plan.unsigned, *other.plan.unsigned)))
    return OrderedDocument(one.library, replace(one.plan, unsigned=unsigned), both(one.document, other.document))


def _in_one_language(order: Order, library: Library) -> OrderedDocument:
    from booklet.products import maker_of  # noqa: PLC0415

    library = library_for(order, library)
    maker = maker_of(order.product)
    plan = _approved(order, maker.plan(order, library), library)
    document = maker.document(plan, library)
    if library.untranslated:
        from booklet.document.untranslated_words import settled  # noqa: PLC0415  (few languages need it)

        document = settled(document, library, is_draft=order.draft_language)
    if order.fillable:
        from booklet.document.blanks import with_blanks  # noqa: PLC0415  (few are filled in on a screen)

        document = with_blanks(document, order.product)
    return OrderedDocument(library, plan, document)


def library_for(order: Order, library: Library) -> Library:
    """Return the library in the language of an order, with its site joined to it.

    Raises:
        ContentError: If the language's files cannot be used, or the site does not go with the library.
        OrderError: If the library has no such language.
        TypeError: If a value is of a wrong type.
    """
    check_types(order, library)
    if order.language not in ("", library.language.tag):
        from booklet.translation.translated import translated  # noqa: PLC0415  (most orders are in the content's own)

        library = translated(library, order.language)
    return library if order.site is None else order.site.join(library)


def content_hash(order: Order, library: Library) -> str:
    """Return the hash of the content that an order is answered from, in all its languages.

    Raises:
        BookletError: As `library_for` does.
    """
    first = library_for(order, library).hash
    if not order.with_language:
        return first
    second = library_for(replace(order, language=order.with_language), library).hash
    return sha256(f"{first} {second}".encode()).hexdigest()


def _approved(order: Order, plan: Plan, library: Library) -> Plan:
    """Return the plan with who has signed it; refuse it if more is to be signed or filled in.

    Raises:
        NotApprovedError: If it is refused.
    """
    if order.signatures is not None or order.require_signed:
        from booklet.review.approval import refuse_draft, with_signatures  # noqa: PLC0415

        plan = plan if order.signatures is None else with_signatures(plan, library, order.signatures)
        if order.require_signed:
            refuse_draft(plan, library, order.signatures)
    if order.require_site and plan.gaps:
        message = "nothing was made: the site leaves lines of this open:"
        hint = "Have it added or approved in site.yaml, or leave lines to write on without --require-site."
        raise NotApprovedError("\n".join((message, *(f"  {gap}" for gap in plan.gaps))), hint)
    return plan


def check_types(order: object, library: object) -> None:
    """Refuse other things than an order and a library in a sentence."""
    from booklet.library.library import Library  # noqa: PLC0415

    if not isinstance(order, Order):
        raise TypeError(f'an order is needed, such as Order(Profile("b-cell")); this is {type(order).__name__}')
    if not isinstance(library, Library):
        raise TypeError(f'a library is needed, such as load_library("content"); this is {type(library).__name__}')
