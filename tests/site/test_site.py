"""A site in code: loaded, joined, and made into booklets that stay the same and stay accessible."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from booklet import Library, Profile, Site, build_booklet
from booklet.core.values import replace
from booklet.errors import ContentError
from booklet.review.approval import with_signatures
from booklet.review.signable import read_everything
from booklet.review.signatures import Signatures
from booklet.selection.select import select_blocks
from tests.review.signed import SIGNED, signature
from tests.site.site_content import BLOCK, SITE, SOURCES, load, png, svg, write_site
from tests.tag_outline import read_tags, unpacked

LOGO = "logo: {{file: logo.{}, alt: A tree on a hill}}\n"


def with_logo(folder: Path, kind: str) -> Path:
    """Return a complete site with a logo."""
    write_site(folder, SITE + LOGO.format(kind) + SOURCES, blocks__own=BLOCK)
    (folder / f"logo.{kind}").write_bytes(svg() if kind == "svg" else png())
    return folder


def test_what_is_joined_is_kept(tmp_path: Path, with_pages: Library) -> None:
    """A site and a library are put together once, however many booklets are made of them."""
    site = load(write_site(tmp_path))
    assert site.join(with_pages) is site.join(with_pages)
    assert load(tmp_path).join(with_pages) is not site.join(with_pages)


def test_a_site_that_does_not_go_with_the_library(tmp_path: Path, with_pages: Library) -> None:
    """It may be loaded by itself, and is refused when they meet."""
    folder = write_site(tmp_path, SITE, blocks__own=BLOCK)
    site = load(folder)
    with pytest.raises(ContentError, match="no source is called 'leaflet'"):
        build_booklet(Profile("b-cell"), with_pages, site=site)
    with pytest.raises(ContentError, match="no source is called 'leaflet'"):
        load(folder, with_pages)


@pytest.mark.parametrize("kind", ["png", "svg"])
def test_the_same_site_gives_the_same_bytes(tmp_path: Path, with_pages: Library, kind: str) -> None:
    """In another folder, too; and a booklet without a site is not changed by one."""
    one = with_logo(tmp_path / "one", kind)
    other = Path(shutil.copytree(one, tmp_path / "elsewhere" / "two"))
    made = [build_booklet(Profile("open"), with_pages, site=load(folder)) for folder in (one, other)]
    assert made[0].reader_pdf() == made[1].reader_pdf()
    assert load(one).hash == load(other).hash
    plain = build_booklet(Profile("open"), with_pages)
    assert plain.reader_pdf() == build_booklet(Profile("open"), with_pages).reader_pdf() != made[0].reader_pdf()


def test_any_file_changes_the_hash(tmp_path: Path) -> None:
    """The values, a block, the logo, what it extends; a file that is not read does not."""
    folder = with_logo(tmp_path / "s", "png")
    seen = {load(folder).hash}
    (folder / "logo.png").write_bytes(png(61))
    seen.add(load(folder).hash)
    (folder / "blocks" / "own.yaml").write_text(BLOCK.replace("We are", "We were"), encoding="utf-8")
    seen.add(load(folder).hash)
    assert len(seen) == 3
    (folder / "letter.txt").write_text("x", encoding="utf-8")
    assert load(folder).hash in seen
    ward = write_site(tmp_path / "ward", "schema: 1\nextends: ../s\n")
    before = load(ward).hash
    write_site(folder, SITE)
    assert load(ward).hash != before


def test_the_pdf_can_be_traced_to_the_site(tmp_path: Path, with_pages: Library) -> None:
    """In its keywords and on the back cover."""
    site = load(write_site(tmp_path))
    made = build_booklet(Profile("open"), with_pages, site=site)
    assert made.metadata.keywords[-1] == f"site sha256 {site.hash}"
    assert f"Hospital details {site.hash[:12]}." in read_tags(made.reader_pdf()).text


def test_the_logo_is_a_figure_with_words(tmp_path: Path, with_pages: Library) -> None:
    """Once, before the title; its room on the page stands with it."""
    for kind, drawn in (("png", b"/Subtype /Image"), ("svg", b"")):
        data = build_booklet(Profile("open"), with_pages, site=load(with_logo(tmp_path / kind, kind))).reader_pdf()
        roles = [node.role for node in read_tags(data).walk()]
        assert roles.count("Figure") == 1
        assert roles.index("Figure") < roles.index("H1")
        plain = unpacked(data)
        assert plain.count(b"/Alt (A tree on a hill)") == 1
        assert plain.count(b"/O /Layout") == 1
        assert (b"/Subtype /Image" in plain) == bool(drawn)


def test_site_text_is_no_draft_and_site_statements_are(tmp_path: Path, with_pages: Library) -> None:
    """Values have the hospital's own approval; a block that says something clinical waits for a signature."""
    joined = load(write_site(tmp_path, SITE + SOURCES, blocks__own=BLOCK)).join(with_pages)
    plan = select_blocks(Profile("b-cell"), joined)
    assert set(plan.unsigned) - set(select_blocks(Profile("b-cell"), with_pages).unsigned) == {"own"}
    readings = list(read_everything(joined))
    signed = Signatures(SIGNED, {each.block: (signature(each),) for each in readings if each.is_clinical})
    assert not with_signatures(plan, joined, signed).is_draft
    # Signatures of the content alone hold with the site, too, but for its own block.
    without = replace(signed, by_block={block: by for block, by in signed.by_block.items() if block != "own"})
    assert with_signatures(plan, joined, without).unsigned == ("own",)


def test_gaps_of_a_booklet_are_those_of_its_lines(tmp_path: Path, with_pages: Library, tiny: Library) -> None:
    """What a booklet has no line for is none of its gaps."""
    site = load(write_site(tmp_path, "schema: 1\n"))
    assert {gap.value for gap in select_blocks(Profile("open"), site.join(with_pages)).gaps} == {
        *("hospital", "phone_day", "phone_night", "where_to_go", "fever", "signs")
    }
    assert [gap.value for gap in select_blocks(Profile("open"), site.join(tiny)).gaps] == ["phone_day"]
    assert select_blocks(Profile("open"), with_pages).gaps == ()


def test_folders_and_day(tmp_path: Path) -> None:
    """What a caller may want to know."""
    site = Site.load(str(write_site(tmp_path)))
    assert site.folders == (tmp_path,)
    assert len(site.hash) == 64
