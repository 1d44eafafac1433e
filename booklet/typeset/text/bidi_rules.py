"""What stands around neutral characters and numbers decides their direction: rules W1 to N2 of UAX #9.

Rules look at one isolating run sequence at a time: characters of one level that no other level parts for them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

INITIATORS = frozenset({"LRI", "RLI", "FSI"})
"""Classes of characters that begin an isolate."""

ISOLATE_MARKS = INITIATORS | {"PDI"}

_NEUTRAL = ISOLATE_MARKS | {"B", "S", "WS", "ON"}
"""Classes that take the direction of what is beside them; called NI in the standard."""

_NUMBERS = frozenset({"EN", "AN"})
_SEPARATORS = frozenset({"ES", "CS"})

_MOST_OPEN = 63
"""Brackets that may be open at once; where there are more, none is paired (BD16)."""

_BRACKETS = (
    "()[]{}༺༻༼༽᚛᚜⁅⁆⁽⁾₍₎⌈⌉⌊⌋\u2329\u232a❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐⦏⦎⦑⦒⦓⦔⦕⦖⦗⦘⧘⧙⧚⧛⧼⧽"
    "⸢⸣⸤⸥⸦⸧⸨⸩⹕⹖⹗⹘⹙⹚⹛⹜\u3008\u3009《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞（）［］｛｝｟｠｢｣"
)
"""Opening and closing brackets in turn (Unicode 15.0, BidiBrackets.txt)."""


@cache
def _closers() -> dict[str, str]:
    """Return the closing bracket of each opening one, both in the form that equal ones share."""
    pairs = zip(_BRACKETS[::2], _BRACKETS[1::2], strict=True)
    return {opening: unicodedata.normalize("NFD", closing) for opening, closing in pairs}


@cache
def _closing() -> dict[str, str]:
    """Return closing brackets with the form that equal ones share."""
    return {closing: unicodedata.normalize("NFD", closing) for closing in _BRACKETS[1::2]}


def resolved(classes: Sequence[str], characters: Sequence[str], level: int, before: str, after: str) -> list[str]:
    """Return the class of each character of an isolating run sequence: L, R, EN or AN.

    Args:
        classes: Their classes, with overrides.
        characters: The characters, or "" where only classes are known; then there are no brackets.
        level: The level of all of them.
        before: L or R: what stands before the sequence (sos in the standard).
        after: L or R: what stands behind it (eos).
    """
    kinds = _weak(classes, before)
    if "ON" in kinds:
        _pair_brackets(kinds, classes, characters, "LR"[level % 2], before)
    _neutral(kinds, "LR"[level % 2], before, after)
    return kinds


def _weak(classes: Sequence[str], before: str) -> list[str]:
    """Return classes after the rules for weak types, W1 to W7."""
    kinds: list[str] = []
    last, strong = before, before
    for kind in classes:
        if kind == "NSM":  # W1
            kind = "ON" if last in ISOLATE_MARKS else last
        last = kind
        if kind == "EN" and strong == "AL":  # W2
            kind = "AN"
        elif kind in {"L", "R", "AL"}:
            strong = kind
        kinds.append("R" if kind == "AL" else kind)  # W3
    _separators(kinds)
    strong = before
    for index, kind in enumerate(kinds):
        if kind in {"L", "R"}:
            strong = kind
        elif kind == "EN" and strong == "L":  # W7
            kinds[index] = "L"
    return kinds


def _separators(kinds: list[str]) -> None:
    """Give what stands between and beside numbers its class, W4 to W6."""
    for index in range(1, len(kinds) - 1):  # W4
        kind, number = kinds[index], kinds[index - 1]
        if kind in _SEPARATORS and number in _NUMBERS and kinds[index + 1] == number:
            kinds[index] = number if number == "EN" or kind == "CS" else kind
    start = 0
    for kind, group in groupby(list(kinds)):  # W5
        end = start + len(list(group))
        if kind == "ET" and "EN" in (*kinds[max(start - 1, 0) : start], *kinds[end : end + 1]):
            kinds[start:end] = ["EN"] * (end - start)
        start = end
    kinds[:] = ["ON" if kind == "ET" or kind in _SEPARATORS else kind for kind in kinds]  # W6


def _pair_brackets(kinds: list[str], classes: Sequence[str], characters: Sequence[str], own: str, before: str) -> None:
    """Give both brackets of a pair one direction, N0; `own` is the direction of their level."""
    for opening, closing in sorted(_pairs(kinds, characters)):
        inside = {_strength(kind) for kind in kinds[opening + 1 : closing]} - {""}
        if not inside:
            continue
        direction = own
        if own not in inside:
            earlier = (_strength(kind) for kind in reversed(kinds[:opening]))
            direction = next(filter(None, earlier), before)
        for place in (opening, closing):
            kinds[place] = direction
            for mark in range(place + 1, len(kinds)):
                if classes[mark] != "NSM":
                    break
                kinds[mark] = direction


def _pairs(kinds: Sequence[str], characters: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where the opening and the closing bracket of each pair stand (BD16)."""
    found: list[tuple[int, int]] = []
    open_brackets: list[tuple[str, int]] = []
    for index, character in enumerate(characters):
        if kinds[index] != "ON":
            continue
        if character in _closers():
            if len(open_brackets) == _MOST_OPEN:
                return
            open_brackets.append((_closers()[character], index))
        elif character in _closing():
            for depth in range(len(open_brackets) - 1, -1, -1):
                if open_brackets[depth][0] == _closing()[character]:
                    found.append((open_brackets[depth][1], index))
                    del open_brackets[depth:]
                    break
    yield from found


def _strength(kind: str) -> str:
    """Return the direction that a class gives neutral characters beside it: L, R, or "" for none."""
    return "R" if kind in {"R", "EN", "AN"} else "L" if kind == "L" else ""


def _neutral(kinds: list[str], own: str, before: str, after: str) -> None:
    """Give neutral characters the direction on both their sides, or else that of their level (N1, N2)."""
    start = 0
    for is_neutral, group in groupby(list(kinds), key=_NEUTRAL.__contains__):
        end = start + len(list(group))
        if is_neutral:
            left = _strength(kinds[start - 1]) if start else before
            right = _strength(kinds[end]) if end < len(kinds) else after
            kinds[start:end] = [left if left == right else own] * (end - start)
        start = end
