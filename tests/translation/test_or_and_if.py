"""One or the other, and only if: in each language a condition stays one, and a row of things stays as it is."""

from __future__ import annotations

import re
from typing import Final

import pytest

from tests.translation.shipped import LANGUAGES, forms

_OR: Final = {
    "es-US": r"\b(?:o|u|ni)\b",
    "vi": r"\b(?:hoặc|hay)\b",
    "zh-Hans": "或|还是|也可能",
    "ar": r"أو|أم\b|ولا",
}
_IF: Final = {
    "es-US": r"\bsi\b|\bcuando\b",
    "vi": r"\b(?:nếu|khi|xem|hay)\b",
    "zh-Hans": "如果|是否|若|时|才|还是",
    "ar": r"إذا|عند|متى",
}
_SEVERE: Final = {"es-US": r"\bfuertes?\b", "vi": r"\bnặng\b", "zh-Hans": "严重|剧烈", "ar": "شديد"}
_OFFERED: Final = {"es-US": "ofrec", "vi": "đề nghị", "zh-Hans": "提供", "ar": "يُعرض"}
_COMMAS: Final = re.compile("[,،、]")

_SAID_OTHERWISE: Final = {
    "es-US": {"blocks/known-or-waiting.yaml#title"},
    "vi": {
        "blocks/at-a-glance.yaml#lead/chemo-main",
        "blocks/brain-and-spinal-cord.yaml#sections/spinal/paragraphs/puncture",
        "language.yaml#site/once",
    },
    "zh-Hans": {
        "blocks/after-transplant.yaml#intro/scope",
        "blocks/at-a-glance.yaml#lead/chemo-main",
        "blocks/brain-and-spinal-cord.yaml#sections/spinal/paragraphs/puncture",
        "blocks/help-lines.yaml#sections/phone/paragraphs/call",
        "blocks/help-lines.yaml#sections/phone/paragraphs/chat",
        "blocks/planning-talk.yaml#sections/plan/paragraphs/what-counts",
        "blocks/questions-daily-life.yaml#groups/home/questions/home-school",
        "blocks/relapse.yaml#sections/which/ask",
        "blocks/targeted-therapy.yaml#sections/ph-change/paragraphs/swap",
    },
    "ar": set[str](),
}
"""Texts that name two words for one thing, that ask, or that say all of what may be."""


def _lost(tag: str, english: str, own: str) -> set[str]:
    old, new = re.compile(english, re.IGNORECASE), re.compile(own, re.IGNORECASE)
    found = {place for place, theirs, ours in forms(tag) if old.search(theirs) and not new.search(ours)}
    return found - _SAID_OTHERWISE[tag]


@pytest.mark.parametrize("tag", LANGUAGES)
def test_one_or_the_other_is_not_both(tag: str) -> None:
    """Of medicines, phases and places alike."""
    assert _lost(tag, r"\bor\b", _OR[tag]) == set()


@pytest.mark.parametrize("tag", LANGUAGES)
def test_only_if_stays_so(tag: str) -> None:
    """What holds under a condition does not come to hold as such."""
    assert _lost(tag, r"\bif\b", _IF[tag]) == set()


@pytest.mark.parametrize("tag", LANGUAGES)
def test_what_is_offered_is_not_chosen_yet(tag: str) -> None:
    """Whether it is taken, a family decides with the team."""
    assert _lost(tag, r"\boffer", _OFFERED[tag]) == set()


@pytest.mark.parametrize("tag", LANGUAGES)
def test_severe_is_said_of_what_it_is_said_of_in_english(tag: str) -> None:
    """A sign of danger is not made narrower: knowall:93 lists "severe nausea, vomiting, diarrhea"."""

    def severe(words: str, pattern: str) -> list[int]:
        return [len(re.findall(pattern, piece, re.IGNORECASE)) for piece in _COMMAS.split(words)]

    texts = [(place, old, new) for place, old, new in forms(tag) if re.search(r"\bsevere\b", old, re.IGNORECASE)]
    assert len(texts) >= 2
    assert [place for place, old, new in texts if severe(old, r"\bsevere\b") != severe(new, _SEVERE[tag])] == []
