"""The whole way, from a profile or from blocks, to a booklet."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from booklet import Library, Palette, Profile, Signatures, build_booklet, compose_booklet
from booklet.blocks.cover import Cover
from booklet.blocks.treatment import Treatment
from booklet.core.content_number import content_number
from booklet.errors import LayoutError, NotApprovedError, OrderError, ProfileError
from booklet.model.statements import Statement
from booklet.model.text import Text
from booklet.press import Shop, Ward
from tests.review.signed import SIGNED, signatures, write_signatures


def test_a_booklet_from_a_profile(tiny: Library, tmp_path: Path) -> None:
    """The plan, the pages, and a file that is the same each time."""
    made = build_booklet(Profile("b-cell", "high"), tiny)
    assert made.plan.profile == Profile("b-cell", "high")
    assert made.pages.pages
    made.write(tmp_path / "a.pdf")
    made.write(str(tmp_path / "b.pdf"))
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes() == made.reader_pdf()


def test_a_signed_booklet(tiny: Library, tmp_path: Path) -> None:
    """It is no draft, and only a draft is refused, before anything is set."""
    write_signatures(tmp_path, signatures(tiny))
    loaded = Signatures.load(tmp_path, as_of=SIGNED)
    made = build_booklet(Profile("b-cell"), tiny, signatures=loaded, require_signed=True)
    assert not made.plan.is_draft
    assert made.reader_pdf() != build_booklet(Profile("b-cell"), tiny).reader_pdf()
    nothing = build_booklet(Profile("b-cell"), tiny, signatures=Signatures.load(as_of=SIGNED))
    assert nothing.reader_pdf() == build_booklet(Profile("b-cell"), tiny).reader_pdf()
    with pytest.raises(NotApprovedError):
        build_booklet(Profile("b-cell"), tiny, require_signed=True)


def test_metadata_names_the_content(tiny: Library) -> None:
    """The file can be traced to the content it was made from; no name of a patient is anywhere."""
    metadata = build_booklet(Profile("open"), tiny).metadata
    assert metadata.keywords[:3] == ("content 1.2", f"number {content_number(tiny.hash)}", f"sha256 {tiny.hash}")
    assert metadata.keywords[3].startswith("order product=booklet subtype=open audience=family paper=half-letter ")
    assert [each.partition(":")[0] for each in metadata.blocks.split()] == [
        "cover",
        "call",
        "opener",
        "medicines",
        "sources",
        "words",
        "end",
    ]
    assert metadata.title == "A small booklet: ALL, type not known"


def test_a_booklet_by_hand() -> None:
    """No content folder is needed."""
    said = Statement(text=Text.of("It helps."), sources=("A page",))
    blocks = (
        Cover(title=Text.of("Mine"), eyebrow=Text.of("For you")),
        Treatment(title=Text.of("A treatment"), lead=(said,)),
    )
    made = compose_booklet(blocks, title="Mine", language="en-GB", paper="a5")
    assert made.metadata.language.tag == "en-GB"
    assert made.reader_pdf().startswith(b"%PDF-")


def test_a_booklet_for_printing(tiny: Library, tmp_path: Path) -> None:
    """Filled up to whole sheets; a way to print and the job made of it give the same file."""
    made = build_booklet(Profile("other"), tiny)
    assert len(made.pages) % 4
    for press in (Ward(), Shop()):
        job = made.press_job(press)
        assert job.pages % 4 == 0
        made.write(tmp_path / "a.pdf", press)
        assert (tmp_path / "a.pdf").read_bytes() == made.press_pdf(job) == made.press_pdf(press)
    assert made.press_pdf(Ward()) != made.press_pdf(Shop()) != made.reader_pdf()
    with pytest.raises(LayoutError, match="a signature of 6 pages"):
        made.press_job(Ward(signature=6))


def test_bad_input(tiny: Library) -> None:
    """An unknown paper or profile never gets a default."""
    with pytest.raises(OrderError, match="no paper is called 'a3'") as caught:
        build_booklet(Profile("open"), tiny, paper="a3")
    assert caught.value.hint == "Give one of: half-letter, a5, letter, a4."
    with pytest.raises(ProfileError):
        build_booklet(Profile("nobody"), tiny)


@pytest.mark.parametrize(
    ("looks", "message", "hint"),
    [
        ({"edition": "large"}, "no edition is called 'large'", "Give one of: standard, large-print."),
        ({"ink": "none"}, "no ink is called 'none'", "Give one of: full, low, grey."),
        (
            {"edition": "large-print", "paper": "half-letter"},
            "the large-print edition does not fit on half-letter pages",
            "Give letter or a4 as the paper.",
        ),
        (
            {"edition": "large-print", "paper": "a5"},
            "the large-print edition does not fit on a5 pages",
            "Give letter or a4 as the paper.",
        ),
    ],
)
def test_looks_there_are_not(tiny: Library, looks: dict[str, Any], message: str, hint: str) -> None:
    """No default takes their place, with a content folder or without."""
    with pytest.raises((OrderError, LayoutError)) as caught:
        build_booklet(Profile("open"), tiny, **looks)
    with pytest.raises(type(caught.value)) as by_hand:
        compose_booklet((), title="T", **looks)
    for error in (caught.value, by_hand.value):
        assert (error.message, error.hint) == (message, hint)


def test_a_booklet_in_other_colors(tiny: Library, tmp_path: Path) -> None:
    """Colors that a hospital chose, with a content folder or without; in grey they are not printed."""
    (tmp_path / "ward.yaml").write_text('colors: {teal: "#004F9F"}', encoding="utf-8")
    palette = Palette.load(tmp_path / "ward.yaml")
    usual, ours = build_booklet(Profile("open"), tiny), build_booklet(Profile("open"), tiny, palette=palette)
    assert ours.pages.theme.palette == palette
    assert ours.reader_pdf() != usual.reader_pdf()
    greys = [build_booklet(Profile("open"), tiny, ink="grey", palette=each).reader_pdf() for each in (palette, None)]
    assert greys[0] == greys[1]
    said = Statement(text=Text.of("It helps."), sources=("A page",))
    block = Treatment(title=Text.of("A treatment"), lead=(said,))
    made = compose_booklet((block,), title="T", paper="letter", edition="large-print", ink="low", palette=palette)
    theme = made.pages.theme
    assert (theme.paper.name, theme.edition, theme.inking, theme.palette) == ("letter", "large-print", "low", palette)
