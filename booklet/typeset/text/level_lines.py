"""Lines of text in which words are read from right to left, broken in one walk, to the same lines as all other text.

No word of such text is wider than a line, and it has no page numbers that are yet to be filled in. As in plain text,
widths are added up, and no object is made of a word; all words that nobody has met are shaped in one go.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import fsum

from booklet.core.late_patterns import late_pattern
from booklet.core.units import Points
from booklet.model.break_marks import BREAK
from booklet.model.text import Text
from booklet.typeset.boxes import ARTIFACT, Run
from booklet.typeset.text.bonds import HOLDING, bond
from booklet.typeset.text.directions import Flow
from booklet.typeset.text.fonts import run_width
from booklet.typeset.text.line_order import Stretch, places
from booklet.typeset.text.plain_lines import BrokenText
from booklet.typeset.text.words import Face, Room, stack_of

_Key = tuple[int, int, int]
"""What the characters of a run have in common: span, face and level."""

_FIRST_LETTER, _BEHIND_LETTERS = "\u0620", "\u064b"
"""The first letter of Arabic, and what comes behind the last one: words between the two begin with a letter."""

_ONE_LEVEL = late_pattern(r"(\d)\1*")


def level_lines(text: Text, looks: Sequence[Face], room: Room, flow: Flow) -> list[tuple[Run, ...]] | None:
    """Return the text as lines of runs, or None if it is not of this kind.

    Args:
        text: What to set.
        looks: How to set each span, one a span.
        room: Where lines stand.
        flow: Which way the text runs.

    Raises:
        MissingGlyphError: If no face has a character.
    """
    broken = _BrokenInLevels(room.measure)
    for index, (span, look, levels) in enumerate(zip(text.spans, looks, flow.levels, strict=True)):
        if span.page or not look.stack.typeface.has_spaces or not broken.add_span(index, span.text, look, levels):
            return None
    if not broken.end():
        return None
    runs: list[tuple[Run, ...]] = []
    start = 0
    key = _only_key(broken, looks, flow) if flow.is_rtl == room.is_rtl else None
    for end in (*broken.ends, len(broken.pieces)):
        if key:
            # Nobody has to know how wide it is: nothing stands beside it.
            stretch = Stretch(*key, "".join(broken.pieces[start:end]), 0.0)
            runs.append((run_of(text, looks, stretch, (room.x, room.baseline)),))
            start = end
            continue
        line = [*_line(broken, (start, end), text, looks, flow)]
        runs.append(runs_in_order(line, text, looks, room, flow))
        start = end
    return runs


class _BrokenInLevels(BrokenText):
    """Text while it is broken into lines.

    Attributes:
        changes: The first piece of each row of pieces that have a key in common.
        keys: The key of each row.
    """

    def __init__(self, measure: Points) -> None:
        super().__init__(measure)
        self.changes: list[int] = []
        self.keys: list[_Key] = []

    def _change(self, key: _Key) -> None:
        """Begin a row of pieces."""
        self.changes.append(len(self.pieces))
        self.keys.append(key)

    def add_span(self, index: int, text: str, look: Face, levels: str) -> bool:
        """Add the words of a span; return whether all of them fit in lines so far."""
        chunks = text.split(" ")
        if "1" in levels:
            look.stack.from_right.learn(chunks)
        if levels == levels[:1] * len(levels):
            return not text or self._add_part(index, chunks, look, int(levels[0]))
        parts = ((int(found[1]), *found.span()) for found in _ONE_LEVEL.finditer(levels))
        return all(
            self._add_part(index, text[start:end].split(" "), look, level, text[end:].partition(" ")[0])
            for level, start, end in parts
        )

    def _add_part(self, index: int, chunks: Sequence[str], look: Face, level: int, behind: str = "") -> bool:
        """Add words of one span and level. The spaces between them are of the face of nearly all words.

        Args:
            index: The span's.
            chunks: What stands between the spaces.
            look: How the span is set.
            level: The level.
            behind: The rest of the last word, which is of another level.
        """
        stack, size = stack_of(look, level), look.size
        known, gap = stack.plain, stack[" "] * size
        self._change((index, stack.usual, level))
        if len(chunks) > 1 and min(chunks) >= _FIRST_LETTER and max(chunks) < _BEHIND_LETTERS:
            found = [ems * size for ems in map(known.__getitem__, chunks)]
            if min(found) >= 0:
                return self._add_words(chunks, found, gap)
        return self._add_any(chunks, look, (index, level), behind)

    def _add_any(self, chunks: Sequence[str], look: Face, part: tuple[int, int], behind: str) -> bool:
        """Add the same where a space may hold two of them together, or some need other faces."""
        index, level = part
        stack, size = stack_of(look, level), look.size
        known, gap = stack.plain, stack[" "] * size
        pieces, widths = self.pieces, self.widths
        start, wide, held = self._start, self._wide, self._held
        last = len(chunks) - 1
        for number, chunk in enumerate(chunks):
            if number:
                # What begins with an Arabic letter is no number.
                if (
                    held
                    and not _FIRST_LETTER <= held < _BEHIND_LETTERS
                    and HOLDING[held]
                    and (whole := chunk + behind if number == last else chunk)
                    and bond(held, whole)
                ):
                    wide += gap
                elif not self._place(start, wide, gap):
                    return False
                else:
                    start, wide, held = len(pieces) + 1, 0.0, ""
                pieces.append(" ")
                widths.append(gap)
            if chunk:
                ems = known[chunk]
                if ems >= 0:
                    pieces.append(chunk)
                    widths.append(ems * size)
                    wide += ems * size
                elif BREAK in chunk:
                    return False
                else:
                    wide += self._add_word(chunk, look, part)
                    self._change((index, stack.usual, level))
                held = chunk
        self._start, self._wide, self._held = start, wide, held
        return True

    def _add_words(self, words: Sequence[str], widths: Sequence[Points], gap: Points) -> bool:
        """Add words of the usual face that begin with Arabic letters each, so that no space holds two together."""
        first = len(self.pieces) + 2
        pieces, wide = [" "] * (2 * len(words) - 1), [gap] * (2 * len(words) - 1)
        pieces[::2], wide[::2] = words, widths
        self.pieces += pieces
        self.widths += wide
        if not self._place(self._start, self._wide + widths[0], gap):
            return False
        starts = range(first, first + 2 * len(words) - 2, 2)
        self._start, self._wide, self._held = starts[-1], widths[-1], words[-1]
        return self._place_all(starts[:-1], widths[1:-1], gap)

    def _add_word(self, word: str, look: Face, part: tuple[int, int]) -> Points:
        """Add a word that is not of the usual face alone; return how wide it is."""
        index, level = part
        stack = stack_of(look, level)
        found = stack.faces(word)
        wide = stack[word] * look.size
        for face, characters in found:
            self._change((index, face, level))
            self.pieces.append(characters)
            self.widths.append(run_width(face, characters, is_rtl=stack.is_rtl) * look.size if len(found) > 1 else wide)
        return wide


def _only_key(broken: _BrokenInLevels, looks: Sequence[Face], flow: Flow) -> _Key | None:
    """Return the key of all pieces of a text, the spaces at the ends of its lines included; None if there are two."""
    level = int(flow.is_rtl)
    key = broken.keys[0] if broken.pieces else None
    if key is None or broken.keys.count(key) != len(broken.keys) or key[2] != level:
        return None
    return key if stack_of(looks[key[0]], level).space == key[1] else None


def _line(
    broken: _BrokenInLevels, line: tuple[int, int], text: Text, looks: Sequence[Face], flow: Flow
) -> Iterator[Stretch]:
    """Yield the stretches of a line: its first piece, and the first one of the next, are given."""
    pieces, widths = broken.pieces, broken.widths
    for (index, face, level), first, last in _rows(broken, *line, looks, flow):
        words, wide = "".join(pieces[first:last]), fsum(widths[first:last])
        yield Stretch(index, face, level, words, wide, is_apart=flow.is_apart(index, text.spans[index]))


def _rows(
    broken: _BrokenInLevels, start: int, end: int, looks: Sequence[Face], flow: Flow
) -> list[tuple[_Key, int, int]]:
    """Return what differs in key on a line: the key, the first piece, and the first one behind it."""
    if start == end:
        return []
    changes, keys = broken.changes, broken.keys
    ends_in_space = broken.pieces[end - 1] == " "
    stop = end - ends_in_space
    first = bisect_right(changes, start) - 1
    later = slice(first + 1, bisect_left(changes, stop))
    marks = [(start, keys[first]), *zip(changes[later], keys[later], strict=True)]
    if ends_in_space:
        # A space at a line's end belongs to the text around all isolates (UAX #9, L1).
        index, level = keys[bisect_right(changes, stop) - 1][0], int(flow.is_rtl)
        marks.append((stop, (index, stack_of(looks[index], level).space, level)))
    rows: list[tuple[_Key, int, int]] = []
    for (begin, key), (behind, _) in pairwise((*marks, (end, marks[0][1]))):
        if rows and rows[-1][0] == key:
            rows[-1] = (key, rows[-1][1], behind)
        elif behind > begin:
            rows.append((key, begin, behind))
    return rows


def runs_in_order(
    line: Sequence[Stretch], text: Text, looks: Sequence[Face], room: Room, flow: Flow
) -> tuple[Run, ...]:
    """Return the stretches of a line as runs in reading order, each at its place."""
    found = places(line, is_rtl=room.is_rtl) if len(line) > 1 else [0.0]
    # A text of the other direction begins on the other side.
    left = 0.0 if flow.is_rtl == room.is_rtl else room.measure - fsum(each.width for each in line)
    where = [(room.x + left + place, room.baseline) for place in found[: len(line)]]
    return tuple([run_of(text, looks, each, place) for each, place in zip(line, where, strict=True)])


def run_of(text: Text, looks: Sequence[Face], stretch: Stretch, place: tuple[Points, Points]) -> Run:
    """Return a stretch as a run; its place is its left edge, and the baseline of its line."""
    span, look = text.spans[stretch.span], looks[stretch.span]
    x, baseline = place
    link = "" if look.tag == ARTIFACT else f"term-{span.term}" if span.term else span.page or span.address
    return Run(
        x,
        baseline - look.rise,
        stretch.text,
        stretch.face,
        look.size,
        look.color,
        look.tag,
        link,
        stretch.page,
        is_rtl=stretch.level % 2 == 1,
    )
