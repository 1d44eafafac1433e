"""What a site may hide or show, and what not."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet import Library, Profile, build_booklet
from booklet.library.rules.needed_blocks import KEPT_KINDS
from booklet.selection.select import select_blocks
from tests.library.rules.sheet_blocks import LOG, SHEET
from tests.site.site_content import PAGES, SITE, load, said, write_site
from tests.tag_outline import read_tags
from tests.tiny_content import write_content


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
    assert {entry.kind for entry in with_pages.entries if entry.id in tried} == set(KEPT_KINDS)


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


@pytest.fixture(scope="module")
def with_log(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Return the content with a block on request."""
    return Library.load(write_content(tmp_path_factory.mktemp("log"), {**PAGES, "blocks/log.yaml": LOG}))


def test_a_block_on_request_is_shown(tmp_path: Path, with_log: Library) -> None:
    """Only with the site; the library itself stays as it is."""
    joined = load(write_site(tmp_path, f"{SITE}show: [log]\n")).join(with_log)
    (choice,) = (each for each in select_blocks(Profile("b-cell"), joined).choices if each.id == "log")
    assert choice.verdict == "in"
    assert with_log.hidden == {"log"}
    assert joined.hidden == frozenset()


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("show: [lob]", "the content has no block called 'lob' | Did you mean 'log'?"),
        ("show: [x]", "the content has no block called 'x' | Blocks on request: log."),
        ("show: [notes]", "the block 'notes' is printed without being asked for | Take it off the list."),
        ("show: [log, log]", "the block 'log' is on the list twice | Take one away."),
        ("show: [log]\nhide: [log]", "the block 'log' is under 'show' as well | Take it off one of the lists."),
        ("hide: [log]", "the block 'log' is not printed unless it is asked for | Take it off the list."),
    ],
)
def test_blocks_that_cannot_be_shown(tmp_path: Path, with_log: Library, lines: str, expected: str) -> None:
    """What is not there, is on already, or is said twice."""
    folder = write_site(tmp_path / "s", f"{SITE}{lines}\n")
    assert [each.partition(": ")[2] for each in said(folder, with_log)] == [expected]


def test_a_site_s_own_block_is_not_on_request(tmp_path: Path, with_log: Library) -> None:
    """It would be printed all the same."""
    folder = write_site(tmp_path / "s", SITE, blocks__own=LOG.replace("id: log", "id: own"))
    assert [each.partition(": ")[2] for each in said(folder, with_log)] == [
        "a site's own block is always printed | Remove the line, or the file."
    ]


def test_a_sheet_is_not_shown(tmp_path: Path) -> None:
    """Nor hidden: it is made when somebody asks for it."""
    library = Library.load(write_content(tmp_path / "c", {**PAGES, "blocks/dentist.yaml": SHEET}))
    for key, expected in (
        ("show", "the block 'dentist' is a sheet of its own, in no booklet | Take it off the list."),
        ("hide", "the block 'dentist' is not printed unless it is asked for | Take it off the list."),
    ):
        folder = write_site(tmp_path / key, f"{SITE}{key}: [dentist]\n")
        assert [each.partition(": ")[2] for each in said(folder, library)] == [expected]


def test_a_site_may_have_a_sheet_of_its_own(tmp_path: Path, with_pages: Library) -> None:
    """It is in no booklet of that hospital, and made by its name."""
    joined = load(write_site(tmp_path, SITE, blocks__dentist=SHEET)).join(with_pages)
    assert joined.sheets == ("dentist",)
    assert "dentist" in joined.hidden
    home = SHEET.replace("id: dentist", "id: home")
    assert [
        each.partition(": ")[2] for each in said(write_site(tmp_path / "s", SITE, blocks__home=home), with_pages)
    ] == ["a sheet may not be called 'home' | Call it after the place it is for, here and in its file's name."]
    plan = select_blocks(Profile("b-cell"), joined)
    assert "dentist" not in {each.id for chapter in plan.chapters for each in chapter.blocks}
