"""Covers, bands and the table of contents."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from booklet.core.disk_cache import FOLDER_VARIABLE
from booklet.core.piece_store import keeping_pieces
from booklet.core.values import replace
from booklet.errors import LayoutError
from booklet.model.artwork import Logo, Raster, Vector
from booklet.model.elements import Band, ContentsEntry, Filled, FrontCover, TableOfContents
from booklet.model.text import Span, Text
from booklet.typeset.boxes import ARTIFACT, Box, Picture, Run, Shape
from booklet.typeset.set_type import set_type
from booklet.typeset.setter import Setter
from booklet.typeset.setters import front
from booklet.typeset.text.typefaces import width
from booklet.typeset.theme.cover_art import cover_art
from booklet.typeset.theme.theme import Theme
from tests.typeset.setting import LARGE, LOW, THEME, THEMES, galley, marks, named, roles, runs, said, shapes, words

COVER = FrontCover(
    words("For families"),
    words("Your child’s leukemia treatment"),
    (words("Ph-positive ALL"), words("High-risk group")),
    (words("Draft. Nobody has signed this text."),),
    (words("This booklet belongs to"), words("Our hospital")),
)


def test_cover_fills_the_page_and_says_what_it_is() -> None:
    """One box as large as the page; title first, then whom it is for, the draft note, and lines to write on."""
    made = galley(COVER)
    (box,) = made.items
    assert isinstance(box, Box)
    assert box.is_bleed
    assert box.height == THEME.paper.height
    assert roles(made) == ["P", "H1", "L", "LI", "LBody", "LI", "LBody", "P", "P", "P"]


def test_cover_words_do_not_overlap() -> None:
    """From top to bottom each line of the cover stands below the one before."""
    baselines = [run.y for run in runs(galley(COVER))]
    assert baselines == sorted(baselines)
    assert baselines[-1] < THEME.paper.height - 12


def test_cover_with_more_words_begins_higher() -> None:
    """A long title takes room from the art, not from the lines to write on."""
    long = FrontCover(words("E"), words("A very long title " * 6), COVER.labels, COVER.notes, COVER.lines)
    baselines = [run.y for run in runs(galley(long))]
    assert baselines == sorted(baselines)
    assert baselines[0] < runs(galley(COVER))[0].y


def test_covers_with_other_words_have_the_very_same_ground() -> None:
    """So it is drawn once for all of them; a cover with more words has a lower one."""
    one, other, higher = (
        galley(replace(COVER, title=words(title))) for title in ("Your leukemia", "Your journey", "Your leukemia " * 5)
    )
    grounds = [[mark for mark in marks(made) if type(mark) is Shape][:50] for made in (one, other, higher)]
    assert len(grounds[0]) == len(grounds[1]) == 50
    assert all(mine is yours for mine, yours in zip(*grounds[:2], strict=True))
    assert grounds[2] != grounds[0]


def test_cover_that_holds_too_much_is_an_error() -> None:
    """Nothing is printed over anything else."""
    with pytest.raises(LayoutError, match="the cover cannot hold"):
        galley(FrontCover(words("E"), words("A very long title " * 40), (), (), ()))


def test_many_labels_wrap() -> None:
    """Labels that do not fit side by side go below each other, inside the margins."""
    many = FrontCover(words("E"), words("T"), tuple(words(f"A rather long label {n}") for n in range(4)), (), ())
    made = galley(many)
    pills = [shape for shape in shapes(made) if shape.fill == THEME.white and shape.radius > 5]
    assert len({pill.y for pill in pills}) > 1
    assert all(pill.x + pill.width <= THEME.paper.width - THEME.side for pill in pills)


def test_a_short_form_in_a_label_is_said_in_full_on_every_cover() -> None:
    """Labels are set once for all covers; what their words mean has a tag on each, below the label's own."""
    setter = Setter(THEME, expansions=(("ALL", "leukemia"), ("MRD", "disease")))
    for labels in (("B-cell ALL", "MRD and ALL"), ("High risk", "MRD and ALL", "B-cell ALL")):
        made = front.set_cover(replace(COVER, labels=tuple(map(words, labels))), setter)
        said = [each for each in runs(made) if each.text and made.tags[each.tag].expansion]
        assert [each.text for each in said] == [word for label in labels for word in label.split() if word.isupper()]
        for each in said:
            tag = made.tags[each.tag]
            assert tag.expansion == dict(setter.expansions)[each.text]
            assert made.tags[tag.parent].role == "LBody"
            label = labels[[index for index, tag in enumerate(made.tags) if tag.role == "LBody"].index(tag.parent)]
            assert each.text in label


def test_a_logo_stands_on_white_above_the_words() -> None:
    """Its proportions are kept, its tag comes first, and what it shows is said in words."""
    for artwork in (Raster(100, 10, bytes(3000)), Raster(10, 10, bytes(300)), Vector(1.0, 3.0, ())):
        made = galley(replace(COVER, logo=Logo(artwork, "A tree")))
        (logo,) = (mark for mark in marks(made) if isinstance(mark, Picture))
        assert logo.width / logo.height == pytest.approx(artwork.width / artwork.height)
        assert logo.width <= 160.001
        assert logo.height <= 56.001
        assert (made.tags[logo.tag].role, made.tags[logo.tag].alt, logo.tag) == ("Figure", "A tree", 0)
        ground = next(shape for shape in shapes(made) if shape.fill == THEME.white and shape.height > logo.height)
        assert ground.x == THEME.side
        assert ground.y + ground.height < min(run.y - run.size for run in runs(made))
        assert (ground.x + ground.width) - (logo.x + logo.width) == pytest.approx(logo.x - ground.x)


def test_on_white_paper_the_logo_has_a_fine_outline() -> None:
    """It shows the ground, which would not be seen; no cell runs behind it."""
    made = galley(replace(COVER, logo=Logo(Raster(100, 10, bytes(3000)), "A tree")), theme=LOW)
    (plate,) = (shape for shape in shapes(made) if shape.stroke == LOW.hairline)
    assert (plate.x, plate.fill) == (LOW.side, LOW.white)
    for ring in (shape for shape in shapes(made) if shape.stroke == LOW.color("teal")):
        beside = ring.x > plate.x + plate.width or ring.x + ring.width < plate.x
        assert beside or ring.y > plate.y + plate.height or ring.y + ring.height < plate.y


def test_a_cover_with_a_logo_holds_less() -> None:
    """Words never run into it."""
    long = replace(COVER, title=words("A very long title " * 9))
    assert galley(long).items
    with pytest.raises(LayoutError, match="the cover cannot hold"):
        galley(replace(long, logo=Logo(Raster(10, 10, bytes(300)), "A tree")))


def test_words_keep_off_a_logo_by_two_steps() -> None:
    """However many labels there are, until the cover holds no more."""
    logo = Logo(Raster(10, 10, bytes(300)), "A tree")
    for count in range(1, 40):
        cover = replace(COVER, logo=logo, labels=tuple(words(f"A rather long label, {n}") for n in range(count)))
        try:
            made = galley(cover)
        except LayoutError:
            break
        plate = next(shape for shape in shapes(made) if shape.fill == THEME.white)
        first = runs(made)[0]
        assert first.y - first.size >= plate.y + plate.height + THEME.space(2)
    assert count > 5


def test_a_filled_line_stands_between_its_label_and_its_rule() -> None:
    """In every way of reading the label comes first; a long name takes two lines and pushes nothing out of the page."""
    for name, count in (("Test Hospital", 1), ("The Test Hospital for Children and Young People of Example County", 2)):
        filled = Filled(words("Our hospital"), (words(name),))
        made = galley(replace(COVER, lines=(words("This booklet belongs to"), filled)))
        owner, label, *value = runs(made)[-count - 2 :]
        assert (owner.text, label.text) == ("This booklet belongs to", "Our hospital")
        assert "".join(run.text for run in value) == name
        first, last = [shape.y for shape in shapes(made) if shape.height < 1]
        assert owner.y + 2 * owner.size < first < label.y - label.size
        assert label.y < value[0].y - value[0].size
        assert value[-1].y < last < THEME.paper.height - 12
        assert said(made, "P")[-3:] == [owner.text, label.text, name]


def test_a_filled_cover_of_large_print() -> None:
    """With logo and long names: 18 points or more, each line below the one before it, and all of it on the page."""
    filled = Filled(
        words("Our hospital"), (words("The Test Hospital for Children and Young People of Example County"),)
    )
    logo = Logo(Raster(60, 20, bytes(3600)), "A tree")
    made = galley(replace(COVER, logo=logo, lines=(words("This booklet belongs to"), filled)), theme=LARGE)
    assert min(run.size for run in runs(made)) >= 18
    lines = sorted({run.y: run.size for run in runs(made) if run.size < 20}.items())
    assert all(lower[0] - upper[0] >= upper[1] for upper, lower in pairwise(lines))
    assert lines[-1][0] < LARGE.paper.height - 12
    (picture,) = (mark for mark in marks(made) if isinstance(mark, Picture))
    assert (picture.width, picture.height) == (LARGE.grid.logo_width, LARGE.grid.logo_width / 3)


def test_art_is_decoration_above_the_title() -> None:
    """The cells are artifacts and stay clear of the words."""
    made = galley(COVER)
    art = [shape for shape in shapes(made)[1:] if shape.radius == shape.width / 2 and shape.fill != THEME.white]
    assert len(art) > 20
    assert all(shape.tag == ARTIFACT for shape in art)
    assert max(shape.y + shape.height for shape in art) < min(run.y for run in runs(made))


def test_art_of_an_earlier_run_stands_above_other_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is drawn for other looks and another logo alone."""
    other = replace(COVER, eyebrow=words("For patients"))
    bare = shapes(galley(other))
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    drawn: list[tuple[object, ...]] = []

    def draw(*given: Any) -> tuple[Shape, ...]:
        drawn.append(given)
        return cover_art(*given)

    monkeypatch.setattr("booklet.typeset.theme.cover_art.cover_art", draw)
    for kept_in_process in (set_type, front.cover_ground):
        kept_in_process.cache_clear()
    with keeping_pieces():
        galley(COVER)
    front.cover_ground.cache_clear()
    with keeping_pieces():
        assert shapes(galley(other)) == bare
        assert len(drawn) == 1
        galley(other, theme=LOW)
        galley(replace(other, logo=Logo(Raster(10, 10, bytes(300)), "A tree")))
        assert len(drawn) == 3


def test_band_covers_the_page_from_edge_to_edge() -> None:
    """The ground is as wide as the page, and everything on it is white."""
    line = Text((Span("To bring the leukemia into remission"), Span("\u00a0"), Span("1", cite=True)))
    made = galley(Band(words("Phase 1 of 5"), words("Induction"), line, "induction"))
    ground = shapes(made)[0]
    assert (ground.x, ground.y, ground.width) == (0.0, 0.0, THEME.paper.width)
    assert {run.color for run in runs(made)} == {THEME.white}
    assert made.bookmark == "Induction"
    assert said(made, "H2") == ["Induction"]


def test_contents_entry_is_one_link() -> None:
    """Title and page number are words of one link that leads to the chapter; the mark is a shape."""
    made = galley(TableOfContents((ContentsEntry("1", words("Induction"), "induction", "teal"),)))
    assert roles(made) == ["TOC", "TOCI", "Reference", "Link"]
    mark, *link = runs(made)
    assert (mark.tag, mark.link, mark.is_drawn) == (ARTIFACT, "", True)
    assert {(run.tag, run.link, run.is_drawn) for run in link} == {(3, "induction", False)}
    assert runs(made)[-1].page == "induction"
    assert runs(made)[-1].is_right


def test_contents_mark_stands_in_the_middle_of_its_chip() -> None:
    """The thumb-index mark is centred on its ground."""
    made = galley(TableOfContents((ContentsEntry("A", words("Words"), "words", "blue"),)))
    chip = next(mark for mark in marks(made) if not isinstance(mark, Run))
    mark = runs(made)[0]
    middle = mark.x + width(mark.text.strip(), is_bold=True) * mark.size / 2
    assert abs(middle - chip.width / 2) < 0.5


def test_band_without_a_ground_is_a_heading_on_a_rule() -> None:
    """As high as in full ink, so that nothing below moves; the rule stays inside the margins."""
    band = Band(words("Phase 1 of 5"), words("Induction"), words("To bring the leukemia into remission"), "induction")
    full, low = galley(band), galley(band, theme=LOW)
    (line,) = shapes(low)
    assert (line.x, line.width, line.fill) == (LOW.side, LOW.measure, LOW.color("teal"))
    assert max(run.y for run in runs(low)) < line.y
    assert {run.color for run in runs(low)} == {LOW.color("teal")}
    assert [box.height for box in low.items if isinstance(box, Box)] == [
        box.height for box in full.items if isinstance(box, Box)
    ]


def test_cover_without_a_ground_is_drawn_in_outlines() -> None:
    """White paper, cells as rings, labels in small grounds of color; all words where they were."""
    made = galley(COVER, theme=LOW)
    rings = [shape for shape in shapes(made) if shape.stroke]
    assert len(rings) > 20
    assert {(ring.fill, ring.stroke) for ring in rings} == {(None, LOW.color("teal"))}
    assert [(run.text, run.x, run.y) for run in runs(made)] == [(run.text, run.x, run.y) for run in runs(galley(COVER))]
    assert LOW.white in {run.color for run in runs(made)}


@pytest.mark.parametrize("theme", THEMES, ids=named)
def test_a_line_of_the_contents_has_its_mark(theme: Theme) -> None:
    """A chapter is known by its mark, whatever the ink."""
    made = galley(TableOfContents((ContentsEntry("4", words("Delayed intensification"), "d", "orange"),)), theme=theme)
    chip, mark = shapes(made)[0], runs(made)[0]
    assert chip.x < mark.x < mark.x + mark.size / 2 < chip.x + chip.width
    assert (chip.fill, mark.color) == (theme.color("orange"), theme.white)
