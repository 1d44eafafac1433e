"""Longer booklets, for growth and memory: chapters again and again, each time in words that were not there before."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from booklet.core.values import fields, replace
from booklet.model.document import Document, Part
from booklet.model.elements import ContentsEntry, Element, TableOfContents
from booklet.model.text import Text
from tests.benchmarks.story import retold

Pool = Mapping[int, Sequence[str]]
"""Words by their length."""

_WORD = re.compile(r"\b[A-Za-z]{3,}\b|[\u4e00-\u9fff]", re.ASCII)
"""A word in Latin letters, or a character of Chinese, which gives way to another one."""


def longer(manuscript: Document, copies: int, salt: str) -> Document:
    """Return a booklet with its chapters so many times, every text in other words.

    Words give way to others of the same length from the same booklet, so that lines and pages stay about as full.
    The sense is lost; nothing of it is for a reader.

    Args:
        manuscript: A booklet with cover, contents and back cover, which stay single.
        copies: How many times, 1 or more.
        salt: Other salt gives other words.
    """
    pool = _pool(manuscript)
    front, *chapters, back = manuscript.parts
    made: list[Part] = []
    entries: list[ContentsEntry] = []
    for copy in range(copies):
        telling = _Telling(pool, random.Random(f"{salt} {copy}"), f"-copy-{copy}" if copy else "")
        parts = [telling.part(part) for part in chapters if not (copy and _has_contents(part))]
        made += parts
        entries += [entry for part in parts[0 if copy else 1 :] if (entry := _entry(part))]
    return replace(manuscript, parts=(front, *(_listing(part, entries) for part in made), back))


def _has_contents(part: Part) -> bool:
    return any(isinstance(element, TableOfContents) for element in part.elements)


def _entry(part: Part) -> ContentsEntry | None:
    """Return a line of the contents that leads to a chapter's first anchor."""
    anchors = [anchor for element in part.elements if (anchor := getattr(element, "anchor", ""))]
    return ContentsEntry(part.tab, Text.of(part.title), anchors[0], part.color) if anchors else None


def _listing(part: Part, entries: Sequence[ContentsEntry]) -> Part:
    """Return a part with its contents, if it has any, listing these."""
    elements = (
        TableOfContents(tuple(entries)) if isinstance(each, TableOfContents) else each for each in part.elements
    )
    return replace(part, elements=tuple(elements))


@dataclass(frozen=True)
class _Telling:
    """One time that the chapters are told.

    Attributes:
        pool: Words to take.
        chance: What chooses among them.
        suffix: Of its anchors, so that they are its own; references lead to those of the first time.
    """

    pool: Pool
    chance: random.Random
    suffix: str

    def part(self, part: Part) -> Part:
        """Return a chapter in other words, with anchors of its own."""
        elements: tuple[Element, ...] = retold(part.elements, self._text)
        return replace(part, title=self._words(part.title), elements=renamed(elements, self.suffix))

    def _text(self, text: Text) -> Text:
        spans = (span if span.cite else replace(span, text=self._words(span.text)) for span in text.spans)
        return Text(tuple(spans))

    def _words(self, words: str) -> str:
        return _WORD.sub(lambda match: self._other(match[0]), words)

    def _other(self, word: str) -> str:
        other = self.chance.choice(self.pool[len(word)])
        return other.capitalize() if word[0].isupper() else other


def renamed(value: Any, suffix: str) -> Any:
    """Return an element, or what is in one, with a suffix on every anchor."""
    if isinstance(value, tuple):
        return tuple(renamed(each, suffix) for each in value)
    if isinstance(value, Text) or not fields(value) or not suffix:
        return value
    inner = {each.name: renamed(getattr(value, each.name), suffix) for each in fields(value)}
    if inner.get("anchor"):
        inner["anchor"] += suffix
    return replace(value, **inner)


def _pool(manuscript: Document) -> Pool:
    found: dict[int, set[str]] = defaultdict(set)

    def collect(text: Text) -> Text:
        for span in text.spans:
            for word in _WORD.findall(span.text):
                found[len(word)].add(word.lower())
        return text

    for part in manuscript.parts:
        collect(Text.of(part.title))
        retold(part.elements, collect)
    return {length: sorted(words) for length, words in found.items()}
