"""How a booklet speaks: its sentences, what it asks readers to do, its numbers. Words alone, no layout."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from booklet.check.rules.denominators import shares_in
from booklet.check.rules.passive_voice import may_be_passive
from booklet.check.sentences import FEWEST_WORDS, sentences
from booklet.model.text import Text

_REQUEST = re.compile(
    r"(?:please |always |never |do not |don[’']t )?"
    r"(?:add|ask|bring|call|check|choose|fill|find|follow|give|go over|keep|learn|let|look|make|mark|note|read|record"
    r"|report|say|show|start|take|talk|tell|tick|use|wash|watch|write)(?![\w-])",
    re.IGNORECASE,
)
"""How a sentence begins that asks the reader to do something."""
_INDIRECT = re.compile(
    r"(?:the |a |all )?(?:parents?|famil(?:y|ies)|patients?|caregivers?|carers?)\b"
    r".*?\b(?:should|must|need to|have to)\b",
    re.IGNORECASE,
)
"""How a sentence begins that says of others what the reader is to do."""
_SUM = re.compile(
    r"\b(?:add up|subtract\w*|multiply(?:ing)?|multiplied|divided? by|calculate\w*|calculation\w*|minus|plus"
    r"|twice as|half as|times as|times the)\b",
    re.IGNORECASE,
)
_ATTRIBUTION = re.compile(
    r"\b(?:one|two|some|no|all|another|others?|our|the|sources?)\s(?:sources?\s|pages?\s)?"
    r"(?:also\s)?(?:says?|lists?|names?|counts?|differ|puts?|ties?)\b|\bneither says\b|\bnot (?:yet )?known\b",
    re.IGNORECASE,
)
_BROKEN_NUMBER = re.compile(r"\d[.,/⁄]\d|[½¼¾⅓⅔]|\d\s*%|\d\s*per\s?cent\b")
_FIGURE = "figure:"


class Speech(NamedTuple):
    """What the sentences of a booklet are like; what has fewer than five words counts only as a request.

    Attributes:
        lengths: Words of each sentence.
        passive: Sentences with anything like a passive.
        requests: Sentences that ask the reader to do something.
        indirect: Sentences that say of others what the reader is to do.
        sums: Sentences that leave a sum to the reader.
        attributions: Sentences that tell which sources say something, and which do not.
    """

    lengths: tuple[int, ...]
    passive: tuple[str, ...]
    requests: tuple[str, ...]
    indirect: tuple[str, ...]
    sums: tuple[str, ...]
    attributions: tuple[str, ...]

    @property
    def mean_length(self) -> float:
        """Words of a sentence on average, to one decimal; 0 where there is none."""
        return round(sum(self.lengths) / len(self.lengths), 1) if self.lengths else 0.0

    @property
    def active_percent(self) -> int:
        """The share of sentences with nothing like a passive, rounded down."""
        return 100 * (len(self.lengths) - len(self.passive)) // max(len(self.lengths), 1)


class Numbers(NamedTuple):
    """The numbers of a booklet.

    Attributes:
        figures: All, as they are printed.
        broken: Those that are no whole numbers: decimals, fractions, percent.
        shares: Those that are a part of a whole, each once.
        wholes: What they are parts of, each once.
    """

    figures: tuple[str, ...]
    broken: tuple[str, ...]
    shares: tuple[str, ...]
    wholes: tuple[str, ...]

    @property
    def are_plain(self) -> bool:
        """Whether all are whole and all shares are of one whole."""
        return not self.broken and len(self.wholes) <= 1


def speech(texts: Iterable[Text]) -> Speech:
    """Return what the sentences of the texts are like."""
    spoken = [sentence for text in texts for sentence in _spoken(text)]
    full = [sentence for sentence in spoken if len(sentence.split()) >= FEWEST_WORDS]
    return Speech(
        lengths=tuple(len(sentence.split()) for sentence in full),
        passive=tuple(filter(may_be_passive, full)),
        requests=tuple(filter(_REQUEST.match, spoken)),
        indirect=tuple(filter(_INDIRECT.match, full)),
        sums=tuple(filter(_SUM.search, spoken)),
        attributions=tuple(filter(_ATTRIBUTION.search, spoken)),
    )


def numbers(texts: Iterable[Text]) -> Numbers:
    """Return the numbers in the texts: what is filled in from the content's figures, and shares wherever they are."""
    texts = tuple(texts)
    figures = [span.text for text in texts for span in text.spans if span.field.startswith(_FIGURE)]
    shares = [share for text in texts for share in shares_in(text.plain)]
    broken = [match[0] for text in texts for match in _BROKEN_NUMBER.finditer(text.plain)]
    return Numbers(
        tuple(figures),
        tuple(dict.fromkeys(broken)),
        tuple(dict.fromkeys(words for words, _ in shares)),
        tuple(dict.fromkeys(whole for _, whole in shares)),
    )


def _spoken(text: Text) -> Iterator[str]:
    for sentence in sentences(text):
        yield " ".join(word.text for word in sentence)
