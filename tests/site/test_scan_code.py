"""A code on the back cover leads to the site's page with the content's number, and to nothing else."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

import pytest

from booklet import Order, Profile, Site, load_library
from booklet.core.content_number import content_number
from booklet.core.values import replace
from booklet.errors import ContentError
from booklet.filing.said import said_by
from booklet.make import make
from booklet.site.scan_code import QUIET, address_of, scan_code

URL = "https://hospital.example/booklet"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Return a site with such a page."""
    (tmp_path / "site.yaml").write_text(f"schema: 1\ncheck_url: {URL}\n", encoding="utf-8")
    return Site.load(tmp_path)


def test_addresses() -> None:
    """The number is added to what the page's address may hold already."""
    assert address_of(URL, "7K3M-9QXZ") == f"{URL}?content=7K3M-9QXZ"
    assert address_of(f"{URL}?site=1", "7K3M-9QXZ") == f"{URL}?site=1&content=7K3M-9QXZ"


def test_the_code_holds_the_address() -> None:
    """Its squares are those of the standard's own encoder, with white around them; it is the same every time."""
    import segno

    address = address_of(URL, "7K3M-9QXZ")
    made = scan_code(address, "site.yaml")
    assert made == scan_code(address, "site.yaml")
    matrix = list(segno.make(address, error="m", micro=False, boost_error=False).matrix)
    assert made.artwork.width == made.artwork.height == len(matrix) + 2 * QUIET
    ground, dark = made.artwork.outlines
    assert len([step for step in ground.steps if step[0] == "m"]) == 1
    area = 0.0
    for start, corner in zip(dark.steps[::5], dark.steps[1::5], strict=True):
        area += corner[1][0] - start[1][0]
    assert area == sum(map(sum, matrix))


def test_it_can_be_read_from_the_page(site: Site) -> None:
    """As a phone does, from the finished page; a screen reader hears where it leads."""
    zxingcpp = pytest.importorskip("zxingcpp", reason="no reader of codes is installed")
    from pypdfium2 import PdfDocument

    library = load_library()
    for ink in ("full", "grey"):
        pdf = make(Order(Profile("burkitt"), site=site, ink=ink), library).pdf()
        with PdfDocument(BytesIO(pdf)) as document:
            picture = document[len(document) - 1].render(scale=3).to_pil()
        wanted = f"{URL}?content={content_number(library.hash)}"
        assert [found.text for found in zxingcpp.read_barcodes(picture)] == [wanted]
    made = make(Order(Profile("burkitt"), site=site), library)
    alts = [tag.alt for tags in made.pages.tags for tag in tags if tag.role == "Figure"]
    assert alts[-1] == f"A code to scan. It leads to {wanted}"


def test_the_number_does_not_count_as_a_change(site: Site) -> None:
    """A file whose words are the same stays current, though the code of another content differs."""
    library = load_library()
    other = replace(library, hash="f" * 64)
    order = Order(Profile("burkitt"), site=site)
    marks = [said_by(each, order)["back-cover"].mark for each in (library, other)]
    assert marks[0] == marks[1]


@pytest.mark.parametrize("url", ["http://hospital.example/x", "https://a b", "javascript:x", f"https://x/{'a' * 200}"])
def test_what_may_be_no_page(url: str, tmp_path: Path) -> None:
    """With file and line."""
    (tmp_path / "site.yaml").write_text(f'schema: 1\ncheck_url: "{url}"\n', encoding="utf-8")
    with pytest.raises(ContentError, match=r"site.yaml:2"):
        Site.load(tmp_path)


def test_without_the_package(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said what to install."""
    monkeypatch.setitem(sys.modules, "segno", None)
    with pytest.raises(ContentError) as raised:
        scan_code(URL, "site.yaml")
    assert "segno" in raised.value.problems[0].hint
    assert site.details(load_library().language).check is None
