"""Editors are told the same as the library says: what it takes, and what it refuses."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from booklet.blocks import block_kinds
from booklet.core.resources import content_folder
from booklet.files.folder_layout import CATALOGUE, EXTRA_FILES, FILES, FOLDERS
from booklet.language.language_files import read_language_files
from booklet.language.store import language_folder
from booklet.library.json_schema import combined_schema, content_schemas
from tests.in_one_go import in_one_go
from tests.library.read_problems import problems
from tests.tiny_content import FILES as TINY
from tests.tiny_content import edited, write_content
from tests.translation.french import FORM, TAG, translate

SCHEMAS = content_schemas()
FAST = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
LANGUAGES = content_folder() / "languages"
SHIPPED = sorted(
    path
    for path in content_folder().rglob("*.yaml")
    if path.parent.name != "signatures" and (path.parent == LANGUAGES / "en-US" or not path.is_relative_to(LANGUAGES))
)
"""Content as it was written."""

TRANSLATED = [folder for folder in sorted(LANGUAGES.iterdir()) if folder.name != "en-US"]
"""Folders of languages that it is translated to."""


def faults(name: str, text: str, loader: Any = FAST) -> list[str]:
    """Return what the schema of a file says of its text, as an editor reads it."""
    kind = "language" if name.startswith("languages/") else name.split("/")[0].removesuffix(".yaml")
    data = yaml.load(text, Loader=loader)
    return [error.message for error in validator(kind).iter_errors(data)]


@cache
def validator(kind: str) -> Draft202012Validator:
    """Return what looks for faults in a kind of file, or in any kind."""
    return Draft202012Validator(SCHEMAS[kind] if kind else combined_schema())


def test_each_kind_of_file_has_a_schema() -> None:
    """Those at the top by their names, the others by their folders; all are JSON Schema themselves."""
    files = {name.removesuffix(".yaml") for name in (*FILES, *EXTRA_FILES, CATALOGUE)}
    assert set(SCHEMAS) == files | set(FOLDERS) | {"translations", "language-form"}
    for schema in (*SCHEMAS.values(), combined_schema()):
        Draft202012Validator.check_schema(schema)


@in_one_go("path", SHIPPED)
@pytest.mark.parametrize("loader", [FAST, getattr(yaml, "CBaseLoader", yaml.BaseLoader)], ids=["typed", "text"])
def test_shipped_content_keeps_its_schema(path: Path, loader: Any) -> None:
    """Whether numbers are read as numbers, as editors do, or as text, as the library does."""
    name = path.relative_to(content_folder()).as_posix()
    assert faults(name, path.read_text(encoding="utf-8"), loader) == []


@pytest.mark.parametrize("name", TINY)
def test_one_schema_fits_all(name: str) -> None:
    """The combined schema takes every kind of file."""
    assert list(validator("").iter_errors(yaml.safe_load(TINY[name]))) == []


def faults_of_language(name: str, text: str) -> list[str]:
    """Return what the schema of a language's file says of its text."""
    schema = SCHEMAS["language-form" if name == CATALOGUE else "translations"]
    return [error.message for error in Draft202012Validator(schema).iter_errors(yaml.load(text, yaml.CSafeLoader))]


@pytest.mark.parametrize("folder", TRANSLATED, ids=lambda folder: folder.name)
def test_translations_keep_their_schema(folder: Path) -> None:
    """All files of a language, and how it is written."""
    paths = [path for path in folder.rglob("*.yaml") if path.parent.name != "signatures"]
    assert len(paths) > 80
    for path in paths:
        assert faults_of_language(path.name, path.read_text(encoding="utf-8")) == [], path


TRANSLATION = "translates: a.yaml\ntexts:\n- {id: a/b, from: One, to: Uno, made_by: machine}\n"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("id: a/b, ", ""),
        ("id: a/b", "id: a b"),
        ("from: One, ", ""),
        (", to: Uno", ""),
        ("to: Uno", "too: Uno"),
        ("to: Uno", "to: [Uno]"),
        ("machine", "robot"),
        ("translates: a.yaml\n", ""),
    ],
)
def test_what_translators_are_told(tmp_path: Path, old: str, new: str) -> None:
    """What the program refuses, an editor marks."""
    folder = translate(write_content(tmp_path))
    path = folder / "languages" / TAG / "blocks" / "other.yaml"
    for text, is_refused in ((TRANSLATION, False), (TRANSLATION.replace(old, new), True)):
        assert bool(faults_of_language(path.name, text)) is is_refused
        path.write_text(text.replace("a.yaml", "blocks/other.yaml"), encoding="utf-8")
        problems_found = language_folder(TAG, *read_language_files(folder, TAG)).problems
        assert bool(problems_found) is is_refused


def test_how_a_language_is_written_is_told() -> None:
    """The fixed words are no part of it."""
    assert faults_of_language(CATALOGUE, FORM) == []
    assert faults_of_language(CATALOGUE, FORM.replace("direction: ltr", "direction: up"))
    assert faults_of_language(CATALOGUE, FORM + "booklet: {}\n")


OPENER, VINCRISTINE, INDUCTION = "blocks/opener.yaml", "drugs/vincristine.yaml", "phases/induction.yaml"


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (OPENER, "title: Induction", "titel: Induction"),
        (OPENER, "title: Induction", "title: Induction\ncount: '5'"),
        (OPENER, "kind: phase_opener", "kind: phase_opner"),
        (OPENER, "kind: phase_opener\n", ""),
        (OPENER, "phase: induction\n", "phase: {id: induction}\n"),
        (OPENER, "id: strong\n    heading", "heading"),
        (OPENER, "{id: more, about: child", "{about: child"),
        (OPENER, "id: more,", "id: More one,"),
        (OPENER, "sources: [one:15]", "sources: []"),
        (OPENER, ", sources: [one:15]", ""),
        (OPENER, "[one:15]", "[one]"),
        (OPENER, "[one:15]", "[ours]"),
        (OPENER, "[one:15]", "['one:1-']"),
        (OPENER, "text: Something open.", "text: ' '"),
        (OPENER, "text: Something open.", "text: [Something]"),
        (OPENER, "text: Something open.", "condition: 'If all:', text: x"),
        (OPENER, "17], when: {risk: high}}", "17], when: high}"),
        (OPENER, "17], when: {risk: high}}", "17], when: {any: []}}"),
        (OPENER, "17], when: {risk: high}}", "17], when: {not: {risk: []}}}"),
        (OPENER, "order: 10", "order: first"),
        (OPENER, "tracks: [phases]", "tracks: phases"),
        (INDUCTION, "name: Induction", "name: Induction\ncolor: pink"),
        (INDUCTION, "id: induction\n", ""),
        (VINCRISTINE, "kind: chemotherapy", "kind: chemo"),
        (VINCRISTINE, "notes:", "notes: []\n    given:"),
        ("chapters.yaml", "color: red", "color: reddish"),
        ("chapters.yaml", 'tab: "1"', 'tab: "123"'),
        ("glossary.yaml", "sources: [ours]", "sources: [theirs]"),
        ("axes/risk.yaml", "if: risk is high, ", ""),
        ("subtypes/b-cell.yaml", "traits: {cell_type: b-cell}", "traits: {cell_type: []}"),
        ("content.yaml", "language: en-US", "language: English"),
    ],
)
def test_what_the_library_refuses_the_schema_refuses(tmp_path: Path, name: str, old: str, new: str) -> None:
    """An author sees while typing what would be said afterwards."""
    changed = edited(name, old, new)
    assert faults(name, TINY[name]) == []
    assert faults(name, changed[name])
    assert problems(write_content(tmp_path, changed))


def test_what_the_program_fills_in_is_not_offered() -> None:
    """Editors complete only what content may write."""
    definitions = SCHEMAS["blocks"]["$defs"]
    assert "condition" not in definitions["Statement"]["properties"]
    assert "medicines" not in definitions["WrittenDrugGroup"]["properties"]
    assert not {"Phase", "Stop", "Medicine"} & definitions.keys()
    assert "x-shared" not in str(SCHEMAS)


def test_editors_are_told_what_keys_mean() -> None:
    """Descriptions come from the docstrings; every kind of block is offered, with its own keys."""
    definitions = SCHEMAS["blocks"]["$defs"]
    assert definitions["Statement"]["properties"]["held"]["description"].startswith("Why a clinician")
    assert definitions["block_drug_list"]["description"] == "The medicines of one phase or way of treatment."
    assert definitions["blocks"]["properties"]["kind"]["enum"] == list(block_kinds())
    assert definitions["block_drug_list"]["properties"]["lines"]["default"] == 3
