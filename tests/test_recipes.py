"""The recipes of CONTRIBUTING.md work as they are written."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from booklet import Library, Profile, build_booklet, build_sheet
from booklet.core.resources import content_folder
from booklet.library.json_schema import content_schemas
from tests.checkers import ROOT
from tests.tag_outline import read_tags

PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
EXAMPLE = re.compile(r"^```yaml\n# (content/\S+\.yaml)(, at the end)?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Example(NamedTuple):
    """A piece of YAML, and the file it makes or ends."""

    file: str
    is_added: bool
    text: str


def recipe(title: str) -> list[Example]:
    """Return the examples of one recipe."""
    section = PAGE.split(f"\n### {title}\n")[1].partition("\n##")[0]
    return [Example(file, bool(added), text) for file, added, text in EXAMPLE.findall(section)]


def follow(folder: Path, *titles: str) -> Library:
    """Return the library of a copy of the shipped content in which recipes were followed."""
    shutil.copytree(content_folder(), folder / "content")
    for title in titles:
        for example in recipe(title):
            path = folder / example.file
            assert path.exists() == example.is_added, example.file
            with path.open("a", encoding="utf-8", newline="\n") as file:
                file.write(example.text)
    return Library.load(folder / "content")


@pytest.mark.parametrize(
    ("titles", "profile", "said"),
    [
        (["A block"], Profile("b-cell", risk="high"), ["What to wear", "Your child may need spare clothes."]),
        (["A block", "A term"], Profile("b-cell", risk="high"), ["Front-opening", "zipper down the front"]),
        (
            ["A drug"],
            Profile("ph-positive", risk="high"),
            ["Exampline", "(Examplix)", "It may be given too."],
        ),
        (["A subtype"], Profile("example", risk="high"), ["Example ALL", "High risk"]),
        (["A stage"], Profile("b-cell", stage="example-stage"), ["An example stage", "When ALL does not go away"]),
    ],
    ids=lambda value: " + ".join(value) if isinstance(value, list) else None,
)
def test_recipe(tmp_path: Path, titles: list[str], profile: Profile, said: list[str]) -> None:
    """Followed in a copy of the shipped content, a recipe loads, and a booklet shows it."""
    assert all(recipe(title) for title in titles)
    printed = read_tags(build_booklet(profile, follow(tmp_path, *titles)).reader_pdf()).text
    assert [words for words in said if words not in printed] == []


def test_recipe_of_a_sheet(tmp_path: Path) -> None:
    """It is made by its name, and in no booklet."""
    library = follow(tmp_path, "A sheet for others")
    printed = read_tags(build_sheet(Profile("b-cell"), library, name="dentist").reader_pdf()).text
    assert [
        words for words in ("B-cell ALL", "For the dentist", "risk of infection", "Name") if words not in printed
    ] == []
    assert "dentist" in library.hidden


def test_all_recipes_go_together(tmp_path: Path) -> None:
    """Nothing in one keeps another from working."""
    library = follow(tmp_path, "A block", "A sheet for others", "A term", "A drug", "A subtype", "A stage")
    assert {"own-clothes"} <= {entry.id for entry in library.entries}
    assert "exampline" in library.drugs
    assert "front-opening" in library.terms
    assert "example" in library.subtypes
    assert library.track(Profile("example", stage="example-stage")) == "refractory"


def test_the_settings_name_every_schema() -> None:
    """The snippet for editors leaves no kind of file out."""
    (snippet,) = re.findall(r"^```json\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    named = json.loads(snippet)["yaml.schemas"]
    assert set(named) == {f"schemas/{name}.json" for name in content_schemas()}
    paths = [path for held in named.values() for path in ([held] if isinstance(held, str) else held)]
    assert all((ROOT / path.removeprefix("!").partition("*")[0]).exists() for path in paths)
