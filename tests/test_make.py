"""From an order to a product."""

from __future__ import annotations

import gc
import io
import threading
from pathlib import Path
from typing import Any

import pytest

from booklet import Library, Order, Profile, Signatures, Site, Ward, load_library
from booklet.core.content_number import content_number
from booklet.core.result_cache import CachedFunction
from booklet.core.values import replace
from booklet.errors import NotApprovedError, OrderError, OutputError
from booklet.library.matrix import matrix
from booklet.make import make
from booklet.selection import chosen_entries
from tests.example_site import DAY, FOLDER
from tests.tag_outline import read_tags, unpacked

B_CELL = Profile("b-cell", risk="high")


def test_what_is_known_of_a_product(tiny: Library) -> None:
    """Few words in a notebook, and the names that one would guess."""
    product = make(Order(B_CELL), tiny)
    assert product.title == "A small booklet: B-cell ALL, High risk"
    assert product.page_count == len(product.pages) > 1
    assert product.is_draft
    assert product.unsigned == product.plan.unsigned == ("opener", "medicines", "words", "language")
    assert product.gaps == ()
    assert product.file_name == "b-cell-high.pdf"
    assert repr(product) == f"<Product {product.title!r}, {product.page_count} pages, half-letter, draft>"
    assert product.ordered_pdf() == product.pdf() == product.reader_pdf()
    assert make(Order(B_CELL, press=Ward()), tiny).ordered_pdf() == product.press_pdf(Ward())


@pytest.mark.parametrize("product", ["booklet", "card", "home-sheet", "school-sheet", "emergency-sheet"])
def test_every_product_is_a_document_on_pages(product: str) -> None:
    """Elements in a document, the same words on its pages, the content's version in the file, in every ink."""
    library = load_library()
    made = make(Order(B_CELL, product=product), library)
    assert made.document.title == made.metadata.title
    assert any(part.elements for part in made.document.parts)
    assert made.file_name == ("school.pdf" if product == "school-sheet" else f"{made.order.name}.pdf")
    told = "" if product == "school-sheet" else "subtype=b-cell risk=high "  # a school is not told
    assert made.metadata.keywords == (
        f"content {library.version}",
        f"number {content_number(library.hash)}",
        f"sha256 {library.hash}",
        f"order product={product} {told}audience=family paper={made.order.paper_name}"
        " edition=standard ink=full language=en-US",
    )
    blocks = [each.partition(":")[0] for each in made.metadata.blocks.split()]
    assert (len(blocks) > 1) == (product == "booklet")
    assert blocks[0] == {"booklet": "cover", "home-sheet": "when-to-call"}.get(product, product)
    assert (made.page_count == 1) == (product != "booklet")
    grey = make(Order(B_CELL, product=product, ink="grey"), library)
    assert grey.page_count == made.page_count
    assert grey.pdf() != made.pdf()


@pytest.mark.parametrize(
    ("product", "is_sized"), [("booklet", False), ("card", True), ("home-sheet", True), ("school-sheet", True)]
)
def test_what_is_cut_or_hung_up_asks_for_actual_size(product: str, *, is_sized: bool) -> None:
    """A print dialog is told, and whoever prints it reads it; a booklet fits any paper."""
    pdf = make(Order(B_CELL, product=product), load_library()).pdf()
    assert (b"/PrintScaling /None" in unpacked(pdf)) == is_sized
    said = read_tags(pdf).text
    assert ("actual size (100 %), no fit to page, one page per sheet" in said) == is_sized


def test_a_site_in_every_product() -> None:
    """Its version is in the file, its open lines are told, and may be refused."""
    library, site = load_library(), Site.load(FOLDER, as_of=DAY)
    for product in ("booklet", "card", "home-sheet"):
        made = make(Order(B_CELL, product=product, site=site, require_site=True), library)
        assert made.metadata.keywords[-1] == f"site sha256 {site.hash}"
    late = Site.load(FOLDER, as_of=DAY.replace(year=DAY.year + 40))
    assert make(Order(B_CELL, product="card", site=late), library).gaps
    with pytest.raises(NotApprovedError, match="the site leaves lines of this open"):
        make(Order(B_CELL, product="card", site=late, require_site=True), library)


def test_drafts_are_refused_before_anything_is_set() -> None:
    """Whatever is ordered."""
    for product in ("booklet", "card", "school-sheet"):
        order = Order(B_CELL, product=product, signatures=Signatures.load(), require_signed=True)
        with pytest.raises(NotApprovedError, match="no clinician has signed"):
            make(order, load_library())


def test_a_language_that_is_not_there(tiny: Library) -> None:
    """It is refused, and the content's own is taken by its name."""
    assert make(Order(B_CELL, language=tiny.language.tag), tiny).document.language == tiny.language
    with pytest.raises(OrderError, match="this content is not in 'es'"):
        make(Order(B_CELL, language="es"), tiny)


def test_wrong_types_are_told_in_a_sentence(tiny: Library) -> None:
    """No error from deep inside."""
    wrong: Any = "content"
    with pytest.raises(TypeError, match=r'a library is needed, such as load_library\("content"\); this is str'):
        make(Order(B_CELL), wrong)
    with pytest.raises(TypeError, match=r'an order is needed, such as Order\(Profile\("b-cell"\)\); this is str'):
        make(wrong, tiny)


def test_written_to_a_path_or_a_file(tiny: Library, tmp_path: Path) -> None:
    """The same bytes; what is no file for bytes is refused in a sentence."""
    product = make(Order(B_CELL), tiny)
    file = io.BytesIO()
    product.write(file)
    product.write(tmp_path / "a.pdf")
    assert file.getvalue() == (tmp_path / "a.pdf").read_bytes() == product.pdf()
    wrong: Any = io.StringIO()
    with pytest.raises(TypeError, match='this cannot be written to: StringIO; give a path, or a file opened with "wb"'):
        product.write(wrong)
    wrong = 7
    with pytest.raises(TypeError, match="this cannot be written to: int"):
        product.write(wrong)

    class Full(io.BytesIO):
        def write(self, *_: Any) -> int:
            raise OSError(28, "No space left on device")

    with pytest.raises(OutputError, match="no space left on device"):
        product.write(Full())


def test_threads_get_what_one_gets_alone(tiny: Library) -> None:
    """What `make` promises: the same bytes, in any order, at the same time."""
    profiles = list(matrix(tiny))
    alone = {profile: make(Order(profile), tiny).pdf() for profile in profiles}
    found: list[tuple[Profile, bytes]] = []

    def work(start: int) -> None:
        for profile in (*profiles[start:], *profiles[:start]):
            found.append((profile, make(Order(profile), tiny).pdf()))

    threads = [threading.Thread(target=work, args=(start,)) for start in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4 * len(profiles)
    assert all(alone[profile] == data for profile, data in found)


def test_sheets_and_cards_cost_booklets_nothing() -> None:
    """Sheets are chosen from what is kept of booklets, beside a block of their own, and what is set is kept apart.

    Five school sheets for one reader left 240 entries when each was chosen from a copy of the library.
    """
    library = replace(load_library())  # for which nothing is kept yet
    gc.unfreeze()  # what a server froze is in no list of objects
    caches = [each for each in gc.get_objects() if isinstance(each, CachedFunction)]
    # They may be full of what other tests made.
    chosen_entries._choose.cache_clear()
    for each in caches:
        each.cache_clear()
    make(Order(B_CELL), library).pdf()
    before = chosen_entries._choose.cache_info().currsize
    kept = [(each, each.misses()) for each in caches]
    for _ in range(5):
        for product in ("school-sheet", "emergency-sheet", "home-sheet", "card"):
            make(Order(B_CELL, product=product), library).pdf()
    assert chosen_entries._choose.cache_info().currsize == before + 2
    make(Order(B_CELL), library).pdf()
    assert len(kept) > 10
    assert [each.__wrapped__.__name__ for each, misses in kept if each.misses() != misses] == []
