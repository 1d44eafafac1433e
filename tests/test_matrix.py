"""Every subtype, risk group, stage and audience, as finished PDFs: checkers, text, pages.

The quick run takes one booklet of each subtype, stage and audience through the outside checkers, and every newly
diagnosed family's through the rest; the documented command for this file takes all of them.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from booklet import Booklet, Profile, build_booklet
from booklet.document.compose import compose
from booklet.model.editions import EDITIONS, Edition
from booklet.model.papers import PAPERS
from booklet.model.text import AUDIENCES, Text
from booklet.selection.select import select_blocks
from booklet.typeset.boxes import Run
from booklet.typeset.setter import Setter
from booklet.typeset.theme.theme import Theme
from tests.checkers import Conforms, outloud_faults, qpdf_faults, verapdf_command
from tests.page_texts import ALL, QUICK, SAMPLE, each_of, library, name, run_width, unheard
from tests.tag_outline import Node, read_tags
from tests.typeset.setting import THEMES


@dataclass(frozen=True)
class Finished:
    """A booklet and its PDF."""

    made: Booklet
    data: bytes


@lru_cache(maxsize=60)
def finished(profile: Profile, paper: str = "half-letter") -> Finished:
    """Return a booklet of the matrix."""
    made = build_booklet(profile, library(), paper=paper)
    return Finished(made, made.reader_pdf())


def saved(folder: Path, profile: Profile, paper: str = "half-letter") -> Path:
    """Return the path of the booklet's PDF, written to the folder."""
    path = folder / f"{name(profile)}-{paper}.pdf"
    path.write_bytes(finished(profile, paper).data)
    return path


@lru_cache(maxsize=60)
def tags(profile: Profile) -> Node:
    """Return the tag tree of a booklet of the matrix, read from its PDF."""
    return read_tags(finished(profile).data)


def papers(profile: Profile) -> tuple[str, ...]:
    """Return the papers a booklet is checked on: the plain ones on all, the others on the first."""
    return tuple(PAPERS) if profile in QUICK else tuple(PAPERS)[:1]


def test_the_sample_has_each_subtype_stage_and_audience() -> None:
    """What a quick run sees."""
    assert set(SAMPLE) <= set(ALL)
    assert {each.subtype for each in SAMPLE} == set(library().subtypes)
    stage = library().axes["stage"]
    assert {each.stage or stage.default for each in SAMPLE} == {value.id for value in stage.values}
    assert {each.audience for each in SAMPLE} == set(AUDIENCES)


def test_the_matrix_is_whole() -> None:
    """Five subtypes with nine stages, Burkitt leukemia with two, each with its risk groups, for two audiences."""
    risks = {"b-cell": 3, "unspecified": 3, "t-cell": 2, "ph-positive": 2, "kmt2a": 2}
    assert len(ALL) == len(set(ALL)) == 2 * (9 * sum(risks.values()) + 2)


def test_labels_say_of_when_they_are() -> None:
    """A finding of then is no finding of now, and leukemia is not over (lls:34, acs:16, ccs:9, acs:41)."""
    label = {(axis.id, value.id): value.label for axis in library().axes.values() for value in axis.values}
    assert all(words.endswith("at diagnosis") for (axis, _), words in label.items() if axis == "cns")
    assert label["burden", "high"].endswith("before induction")
    assert label["stage", "after-transplant"].startswith("Leukemia after")


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_label_fits_on_a_line_of_the_cover(edition: Edition) -> None:
    """On every paper, but for a hundredth of the line, which the eye does not see at round ends."""
    labels = [value.label for axis in library().axes.values() for value in axis.values]
    labels += [subtype.label for subtype in library().subtypes.values()]
    for theme in (theme for theme in THEMES if theme.edition == edition):
        setter = Setter(theme, "teal")
        for label in labels:
            wide = setter.width(Text.of(label, bold=True), "strong") + 2 * theme.grid.pill
            assert wide <= 1.01 * theme.measure, label


@pytest.mark.parametrize("paper", PAPERS)
def test_a_cover_holds_a_label_of_every_axis(paper: str) -> None:
    """The longest of each axis, in either edition that the paper has."""
    longest = {name: max(axis.values, key=lambda value: len(value.label)).id for name, axis in library().axes.items()}
    given = {name: value for name, value in longest.items() if library().axes[name].option}
    for edition in ("standard", "large-print") if paper in {"letter", "a4"} else ("standard",):
        made = build_booklet(
            Profile("unspecified", audience="family", **given), library(), paper=paper, edition=edition
        )
        assert len(made.plan.labels) == 1 + len(given)


@pytest.mark.skipif(verapdf_command() is None, reason="veraPDF is not installed")
def test_one_of_the_sample_passes_verapdf(tmp_path: Path, conforms: Conforms) -> None:
    """PDF/UA-1 and PDF/A-2a: every day another booklet, on each paper in turn; the whole matrix has all of them."""
    day = date.today().toordinal()
    profile = SAMPLE[day % len(SAMPLE)]
    conforms(saved(tmp_path, profile, papers(SAMPLE[0])[day // len(SAMPLE) % len(PAPERS)]))


@pytest.mark.matrix
@pytest.mark.skipif(verapdf_command() is None, reason="veraPDF is not installed")
@pytest.mark.parametrize("subtype", sorted(library().subtypes))
def test_every_booklet_passes_verapdf(subtype: str, tmp_path: Path, conforms: Conforms) -> None:
    """PDF/UA-1 and PDF/A-2a, all booklets."""
    for profile in (each for each in ALL if each.subtype == subtype):
        for paper in papers(profile):
            conforms(saved(tmp_path, profile, paper))


def each_on_paper(quick: tuple[Profile, ...]) -> pytest.MarkDecorator:
    """Return what runs a test for these profiles, each on another paper, and for the whole matrix when it is asked for.

    Then those of the quick run come on every paper, and the others on the first.
    """
    profiles = (*quick, *(each for each in ALL if each not in quick))
    pairs = [(profile, paper) for profile in profiles for paper in papers(profile)]
    daily = {(profile, tuple(PAPERS)[number % len(PAPERS)]) for number, profile in enumerate(quick)}
    each = [pytest.param(*pair, marks=() if pair in daily else pytest.mark.matrix) for pair in pairs]
    return pytest.mark.parametrize(("profile", "paper"), each, ids=lambda value: name(value) or value)


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
@each_on_paper(SAMPLE)
def test_passes_qpdf(profile: Profile, paper: str, tmp_path: Path) -> None:
    """No syntax error, no damaged stream."""
    assert qpdf_faults(saved(tmp_path, profile, paper)) == []


@each_on_paper((*SAMPLE[:3], SAMPLE[-1]))
def test_passes_outloud(profile: Profile, paper: str, tmp_path: Path) -> None:
    """No error, in the rules of PDF/UA-1 and in those a validator cannot check."""
    assert outloud_faults(saved(tmp_path, profile, paper)) == []


@each_of(SAMPLE)
def test_tagged_text_is_the_source_text(profile: Profile) -> None:
    """Every text of the manuscript is said, in order, spaces included; source marks are said as sources."""
    plan = select_blocks(profile, library())
    assert list(unheard(tags(profile).heard, compose(plan, library()).parts)) == []


@each_of(QUICK)
def test_no_page_is_blank_or_overfull(profile: Profile) -> None:
    """Each page says something, and everything on it lies inside the page's margins, tabs and bands aside."""
    made = finished(profile).made
    theme = Theme(made.pages.paper)
    for page in made.pages.pages:
        assert any(isinstance(mark, Run) for placed in page.placed for mark in placed.marks), f"page {page.number}"
        for placed in page.placed:
            if placed.x == 0:  # a band or cover, over the margins by design
                continue
            assert placed.y + placed.height <= theme.bottom + 0.01, f"page {page.number}"
            for mark in placed.marks:
                right = placed.x + mark.x + (run_width(mark) if isinstance(mark, Run) else mark.width)
                assert right <= theme.paper.width - theme.side + 0.5, f"page {page.number}: {mark}"
                assert placed.x + mark.x >= theme.side - 0.5, f"page {page.number}: {mark}"


@each_on_paper(QUICK)
def test_no_heading_stands_last_on_a_page(profile: Profile, paper: str) -> None:
    """What is lowest on a page is no heading; the cover's title is followed by its lines."""
    made = build_booklet(profile, library(), paper=paper)
    for page in made.pages.pages:
        runs = ((placed, mark) for placed in page.placed for mark in placed.marks if isinstance(mark, Run))
        placed, lowest = max(runs, key=lambda each: each[0].y + each[1].y)
        role = page.tags[placed.element][lowest.tag].role
        assert role not in {"H1", "H2", "H3", "H4"}, f"page {page.number}: {lowest.text}"


@each_of(QUICK)
def test_nothing_is_set_under_nine_points(profile: Profile) -> None:
    """Not even a folio or a source mark."""
    pages = finished(profile).made.pages.pages
    marks = [mark for page in pages for placed in page.placed for mark in placed.marks]
    marks += [mark for page in pages for mark in page.furniture]
    assert min(mark.size for mark in marks if isinstance(mark, Run)) >= 9


@each_of(QUICK)
def test_every_page_says_draft(profile: Profile) -> None:
    """Nobody has signed the texts: the cover says so, and so does the foot of every page with a folio."""
    made = finished(profile).made
    assert made.plan is not None
    assert made.plan.is_draft
    assert "Draft" in tags(profile).text
    for page in made.pages.pages:
        words = [mark.text for mark in page.furniture if isinstance(mark, Run)]
        assert not words or any(text.startswith("Draft") for text in words), f"page {page.number}"
