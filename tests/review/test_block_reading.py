"""A reading holds all that decides what is printed of a block, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from booklet import Library
from booklet.review.block_reading import ReadingLine, hash_of, hedges, read_block
from tests.review.signed import ALL, reading
from tests.tiny_content import FILES, edited, write_content


def lines(library: Library, block: str) -> dict[str, ReadingLine]:
    """Return the lines of a block by their paths."""
    return {line.id: line for line in reading(library, block).lines}


def changed_blocks(tiny: Library, folder: Path, changes: dict[str, str]) -> set[str]:
    """Return the blocks whose hash is not what it was, once files are changed."""
    library = Library.load(write_content(folder, changes))
    return {block for block in ALL if reading(library, block).hash != reading(tiny, block).hash}


def test_a_line_says_what_is_printed_for_whom_and_why(tiny: Library) -> None:
    """References are filled in, conditions stand in words and as they are decided."""
    opener = lines(tiny, "opener")
    assert opener["opener/strong/more-t"] == ReadingLine(
        id="opener/strong/more-t",
        words="It has more.",
        about="child",
        when=("risk is high", "it is T-cell"),
        rule=("risk = high", "cell_type = t-cell"),
        sources=("one:16",),
    )
    assert opener["opener/induction/length"] == ReadingLine(
        id="opener/induction/length",
        words="About 4 weeks.",
        about="child",
        marks=("4 weeks ← figure:weeks",),
        sources=("one:9", "two:5"),
    )
    assert opener["opener/plain/stay"].marks == ("bold: Stay", "page → page:medicines")
    assert opener["opener/strong heading"].words == "Stronger treatment"
    assert opener["opener/strong/again"].when == ("risk is high",), "said once"
    assert opener["opener/strong/again"].rule == ("risk = high", "risk = high")


def test_what_else_decides_a_block(tiny: Library) -> None:
    """Where it stands, whom it is for, what is known of the subtypes it asks about, which pages its sources are."""
    assert [(line.id, line.words) for line in reading(tiny, "medicines").around] == [
        ("medicines kind", "drug_list"),
        ("medicines chapter", "main: Main part"),
        ("medicines tracks", "phases"),
        ("medicines subtype b-cell", "cell_type = b-cell"),
        ("medicines subtype open", "cell_type may be b-cell | t-cell"),
        ("medicines subtype t-cell", "cell_type = t-cell"),
        ("medicines source one", "The first page. For parents."),
        ("medicines source two", "The second page. For everyone."),
    ]


def test_medicines_and_words_are_read_where_they_are_printed(tiny: Library) -> None:
    """What a block gathers is signed with the block; the glossary is signed as a whole."""
    medicines = lines(tiny, "medicines")
    assert (medicines["medicines/vincristine also"].words, medicines["medicines/vincristine also"].sources) == (
        "Oncovin",
        ("two:1",),
    )
    assert [line.id for line in reading(tiny, "words").printed] == [
        "words title",
        "words/marrow term",
        "words/marrow meaning",
        "words/remission term",
        "words/remission meaning",
        "words/unused term",
        "words/unused meaning",
    ]


def test_held_statements_are_kept_apart(tiny: Library) -> None:
    """They are never printed, so they are not signed; free, they are a new line."""
    opener = reading(tiny, "opener")
    assert [(line.id, line.words, line.when) for line in opener.held] == [
        ("opener/plain/spine", "Something open.", ("The sources differ.",))
    ]
    assert "opener/plain/spine" not in {line.id for line in opener.lines}


def test_blocks_with_clinical_text(tiny: Library) -> None:
    """A cover has none."""
    readings = [read_block(entry, tiny) for entry in tiny.entries]
    assert {each.block for each in readings if each.is_clinical} == set(ALL) - {"language"}
    assert not reading(tiny, "cover").is_clinical


EVERY_CONDITION = """
id: other
kind: treatment
chapter: main
order: 30
tracks: [other]
taught: [first-days]
title: Another way
when: {not: {risk: high}}
lead:
  - id: short
    about: any
    text: Short.
    sources: [two:2]
    when: {any: [{risk: [high, standard]}, {cell_type: t-cell}]}
  - {id: both, about: any, text: Both., sources: [two:3], when: {risk: high, cell_type: t-cell}}
"""


def test_conditions_as_they_are_decided(tmp_path: Path) -> None:
    """Words can be read in two ways where "and" meets "or"; the rule cannot."""
    library = Library.load(write_content(tmp_path, {"blocks/other.yaml": EVERY_CONDITION}))
    found = lines(library, "other")
    assert found["other title"].when == ("risk is not high",)
    assert found["other/short"].rule == ("not (risk = high)", "(risk = high | standard or cell_type = t-cell)")
    assert found["other/both"].rule == ("not (risk = high)", "(risk = high and cell_type = t-cell)")


def test_sources_of_what_is_not_there_are_read(tmp_path: Path) -> None:
    """Sources of other names that are gone would still be listed in the booklet."""
    changed = edited("drugs/vincristine.yaml", "also: [Oncovin]\n", "")
    found = lines(Library.load(write_content(tmp_path, changed)), "medicines")
    assert found["medicines/vincristine also_sources"].words == "two:1"


@pytest.mark.parametrize(
    ("name", "old", "new", "blocks"),
    [
        ("blocks/opener.yaml", "Treatment is stronger", "Treatment may be stronger", {"opener"}),
        ("blocks/opener.yaml", "**Stay** near", "Stay near", {"opener"}),
        ("blocks/opener.yaml", "(page:medicines)", "(page:words)", {"opener"}),
        ("blocks/opener.yaml", "[one:15]", "[one:16]", {"opener"}),
        ("blocks/opener.yaml", "when: {risk: high}\n", "when: {risk: standard}\n", {"opener"}),
        ("blocks/opener.yaml", ", held: The sources differ.", "", {"opener"}),
        ("blocks/opener.yaml", "title: Induction", "title: The first phase", {"opener"}),
        ("blocks/opener.yaml", "chapter: main", "chapter: front", {"opener"}),
        ("blocks/opener.yaml", "tracks: [phases]", "tracks: [phases, other]", {"opener"}),
        ("blocks/medicines.yaml", "title: Medicines", "when: {risk: high}\ntitle: Medicines", {"medicines"}),
        ("blocks/medicines.yaml", "setting: induction}", "setting: induction, names: generic}", {"medicines"}),
        ("phases/induction.yaml", "To reach", "To try to reach", {"opener"}),
        ("figures.yaml", "4 weeks", "5 weeks", {"opener"}),
        ("figures.yaml", "two:5", "two:6", {"opener"}),
        ("drugs/nelarabine.yaml", "may get", "gets", {"medicines"}),
        ("drugs/nelarabine.yaml", "t-cell", "b-cell", {"medicines"}),
        ("drugs/vincristine.yaml", "[Oncovin]", "[Vincasar]", {"medicines"}),
        ("drugs/vincristine.yaml", "[two:1]", "[two:2]", {"medicines"}),
        ("glossary.yaml", "Where blood is made", "Where blood cells are made", {"words"}),
        ("sources.yaml", "The second page", "Another page", {"opener", "medicines", "other"}),
        ("sources.yaml", "For parents.", "For all parents.", {"opener", "medicines", "words"}),
        ("chapters.yaml", "Main part", "Main pages", {"opener", "medicines", "other"}),
        ("axes/risk.yaml", "label: High risk", "label: Higher risk", {"language"}),
        ("subtypes/b-cell.yaml", "label: B-cell ALL", "label: T-cell ALL", {"language"}),
        ("axes/risk.yaml", "if: risk is high", "if: the risk is high", {"opener"}),
        ("subtypes/open.yaml", "[b-cell, t-cell]", "[b-cell]", {"opener", "medicines"}),
    ],
)
def test_what_unsigns_a_block(tiny: Library, tmp_path: Path, name: str, old: str, new: str, blocks: set[str]) -> None:
    """Each thing that decides a block changes its hash, and no other block's."""
    assert changed_blocks(tiny, tmp_path, edited(name, old, new)) == blocks


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("blocks/opener.yaml", "order: 10", "order: 11"),
        ("blocks/opener.yaml", "Something open.", "Something else."),
        ("blocks/cover.yaml", "For families", "For you"),
        ("content.yaml", '"1.2"', '"1.3"'),
        ("chapters.yaml", "color: teal", "color: green"),
        ("phases/induction.yaml", "The first phase.", "The very first phase."),
        ("subtypes/b-cell.yaml", "The cells are B cells.", "They are B cells."),
    ],
)
def test_what_unsigns_nothing(tiny: Library, tmp_path: Path, name: str, old: str, new: str) -> None:
    """What is not printed of a block, and how pages look."""
    assert changed_blocks(tiny, tmp_path, edited(name, old, new)) == set()


_OWNERS = {
    "blocks/opener.yaml": "opener",
    "phases/induction.yaml": "opener",
    "figures.yaml": "opener",
    "blocks/other.yaml": "other",
    "drugs/vincristine.yaml": "medicines",
    "drugs/nelarabine.yaml": "medicines",
    "glossary.yaml": "words",
}
"""Files, and the one block that their statements are printed in."""
_NOT_PRINTED = ("The first phase.", "Something open.")
_WORDS = re.compile(r"(?:text|meaning): (?:\"[^\"]*\"|[^,}\n]+)")
_CITED = re.compile(r"(?<=[\[ ])(?:one|two):\d+(?:-\d+)?")
_STATEMENT = re.compile(r"text: .*sources: \[[^\]]*\](?=\})")
_CONDITIONS = (
    "{risk: high}",
    "{risk: standard}",
    "{risk: [high, standard]}",
    "{cell_type: t-cell}",
    "{not: {risk: high}}",
    "{any: [{risk: high}, {cell_type: b-cell}]}",
)


def _spots(name: str, pattern: re.Pattern[str]) -> list[tuple[str, int, int]]:
    """Return where in a file a printed line matches: file, start and end."""
    text = FILES[name]
    return [
        (name, start + found.start(), start + found.end())
        for start, line in _lines(text)
        if not any(each in line for each in _NOT_PRINTED)
        for found in pattern.finditer(line)
    ]


def _lines(text: str) -> list[tuple[int, str]]:
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    return [(start, text[start:].split("\n", 1)[0]) for start in starts]


_WORD_SPOTS = [spot for name in _OWNERS for spot in _spots(name, _WORDS)]
_STATEMENT_SPOTS = [
    spot for name in sorted(_OWNERS.keys() - {"figures.yaml", "glossary.yaml"}) for spot in _spots(name, _STATEMENT)
]
_SOURCE_SPOTS = [spot for name in _OWNERS for spot in _spots(name, _CITED)]


@settings(max_examples=settings().max_examples // 2)  # each reads a content folder
@given(spot=st.sampled_from(_WORD_SPOTS), word=st.text("abcdefgh", min_size=1, max_size=8))
def test_any_other_word_unsigns_its_block_alone(tiny: Library, spot: tuple[str, int, int], word: str) -> None:
    """Wherever in a statement, a figure or a meaning a word is put."""
    name, _, end = spot
    text = FILES[name]
    at = end - 1 if text[end - 1] == '"' else end
    with TemporaryDirectory() as folder:
        changes = {name: f"{text[:at]} {word}{text[at:]}"}
        assert changed_blocks(tiny, Path(folder), changes) == {_OWNERS[name]}


@settings(max_examples=settings().max_examples // 2)  # each reads a content folder
@given(spot=st.sampled_from(_SOURCE_SPOTS), line=st.integers(min_value=100, max_value=999))
def test_any_other_source_unsigns_its_block_alone(tiny: Library, spot: tuple[str, int, int], line: int) -> None:
    """Wherever a line of a source is named."""
    name, start, end = spot
    with TemporaryDirectory() as folder:
        changes = {name: f"{FILES[name][:start]}one:{line}{FILES[name][end:]}"}
        assert changed_blocks(tiny, Path(folder), changes) == {_OWNERS[name]}


@settings(max_examples=settings().max_examples // 2)  # each reads a content folder
@given(spot=st.sampled_from(_STATEMENT_SPOTS), when=st.sampled_from(_CONDITIONS))
def test_any_other_condition_unsigns_its_block_alone(tiny: Library, spot: tuple[str, int, int], when: str) -> None:
    """Whichever statement it is put on, also one that the condition around it holds for already."""
    name, _, end = spot
    with TemporaryDirectory() as folder:
        changes = {name: f"{FILES[name][:end]}, when: {when}{FILES[name][end:]}"}
        assert changed_blocks(tiny, Path(folder), changes) == {_OWNERS[name]}


def test_hedges_are_named_once_in_their_order() -> None:
    """Reviewers see how sure each statement is."""
    assert hedges("It usually takes about 4 weeks. It may take more, or may not.") == ("usually", "about", "may")
    assert hedges("It takes 4 weeks.") == ()


def test_a_field_that_is_empty_changes_no_hash() -> None:
    """Old signatures hold when lines get new fields."""
    assert hash_of((ReadingLine(id="a", words="b"),)) == hash_of((ReadingLine(id="a", words="b", when=(), sources=()),))
    assert hash_of((ReadingLine(id="a", words="b"),)) != hash_of((ReadingLine(id="a", words="b", sources=("one:1",)),))


def test_the_shipped_blocks_can_all_be_read() -> None:
    """No two lines of a block have one path, or old and new words could not be told apart."""
    library = Library.load()
    for entry in library.entries:
        ids = [line.id for line in read_block(entry, library).lines]
        texts = [each for each in ids if " " not in each]
        assert len(texts) == len(set(texts)), entry.id
