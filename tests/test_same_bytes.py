"""What is kept between runs changes no byte: orders of every kind, with and without it, in any order.

python -m pytest -m slow tests/test_same_bytes.py    # 1,800 orders; some forty minutes
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from booklet import Library, Order, Profile
from booklet.core.disk_cache import FOLDER_VARIABLE
from booklet.core.piece_store import keeping_pieces
from booklet.core.result_cache import CachedFunction
from booklet.errors import BookletError
from booklet.make import make
from booklet.model.editions import INKS
from booklet.model.profile import AXES
from booklet.model.text import AUDIENCES
from booklet.order import BOOKLET, CARD, HOME_SHEET
from booklet.site.site import Site
from tests.checkers import ROOT

_ANY = 20_261_129
"""Seed of the orders of every day; any other would do."""

SITE = ROOT / "examples" / "site"


@cache
def library() -> Library:
    """Return the shipped content."""
    return Library.load()


def forget() -> None:
    """Empty all that this process keeps of what it has set and drawn, as a new process has it."""
    for name, module in list(sys.modules.items()):
        if name.startswith("booklet."):
            for value in list(vars(module).values()):
                if isinstance(value, CachedFunction):
                    value.cache_clear()


def orders(seed: int) -> Iterator[Order]:
    """Yield orders of every kind, by chance; the sources describe each."""
    chance = random.Random(seed)
    content = library()
    site = Site.load(SITE, library=content)
    papers = {"standard": ("half-letter", "a5", "letter", "a4"), "large-print": ("letter", "a4")}
    while True:
        known = {
            axis: chance.choice([None, None, *(value.id for value in content.axes[axis].values)])
            for axis in AXES
            if axis in content.axes
        }
        profile = Profile(chance.choice([*content.subtypes]), audience=chance.choice(AUDIENCES), **known)
        product = chance.choice([BOOKLET] * 6 + [CARD, HOME_SHEET, *(f"{each}-sheet" for each in content.sheets)])
        edition: Any = chance.choice(["standard"] * 4 + ["large-print"]) if product == BOOKLET else "standard"
        order = Order(
            profile,
            product=product,
            paper=chance.choice(papers[edition]) if product == BOOKLET else chance.choice(["letter", "a4"]),
            edition=edition,
            ink=chance.choice(INKS),
            language=chance.choice(["", "", *content.languages]),
            site=chance.choice([None, None, site]),
        )
        try:
            make(order, content)
        except BookletError:
            continue
        yield order


def compare(count: int, seed: int, *, is_thorough: bool) -> None:
    """Make orders without anything kept, then while pieces are kept, then of these pieces, in other turns.

    Args:
        count: How many.
        seed: Of chance.
        is_thorough: Whether each begins with an empty memory; if not, only those that are made of pieces do.
    """
    wanted = orders(seed)
    several = [next(wanted) for _ in range(count)]
    forget()
    bare: list[bytes] = []
    for order in several:
        if is_thorough:
            forget()
        bare.append(make(order, library()).pdf())
    turns = [*range(count)]
    forget()
    for turn in range(2):
        random.Random(turn).shuffle(turns)
        for number in turns:
            if is_thorough or turn:
                forget()
            with keeping_pieces():
                assert make(several[number], library()).pdf() == bare[number], several[number]


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library()
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "cache"))


def test_some_orders() -> None:
    """Four of them, each made three times."""
    compare(4, seed=_ANY, is_thorough=False)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(30))
def test_many_orders(seed: int) -> None:
    """Sixty of them, each made three times, from an empty folder on."""
    compare(60, seed, is_thorough=True)
