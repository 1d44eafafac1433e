"""An order: one value, checked when it is made."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from booklet import Order, Profile, Shop, Site, Ward
from booklet.core.values import replace
from booklet.errors import BookletError, ExitCode, LayoutError, OrderError
from booklet.model.editions import EDITIONS
from booklet.model.papers import PAPERS
from booklet.order import HANDOUT_PAPERS
from booklet.typeset.theme.theme import papers_of
from tests.example_site import DAY, FOLDER

B_CELL = Profile("b-cell", risk="high")


@pytest.mark.parametrize(
    ("values", "field", "message", "hint"),
    [
        ({"paper": "b5"}, "paper", "no paper is called 'b5'", "Give one of: half-letter, a5, letter, a4."),
        ({"paper": "b5", "product": "card"}, "paper", "no paper is called 'b5'", "Give one of: letter, a4."),
        ({"paper": "a5", "product": "card"}, "paper", "no paper is called 'a5'", "Give one of: letter, a4."),
        ({"edition": "big"}, "edition", "no edition is called 'big'", "Give one of: standard, large-print."),
        ({"ink": "red"}, "ink", "no ink is called 'red'", "Give one of: full, low, grey."),
        (
            {"product": "poster"},
            "product",
            "no product is called 'poster'",
            "Give booklet, card, home-sheet, or another sheet, such as school-sheet.",
        ),
        (
            {"product": "card", "edition": "large-print"},
            "edition",
            "the large-print edition is one of booklets; this is a card",
            "Leave the edition out.",
        ),
        (
            {"product": "home-sheet", "press": Ward()},
            "press",
            "only booklets are laid out for a press; this is a home-sheet",
            "Print it as it is, at actual size, without a press.",
        ),
        (
            {"fillable": True, "press": Ward()},
            "fillable",
            "paper has no fields to fill in on a screen",
            "Leave out either fillable or press.",
        ),
        (
            {"require_site": True},
            "site",
            "no site is given, and it is to leave nothing open",
            "Give the site's folder.",
        ),
    ],
)
def test_what_there_is_not(values: dict[str, Any], field: str, message: str, hint: str) -> None:
    """One wrong value has one message, whoever asks."""
    with pytest.raises(OrderError) as caught:
        Order(B_CELL, **values)
    assert (caught.value.field, caught.value.message, caught.value.hint) == (field, message, hint)
    assert caught.value.exit_code == ExitCode.USAGE


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"profile": "b-cell"}, 'profile is a str; give a Profile, such as Profile("b-cell")'),
        ({"paper": PAPERS["a4"]}, "paper is a Paper; give a text, such as paper='letter'"),
        ({"site": "my-hospital"}, 'site is a str; give a Site, such as Site.load("my-hospital")'),
        ({"signatures": "mine"}, 'signatures is a str; give Signatures, such as Signatures.load("my-signatures")'),
        ({"palette": "theme.yaml"}, 'palette is a str; give a Palette, such as load_palette("theme.yaml")'),
        ({"press": "ward"}, "press is a str; give Ward(...), Shop(...) or None"),
        ({"as_of": "2026-11-30"}, "as_of is a str; give a date, such as date(2026, 11, 30)"),
        ({"ink": None}, "ink is a NoneType; give a text, such as ink='full'"),
    ],
)
def test_values_of_other_types(values: dict[str, Any], message: str) -> None:
    """A sentence that says what to give, and no error from deep inside."""
    with pytest.raises(TypeError) as caught:
        Order(**{"profile": B_CELL, **values})
    assert str(caught.value) == message


def test_the_paper_that_is_usual() -> None:
    """Half of Letter; whole sheets where they are needed; A4 and its half where the site's printers take it."""
    site = Site.load(FOLDER, as_of=DAY)
    metric = replace(site, content=_with_paper(site, "a4"))
    for values, letter, a4 in (
        ({}, "half-letter", "a5"),
        ({"edition": "large-print"}, "letter", "a4"),
        ({"product": "card"}, "letter", "a4"),
        ({"product": "school-sheet"}, "letter", "a4"),
    ):
        given: dict[str, Any] = values
        assert Order(B_CELL, **given).paper_name == letter
        assert Order(B_CELL, site=site, **given).paper_name == letter
        assert Order(B_CELL, site=metric, **given).page == PAPERS[a4]


def _with_paper(site: Site, paper: str) -> Any:
    content = site.content
    assert content.file is not None
    return replace(content, file=content.file.with_values({"paper": paper}))


def test_every_edition_on_every_paper() -> None:
    """An order allows just what the theme lays out."""
    for edition in EDITIONS:
        for paper in PAPERS:
            if paper in papers_of(edition):
                assert Order(B_CELL, paper=paper, edition=edition).page.name == paper
            else:
                with pytest.raises(LayoutError):
                    Order(B_CELL, paper=paper, edition=edition)


def test_no_two_products_have_one_name() -> None:
    """What is as it usually is, is not named; everything else is, so that no file takes another's place."""
    site = Site.load(FOLDER, as_of=DAY)
    assert Order(B_CELL).name == "b-cell-high"
    assert Order(B_CELL, paper="half-letter").name == "b-cell-high"
    assert Order(B_CELL, product="home-sheet").name == "b-cell-high-sheet"
    assert Order(B_CELL, product="school-sheet", paper="a4", site=site).name == "b-cell-high-school-a4-site"
    orders = [
        Order(B_CELL, product=product, paper=paper, edition=edition, site=given, press=press)
        for product in ("booklet", "card", "home-sheet", "school-sheet")
        for given in (None, site)
        for press in ((None, Ward(), Ward(is_test=True), Shop()) if product == "booklet" else (None,))
        for edition in (EDITIONS if product == "booklet" else EDITIONS[:1])
        for paper in (papers_of(edition) if product == "booklet" else HANDOUT_PAPERS)
    ]
    assert len({order.name for order in orders}) == len(orders)


def test_an_order_is_a_value() -> None:
    """Equal orders are equal, and nothing in one changes."""
    assert Order(B_CELL, as_of=date(2026, 11, 30)) == Order(B_CELL, as_of=date(2026, 11, 30))
    assert hash(Order(B_CELL)) == hash(Order(B_CELL))
    with pytest.raises(AttributeError):
        Order(B_CELL).paper = "a4"  # type: ignore[misc]
    with pytest.raises(BookletError):
        replace(Order(B_CELL, paper="a5"), product="card")
