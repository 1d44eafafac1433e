"""What a found PDF is, and whether the content of today still says the same."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from booklet.composing import content_hash
from booklet.core.values import frozen, replace
from booklet.errors import BookletError
from booklet.filing.marks import Marks
from booklet.filing.said import said_by
from booklet.library.library import Library
from booklet.library.matrix import matrix
from booklet.model.packs import WHOLE
from booklet.model.profile import AXES, Profile
from booklet.order import BOOKLET, Order

if TYPE_CHECKING:
    from booklet.site.site import Site

State = Literal["current", "the same words", "changed", "unknown"]
"""Made from this very content and site; from another one that says the same; from one that says something else; or
nobody here can tell."""


@frozen
class Identified:
    """What a file is.

    Attributes:
        marks: What it says of itself.
        state: Whether it says what the content says now.
        changed: Blocks that say something else now, or are in it no more.
        new: Blocks that it would have now.
        reason: Why it cannot be told, or "".
    """

    marks: Marks
    state: State
    changed: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    reason: str = ""


def identify(marks: Marks, library: Library, site: Site | None = None) -> Identified:
    """Return what a file is, held against a content.

    Args:
        marks: What the file says of itself.
        library: The content of today, without a site.
        site: The site of today, if there is one.
    """
    is_same_site = marks.site == (site.hash if site else "")
    if bool(marks.site) != (site is not None):
        reason = "it holds a hospital's own details: give them with --site" if marks.site else "it has no --site"
        return Identified(marks, "unknown", reason=reason)
    if marks.order.get("product") and "subtype" not in marks.order:
        return _of_whom_it_does_not_say(marks, library, site)
    try:
        order = order_of(marks.order, site)
        if is_same_site and marks.sha256 == content_hash(order, library):
            return Identified(marks, "current")
        now = said_by(library, order)
    except (BookletError, TypeError) as error:
        return Identified(
            marks, "unknown", reason=f"this content does not have it ({getattr(error, 'message', error)})"
        )
    if not marks.blocks:
        return Identified(marks, "unknown", reason="it does not say which blocks it holds")
    changed = tuple(block for block, mark in marks.blocks.items() if block not in now or now[block].mark != mark)
    new = tuple(block for block in now if block not in marks.blocks)
    return Identified(marks, "changed" if changed or new else "the same words", changed, new)


def _of_whom_it_does_not_say(marks: Marks, library: Library, site: Site | None) -> Identified:
    """Return what a file is that keeps the leukemia to itself: whether any order gives the same words."""
    asked = [order_of({**marks.order, "subtype": subtype}, site) for subtype in library.subtypes]
    orders = [*asked, *(replace(asked[0], profile=each) for each in matrix(library))]
    for order in orders:
        try:
            same = {name: said.mark for name, said in said_by(library, order).items()} == dict(marks.blocks)
        except BookletError:
            continue
        if same:
            is_current = marks.site == (site.hash if site else "") and marks.sha256 == content_hash(order, library)
            return Identified(marks, "current" if is_current else "the same words")
    return Identified(marks, "changed", changed=tuple(marks.blocks))


def order_of(texts: Mapping[str, str], site: Site | None = None) -> Order:
    """Return the order for which a file was made, as far as it decides the words.

    Args:
        texts: By field, as files and manifests hold them; what is no such field is passed over.
        site: The site it is made for.

    Raises:
        BookletError: If there is no such order.
        TypeError: If not even a subtype is given.
    """
    fields: dict[str, Any] = {name: texts[name] for name in ("subtype", *AXES, "audience") if texts.get(name)}
    return Order(
        Profile(**fields),
        product=texts.get("product") or BOOKLET,
        pack=texts.get("pack") or WHOLE,
        on_request=tuple(filter(None, texts.get("with", "").split(","))),
        site=site,
        language=texts.get("language", ""),
        with_language=texts.get("with_language", ""),
    )
