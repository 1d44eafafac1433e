"""The example site in booklets of the shipped content: everything it says is where it belongs, and nowhere else."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Final

import pytest

from booklet import Booklet, Library, Order, Profile, Site, build_booklet
from booklet.blocks.drug_list import DrugList
from booklet.blocks.medicine_table import MedicineTable
from booklet.commands._tables.site import show_site
from booklet.make import make
from booklet.model.editions import EDITIONS, Edition
from booklet.selection.select import select_blocks
from booklet.typeset.boxes import Picture, Run
from tests.check.checking import example_site_check
from tests.checkers import Conforms, outloud_faults, qpdf_faults
from tests.example_site import DAY, FOLDER, TABLE, Row, plain
from tests.in_one_go import in_one_go
from tests.tag_outline import read_tags

MAP: Final = "coloring-map"
"""What is printed on request and is no record."""


PROFILES: Final = (
    Profile("ph-positive", risk="high"),
    Profile("burkitt"),
    Profile("b-cell", audience="patient"),
    Profile("unspecified"),
)


@pytest.fixture(scope="module")
def shipped() -> Library:
    """Return the shipped content."""
    return Library.load()


@pytest.fixture(scope="module", params=PROFILES, ids=lambda profile: f"{profile.subtype}-{profile.audience}")
def made(request: pytest.FixtureRequest, shipped: Library) -> Booklet:
    """Return a booklet with the example site."""
    return build_booklet(request.param, shipped, site=Site.load(FOLDER, as_of=DAY, library=shipped))


def places(made: Booklet) -> dict[str, str]:
    """Return the words of a booklet by place, all pages of a block together; what is no place of a site is "rest"."""
    pages = made.pages.anchors
    anchors = sorted((at.page, at.y, name) for name, at in pages.items() if not name.startswith("term-"))
    names = {"when-to-call": "call", "what-to-bring": "own", "sources": "sources"}
    found: dict[str, str] = {}
    for page in made.pages.pages:
        for placed in page.placed:
            here = (page.number, placed.y + 0.01)
            name = next((name for first, y, name in reversed(anchors) if (first, y) <= here), "")
            place = (
                "cover" if page.number == 1 else "back" if page.number == len(made.pages) else names.get(name, "rest")
            )
            if name.endswith("medicines") or name == "which-medicine":
                place = "medicines"
            words = " ".join(mark.text for mark in placed.marks if isinstance(mark, Run))
            found[place] = f"{found.get(place, '')} {words}"
    for place, words in found.items():
        # A number is a link, so that what follows is a run of its own.
        found[place] = " ".join(re.sub(r" (?=[,.;])", "", words).split())
    return found


@pytest.fixture(scope="module")
def said(made: Booklet) -> dict[str, str]:
    """Return the plain words of a booklet by place."""
    return {place: plain(words) for place, words in places(made).items()}


def told_of(drug: str, made: Booklet) -> int:
    """Return how often a booklet shows a medicine under all its names: in one row of its table, or on each card."""
    blocks = [each.block for chapter in made.plan.chapters for each in chapter.blocks]
    lists = [block for block in blocks if isinstance(block, DrugList)]
    cards = sum(each.drug == drug for block in lists for group in block.groups for each in group.medicines)
    return min(cards, 1) if any(isinstance(block, MedicineTable) for block in blocks) else cards


@in_one_go("row", TABLE)
def test_where_it_is_printed(made: Booklet, said: dict[str, str], row: Row) -> None:
    """In its place once, and in no other."""
    found = {place: words.count(row.words) for place, words in said.items()}
    wanted = told_of("imatinib", made) if row.place == "medicines" else 1
    assert {place: count for place, count in found.items() if count} == ({row.place: wanted} if wanted else {})


def test_every_number_of_the_site_is_in_the_table() -> None:
    """And belongs to nobody: 555-0100 to 555-0199 are kept for stories."""
    text = (FOLDER / "site.yaml").read_text(encoding="utf-8")
    numbers = set(re.findall(r"\d{3}-\d{4}", text.partition("schema:")[2]))
    assert numbers == {number for row in TABLE for number in re.findall(r"\d{3}-\d{4}", row.words)}
    assert all(re.fullmatch(r"555-01\d\d", number) for number in numbers)


def test_no_other_number_is_printed(made: Booklet) -> None:
    """Every phone number of a booklet is the site's, but for the help line that a source names."""
    printed = re.findall(r"\d{3}-\d{4}", " ".join(places(made).values()).replace("1-800-227-2345", ""))
    assert sorted(printed) == sorted(number for row in TABLE for number in re.findall(r"\d{3}-\d{4}", row.words))


def test_the_logo_is_on_the_cover_only(made: Booklet) -> None:
    """Inside the margins, in its own proportions, with its words for those who cannot see it."""
    assert made.plan.details.logo
    pictures = [
        (page.number, mark)
        for page in made.pages.pages
        for placed in page.placed
        for mark in placed.marks
        if isinstance(mark, Picture) and mark.artwork == made.plan.details.logo.artwork
    ]
    ((page, logo),) = pictures
    assert page == 1
    assert logo.width / logo.height == pytest.approx(logo.artwork.width / logo.artwork.height)
    assert logo.x >= 46
    assert "Figure" in {node.role for node in read_tags(made.reader_pdf()).walk()}
    alts = [tag.alt for tags in made.pages.tags for tag in tags if tag.role == "Figure"]
    assert sum("lighthouse" in alt for alt in alts) == 1


WHOLE_SHEETS: Final = [(paper, edition) for paper in ("letter", "a4") for edition in EDITIONS]


LAYOUTS: Final = [("half-letter", "standard"), ("a5", "standard"), *WHOLE_SHEETS]


@pytest.mark.parametrize(
    ("profile", "paper", "edition"),
    [
        pytest.param(profile, paper, edition, marks=() if (row + column) % 3 == 0 else pytest.mark.matrix)
        for row, profile in enumerate(PROFILES)
        for column, (paper, edition) in enumerate(LAYOUTS)
    ],
)
def test_when_to_call_takes_two_pages_at_most(profile: Profile, paper: str, edition: Edition, shipped: Library) -> None:
    """In large print too: what a family looks for in a hurry is seen at once, and the numbers are on the first page."""
    site = Site.load(FOLDER, as_of=DAY, library=shipped)
    pages = build_booklet(profile, shipped, paper=paper, edition=edition, site=site).pages
    first = pages.anchors["when-to-call"].page
    after = min(where.page for where in pages.anchors.values() if where.page > first)
    assert after - first <= 2
    runs = (mark.text for placed in pages.pages[first - 1].placed for mark in placed.marks if isinstance(mark, Run))
    said = plain(" ".join(runs))
    assert all(
        words in said for words in ("555-0142", "555-0187", "Emergency department", "38.3 °C", "between readings")
    )


def test_nothing_is_left_open(made: Booklet) -> None:
    """The request to fill it in stands before the one line that is the nurse's."""
    assert made.plan.gaps == ()
    assert plain(places(made)["call"]).count("Ask your nurse to fill this in before you go home.") == 1


@pytest.mark.parametrize("pack", ["first-days", pytest.param("whole", marks=pytest.mark.matrix)])
def test_checkers(pack: str, shipped: Library, tmp_path: Path, conforms: Conforms) -> None:
    """PDF/UA-1 and PDF/A-2a, with a site, a logo of shapes, and a logo of pixels; the first pack has all of a site."""
    from tests.site.site_content import png

    folder = Path(shutil.copytree(FOLDER, tmp_path / "site"))
    (folder / "logo.png").write_bytes(png(300, 100))
    text = (folder / "site.yaml").read_text(encoding="utf-8").replace("logo.svg", "logo.png")
    (folder / "site.yaml").write_text(text, encoding="utf-8")
    files = (tmp_path / "shapes.pdf", tmp_path / "pixels.pdf")
    for each, logo in zip(files, (FOLDER, folder), strict=True):
        make(Order(PROFILES[1], pack=pack, site=Site.load(logo, as_of=DAY, library=shipped)), shipped).write(each)
    for each in files:
        assert outloud_faults(each) == []
        if shutil.which("qpdf"):
            assert qpdf_faults(each) == []
        conforms(each)


def test_the_example_is_clean(shipped: Library) -> None:
    """No rule has anything to say of it, and every value can be looked up."""
    assert example_site_check().site == ()
    assert "fever.once" in show_site(Site.load(FOLDER, as_of=DAY, library=shipped))


def test_records_are_printed_on_request(made: Booklet, shipped: Library) -> None:
    """Seven there are; the site shows one, and without a site none is printed. None says anything clinical."""
    records = {entry.id for entry in shipped.entries if entry.kind == "log_sheet"}
    assert records == {
        "medicine-log",
        "blood-counts",
        "appointments",
        "fever-record",
        "talks-and-decisions",
        "transfusions",
        "spinal-chemo-record",
    }
    assert shipped.hidden == records | set(shipped.sheets) | {MAP, "notes"}
    chosen = {each.id for chapter in made.plan.chapters for each in chapter.blocks}
    assert chosen & records == {"medicine-log"}
    assert not set(made.plan.unsigned) & records
    without = select_blocks(made.plan.profile, shipped)
    assert {each.reason for each in without.choices if each.id in records} == {
        "only where a site or an order asks for it"
    }
    assert not {each.id for chapter in without.chapters for each in chapter.blocks} & records
