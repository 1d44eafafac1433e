"""Every language that is shipped: what must not change on the way from English, over all texts, as both audiences read.

A text whose English has changed since is not looked at here: it is not printed, and `booklet translate` tells of it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

import pytest

from booklet.language.rules import LanguageRules, rules_of
from booklet.model.text import Text
from tests.translation.shipped import LANGUAGES, forms, said, texts

NAMES: Final = re.compile(
    r"\b(?:ALL|MRD|CNS|CSF|TKI|IV|CAR|CRS|KMT2A|Ph|PDQ|Burkitt|Hodgkin|Ommaya|Know ALL|ClinicalTrials\.gov"
    r"|American Cancer Society|American Society of Clinical Oncology|National Cancer Institute)\b"
)
"""Names that stand as they are in languages of Latin script, so that a family finds again what the team says."""

DENIES: Final = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|without|cannot|nor|neither|\w+n[’']t|untreated|unlike|differ|keeps?|stops?|few"
    r"|away)\b|non-",
    re.IGNORECASE,
)
"""What denies in English, or is said by a denial in others, as in "keep it from coming back"."""

OTHERWISE: Final = {
    "es-US": {
        "burkitt-side-effects.yaml#groups/immunotherapy/effects/muscles",
        "immunotherapy-side-effects.yaml#effects/muscles",
        "school.yaml#parts/burkitt/points/immunotherapy-effects",
        "burkitt-side-effects.yaml#groups/chemo/effects/rash",
        "chemo-side-effects.yaml#effects/rash",
        "school.yaml#parts/effects/points/tired",
    }
}
"""Texts on muscles that ache and on a rash, which name no way to give a medicine."""


def rules(tag: str) -> LanguageRules:
    """Return what is known of a language."""
    found = rules_of(tag)
    assert found, f"{tag} has no rules"
    return found


def count(text: Text, kind: str) -> Counter[str]:
    """Return how often each reference or link of a kind stands in a text."""
    return Counter(filter(None, (getattr(span, kind) for span in text.spans)))


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("kind", ["field", "term", "page"])
def test_references_and_links(tag: str, kind: str) -> None:
    """Each figure, medicine, word and page stands as often as in English."""
    assert [place for place, old, new in texts(tag) if count(old, kind) != count(new, kind)] == []


@pytest.mark.parametrize("tag", LANGUAGES)
def test_figures(tag: str) -> None:
    """Each number that is written out stands as often, in digits, and July may be 7; the test finds some."""
    digits = re.compile(r"\d+(?:[.,:]\d+)*")
    pairs = [(place, *(sorted(digits.findall(words)) for words in both)) for place, *both in forms(tag)]
    july = {place for place, english, _ in forms(tag) if "July 22, 2025" in english}
    other = [place for place, old, new in pairs if old != new and not (place in july and new == sorted([*old, "7"]))]
    assert other == []
    assert sum(len(old) for _, old, _ in pairs) > 20


@pytest.mark.parametrize("tag", LANGUAGES)
def test_names(tag: str) -> None:
    """Short forms, genes and organizations."""
    found = [(place, *(sorted({*NAMES.findall(words)}) for words in both)) for place, *both in forms(tag)]
    assert [(place, old, new) for place, old, new in found if old != new] == []
    assert {name for _, old, _ in found for name in old} >= {"ALL", "KMT2A", "IV", "National Cancer Institute"}


@pytest.mark.parametrize("tag", LANGUAGES)
def test_medicines(tag: str) -> None:
    """A medicine that is named in words, without a reference, is that medicine; no other is brought in."""
    names = {
        each.text.words: each.translation.words
        for each in said(tag)
        if each.translation and each.text.file.startswith("drugs/") and each.text.id == "name"
    }
    names = {english.lower(): name for english, name in names.items()}
    assert len(names) > 20

    english, own = {name: name for name in names}, dict(_in_any_letters(names))

    def named(words: str, known: dict[str, str]) -> set[str]:
        # The longest is looked for first: a name may be the beginning of another.
        longest = "|".join(re.escape(name) for name in sorted(known, key=len, reverse=True))
        ends = r"\b" if rules(tag).is_spaced or known is english else ""
        found = re.findall(rf"{ends}(?:{longest}){ends}", words, re.IGNORECASE)
        return {known[name.lower()] for name in found}

    assert [place for place, old, new in forms(tag) if named(old, english) != named(new, own)] == []


def _in_any_letters(names: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield each name in a language and, where it holds the English one behind it, both; with the English one."""
    for english, name in names.items():
        parts = {name, english, name.removesuffix(english).strip()} if name.endswith(english) else {name}
        yield from ((part.lower(), english) for part in parts if part)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_ways(tag: str) -> None:
    """A vein stays a vein, the spine the spine, in all texts and not only in those on medicines."""
    english, own = rules("en"), rules(tag)
    found = [(place, old, new) for place, old, new in forms(tag) if english.named_ways(old) != own.named_ways(new)]
    known = OTHERWISE.get(tag, set())
    assert [each for each in found if each[0].removeprefix("blocks/") not in known] == []
    assert {place.removeprefix("blocks/") for place, *_ in found} >= known, "take away what is no exception any more"


@pytest.mark.parametrize("tag", LANGUAGES)
def test_nothing_is_denied_that_english_says(tag: str) -> None:
    """The other way round than remarks: a "not" that came in turns a rule into its contrary."""
    own = rules(tag).negations
    assert [(place, new) for place, old, new in forms(tag) if own.search(new) and not DENIES.search(old)] == []
