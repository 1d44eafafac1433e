"""What a found PDF is, and whether the content of today still says the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Literal

from booklet.core.content_number import content_number
from booklet.core.values import frozen
from booklet.errors import BookletError
from booklet.filing.marks import Marks
from booklet.filing.said import said_by
from booklet.library.library import Library
from booklet.listing import columns
from booklet.model.profile import AXES, Profile
from booklet.order import Order

if TYPE_CHECKING:
    from booklet.site.site import Site

State = Literal["current", "the same words", "changed", "unknown"]
"""Made from this very content and site; from another one that says the same; from one that says something else; or
nobody here can tell."""

WORDING: Mapping[State, str] = {
    "current": "yes, made from this content",
    "the same words": "yes, another content, but all blocks say the same",
    "changed": "no, what it says has changed since",
    "unknown": "nobody here can tell",
}


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
    if marks.sha256 == library.hash and is_same_site:
        return Identified(marks, "current")
    if bool(marks.site) != (site is not None):
        reason = "it holds a hospital's own details: give them with --site" if marks.site else "it has no --site"
        return Identified(marks, "unknown", reason=reason)
    try:
        now = said_by(site.join(library) if site else library, order_of(marks.order, site))
    except (BookletError, TypeError) as error:
        return Identified(
            marks, "unknown", reason=f"this content does not have it ({getattr(error, 'message', error)})"
        )
    if not marks.blocks:
        return Identified(marks, "unknown", reason="it does not say which blocks it holds")
    changed = tuple(block for block, mark in marks.blocks.items() if block not in now or now[block].mark != mark)
    new = tuple(block for block in now if block not in marks.blocks)
    return Identified(marks, "changed" if changed or new else "the same words", changed, new)


def order_of(texts: Mapping[str, str], site: Site | None = None) -> Order:
    """Return the order for which a file was made, as far as it decides the words.

    Args:
        texts: By field, as files and manifests hold them; what is no such field is passed over.
        site: The site it is made for.

    Raises:
        BookletError: If there is no such order.
        TypeError: If not even a subtype is given.
    """
    given: dict[str, Any] = {name: texts[name] for name in ("subtype", *AXES, "audience") if texts.get(name)}
    return Order(Profile(**given), product=texts.get("product") or "booklet", site=site)


def identified_text(found: Identified, library: Library) -> str:
    """Return what a file is, for people."""
    return "\n".join(columns(_rows(found, library)))


def identified_data(found: Identified, library: Library) -> Mapping[str, Any]:
    """Return what a file is, for machines; `current` is null where nobody can tell."""
    marks = found.marks
    return {
        "program": marks.program,
        "content": {"version": marks.version, "number": marks.number, "sha256": marks.sha256},
        "site": marks.site or None,
        "order": dict(marks.order),
        "pages": marks.pages,
        "blocks": list(marks.blocks),
        "current": {"current": True, "the same words": True, "changed": False, "unknown": None}[found.state],
        "state": found.state,
        "changed": list(found.changed),
        "new": list(found.new),
        "reason": found.reason,
        "compared_with": {"version": library.version, "number": content_number(library.hash), "sha256": library.hash},
    }


def _rows(found: Identified, library: Library) -> Iterator[tuple[str, str]]:
    marks = found.marks
    yield "program", f"treatment-booklet {marks.program}"
    yield "content", f"{marks.version or '?'}, number {marks.number}, sha256 {marks.sha256}"
    if marks.site:
        yield "site", f"sha256 {marks.site}"
    yield from marks.order.items()
    yield "pages", str(marks.pages)
    if marks.blocks:
        yield "blocks", " ".join(marks.blocks)
    state = WORDING[found.state]
    yield "current", f"{state}: {found.reason}" if found.reason else state
    if found.state != "current":
        yield "compared", f"with content {library.version}, number {content_number(library.hash)}"
    if found.changed:
        yield "changed", " ".join(found.changed)
    if found.new:
        yield "new", " ".join(found.new)
