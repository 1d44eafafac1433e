"""A new language: a folder with a file for each file of content, in which nothing is said yet."""

from __future__ import annotations

from collections.abc import Iterable

from booklet.files.folder_layout import CATALOGUE, LANGUAGES
from booklet.model.language import direction_of
from booklet.translation.source_texts import SourceText
from booklet.translation.status import Saying
from booklet.translation.writing import as_files, with_all

_SCRIPTS = {
    "am": "Ethi",
    "ar": "Arab",
    "bn": "Beng",
    "ckb": "Arab",
    "dv": "Thaa",
    "fa": "Arab",
    "he": "Hebr",
    "hi": "Deva",
    "hy": "Armn",
    "ja": "Jpan",
    "ka": "Geor",
    "km": "Khmr",
    "ko": "Kore",
    "lo": "Laoo",
    "my": "Mymr",
    "ne": "Deva",
    "pa": "Guru",
    "prs": "Arab",
    "ps": "Arab",
    "ru": "Cyrl",
    "ta": "Taml",
    "te": "Telu",
    "th": "Thai",
    "ti": "Ethi",
    "uk": "Cyrl",
    "ur": "Arab",
    "yi": "Hebr",
    "zh": "Hans",
}
"""The usual script of a language (Unicode CLDR 48, likely subtags); Latin where none is named here."""

_PLURALS = {
    **dict.fromkeys(("id", "ja", "km", "ko", "lo", "my", "th", "vi", "zh"), "none"),
    **dict.fromkeys(("am", "bn", "fa", "fr", "hi", "ht", "hy", "pa", "prs", "ti"), "french"),
    "ar": "arabic",
    "he": "hebrew",
    "pl": "polish",
    "ru": "russian",
    "uk": "russian",
}
"""Plural rules by language, where they are not those of English; see `booklet.model.plurals`."""

_FORM = """\
# How {tag} is written. Fill in what is empty, and change what is not so: a reader of the language has to say it.
# Booklets in {tag} can be made as soon as nothing here is empty. {{names}} in braces are filled in for print.
tag: {tag}
name: ""
direction: {direction}
script: {script}
plurals: {plurals}
months: ["", "", "", "", "", "", "", "", "", "", "", ""]
dates: "{{month}}\\u00a0{{day}}, {{year}}"
hours: {{other: ""}}
minutes: {{other: ""}}
sheets: {{other: ""}}
# How many texts are in English, since nobody has translated them: "{{n}} texts are in English".
untranslated: {{other: ""}}
rows:
  comma: ", "
  semicolon: "; "
  sentence: ". "
  space: " "
  stop: "."
  and: ""
  or: ""
  titled: "{{title}}: {{labels}}"
  quoted: "“{{name}}”"
"""


def new_language(tag: str, texts: Iterable[SourceText]) -> dict[str, bytes]:
    """Return the files of a new language by their names, named from the content folder."""
    sayings = [Saying(text) for text in texts]
    return {f"{LANGUAGES}/{tag}/{CATALOGUE}": language_form(tag).encode(), **as_files(tag, with_all(sayings))}


def script_of(tag: str) -> str:
    """Return the script of a language, by ISO 15924, as its tag names it, or as it is usual."""
    language, *others = tag.split("-")
    return next((part for part in others if part.istitle()), _SCRIPTS.get(language, "Latn"))


def language_form(tag: str) -> str:
    """Return the file that says how a language is written, as far as its tag tells.

    Example:
        >>> "direction: rtl" in language_form("ar"), "script: Hans" in language_form("zh-Hans")
        (True, True)
    """
    language, script = tag.split("-")[0], script_of(tag)
    return _FORM.format(tag=tag, direction=direction_of(script), script=script, plurals=_PLURALS.get(language, "one"))
