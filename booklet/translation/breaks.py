"""Where lines may end in languages without spaces between words: found in a dictionary, and marked in translations.

An author marks them once, so that no booklet needs the dictionary. Each mark is one that a reader of the language can
move, take away or set by hand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Final

from booklet.core.extras import how_to_install
from booklet.errors import OrderError, OutputError
from booklet.model.break_marks import BREAK, unmarked
from booklet.model.inline import REFERENCE
from booklet.model.translations import Translated
from booklet.translation.status import Saying

SCRIPTS: Final = frozenset({"Khmr", "Laoo", "Mymr", "Thai"})
"""Scripts without spaces between words, whose words are found in a dictionary (ISO 15924)."""

_LETTER = re.compile(
    "[\u0e01-\u0e4e\u0e81-\u0ece\u0edc-\u0edf\u1000-\u103f\u104c-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f\u1780-\u17d3\u17d7\u17dc\u17dd]"
)
"""A letter or a mark on one, of those scripts."""

_NEVER_FIRST: Final = frozenset("\u0e2f\u0e46\u0eaf\u0ec6\u17d7\u104d")
"""Marks of repetition and of short forms, which stay with the word before them."""

_WALL = "\ufffc"
"""What stands for a reference, a place to fill in, or a brace of two forms, while words are looked for."""

_TOKENS = re.compile(
    rf"(?P<whole>\{{(?:{REFERENCE}\|[^{{}}|]*|[^{{}}|]*)\}})|(?P<brace>[{{}}|])|(?P<ends>\]\([^()\s]*\))|(?P<begins>\[)"
    rf"|(?P<bold>\*\*)|(?P<other>\\)|(?P<mark>{BREAK})|(?P<letter>.)",
    re.DOTALL,
)

Finder = Callable[[str], Iterable[int]]
"""Returns the places in a text, counted in characters of the basic plane, where a line may end."""


def finder(tag: str) -> Finder:
    """Return what finds where lines may end in a language.

    Raises:
        OutputError: If the package with the dictionaries is not installed.
    """
    try:
        from icu4py.breakers import LineBreaker  # noqa: PLC0415  (an extra)
    except ImportError as error:
        message = "to find words, the package 'icu4py' is needed, which is not installed"
        raise OutputError(message, how_to_install("breaks")) from error
    return lambda text: (end for _, end in LineBreaker(text, tag).segments())


def check_script(tag: str, script: str) -> None:
    """Refuse a language with spaces between words.

    Raises:
        OrderError: If the script of a language is none of those whose words are looked up.
    """
    if script not in SCRIPTS:
        message = f"{tag} is written in a script ({script}) whose lines end without marks"
        raise OrderError("language", message, f"Marks are for: {', '.join(sorted(SCRIPTS))}.")


def with_marks(sayings: Iterable[Saying], find: Finder) -> dict[tuple[str, str], Translated]:
    """Return the translations in which marks are missing, with them, by file and id.

    Names of medicines stay whole; so do words in which somebody has set marks already.
    """
    there = [each for each in sayings if each.translation and each.state != "missing"]
    names = {
        unmarked(each.translation.words)
        for each in there
        if each.translation and each.text.file.startswith("drugs/") and each.text.id == "name"
    }
    marked: dict[tuple[str, str], Translated] = {}
    for each in there:
        old = each.translation
        assert old
        words = marked_breaks(old.words, find, names)
        if words != old.words:
            marked[each.text.file, each.text.id] = old.with_values({"words": words})
    return marked


def marked_breaks(words: str, find: Finder, names: Collection[str] = ()) -> str:
    """Return words as they are written in a file, with marks where a line may end between words.

    Beside a reference, or words in two forms, a line may always end. Nothing is marked inside of them, and nothing
    between two spaces where there is a mark already.

    Args:
        words: With references, links and marks of bold words.
        find: Finds where a line may end.
        names: Words that stay whole.
    """
    if not _LETTER.search(words):
        return words
    reading = _Reading(words)
    there = [*reading.places({*find(reading.plain)}, names)]
    for place in reversed(there):
        words = f"{words[:place]}{BREAK}{words[place:]}"
    return words


class _Reading:
    """Words without their marks, and where each character of them stands.

    Attributes:
        plain: The words; a wall stands for what is filled in.
        ends: For each character, the place behind it in the file, and behind what ends there.
        kinds: For each wall what it is, else "".
        marked: Places in `plain` where somebody has set a mark.
    """

    def __init__(self, words: str) -> None:
        self.plain = ""
        self.ends: list[int] = []
        self.kinds: list[str] = []
        self.marked: set[int] = set()
        is_bold = False
        for token in _TOKENS.finditer(words):
            kind = token.lastgroup or ""
            if kind == "mark":
                self.marked.add(len(self.plain))
            elif kind == "bold":
                is_bold = not is_bold
            if (kind == "ends" or (kind == "bold" and not is_bold)) and self.ends:
                self.ends[-1] = token.end()
            elif kind in {"whole", "brace", "letter"}:
                is_letter = kind == "letter" and token[0] <= "\uffff"
                self.plain += token[0] if is_letter else _WALL
                self.ends.append(token.end())
                self.kinds.append("" if is_letter else token[0] if kind == "brace" else "whole")

    def places(self, word_ends: Collection[int], names: Collection[str]) -> Iterator[int]:
        """Yield where marks are missing, as places in the file."""
        starts = ((start, len(name)) for name in names for start in _all(self.plain, name))
        inside_names = {place for start, length in starts for place in range(start + 1, start + length)}
        taken = [
            place
            for place in range(1, len(self.plain))
            if place not in inside_names and self._may_end(place, word_ends)
        ]
        for run in re.finditer(r"\S+", self.plain):
            start, end = run.span()
            if self.marked.isdisjoint(range(start, end + 1)):
                inside = [place for place in taken if start < place < end]
                yield from (self.ends[place - 1] for place in self._of_two_letters(inside, start, end))

    def _may_end(self, place: int, word_ends: Collection[int]) -> bool:
        """Return whether a line may end before a character."""
        before, after = self.plain[place - 1], self.plain[place]
        if after in _NEVER_FIRST:
            return False
        if _LETTER.match(before) and _LETTER.match(after):
            return place in word_ends
        # Dictionaries know nothing of what is filled in, and hold a Latin word and theirs for one.
        if _LETTER.match(before):
            return self.kinds[place] in {"whole", "{"} or _is_latin(after)
        return bool(_LETTER.match(after)) and (self.kinds[place - 1] in {"whole", "}"} or _is_latin(before))

    def _of_two_letters(self, places: Sequence[int], start: int, end: int) -> Iterator[int]:
        """Yield places that leave no letter alone, as dictionaries do with the end of a word that they lack."""
        last = start
        for place, after in zip(places, (*places[1:], end), strict=False):
            is_alone = (place - last == 1 and last == start and not self.kinds[last]) or (
                after - place == 1 and not self.kinds[place]
            )
            if not is_alone:
                yield place
                last = place


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalpha()


def _all(text: str, name: str) -> Iterator[int]:
    place = text.find(name) if name else -1
    while place >= 0:
        yield place
        place = text.find(name, place + 1)
