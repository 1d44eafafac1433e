"""The fixed words are read, signed and compared like a block."""

from __future__ import annotations

from pathlib import Path

from booklet import Library
from booklet.library.matrix import matrix
from booklet.library.read_content import read_content
from booklet.review.booklets import Booklets
from booklet.review.changes import changes_since_signed
from booklet.review.language_reading import read_language
from booklet.review.signable import read_everything
from booklet.selection.select import select_blocks
from tests.review.signed import signatures
from tests.tiny_content import edited, write_content

NAME = "languages/en-US/language.yaml"


def test_every_word_is_read(tiny: Library) -> None:
    """Under the keys that its file has; what is said of the language stands around them."""
    reading = read_language(tiny)
    lines = {line.id: line.words for line in reading.lines}
    assert lines["language/conditions/if"] == "If {condition}:"
    assert lines["language/months"].startswith("January, February")
    assert lines["language/press/short/picture"] == "The short edges"
    assert lines["language/hours/one"] == "{n}\u00a0hour"
    assert lines["language direction"] == "ltr"
    assert lines["language/subtypes/open"] == "ALL, type not known"
    assert lines["language/axes/risk/high"] == "High risk"
    assert len(lines) == len(reading.lines) > 100
    assert reading.is_clinical


def test_a_changed_word_unsigns_them(tiny: Library, tmp_path: Path) -> None:
    """The old and the new words are shown, and nothing else is unsigned."""
    library = Library.load(write_content(tmp_path, edited(NAME, '"In children:"', '"In kids:"')))
    signed = signatures(tiny)
    states = {each.block: signed.standing(each).state for each in read_everything(library) if each.is_clinical}
    assert [block for block, state in states.items() if state == "changed"] == ["language"]
    (found,) = changes_since_signed(library, signed)
    assert [(each.id, each.was and each.was.words, each.now and each.now.words) for each in found.changes] == [
        ("language/conditions/children", "In children:", "In kids:")
    ]


def test_they_are_in_every_booklet(tiny: Library) -> None:
    """A change concerns all that are printed."""
    labels = {", ".join(select_blocks(profile, tiny).labels) for profile in matrix(tiny)}
    assert set(Booklets(tiny).with_path("language/booklet/page")) == labels


def test_no_block_may_have_their_name(tmp_path: Path) -> None:
    """A signature stands under one text."""
    text = "id: language\nkind: notes\nchapter: main\ntracks: [phases]\ntaught: [first-days]\ntitle: X\n"
    folder = write_content(tmp_path, {"blocks/language.yaml": text})
    assert [problem.message for problem in read_content(folder).problems] == [
        "the fixed words are signed under this name"
    ]
