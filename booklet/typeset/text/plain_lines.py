"""Break plain text, which nearly all text is, into lines: in one walk over its words, and as all other text is broken.

Plain is text of one face for each look, with spaces between words, none of which is wider than a line. The way for all
text (`line_break.py`) makes an object of each word and piece; this one adds widths up, and notes where lines end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import fsum

from booklet.core.units import Points
from booklet.model.text import Span, Text
from booklet.typeset.boxes import ARTIFACT, Run
from booklet.typeset.text.bonds import HOLDING, bond
from booklet.typeset.text.words import NO_BREAK_SPACE, PAGE_DIGITS, SLACK, Face

SHORT = 0.35
"""A last line of one word is mended if the word takes no more than this share of the measure."""

WIDEST = 1.2
"""More ems than any ASCII character takes, kerned."""

_FEWEST = 3
"""Words of the line before, if it is to spare one."""

_PlacedWord = tuple[int, Points, Points]
"""A word on a line: the index of its first piece, its width, and that of the space behind it."""


def plain_lines(
    text: Text, looks: Sequence[Face], measure: Points, x: Points, baseline: Points
) -> list[tuple[Run, ...]] | None:
    """Return the text as lines of runs, or None if it is not plain.

    Args:
        text: What to set.
        looks: How to set each span, one a span.
        measure: Width of a line, more than 0.
        x: Left edge of the lines.
        baseline: Where the baseline of each line lies in the line's box.
    """
    if len(looks) == 1 and _is_short(text.spans[0], looks[0], measure):
        return [(_run(text.spans[0], looks[0], text.spans[0].text, x, baseline - looks[0].rise),)]
    broken = BrokenText(measure)
    for span, look in zip(text.spans, looks, strict=True):
        if not look.stack.is_plain or not broken.add(span.text, look, has_page=bool(span.page)):
            return None
    if not broken.end():
        return None
    # One number for the runs of a span: a long booklet has twenty thousand.
    return [*_lines(broken, text.spans, looks, x, [baseline - look.rise for look in looks])]


def plain_width(text: Text, looks: Sequence[Face]) -> Points | None:
    """Return how wide plain text of one span is on one line, or None if it is none, or a space may hold words together.

    Args:
        text: The text.
        looks: How to set each span, one a span.
    """
    if len(looks) != 1 or text.spans[0].page or not looks[0].stack.is_plain:
        return None
    known, size, words = looks[0].stack.plain, looks[0].size, text.spans[0].text.split(" ")
    widths = [known[word] * size for word in words]
    if len(words) > 1 and any(map(HOLDING.__getitem__, words)):
        return None
    gap = known[" "] * size
    return fsum([*[wide + gap for wide in widths[:-1]], widths[-1]]) if min(widths) >= 0 else None


def _is_short(span: Span, look: Face, measure: Points) -> bool:
    """Return whether a span fits on a line however wide its characters are, so that nobody has to measure it."""
    words = span.text
    if not words or span.page or len(words) * look.size * WIDEST > measure:
        return False
    return words.isascii() and words.isprintable() and look.stack.is_plain


def _run(span: Span, look: Face, words: str, x: Points, baseline: Points, page: str = "") -> Run:
    link = "" if look.tag == ARTIFACT else f"term-{span.term}" if span.term else span.page or span.address
    return Run(x, baseline, words, look.stack.latin, look.size, look.color, look.tag, link, page)


class BrokenText:
    """Text while it is broken into lines.

    Attributes:
        pieces: What is printed, in order: words and spaces between them; a word of two spans is two pieces. Nothing
            stands for a page number that is yet to be filled in.
        widths: How wide each is.
        begins: The first piece of each span.
        ends: For each line but the last, the first piece of the next.
    """

    def __init__(self, measure: Points) -> None:
        self.pieces: list[str] = []
        self.widths: list[Points] = []
        self.begins: list[int] = []
        self.ends: list[int] = []
        self._measure, self._limit = measure, measure + SLACK
        # The words of this line and of the one before it; how much they take.
        self._last: list[_PlacedWord] = []
        self._before: list[_PlacedWord] = []
        self._used = 0.0
        # The word that is not ended yet: its first piece, its width, and its last piece.
        self._start, self._wide, self._held = 0, 0.0, ""

    def add(self, words: str, look: Face, *, has_page: bool = False) -> bool:
        """Add the words of a span, and room for a page number; return whether they are plain so far."""
        known, size = look.stack.plain, look.size
        pieces, widths = self.pieces, self.widths
        gap = known[" "] * size
        start, wide, held = self._start, self._wide, self._held
        self.begins.append(len(pieces))
        is_first = True
        for chunk in words.split(" "):
            if is_first:
                is_first = False
            elif held and chunk and HOLDING[held] and bond(held, chunk):
                pieces.append(" ")
                widths.append(gap)
                wide += gap
            else:
                if not self._place(start, wide, gap):
                    return False
                pieces.append(" ")
                widths.append(gap)
                start, wide, held = len(pieces), 0.0, ""
            if chunk:
                ems = known[chunk]
                if ems < 0:
                    return False
                pieces.append(chunk)
                widths.append(ems * size)
                wide += ems * size
                held = chunk
        self._start, self._wide, self._held = start, wide, held
        return self._add_page(look, has_words=bool(words)) if has_page else True

    def _add_page(self, look: Face, *, has_words: bool) -> bool:
        """Add room for a page number, with a space before it if it has words of its span before it."""
        wide = look.stack[PAGE_DIGITS] * look.size
        if has_words:
            gap = look.stack.plain[NO_BREAK_SPACE] * look.size
            if gap < 0:
                return False
            self.pieces.append(NO_BREAK_SPACE)
            self.widths.append(gap)
            self._wide += gap
        self.pieces.append("")
        self.widths.append(wide)
        self._wide += wide
        self._held = NO_BREAK_SPACE
        return True

    def end(self) -> bool:
        """End the text; return whether it is plain."""
        if self._held and not self._place(self._start, self._wide, 0.0):
            return False
        # A last line of one short word gets the last word of the line before, if that has some to spare.
        if self.ends and len(self._last) == 1 and len(self._before) >= _FEWEST:
            last, (start, wide, gap) = self._last[0][1], self._before[-1]
            if last <= self._measure * SHORT and wide + gap + last <= self._measure:
                self.ends[-1] = start
        return True

    def _place(self, start: int, wide: Points, gap: Points) -> bool:
        """Place a word on this line or the next; return whether it is no wider than a line."""
        if wide > self._limit:
            return False
        if self._last and self._used + wide > self._limit:
            self.ends.append(start)
            self._before, self._last, self._used = self._last, [], 0.0
        self._last.append((start, wide, gap))
        self._used += wide + gap
        return True

    def _place_all(self, starts: Sequence[int], widths: Sequence[Points], gap: Points) -> bool:
        """Place words with spaces of one width behind them; return whether none of them is wider than a line."""
        last, used, limit = self._last, self._used, self._limit
        for start, wide in zip(starts, widths, strict=True):
            if used + wide > limit:
                if wide > limit:
                    return False
                if last:
                    self.ends.append(start)
                    self._before, last, used = last, [], 0.0
            last.append((start, wide, gap))
            used += wide + gap
        self._last, self._used = last, used
        return True


def _lines(
    broken: BrokenText, spans: Sequence[Span], looks: Sequence[Face], x: Points, baselines: Sequence[Points]
) -> Iterator[tuple[Run, ...]]:
    """Yield lines of runs: one for each span that a line has words of, and one for each page number.

    Args:
        broken: The text.
        spans: The same.
        looks: How each span is set.
        x: Where lines begin.
        baselines: Of each span.
    """
    pieces, widths = broken.pieces, broken.widths
    stops = (*broken.begins[1:], len(pieces))
    start = index = 0
    for end in (*broken.ends, len(pieces)):
        runs: list[Run] = []
        left = x
        while start < end:
            span, look, stop = spans[index], looks[index], stops[index]
            is_ended = stop <= end
            last = stop if is_ended else end
            has_page = is_ended and start < last and span.page
            if words := "".join(pieces[start:last]):
                runs.append(_run(span, look, words, left, baselines[index]))
            if has_page:
                left = _added(left, widths[start : last - 1])
                runs.append(_run(span, look, "", left, baselines[index], span.page))
                left += widths[last - 1]
            elif last < end:
                left = _added(left, widths[start:last])
            start = last
            index += is_ended
        yield tuple(runs)


def _added(x: Points, widths: Sequence[Points]) -> Points:
    """Return where pieces end that begin at x."""
    for wide in widths:
        x += wide
    return x
