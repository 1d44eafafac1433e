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
from booklet.cli import main
from booklet.commands._finished import FOLDER
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


def command(order: Order) -> list[str]:
    """Return the command line that asks for an order."""
    profile = order.profile
    given = {"subtype": profile.subtype, "audience": profile.audience, **profile.axes(), "product": order.product}
    looks = {"paper": order.paper, "edition": order.edition, "ink": order.ink, "language": order.language}
    given = {**given, **looks, "site": str(SITE) if order.site else ""}
    return ["build", *(word for name, text in given.items() if text for word in (f"--{name}", text))]


def compare_commands(count: int, seed: int, folder: Path) -> None:
    """Give commands twice, in two turns, and compare their files with what is made of their orders without them.

    Args:
        count: How many.
        seed: Of chance.
        folder: Gets the files.
    """
    wanted = orders(seed)
    several = [next(wanted) for _ in range(count)]
    bare = [make(order, library()).pdf() for order in several]
    turns = [*range(count)] * 2
    random.Random(seed).shuffle(turns)
    for number in turns:
        main([*command(several[number]), "-o", str(folder / "made.pdf")])
        assert (folder / "made.pdf").read_bytes() == bare[number], several[number]


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


def test_some_commands(tmp_path: Path) -> None:
    """Three of them, each given twice: the second time nothing is made."""
    compare_commands(3, _ANY, tmp_path)
    assert len([*(tmp_path / "cache" / FOLDER).iterdir()]) == 3


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(30))
def test_many_commands(seed: int, tmp_path: Path) -> None:
    """Sixty of them."""
    compare_commands(60, seed, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(30))
def test_many_orders(seed: int) -> None:
    """Sixty of them, each made three times, from an empty folder on."""
    compare(60, seed, is_thorough=True)
