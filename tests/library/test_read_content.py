"""A content folder is loaded whole, or refused with every problem in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet import Library
from booklet.errors import ContentError, ExitCode
from booklet.library.read_content import read_content
from tests.library.read_problems import problems
from tests.tiny_content import FILES, edited, write_content

OPENER, VINCRISTINE = "blocks/opener.yaml", "drugs/vincristine.yaml"


def test_a_library_holds_everything_in_order(tmp_path: Path) -> None:
    """Blocks stand in the order of chapters and of their places; everything else is found by its id."""
    library = Library.load(write_content(tmp_path))
    assert [entry.id for entry in library.entries] == [
        *("cover", "call", "opener", "medicines", "other", "sources", "words", "end")
    ]
    assert (library.title.plain, library.version, library.language.tag) == ("A small booklet", "1.2", "en-US")
    assert list(library.sources) == ["one", "two", "ours"]
    assert set(library.drugs) == {"vincristine", "nelarabine"}
    assert set(library.subtypes) == {"b-cell", "t-cell", "open", "other"}


def test_a_library_cannot_be_changed(tmp_path: Path) -> None:
    """What was checked stays as it was checked."""
    library = Library.load(str(write_content(tmp_path)))
    with pytest.raises(TypeError):
        library.drugs["x"] = library.drugs["vincristine"]  # type: ignore[index]
    with pytest.raises(AttributeError):
        library.version = "2"  # type: ignore[misc]


def test_the_hash_is_of_names_and_bytes(tmp_path: Path) -> None:
    """It is the same for the same files, and another for any other byte or name."""
    one = Library.load(write_content(tmp_path / "one")).hash
    assert Library.load(write_content(tmp_path / "two")).hash == one
    changed = edited("content.yaml", "A small booklet", "A small  booklet")
    assert Library.load(write_content(tmp_path / "three", changed)).hash != one


def test_coverage_changes_no_booklet(tmp_path: Path) -> None:
    """It is checked, but neither hashed nor read for a booklet: a slip in it keeps nobody from building one."""
    plain = Library.load(write_content(tmp_path / "plain"))
    folder = write_content(tmp_path / "more", {"coverage.yaml": "topics: none"})
    assert Library.load(folder).hash == plain.hash
    content = read_content(folder)
    assert content.library is None
    assert [str(problem) for problem in content.problems] == [
        f"{folder}/coverage.yaml:1: 'topics' needs a list, not 'none'"
    ]


def test_topics_have_ids_of_their_own(tmp_path: Path) -> None:
    """And cite lines of sources, as statements do."""
    topics = (
        "topics:\n  - {id: C1, topic: a, sources: [one:1]}\n  - {id: C1, topic: b, sources: [one]}\n"
        "  - {id: c3, topic: b, sources: [three:1]}\n"
    )
    wrong = read_content(write_content(tmp_path / "one", {"coverage.yaml": topics})).problems
    assert [(problem.line, problem.message) for problem in wrong] == [(4, "'id' cannot be 'c3'")]
    wrong = read_content(write_content(tmp_path / "two", {"coverage.yaml": topics.replace("c3", "C3")})).problems
    assert sorted((problem.line, problem.message) for problem in wrong) == [
        (3, "'one' names no line of a source"),
        (3, "the id 'C1' stands in line 2 already"),
        (4, "no source is called 'three'"),
    ]


def test_notes_and_hidden_files_are_no_content(tmp_path: Path) -> None:
    """A read-me beside the content and files of editors are left alone."""
    extra = {"README.md": "x", "blocks/README.md": "x", "blocks/.x.swp": "x", ".git/config": "x", "LICENSE": "x"}
    plain = Library.load(write_content(tmp_path / "plain"))
    assert Library.load(write_content(tmp_path / "extra", extra)).hash == plain.hash


def test_all_problems_of_all_files_come_in_one_run(tmp_path: Path) -> None:
    """Bad YAML, a bad field, a bad reference and a safety rule in one report, sorted by file and line."""
    changed = {
        **edited(OPENER, "order: 10", "order: first"),
        **edited(VINCRISTINE, "Into a vein.", "Into the spinal fluid."),
        **edited("glossary.yaml", "id: unused", "id: marrow"),
        **edited("blocks/medicines.yaml", "chapter: main", "chapter: mian"),
        "blocks/broken.yaml": "id: [\n",
    }
    said = problems(write_content(tmp_path, changed))
    assert [line.split(": ")[0] for line in said] == [
        "blocks/broken.yaml:2",
        "blocks/medicines.yaml:3",
        "blocks/opener.yaml:4",
        "drugs/vincristine.yaml:6",
        "glossary.yaml:4",
    ]


def test_a_broken_file_does_not_hide_its_names(tmp_path: Path) -> None:
    """What a file with a fault defines still counts as defined."""
    changed = edited("drugs/nelarabine.yaml", "name: nelarabine", "nane: nelarabine")
    assert problems(write_content(tmp_path, changed)) == [
        "drugs/nelarabine.yaml:1: 'name' is missing | Add a line 'name: …'.",
        "drugs/nelarabine.yaml:2: no key is called 'nane' here | Did you mean 'name'?",
    ]


def test_newer_content_asks_for_a_newer_program_and_says_nothing_else(tmp_path: Path) -> None:
    """A newer schema makes every other complaint pointless."""
    changed = {**edited("content.yaml", "schema: 1", "schema: 12"), **edited(OPENER, "order: 10", "order: first")}
    assert problems(write_content(tmp_path, changed)) == [
        "content.yaml:1: this content is written for a newer program (schema 12; this program reads 1)"
        " | Get a newer version of this program, and install it the way you installed this one."
    ]


@pytest.mark.parametrize("name", ["content.yaml", "sources.yaml", "figures.yaml", "glossary.yaml", "chapters.yaml"])
def test_a_missing_file_is_named_and_nothing_that_follows_from_it(tmp_path: Path, name: str) -> None:
    """One cause, one message."""
    assert problems(write_content(tmp_path, {name: None})) == [
        f"{name}: this file is missing | Add the file, or give another content folder."
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "kind: phase_opener",
            "kind: phase_opner",
            "2: no kind of block is called 'phase_opner' | Did you mean 'phase_opener'?",
        ),
        ("kind: phase_opener", "kind: [a]", "2: 'kind' needs text, not a list | Write the text after the colon."),
        ("order: 10", "order: first", "4: 'order' needs a whole number, not 'first' | Write digits only."),
        (
            "text: Something open.",
            "condition: 'If all:', text: x",
            "19: no key is called 'condition' here"
            " | Keys here are about, children, held, id, said_in, sources, text, when.",
        ),
    ],
)
def test_blocks(tmp_path: Path, old: str, new: str, said: str) -> None:
    """Each fault of a block file is told with its line and what to do."""
    assert problems(write_content(tmp_path, edited(OPENER, old, new))) == [f"{OPENER}:{said}"]


def test_a_road_map_needs_a_line_for_each_phase(tmp_path: Path) -> None:
    """What a block gathers has to be there; its file is named."""
    road_map = "id: map\nkind: road_map\nchapter: main\ntracks: [phases]\ntaught: [first-days]\ntitle: Map\n"
    phase = FILES["phases/induction.yaml"].split("summary:")[0]
    assert problems(write_content(tmp_path, {"blocks/map.yaml": road_map, "phases/induction.yaml": phase})) == [
        "blocks/map.yaml:1: the phase 'induction' has no summary | Add it, or correct the name."
    ]


def test_no_such_folder(tmp_path: Path) -> None:
    """A folder that is not there is a content error with a hint."""
    with pytest.raises(ContentError, match="the content folder cannot be read") as caught:
        Library.load(tmp_path / "none")
    assert caught.value.exit_code is ExitCode.CONTENT
    assert caught.value.problems[0].hint == "Give a folder that holds content.yaml."


def test_the_shipped_content_loads() -> None:
    """What we ship keeps all rules."""
    assert Library.load().entries
