"""One block file: its placement and its block."""

from __future__ import annotations

from typing import Any

from booklet.blocks.phase_opener import WrittenPhaseOpener
from booklet.blocks.treatment import Treatment
from booklet.files.folder import ContentFile
from booklet.files.model_errors import validated_record
from booklet.files.problems import Report
from booklet.files.yaml_reader import YamlDocument, read_yaml
from booklet.library.block_files import Shelves, entry_of, gathered, validated_block
from booklet.model.content_files import Placement
from booklet.model.statements import Chapter
from booklet.model.text import Text

TEXT = "id: x\nkind: treatment\nchapter: main\norder: 5\ntracks: [phases]\ntaught: [first-days]\ntitle: X\n"


def document(text: str) -> YamlDocument:
    """Return a block file that was read."""
    return read_yaml(ContentFile("blocks/x.yaml", "blocks/x.yaml", text.encode()))[0]


def test_a_block_file_is_two_records() -> None:
    """Where it stands, and what it says; together they are an entry."""
    report = Report()
    placement, block = validated_block(document(TEXT), report)
    assert isinstance(placement, Placement)
    assert isinstance(block, Treatment)
    entry = entry_of(placement, block)
    assert (entry.id, entry.kind, entry.chapter, entry.order, entry.tracks) == (
        "x",
        "treatment",
        "main",
        5,
        ("phases",),
    )
    assert (entry.block, entry.when, entry.about, report.problems) == (block, None, "", [])


def test_what_cannot_be_used_is_reported() -> None:
    """No kind, another kind, a key that there is not."""
    for text, message in (
        (TEXT.replace("kind: treatment\n", ""), "'kind' is missing"),
        (TEXT.replace("treatment", "nothing"), "no kind of block is called 'nothing'"),
        (f"{TEXT}x: y\n", "no key is called 'x' here"),
    ):
        report = Report()
        assert validated_block(document(text), report) == ()
        assert [problem.message for problem in report.problems] == [message]


def test_a_record_or_nothing() -> None:
    """What is wrong is reported with its line."""
    report = Report()
    made = validated_record(Chapter, {"id": "a"}, document("id: a\n"), report)
    assert made is None
    assert {problem.line for problem in report.problems} == {1}


def test_what_is_gathered_is_there_or_reported() -> None:
    """Unless something was wrong before, which may be why."""
    written = WrittenPhaseOpener(title=Text.of("P"), phase="none")
    shelves: Any = Shelves({}, {})
    report = Report()
    assert gathered(written, shelves, document(TEXT), report) is None
    assert [problem.message for problem in report.problems] == ["no phase is called 'none'"]
    gathered(written, shelves, document(TEXT), report)
    assert len(report.problems) == 1
    assert isinstance(shelves, Shelves)
    block = Treatment(title=Text.of("T"))
    assert gathered(block, shelves, document(TEXT), report) is block
