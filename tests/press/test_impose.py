"""From pages to a print job."""

from __future__ import annotations

from typing import Literal

import pytest

from booklet.core.values import replace
from booklet.errors import LayoutError
from booklet.press import Shop, Ward, sheet_papers
from booklet.press.impose import plan_job
from booklet.press.sheet_papers import SHEETS
from tests.english import ENGLISH, other_language
from tests.press.paper import booklet


def test_a_ward_s_job() -> None:
    """A cover sheet, then front and back of each sheet; every side is as large as the paper."""
    job = plan_job(booklet(8), Ward(), title="A booklet", language=ENGLISH)
    assert (job.pages, job.paper, job.binding, len(job.sides)) == (8, "Letter", "left", 2 + 4)
    assert {(side.width, side.height) for side in job.sides} == {(792.0, 612.0)}
    assert [laid.page for side in job.sides[2:] for laid in side.laid] == [8, 1, 2, 7, 6, 3, 4, 5]
    assert all(laid.page == 0 for side in job.sides[:2] for laid in side.laid)
    assert job.flip == "short"
    assert not job.is_in_press_inks
    assert not any(side.trim or side.bleed for side in job.sides)


@pytest.mark.parametrize(
    ("direction", "binding", "expected"), [("rtl", None, "right"), ("rtl", "left", "left"), ("ltr", "right", "right")]
)
def test_binding(direction: Literal["ltr", "rtl"], binding: str | None, expected: str) -> None:
    """That of the language, unless another one is asked for."""
    language = other_language("xx", direction)
    job = plan_job(booklet(4), Ward(binding=binding), title="A", language=language)  # type: ignore[arg-type]  # a parameter
    assert job.binding == expected
    assert [laid.page for laid in job.sides[2].laid] == ([1, 4] if expected == "right" else [4, 1])


def test_a_shop_s_job() -> None:
    """Every page on a side of its own, in press inks."""
    job = plan_job(booklet(8), Shop(), title="A booklet", language=other_language("he", "rtl"))
    assert (job.pages, len(job.sides), job.paper, job.binding) == (8, 8, "", "right")
    assert job.is_in_press_inks
    assert job.flip is None
    assert not any(side.is_turned for side in job.sides)


def test_a_test_sheet_is_a_job_of_one_sheet() -> None:
    """No page of the booklet is on it."""
    job = plan_job(booklet(8), Ward(is_test=True), title="A booklet", language=ENGLISH)
    assert (job.pages, len(job.sides), job.paper) == (0, 2, "Letter")
    assert job.flip == "short"


@pytest.mark.parametrize("is_test", [False, True])
def test_backs_stand_upside_down_for_printers_that_flip_the_long_edge(is_test: bool) -> None:  # noqa: FBT001
    """All of them, also of the cover sheet and the test sheet; and nothing else changes but their words about it."""
    short, long = (
        plan_job(booklet(8), Ward(is_test=is_test, flip=flip), title="A booklet", language=ENGLISH)
        for flip in ("short", "long")
    )
    assert (short.flip, long.flip) == ("short", "long")
    assert not any(side.is_turned for side in short.sides)
    assert [side.is_turned for side in long.sides] == [False, True] * (len(short.sides) // 2)
    assert [replace(side, is_turned=False) for side in long.sides[1:]] == list(short.sides[1:])


def test_what_sheets_cannot_take_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page size without a sheet, for booklets and for test sheets; a shop takes any size."""
    pages = booklet(4)
    without = {name: sheet for name, sheet in SHEETS.items() if name != "half-letter"}
    monkeypatch.setattr(sheet_papers, "SHEETS", without)
    for ward in (Ward(), Ward(is_test=True)):
        with pytest.raises(LayoutError, match="no sheet is known"):
            plan_job(pages, ward, title="A", language=ENGLISH)
    assert plan_job(pages, Shop(), title="A", language=ENGLISH).pages == 4
