"""What stands on a page is drawn once for all booklets that have it amid other pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from booklet.core.disk_cache import FOLDER_VARIABLE
from booklet.core.piece_store import keeping_pieces
from booklet.formats.pdf import drawn_bodies
from booklet.formats.pdf.drawn_bodies import draw_body
from booklet.formats.pdf.encoding import encoding
from booklet.model.document import Document, Part
from booklet.model.elements import Heading, Paragraph
from booklet.model.papers import PAPERS
from booklet.model.text import Text
from booklet.typeset.boxes import Run, Tag
from booklet.typeset.pages.make_up import make_up
from booklet.typeset.pages.pages import Body, Placed
from booklet.typeset.theme.theme import Theme
from tests.english import ENGLISH

FONTS = encoding(frozenset())
BLACK = (0.0, 0.0, 0.0)
MARKS = (Run(0.0, 10.0, "First", 0, 12.0, BLACK, tag=0), Run(40.0, 10.0, "second", 0, 12.0, BLACK, tag=1))


def body(element: int = 0, y: float = 50.0) -> Body:
    """Return a body of one box with the very same marks."""
    return Body((Placed(36.0, y, 20.0, element, MARKS),))


def test_the_same_marks_in_the_same_places_are_drawn_once() -> None:
    """Wherever their element stands in the passage, its tags are named by their own indexes."""
    tags = (Tag("P"), Tag("Span", 0))
    first = draw_body(body(), (0,), tags, FONTS, 612.0)
    later = draw_body(body(1), (0, 3), (Tag("H2"), Tag("P"), Tag("Span", 1), *tags), FONTS, 612.0)
    assert later.stream is first.stream
    assert (first.contents, later.contents) == ((0, 1), (3, 4))
    assert draw_body(body(), (0,), tags, FONTS, 612.0).contents == (0, 1)


def test_other_places_tags_and_fonts_are_drawn_anew() -> None:
    """Each of them is in the operators."""
    tags = (Tag("P"), Tag("Link", 0))
    first = draw_body(body(), (0,), tags, FONTS, 612.0)
    assert draw_body(body(y=60.0), (0,), tags, FONTS, 612.0).stream != first.stream
    assert draw_body(body(), (0,), tags, FONTS, 600.0).stream != first.stream
    assert draw_body(body(), (0,), (Tag("P"), Tag("Span", 0)), FONTS, 612.0).stream != first.stream
    assert draw_body(body(), (0,), (Tag("P"), Tag("Link", 0, actual="2")), FONTS, 612.0).stream != first.stream


def test_a_page_stays_where_others_of_its_passage_change() -> None:
    """The first page of both is the very same drawing."""
    head = (Heading(Text.of("Head"), 2), Paragraph(Text.of("One line and one more. " * 120)))
    one, other = (
        make_up(
            Document("T", ENGLISH, "", (Part("P", "", "teal", (*head, Paragraph(Text.of(words)))),)),
            Theme(PAPERS["half-letter"]),
        ).passages[0]
        for words in ("This stands here.", "That stands there.")
    )
    assert one is not other
    assert len(one.bodies) > 1
    drawn = [
        draw_body(each.bodies[0], (0, 1, 2), (Tag("H2"), Tag("P"), Tag("P")), FONTS, 612.0) for each in (one, other)
    ]
    assert drawn[0].stream is drawn[1].stream


def test_a_page_is_found_by_the_next_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever its tags are then; where one of them says something else, it is drawn anew."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "cache"))
    tags = (Tag("P"), Tag("Span", 0))
    moved = (Tag("H2"), Tag("P"), Tag("Span", 1), *tags)
    bare = draw_body(body(), (0,), tags, FONTS, 612.0)
    drawn: list[object] = []
    usual = drawn_bodies._draw

    def draw(of: Body, *given: Any) -> drawn_bodies.Inked:
        drawn.append(of)
        return usual(of, *given)

    monkeypatch.setattr(drawn_bodies, "_draw", draw)
    links = (Tag("P"), Tag("Link", 0))
    for place, offsets, said, count in (
        (0, (0,), tags, 1),
        (0, (0,), tags, 1),
        (1, (0, 3), moved, 1),
        (0, (0,), links, 2),
    ):
        drawn_bodies._drawn.cache_clear()
        with keeping_pieces():
            found = draw_body(body(place), offsets, said, FONTS, 612.0)
        assert len(drawn) == count
        assert (found.stream == bare.stream) == (said is not links)
        assert found.contents == tuple(offsets[place] + tag for tag in bare.contents)
