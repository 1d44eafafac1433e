"""Which chapters may begin where others end: their first heading says so, with what a page shows of them there."""

from __future__ import annotations

from booklet.core.identity_key import Same
from booklet.core.result_cache import kept
from booklet.core.values import replace
from booklet.model.elements import Band, ChapterOpening, Element, Heading


@kept()
def opened(element: Same[Element], opening: ChapterOpening) -> Element:
    """Return a chapter's first element as one that opens it; the very same object for the same one."""
    first = element.thing
    return replace(first, opens=opening) if isinstance(first, Band | Heading) else first
