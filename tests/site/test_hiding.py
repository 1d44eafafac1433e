"""What a site may hide, and what not."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet import Library, Profile, build_booklet
from booklet.selection.select import select_blocks
from booklet.site.hiding import KEPT_KINDS
from tests.site.site_content import SITE, load, said, write_site
from tests.tag_outline import read_tags


def test_a_hidden_block_is_left_out_with_its_reason(tmp_path: Path, with_pages: Library) -> None:
    """`booklet explain` says why; all else is there."""
    joined = load(write_site(tmp_path, f"{SITE}hide: [notes]\n")).join(with_pages)
    plan = select_blocks(Profile("b-cell"), joined)
    (choice,) = (each for each in plan.choices if each.id == "notes")
    assert (choice.verdict, choice.reason) == ("out", "hidden by the site")
    before = select_blocks(Profile("b-cell"), with_pages)
    blocks = [each.id for chapter in before.chapters for each in chapter.blocks if each.id != "notes"]
    assert [each.id for chapter in plan.chapters for each in chapter.blocks] == blocks
    assert "notes" not in select_blocks(Profile("b-cell"), joined).unsigned


@pytest.mark.parametrize("block", ["cover", "call", "words", "sources", "end"])
def test_what_keeps_readers_safe_may_not_be_hidden(tmp_path: Path, with_pages: Library, block: str) -> None:
    """Cover with its draft mark, when to call, words, sources, back cover: each of their kinds."""
    folder = write_site(tmp_path / "s", f"{SITE}hide: [notes, {block}]\n")
    assert said(folder, with_pages) == [
        f"s/site.yaml:16: the block '{block}' may not be hidden:"
        " it keeps readers safe, or says what the text rests on | Take it off the list."
    ]


def test_all_kept_kinds_are_tried(with_pages: Library) -> None:
    """The list above leaves none out."""
    tried = {"cover", "call", "words", "sources", "end"}
    assert {entry.kind for entry in with_pages.entries if entry.id in tried} == KEPT_KINDS


def test_the_draft_mark_stays(tmp_path: Path, with_pages: Library) -> None:
    """Whatever may be hidden is hidden: the cover and every page still say that it is a draft."""
    folder = write_site(tmp_path, f"{SITE}hide: [notes, opener, medicines, other]\n")
    text = read_tags(build_booklet(Profile("b-cell"), with_pages, site=load(folder)).reader_pdf()).text
    assert "Draft. No clinician has checked this text yet." in text


@pytest.mark.parametrize(
    ("hidden", "expected"),
    [
        ("note", "the content has no block called 'note' | Did you mean 'notes'?"),
        ("x", "the content has no block called 'x' | See 'booklet list' for the blocks there are."),
        ("medicines", "the block 'opener' says on which page 'medicines' is | Hide 'opener' as well, or neither."),
        ("Notes", "'Notes' cannot be an id | Use small letters, digits and hyphens."),
    ],
)
def test_blocks_that_cannot_be_hidden(tmp_path: Path, with_pages: Library, hidden: str, expected: str) -> None:
    """What is not there, and what another page leads to."""
    folder = write_site(tmp_path / "s", f"{SITE}hide: [{hidden}]\n")
    assert said(folder, with_pages) == [f"s/site.yaml:16: {expected}"]


def test_both_ends_of_a_reference(tmp_path: Path, with_pages: Library) -> None:
    """Together they may go."""
    assert said(write_site(tmp_path / "s", f"{SITE}hide: [opener, medicines]\n"), with_pages) == []
