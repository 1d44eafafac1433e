"""Fill a booklet up to whole sheets of paper, with pages to write on."""

from __future__ import annotations

from booklet.core.values import replace
from booklet.model.document import Document, Part
from booklet.model.elements import Heading, WritingLines
from booklet.model.text import Text
from booklet.typeset.pages.make_up import make_up
from booklet.typeset.pages.pages import Pages

_FEWEST_LINES = 3


def filled_up(pages: Pages, manuscript: Document, multiple: int) -> Pages:
    """Return the pages with as many more as folded sheets of paper need.

    The pages that are added are notes pages before the back cover: the cover stays the first page, the back cover
    the last. Type is not set again for it; what stands behind the notes pages gets new page numbers.

    Args:
        pages: Made up from the manuscript.
        manuscript: What they say.
        multiple: What the number of pages is to be a multiple of.
    """
    missing = -len(pages) % multiple
    return make_up(with_notes(manuscript, missing), pages.theme) if missing else pages


def with_notes(manuscript: Document, count: int) -> Document:
    """Return the manuscript with `count` pages to write on, before the back cover if it has one.

    Args:
        manuscript: Of at least one part; a back cover is a last part without a title, behind others.
        count: How many pages, 1 or more.
    """
    page = (Heading(Text.of(manuscript.notes), 2, starts_page=True), WritingLines(_FEWEST_LINES, fills_page=True))
    notes = Part(manuscript.notes, "", "ink", page * count)
    parts = tuple(manuscript.parts)
    end = len(parts) - 1 if len(parts) > 1 and not parts[-1].title else len(parts)
    return replace(manuscript, parts=(*parts[:end], notes, *parts[end:]))
