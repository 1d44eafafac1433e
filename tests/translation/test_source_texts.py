"""Which texts there are to translate."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from booklet.core.resources import content_folder
from booklet.library.read_content import read_content
from booklet.translation.source_texts import SourceText, source_texts
from tests.tiny_content import write_content


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], SourceText]:
    """Return the texts of the tiny content by file and id."""
    content = read_content(write_content(tmp_path_factory.mktemp("content")))
    return {(text.file, text.id): text for text in source_texts(content)}


@pytest.mark.parametrize(
    ("file", "id_", "words"),
    [
        ("content.yaml", "title", "A small booklet"),
        ("figures.yaml", "figures/weeks", "4 weeks"),
        ("glossary.yaml", "terms/remission/term", "Remission"),
        ("glossary.yaml", "terms/remission/meaning", "No cells in the [marrow](term:marrow)."),
        ("sources.yaml", "sources/one/about", "For parents."),
        ("sources.yaml", "sources/one/title", "The first page"),
        ("chapters.yaml", "chapters/main/title", "Main part"),
        ("axes/risk.yaml", "label", "Risk group"),
        ("axes/risk.yaml", "values/high/label", "High risk"),
        ("axes/risk.yaml", "values/high/if", "risk is high"),
        ("subtypes/b-cell.yaml", "label", "B-cell ALL"),
        ("phases/induction.yaml", "goal", "To reach [remission](term:remission)"),
        ("phases/induction.yaml", "length/length", "About {figure:weeks}."),
        ("drugs/vincristine.yaml", "name", "vincristine"),
        ("drugs/vincristine.yaml", "given", "Into a vein."),
        ("drugs/nelarabine.yaml", "uses/induction/notes/may", "{Your child|They} may get it."),
        ("blocks/opener.yaml", "title", "Induction"),
        ("blocks/opener.yaml", "sections/plain/points/stay", "**Stay** near, see [page](page:medicines)."),
        ("blocks/cover.yaml", "lines/name", "This booklet belongs to"),
        ("language.yaml", "conditions/if", "If {condition}:"),
        ("language.yaml", "press/short/picture", "The short edges"),
    ],
)
def test_ids(texts: dict[tuple[str, str], SourceText], file: str, id_: str, words: str) -> None:
    """The way to the text through fields and rows; words as they are written."""
    assert texts[file, id_].words == words


@pytest.mark.parametrize(
    ("file", "part"),
    [
        ("blocks/opener.yaml", "spine"),
        ("drugs/vincristine.yaml", "also"),
        ("axes/risk.yaml", "meaning"),
        ("language.yaml", "months"),
        ("language.yaml", "hours"),
        ("language.yaml", "tag"),
    ],
)
def test_what_is_not_translated(texts: dict[tuple[str, str], SourceText], file: str, part: str) -> None:
    """What is held, names of products, titles of sources, what no page prints, how a language is written."""
    assert not [id_ for name, id_ in texts if name == file and part in id_.split("/")]


def test_each_text_of_the_shipped_content_has_an_id_of_its_own() -> None:
    """And its place in the record leads to it."""
    content = read_content(content_folder())
    found = list(source_texts(content))
    assert len(found) > 1_200
    assert [id_ for id_, count in Counter((text.file, text.id) for text in found).items() if count > 1] == []
    assert [text for text in found if not text.words.strip()] == []


def test_ids_do_not_depend_on_words_or_places(tmp_path: Path) -> None:
    """A row that moves, and a text that changes, keep their ids."""
    before = read_content(write_content(tmp_path / "one"))
    text = (tmp_path / "one" / "glossary.yaml").read_text(encoding="utf-8")
    head, first, *others = text.split("  - {id")
    moved = "  - {id".join((head, *others, first.replace("Remission", "A remission")))
    after = read_content(write_content(tmp_path / "two", {"glossary.yaml": moved}))
    ids = [{text.id for text in source_texts(each) if text.file == "glossary.yaml"} for each in (before, after)]
    assert ids[0] == ids[1] != set()
