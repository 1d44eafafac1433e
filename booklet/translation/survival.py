"""What a translation seems to have lost of its text: hedges, negations, conditions. For people to look at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from booklet.language.rules import LanguageRules, rules_of
from booklet.model.inline import parse_inline
from booklet.model.text import AUDIENCES, WIDE, Text
from booklet.translation.inline_text import parse_translation
from booklet.translation.pairs import PairFault
from booklet.translation.source_texts import SourceText

_ENDS = re.compile(r"[.!?…。！？؟]+")
_WORD_OR_LETTER = re.compile(rf"[{WIDE}]|[^\s{WIDE}]+")


def lost(source: SourceText, words: str, rules: LanguageRules) -> Iterator[PairFault]:
    """Yield what a translation seems to have lost; a reader of the language has to say whether it has."""
    english = rules_of("en")
    if english is None or source.is_fixed:
        return
    for name, ours, theirs in (
        ("a word such as “may” or “some”", english.hedges, rules.hedges),
        ("a word such as “not”", english.negations, rules.negations),
        ("a word such as “if”", english.conditions, rules.conditions),
    ):
        if any(ours.search(old) and not theirs.search(new) for old, new in _forms(source, words)):
            yield PairFault(f"{name} stands in 'from', and none here", "Say it, unless it is said in another way.")
    longest = max((_length(each, rules) for _, new in _forms(source, words) for each in _ENDS.split(new)), default=0)
    if longest > rules.most:
        what = "words" if rules.is_spaced else "characters"
        yield PairFault(f"a sentence has {longest} {what}; at most {rules.most}", "Make two of it.")


def _forms(source: SourceText, words: str) -> Sequence[tuple[str, str]]:
    """Return the text and its translation as they are said to each audience."""
    if not source.is_inline:
        return [(source.words, words)]
    old, new = parse_inline(source.words), parse_translation(words)
    return [(_plain(old.said_to(audience)), _plain(new.said_to(audience))) for audience in AUDIENCES]


def _plain(text: Text) -> str:
    """Return the words with a letter for each reference."""
    return "".join(span.text or "X" for span in text.spans)


def _length(sentence: str, rules: LanguageRules) -> int:
    """Return how many words a sentence has; where words do not stand apart, how many characters.

    A name in letters of another script counts there as one character.
    """
    return len(sentence.split() if rules.is_spaced else _WORD_OR_LETTER.findall(sentence))
