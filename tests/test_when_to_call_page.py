"""The page to look at in a hurry is one page, whatever of it a hospital fills in; two in large print."""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import chain, combinations
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from booklet import Library, Profile, Site
from booklet.core.values import replace
from booklet.document.compose import compose
from booklet.model.document import Document
from booklet.model.editions import EDITIONS
from booklet.model.elements import FillIn
from booklet.model.papers import PAPERS
from booklet.model.text import Audience, Text
from booklet.selection.select import select_blocks
from booklet.typeset import make_up
from booklet.typeset.boxes import Run
from booklet.typeset.pages.pages import Pages
from booklet.typeset.theme.theme import Theme, papers_of
from tests.checkers import ROOT

DAY: Final = date(2026, 11, 30)
PARTS: Final = ("day", "night", "where_to_go", "fever", "signs")
SOME: Final = list(chain.from_iterable(combinations(PARTS, count) for count in range(len(PARTS) + 1)))
FEW: Final = frozenset({0, 1, len(PARTS) - 1, len(PARTS)})
"""How many parts a hospital fills in where a daily run looks: none, one, all but one, all."""

LOOKS: Final = [(paper, edition) for edition in EDITIONS for paper in papers_of(edition)]


@cache
def shipped() -> Library:
    """Return the shipped content."""
    return Library.load()


def site(folder: Path, parts: tuple[str, ...]) -> Site:
    """Return the example site with some of its parts for this page."""
    text = (ROOT / "examples" / "site" / "site.yaml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)
    kept: dict[str, Any] = {"schema": "1", "hospital": data["hospital"]}
    phones = {name: words for name, words in data["phones"].items() if name in parts}
    kept |= {"phones": phones} if phones else {}
    kept |= {name: data[name] for name in ("where_to_go", "fever", "signs") if name in parts}
    folder.mkdir()
    (folder / "site.yaml").write_text(yaml.dump(kept, allow_unicode=True), encoding="utf-8")
    return Site.load(folder, as_of=DAY, library=shipped())


def page(library: Library, audience: Audience) -> Document:
    """Return the page alone, as a booklet has it."""
    whole = compose(select_blocks(Profile("b-cell", audience=audience), library), library)
    return replace(whole, parts=tuple(part for part in whole.parts if part.tab == "!"))


def words(pages: Pages, number: int) -> str:
    """Return what one page says, with plain spaces."""
    runs = (mark.text for placed in pages.pages[number].placed for mark in placed.marks if isinstance(mark, Run))
    return " ".join(" ".join(runs).replace("\u00a0", " ").split())


@pytest.mark.parametrize("audience", ["family", "patient"])
@pytest.mark.parametrize(
    "parts", [pytest.param(each, marks=[pytest.mark.matrix] * (len(each) not in FEW)) for each in SOME], ids="-".join
)
def test_it_is_one_page(tmp_path: Path, parts: tuple[str, ...], audience: Audience) -> None:
    """With all lines in one frame, in one order, and every label there once."""
    manuscript = page(site(tmp_path / "site", parts).join(shipped()), audience)
    (frame,) = (element for part in manuscript.parts for element in part.elements if isinstance(element, FillIn))
    labels = [field.plain if isinstance(field, Text) else field.label.plain for field in frame.fields]
    assert labels == [
        "Phone, daytime",
        "Phone, nights and weekends",
        "Where to go, day or night",
        "Temperature to call at",
        "Signs to call about",
        "More signs to call about",
    ]
    for paper, edition in LOOKS:
        pages = make_up(manuscript, Theme(PAPERS[paper], edition))
        assert len(pages) <= (2 if edition == "large-print" else 1), (paper, edition)
        said = " ".join(words(pages, number) for number in range(len(pages)))
        places = [said.index(label) for label in labels]
        assert places == sorted(places)


def test_what_to_do_until_it_is_filled(tmp_path: Path) -> None:
    """Where nothing is filled; once anything is, the nurse is asked for the rest."""
    until = "Nothing is filled in here yet. Ask your team today whom to call by day and by night. Write it down."
    ask = "Ask your nurse to fill this in before you go home."
    theme = Theme(PAPERS["letter"])
    for parts in SOME:
        library = site(tmp_path / f"site-{'-'.join(parts)}", parts).join(shipped())
        said = words(make_up(page(library, "family"), theme), 0)
        assert (until in said, ask in said) == (not parts, bool(parts))
