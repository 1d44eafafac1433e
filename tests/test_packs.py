"""Packs as finished PDFs: how long they are, and what outside checkers say of them."""

from __future__ import annotations

import shutil
from functools import lru_cache
from pathlib import Path

import pytest

from booklet.make import Product, make
from booklet.model.packs import PACKS
from booklet.model.profile import Profile
from booklet.model.text import AUDIENCES
from booklet.order import Order
from booklet.selection.select import select_blocks
from tests.checkers import Conforms, outloud_faults, qpdf_faults
from tests.page_texts import ALL, library

MOST_PAGES = 16
"""Four sheets, folded: what a family can take in before the first night at home."""

SUBTYPES = sorted(library().subtypes)

SAMPLE = (("ph-positive", "family", "first-days"), ("burkitt", "patient", "later"))
"""Subtype, audience and pack of those that every run sees."""


@lru_cache(maxsize=40)
def finished(subtype: str, audience: str, pack: str) -> Product:
    """Return a pack."""
    return make(Order(Profile(subtype, audience=audience), pack=pack), library())  # type: ignore[arg-type]  # one of them


def saved(folder: Path, subtype: str, audience: str, pack: str) -> Path:
    """Return the path of a pack's PDF, written to the folder."""
    path = folder / f"{subtype}-{audience}-{pack}.pdf"
    finished(subtype, audience, pack).write(path)
    return path


def check(files: list[Path], conforms: Conforms) -> None:
    """Hold files against the outside checkers that are installed."""
    for each in files:
        assert outloud_faults(each) == []
        if shutil.which("qpdf"):
            assert qpdf_faults(each) == []
        conforms(each)


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("subtype", SUBTYPES)
def test_the_first_days_are_four_sheets(subtype: str, audience: str) -> None:
    """For every subtype, where nothing more is known, which says the most."""
    assert finished(subtype, audience, "first-days").page_count <= MOST_PAGES


def test_folios_are_those_of_the_pack() -> None:
    """Page numbers lead to pages that are there."""
    made = finished("ph-positive", "family", "first-days")
    assert [page.number for page in made.pages.pages] == list(range(1, made.page_count + 1))


def test_a_sample_passes_the_checkers(tmp_path: Path, conforms: Conforms) -> None:
    """PDF/UA-1, PDF/A-2a, qpdf and outloud."""
    check([saved(tmp_path, *each) for each in SAMPLE], conforms)


@pytest.mark.matrix
@pytest.mark.parametrize("subtype", SUBTYPES)
def test_every_pack_passes_the_checkers(subtype: str, tmp_path: Path, conforms: Conforms) -> None:
    """Three packs for two audiences."""
    check([saved(tmp_path, subtype, audience, pack) for audience in AUDIENCES for pack in PACKS], conforms)


def test_whether_children_can_be_had_later_is_asked_before_treatment() -> None:
    """In every booklet, and every first pack, of somebody whose treatment has not begun, before treatment is told."""
    for profile in (each for each in ALL if each.stage is None):
        for pack in ("whole", "first-days"):
            plan = select_blocks(profile, library(), pack=pack)
            order = [chosen.id for chapter in plan.chapters for chosen in chapter.blocks]
            asked = {each.id for each in plan.choices if each.verdict in {"in", "maybe"}}
            assert any(each.startswith("planning-talk/before-fertility") for each in asked), profile
            told = [name for name in ("induction", "burkitt-leukemia", "chemotherapy") if name in order]
            assert order.index("planning-talk") < min(map(order.index, told)), profile
