"""The theme keeps the clear-print rules it states, and all sizes and lengths are in it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import get_args

import pytest

from booklet.core.values import as_dict, fields, replace
from booklet.errors import LayoutError
from booklet.model.elements import Color
from booklet.model.papers import PAPERS
from booklet.model.text import Text
from booklet.typeset.setter import Setter
from booklet.typeset.theme.colors import PALETTE, contrast, grey
from booklet.typeset.theme.theme import PRINTABLE, Grid, Theme, card_tint
from booklet.typeset.theme.type_scale import TypeName
from tests.typeset.setting import LARGE, LOW, THEME, THEMES, named

COLORS: tuple[Color, ...] = get_args(Color)
TYPE_NAMES: tuple[TypeName, ...] = get_args(TypeName)
LAID_OUT = [theme for theme in THEMES if theme.inking == "full"]
SAMPLE = (
    "Your child may get this medicine in the first phase. The goal of this phase is that tests find no more "
    "leukemia cells. Your team will tell you what to expect and when to come back to the clinic."
)
FOLDER = Path(__file__).parents[3] / "booklet" / "typeset"


@pytest.mark.parametrize("theme", LAID_OUT, ids=named)
def test_nothing_is_smaller_than_the_edition_allows(theme: Theme) -> None:
    """Folios and source marks are at least 9 points, body text at least 12; in large print all is at least 18."""
    sizes = {name: theme.type(name) for name in TYPE_NAMES}
    assert min(style.size for style in sizes.values()) >= (18 if theme.is_large else 9)
    assert sizes["body"].size >= (18 if theme.is_large else 12)
    assert sizes["body"].leading >= (26 if theme.is_large else 16)
    assert all(style.leading >= style.size for style in sizes.values())


@pytest.mark.parametrize("theme", LAID_OUT, ids=named)
def test_line_holds_45_to_70_characters(theme: Theme) -> None:
    """The measure fits the body type; in large print it is at most 6 inches, between margins of an inch or more."""
    per_character = Setter(theme).width(Text.of(SAMPLE), "body") / len(SAMPLE)
    assert 45 <= theme.measure / per_character <= 70
    assert not theme.is_large or (theme.measure <= 432 and min(theme.side, theme.top, theme.layout.foot) >= 72)


@pytest.mark.parametrize("theme", LAID_OUT, ids=named)
def test_headings_are_larger_than_what_they_head(theme: Theme) -> None:
    """In every column of the scale."""
    steps: tuple[TypeName, ...] = ("cover", "band", "title", "heading", "card", "subheading")
    sizes = [theme.type(name).size for name in steps]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] >= theme.type("body").size


def test_large_print_has_its_papers() -> None:
    """Half sheets hold too little of it; the error says what to give."""
    for paper in ("half-letter", "a5"):
        with pytest.raises(LayoutError, match=f"the large-print edition does not fit on {paper} pages") as caught:
            Theme(PAPERS[paper], "large-print")
        assert caught.value.hint == "Give letter or a4 as the paper."


@pytest.mark.parametrize("color", COLORS)
def test_white_words_on_color_have_enough_contrast(color: Color) -> None:
    """Bands, pills, tabs and discs: 4.5 to 1 or better, in each ink, and as a copier shows them."""
    for theme in THEMES:
        assert contrast(theme.white, theme.color(color)) >= 4.5
        assert contrast(theme.white, grey(theme.color(color))) >= 4.5


@pytest.mark.parametrize(("color", "ink"), list(product(COLORS, ("ink", "muted", "own"))))
def test_words_on_tints_have_enough_contrast(color: Color, ink: str) -> None:
    """Ink, muted text and the color itself, on paper and on the color's tint: 4.5 to 1 or better."""
    words = {"ink": THEME.ink, "muted": THEME.muted, "own": THEME.color(color)}[ink]
    assert contrast(words, card_tint(THEME.color(color))) >= 4.5
    assert contrast(words, THEME.white) >= 4.5


def test_rules_that_divide_can_be_seen() -> None:
    """3 to 1 or better (WCAG 2.2, 1.4.11), also as a copier shows them."""
    assert all(contrast(grey(theme.hairline), theme.white) >= 3 for theme in THEMES)
    assert all(contrast(theme.hairline, theme.white) >= 3 for theme in THEMES)


def test_low_ink_and_grey_have_no_large_grounds() -> None:
    """No tints; words take the color that the ground would have had."""
    for theme in THEMES:
        assert (theme.tint("teal") is not None) is (theme.inking == "full")
        assert theme.words_on("teal") == (theme.white if theme.inking == "full" else theme.color("teal"))


def test_grey_is_black_whatever_the_theme() -> None:
    """A copier prints a grey as dots; black stays sharp."""
    blue = replace(PALETTE, teal=PALETTE.blue)
    theme = Theme(PAPERS["a4"], inking="grey", palette=blue)
    assert {theme.color(color) for color in COLORS} == {(0.0, 0.0, 0.0)}
    assert theme == Theme(PAPERS["a4"], inking="grey")


def test_ink_changes_no_length() -> None:
    """The same pages in each ink."""
    grey_theme = replace(LOW, inking="grey")
    assert THEME.layout == LOW.layout == grey_theme.layout
    assert THEME.grid == LOW.grid == grey_theme.grid


def test_themes_are_told_apart_and_found_again() -> None:
    """Galleys are kept by their theme: equal themes are one key, and whatever differs makes another."""
    others = [*THEMES, replace(THEME, palette=replace(PALETTE, teal=PALETTE.blue))]
    assert len(set(others)) == len(others)
    assert hash(Theme(PAPERS["half-letter"])) == hash(THEME)
    assert Theme(PAPERS["half-letter"], palette=replace(PALETTE)) == THEME


@pytest.mark.parametrize("theme", LAID_OUT, ids=named)
def test_lengths_are_steps_of_the_grid(theme: Theme) -> None:
    """One unit decides them all."""
    steps = [length / theme.layout.unit for length in as_dict(theme.grid).values()]
    assert steps == pytest.approx([each.default for each in fields(Grid)])


@pytest.mark.parametrize("theme", LAID_OUT, ids=named)
def test_furniture_has_room(theme: Theme) -> None:
    """A tab is narrower than the margin it stands in; head and two lines of footer stay off the text and the edge."""
    assert theme.side >= theme.grid.tab_width + theme.space(2)
    leading, layout = theme.type("folio").leading, theme.layout
    assert layout.head >= PRINTABLE
    assert layout.head + leading <= theme.top
    assert layout.foot - layout.folio >= theme.space(2)
    assert layout.folio - 2 * leading >= PRINTABLE - leading / 4


@pytest.mark.parametrize("theme", LAID_OUT, ids=named)
def test_tick_boxes_and_lines_leave_room_for_a_pen(theme: Theme) -> None:
    """Boxes of 4.5 millimeters and more; lines to write on 9 millimeters apart and more."""
    assert theme.grid.tick >= 13
    assert min(theme.grid.line_gap, theme.grid.blank, theme.grid.row) >= 25.5


PLAIN = {0, 1, 2, -1, 0.5}
"""Numbers that say nothing of size: nothing, all, both, half."""

NOT_LOOKS = {
    "theme.py": "states them",
    "colors.py": "arithmetic",
    "greys.py": "arithmetic",
    "theme_file.py": "checks",
    "fonts.py": "font files",
    "icons.py": "drawings, in a unit of their own",
    "scenery.py": "drawings, in a unit of their own",
    "paths.py": "arithmetic",
}

COUNTS = {"_mend_last": "words of a line", "set_type": "galleys that are kept"}
"""Functions whose numbers are not sizes, and what they are."""


def test_sizes_and_lengths_are_in_the_theme_only() -> None:
    """Elsewhere a number is so many steps of the grid, or a named share or count at the top of its module."""
    found = [
        f"{path.name}:{node.lineno}: {node.value!r}"
        for path in sorted(FOLDER.glob("*.py"))
        if path.name not in NOT_LOOKS
        for node in numbers(ast.parse(path.read_text(encoding="utf-8")))
        if node.value not in PLAIN
    ]
    assert found == []


def numbers(tree: ast.Module) -> Iterator[ast.Constant]:
    """Yield numbers that are no steps of the grid, no named constants and no positions in a tuple."""
    passed = [node for node in tree.body if isinstance(node, ast.Assign | ast.AnnAssign)]
    inside: list[ast.AST] = []
    for node in ast.walk(tree):
        is_steps = isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in {
            "space",
            "unit",
        }
        if is_steps or (isinstance(node, ast.FunctionDef) and node.name in COUNTS):
            inside.append(node)
        if isinstance(node, ast.Subscript):
            inside.append(node.slice)
    known = {id(each) for node in (*passed, *inside) for each in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and type(node.value) in {int, float} and id(node) not in known:
            yield node


def test_large_print_is_no_enlargement() -> None:
    """It is laid out anew: headings grow less than text, and a page holds what a line of 6 inches holds."""
    large, half = ({name: theme.type(name).size for name in TYPE_NAMES} for theme in (LARGE, THEME))
    assert large["title"] / half["title"] < large["body"] / half["body"] < large["folio"] / half["folio"]
