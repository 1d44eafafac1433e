"""Temperatures in any words, with or without a sign or a scale; numbers of rooms, wards and streets are none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from booklet.library.rules.quantities import NOTHING, Token


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_CELSIUS, _FAHRENHEIT = (34.0, 43.0), (93.0, 109.9)
"""What a body may have, well or ill, in degrees; numbers beyond need more around them to be a temperature."""

_NEAR = 40
"""Characters, and tokens of a list, around a number that are looked at: a long text costs no more than its length."""

_SCALES = _set("c f")
_DEGREES = _set(
    "° deg degs degree degrees celsius centigrade fahrenheit celcius farenheit grado grados grad °c °f centígrados"
    " cel fahr"
)
_PLACES = _set(
    "room rooms rm rms ward wards floor floors fl level levels lvl building buildings bldg block blocks wing wings"
    " tower towers suite suites ste unit units bay bays bed beds gate gates door doors entrance entrances entry exit"
    " exits elevator elevators lift lifts stair stairs stairwell station stations clinic clinics pavilion pavilions"
    " pod pods zone zones area areas desk desks counter counters window windows corridor corridors hall halls hallway"
    " house houses no nos nr number numbers apt apartment box boxes mailbox route routes rte highway hwy interstate us"
    " road rd street st avenue ave line lines bus buses tram trams train trains track platform stop stops channel ch"
    " extension ext x pager page beeper option press dial key code pin lot lots parking garage deck spot row seat"
    " locker section sector pole marker mile step chapter form # № plot quay pier terminal booth cubicle theater"
    " theatre lab module annex"
)
STREETS = _set(
    "street st avenue ave road rd boulevard blvd lane drive way place plaza court circle square parkway highway"
)
"""What stands behind the name of a street."""

_BEHIND_PLACES = STREETS | _set(
    "wing block building floor level tower ward unit entrance gate door elevator corridor hall zone pavilion annex side"
    " north south east west nw ne sw se bed room desk clinic station"
)
_JOINING = _set("and or to - & /")

_FEVER = re.compile(
    r"\b(?:fevers?|feverish|temperatures?|temps?|thermometers?|hot|warm\w*|reads?|readings?|measur\w+|degrees?|fiebre|armpit|axilla\w*|oral(?:ly)?"
    r"|rectal(?:ly)?|forehead|under the arm)\b|(?<!\w)(?-i:T(?:max)?)(?= ?[>=≥:\d])",
    re.IGNORECASE,
)
_STORED = re.compile(
    r"\b(?:keep|store\w*|fridge\w*|refrigerat\w*|cool\w*|below|above|under|over|freez\w*|heat\w*|bath)\b", re.IGNORECASE
)
_ABOVE = re.compile(
    r"^ ?(?:\+|or (?:higher|more|above|over|greater|up|hotter|warmer|beyond)|and (?:higher|above|over|up|more)|plus\b)",
    re.IGNORECASE,
)
_BEYOND = re.compile(
    r"(?:>=?|≥|\b(?:above|over|exceed\w*|at least|(?:higher|more|greater|hotter|warmer) than|reach\w*|hits?|past|below"
    r"|under|(?:less|lower) than|(?:climbs?|rises?|gets?|goes up) to|as high as|minus))\s*$",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:heart|pulse|rate|beats|pressure|oxygen|sugar|glucose|weight|score|counts?|platelets|child(?:ren)?|adults?|people|patients?|aged?|ages|years?|anyone|men|women|visitors?)\b",
    re.IGNORECASE,
)
"""What else such a number may be: an age, a pulse."""
_GOING_ON = _set(
    "or and for if when twice once even in at on with higher lasting more again call then that which come go is means"
    " needs to by but after before until longer daily now"
)
"""Words behind a temperature. Any other word is what the number counts."""
_MEASURES = _set(
    "mile miles mi km m cm mm meter meters metre metres foot feet ft inch inches in percent acre acres hour hours h"
    " hr hrs minute minutes min year years day days week weeks month months mhz fm am pm euro euros dollars bed beds"
    " seats million billion million people families children patients nurses doctors kb mb gb"
)
_NOT_WARM_BEFORE = re.compile(
    r"(?:[$€£]|\b(?:fm|version|mile|exit|mhz|v|marker|section|chapter|am))\s*$", re.IGNORECASE
)


def is_place(parts: Sequence[Token], position: int, behind: Token) -> bool:
    """Return whether a number names a place, such as a room or a street, or follows one in a list of them.

    Args:
        parts: All tokens of a sentence.
        position: Where the number stands.
        behind: What stands behind the number's letter, as in "38 C Street"; `NOTHING` if there is no letter.
    """
    if behind.word in _BEHIND_PLACES:
        return True
    if parts[position].places > 0:
        return False
    at, has_comma = position - 1, False
    while at >= max(position - _NEAR, 0):
        word = parts[at].word
        if word in _PLACES and not (word == "us" and not parts[at].written.isupper()):
            return not has_comma or (word.endswith("s") and parts[at + 1].word != ",")
        is_letter = len(word) == 1 and word.isalpha() and at > 0 and parts[at - 1].kind == "number"
        if not (word in _JOINING or word == "," or parts[at].kind == "number" or is_letter or word == "."):
            return False
        has_comma = has_comma or word == ","
        at -= 1
    return False


def degrees_in(parts: Sequence[Token], sentence: str) -> Iterator[str]:
    """Yield the temperatures of a sentence, as they are written."""
    for position, token in enumerate(parts):
        if token.kind != "number":
            continue
        behind, next_one = (parts[position + step] if position + step < len(parts) else NOTHING for step in (1, 2))
        if behind.word in {"-", "."} and next_one.word in _DEGREES | _SCALES:
            behind, next_one = next_one, parts[position + 3] if position + 3 < len(parts) else NOTHING
        if behind.word in _DEGREES:
            yield sentence[token.start : (next_one if next_one.word in _SCALES else behind).end]
        elif behind.word in _SCALES and _has_scale(parts, position, sentence, next_one):
            yield sentence[token.start : behind.end]
        elif behind.word not in _SCALES and _is_bare(parts, position, sentence, behind):
            yield token.written


def _before(token: Token, sentence: str) -> str:
    return sentence[max(token.start - _NEAR, 0) : token.start]


def _is_of_a_body(value: float) -> bool:
    return any(low <= value <= high for low, high in (_CELSIUS, _FAHRENHEIT))


def _has_scale(parts: Sequence[Token], position: int, sentence: str, behind: Token) -> bool:
    """Return whether the letter behind a number is that of a scale, and not that of a ward or a street."""
    if is_place(parts, position, behind):
        return False
    token = parts[position]
    return (
        _is_of_a_body(token.value)
        or token.places > 0
        or bool(_BEYOND.search(_before(token, sentence)))
        or bool(_FEVER.search(sentence) or _STORED.search(_before(token, sentence)))
    )


def _is_bare(parts: Sequence[Token], position: int, sentence: str, behind: Token) -> bool:
    """Return whether a number alone is a body's temperature."""
    token = parts[position]
    before, rest = _before(token, sentence), sentence[token.end : token.end + _NEAR]
    if not _is_of_a_body(token.value) or behind.word in _MEASURES or behind.word in {"%", "$", "€"}:
        return False
    if _NOT_WARM_BEFORE.search(before) or is_place(parts, position, NOTHING):
        return False
    if token.places == 1:
        return True
    if _ABOVE.match(rest):
        return not _OTHER.search(sentence)
    counts = behind.kind == "word" and behind.word not in _GOING_ON
    if counts or (position and parts[position - 1].word in {"-", ":"} and parts[position - 2].kind == "number"):
        return False
    return bool(_FEVER.search(sentence)) or (bool(_BEYOND.search(before)) and not _OTHER.search(sentence))
