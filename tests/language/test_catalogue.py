"""The fixed words of a language: one file, read as strictly as content."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from booklet import Library, compose_booklet
from booklet.blocks.notes import Notes
from booklet.core.resources import content_folder
from booklet.errors import AccessibilityError, ContentError
from booklet.files.catalogue_files import language_tags, read_catalogues
from booklet.language.catalogue import shipped_language
from booklet.language.language_files import read_language_files
from booklet.language.store import language_folder
from booklet.model.language import LanguageForm
from booklet.model.text import Text
from tests.tiny_content import FILES, edited, write_content

NAME = "languages/en-US/language.yaml"


def said(folder: Path) -> list[str]:
    """Return what is wrong with a folder, with paths from it."""
    with pytest.raises(ContentError) as error:
        Library.load(folder)
    return [str(problem).replace(f"{folder.as_posix()}/", "") for problem in error.value.problems]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("  told: Told team\n", "", "'told' is missing"),
        ("  told: Told team\n", "  told: Told team\n  tolled: x\n", "no key is called 'tolled' here"),
        ("Page\n", "'Page {number}'\n", "nothing is filled in at {number}; places of these words: none"),
        ("Phase {number} of {count}", "Phase {number}", "these words need a place {count}"),
        ("tag: en-US", "tag: en-GB", f"{NAME}:2: the tag 'en-GB' is not the folder's name, 'en-US'"),
        (", December]", "]", "'months' needs at least 12 items"),
        ("direction: ltr", "direction: rtl", "lines in the script 'Latn' run 'ltr', not 'rtl'"),
        ("script: Latn", "script: Hebr", "lines in the script 'Hebr' run 'rtl', not 'ltr'"),
        ("direction: ltr", "direction: left", "'direction' cannot be 'left'"),
        ("head: Cover", "head: \u202eCover", "the text holds a mark that turns the direction of words (U+202E)"),
    ],
)
def test_faults_are_named(tmp_path: Path, old: str, new: str, message: str) -> None:
    """With file and line: a key that is missing or unknown, a place that differs, another language."""
    (problem,) = said(write_content(tmp_path, edited(NAME, old, new)))
    assert re.match(rf"{NAME}:[1-9]\d*: ", problem)
    assert message in problem


def test_a_number_may_be_said_in_words_where_it_is_the_only_one(tmp_path: Path) -> None:
    """English needs no place for the 1 of "one hour"; in French the same words would stand for 0 hours, too."""
    one = {**edited(NAME, 'hours: {one: "{n}\\u00a0hour"', 'hours: {one: "one hour"')}
    library = Library.load(write_content(tmp_path / "one", one))
    assert [library.language.counted(n, library.language.hours) for n in (1, 2)] == ["one hour", "2\u00a0hours"]
    several = {NAME: one[NAME].replace("plurals: one", "plurals: french")}
    (problem,) = said(write_content(tmp_path / "several", several))
    assert re.match(rf"{NAME}:[1-9]\d*: these words stand for several numbers, and have no {{n}}", problem)


def test_texts_need_their_language(tmp_path: Path) -> None:
    """Content says which language it is in, and has that language's fixed words."""
    assert said(write_content(tmp_path / "none", {NAME: None})) == [
        f"content.yaml:3: no file holds the fixed words in 'en-US': {NAME}"
    ]
    other = {**edited("content.yaml", "en-US", "en-GB")}
    assert said(write_content(tmp_path / "other", other)) == [
        "content.yaml:3: no file holds the fixed words in 'en-GB': languages/en-GB/language.yaml"
    ]


def test_another_language_changes_nothing(tmp_path: Path, tiny: Library) -> None:
    """Neither what it says nor what is wrong with it; the texts' own words count for the hash."""
    broken = write_content(tmp_path / "a", {"languages/xx/language.yaml": "tag: 5\nodd: [", "languages/yy/x.yaml": ""})
    assert Library.load(broken).hash == tiny.hash
    assert Library.load(write_content(tmp_path / "b", edited(NAME, "Notes", "My notes"))).hash != tiny.hash


def test_a_language_is_no_link(tmp_path: Path) -> None:
    """It might lead anywhere."""
    folder = write_content(tmp_path / "content")
    shutil.move(folder / "languages" / "en-US", tmp_path / "en-US")
    (folder / "languages" / "en-US").symlink_to(tmp_path / "en-US")
    assert said(folder) == ["languages/en-US: a folder of languages cannot be a link"]


def test_what_is_kept_holds_the_language(tmp_path: Path) -> None:
    """A library that was kept has the same words as one that was read."""
    folder = write_content(tmp_path, edited(NAME, "notes: Notes", "notes: My own notes"))
    first, second = Library.load(folder), Library.load(folder)
    assert first is not second
    assert first.language == second.language
    assert second.language.booklet.notes == "My own notes"


def test_booklets_by_hand_have_a_shipped_language() -> None:
    """That of another region, too; what nobody has words for is refused."""
    blocks = [Notes(title=Text.of("Notes"))]
    assert compose_booklet(blocks, title="T", language="en-GB").metadata.language.tag == "en-GB"
    for tag in ("tlh", "", "en-Cyrl", "es-US"):
        with pytest.raises(AccessibilityError, match=f"there are no fixed words in the language '{tag}'") as error:
            compose_booklet(blocks, title="T", language=tag)
        assert "There are: en-US" in error.value.hint
    own = shipped_language("en-US").with_values({"tag": "tlh"})
    assert compose_booklet(blocks, title="T", language=own).metadata.language is own


def test_shipped_languages() -> None:
    """Each folder holds a language of its name: the one that content is written in, or one it is translated to."""
    root = content_folder()
    assert {"en-US", "es-US"} <= set(language_tags(root))
    for each in read_catalogues(root):
        form = shipped_language(each.tag) if each.tag == "en-US" else _translated_form(root, each.tag)
        assert (each.problems, form.tag) == ((), each.tag)


def _translated_form(root: Path, tag: str) -> LanguageForm:
    folder = language_folder(tag, *read_language_files(root, tag))
    assert (folder.problems, folder.form_problems) == ([], [])
    assert folder.form
    return folder.form


def test_there_need_be_no_languages(tmp_path: Path) -> None:
    """Where there are none, none are listed."""
    assert language_tags(tmp_path) == []
    assert NAME in FILES
