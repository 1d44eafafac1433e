"""The Unicode Bidirectional Algorithm (UAX #9): levels of the characters of a paragraph, and their order on a line.

Characters of an even level run from left to right, those of an odd one from right to left. All of the standard's rules
for one paragraph are here and in `bidi_rules.py`; parting text into paragraphs (P1) and shaping (L3, L4) are not.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from booklet.typeset.text.bidi_rules import INITIATORS, ISOLATE_MARKS, resolved

_MOST_DEEP = 125
"""The highest level that embeddings, overrides and isolates may have (BD2)."""

_OPENERS = {"LRE": (0, ""), "RLE": (1, ""), "LRO": (0, "L"), "RLO": (1, "R"), "LRI": (0, ""), "RLI": (1, "")}
"""What a class begins: text whose level is even or odd, and the class that an override gives all of it."""

REMOVED = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "BN"})
"""Classes of characters that have no direction; they have the level of what stands before them (X9)."""


def bidi_classes(text: str) -> list[str]:
    """Return the class of each character, such as L, AL or EN; L for one that Unicode has not named."""
    return [unicodedata.bidirectional(character) or "L" for character in text]


def paragraph_level(classes: Sequence[str]) -> int:
    """Return 1 if the first letter of a paragraph is written from right to left, else 0 (P2, P3)."""
    return _first_strong(classes, 0, len(classes))


def levels(classes: Sequence[str], base: int, text: str = "") -> list[int]:
    """Return the level of each character of a paragraph, before it is broken into lines.

    Args:
        classes: The classes of its characters; a paragraph separator (B) may only be the last one.
        base: The paragraph's level, 0 or 1.
        text: Its characters, so that brackets are paired; "" where only classes are known.

    Example:
        >>> levels(["AL", "WS", "EN", "CS", "EN", "WS", "L"], 1)
        [1, 1, 2, 1, 2, 1, 2]
    """
    deep, kinds = _explicit(classes, base)
    found = list(deep)
    for sequence in _sequences(classes, deep):
        level = deep[sequence[0]]
        around = _around(classes, deep, sequence, base)
        held = [kinds[index] for index in sequence]
        characters = [text[index] for index in sequence] if text else ()
        for index, kind in zip(sequence, resolved(held, characters, level, *around), strict=True):
            # I1, I2: numbers are read from the left within words of either direction.
            found[index] = level + (int(kind != "R") if level % 2 else {"L": 0, "R": 1}.get(kind, 2))
    before = base
    for index, kind in enumerate(classes):
        if kind in REMOVED:
            found[index] = before
        before = found[index]
    return found


def line_levels(classes: Sequence[str], found: Sequence[int], base: int, start: int = 0, end: int = -1) -> list[int]:
    """Return the levels of the characters on one line: spaces at its end, and tabs, have the paragraph's own (L1).

    Args:
        classes: The classes of the paragraph's characters.
        found: Their levels.
        base: The paragraph's level.
        start: The line's first character.
        end: Behind its last one; -1 for the paragraph's end.
    """
    end = len(found) if end < 0 else end
    line = list(found[start:end])
    is_space = True
    for index in range(len(line) - 1, -1, -1):
        kind = classes[start + index]
        if kind in {"B", "S"}:
            is_space = True
        elif kind != "WS" and kind not in ISOLATE_MARKS and kind not in REMOVED:
            is_space = False
        if is_space:
            line[index] = base
    return line


def visual_order(line: Sequence[int]) -> list[int]:
    """Return the places of a line's characters, or of runs of one level, from left to right (L2).

    Example:
        >>> visual_order([1, 1, 2, 2, 1])
        [4, 2, 3, 1, 0]
    """
    order = list(range(len(line)))
    odd = [level for level in line if level % 2]
    if not odd:
        return order
    for level in range(max(line), min(odd) - 1, -1):
        start = 0
        while start < len(line):
            if line[order[start]] < level:
                start += 1
                continue
            end = start
            while end < len(line) and line[order[end]] >= level:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = end
    return order


def _first_strong(classes: Sequence[str], start: int, end: int) -> int:
    """Return the level that the first letter outside isolates asks for; 0 if there is none."""
    depth = 0
    for index in range(start, end):
        kind = classes[index]
        if kind in INITIATORS:
            depth += 1
        elif kind == "PDI":
            depth = max(depth - 1, 0)
        elif not depth and kind in {"L", "R", "AL"}:
            return int(kind != "L")
    return 0


def _isolates(classes: Sequence[str]) -> dict[int, int]:
    """Return where each isolate ends, by where it begins; those without an end are left out (BD9)."""
    ends: dict[int, int] = {}
    begun: list[int] = []
    for index, kind in enumerate(classes):
        if kind in INITIATORS:
            begun.append(index)
        elif kind == "PDI" and begun:
            ends[begun.pop()] = index
    return ends


class _Depths:
    """The embeddings, overrides and isolates that are open at one place (X1)."""

    def __init__(self, base: int) -> None:
        self.stack: list[tuple[int, str, bool]] = [(base, "", False)]
        self.isolates = self.lost_isolates = self.lost_embeddings = 0

    @property
    def level(self) -> int:
        return self.stack[-1][0]

    @property
    def override(self) -> str:
        return self.stack[-1][1]

    def open(self, parity: int, override: str, *, is_isolate: bool) -> None:
        """Begin the next level that is even or odd, unless it is too deep (X2 to X5c)."""
        level = self.level + 1 + (self.level + 1 + parity) % 2
        if level <= _MOST_DEEP and not self.lost_isolates and not self.lost_embeddings:
            self.isolates += is_isolate
            self.stack.append((level, override, is_isolate))
        elif is_isolate:
            self.lost_isolates += 1
        elif not self.lost_isolates:
            self.lost_embeddings += 1

    def close_isolate(self) -> None:
        """End an isolate with all that is open in it (X6a)."""
        if self.lost_isolates:
            self.lost_isolates -= 1
        elif self.isolates:
            self.lost_embeddings = 0
            while not self.stack.pop()[2]:
                pass
            self.isolates -= 1

    def close(self) -> None:
        """End an embedding or override (X7)."""
        if self.lost_isolates:
            return
        if self.lost_embeddings:
            self.lost_embeddings -= 1
        elif len(self.stack) > 1 and not self.stack[-1][2]:
            self.stack.pop()


def _explicit(classes: Sequence[str], base: int) -> tuple[list[int], list[str]]:
    """Return levels and classes as embeddings, overrides and isolates make them (X1 to X8)."""
    if not any(kind in _OPENERS or kind in {"FSI", "PDI", "PDF", "B"} for kind in classes):
        return [base] * len(classes), list(classes)
    ends = _isolates(classes)
    depths = _Depths(base)
    deep: list[int] = []
    kinds: list[str] = []
    for index, kind in enumerate(classes):
        if kind == "PDI":
            depths.close_isolate()
        deep.append(base if kind == "B" else depths.level)
        kinds.append(kind if kind == "B" or kind in REMOVED else depths.override or kind)
        if kind == "FSI":
            parity = _first_strong(classes, index + 1, ends.get(index, len(classes)))
            depths.open(parity, "", is_isolate=True)
        elif kind in _OPENERS:
            depths.open(*_OPENERS[kind], is_isolate=kind in INITIATORS)
        elif kind == "PDF":
            depths.close()
    return deep, kinds


def _sequences(classes: Sequence[str], deep: Sequence[int]) -> Iterator[list[int]]:
    """Yield the characters of each isolating run sequence, by their indexes (BD13, X10)."""
    ends = _isolates(classes)
    waiting: dict[int, list[int]] = {}
    found: list[list[int]] = []
    runs: list[list[int]] = []
    for index, kind in enumerate(classes):
        if kind in REMOVED:
            continue
        if runs and deep[runs[-1][-1]] == deep[index]:
            runs[-1].append(index)
        else:
            runs.append([index])
    for run in runs:
        sequence = waiting.pop(run[0], None)
        if sequence is None:
            sequence = []
            found.append(sequence)
        sequence += run
        if run[-1] in ends:
            waiting[ends[run[-1]]] = sequence
    yield from found


def _around(classes: Sequence[str], deep: Sequence[int], sequence: Sequence[int], base: int) -> tuple[str, str]:
    """Return the directions of what is before and behind a sequence: of the higher level at each of its ends (X10)."""
    first, last = sequence[0], sequence[-1]
    before = next((deep[index] for index in range(first - 1, -1, -1) if classes[index] not in REMOVED), base)
    behind = (deep[index] for index in range(last + 1, len(classes)) if classes[index] not in REMOVED)
    after = base if classes[last] in INITIATORS else next(behind, base)
    return "LR"[max(before, deep[first]) % 2], "LR"[max(after, deep[last]) % 2]
