"""What has changed in the text since someone read it: old and new words, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from booklet.library.library import Library
from booklet.review.reading import Line, read_library
from booklet.review.signatures import Signatures


@dataclass(frozen=True, slots=True)
class Change:
    """One line that is not what it was.

    Attributes:
        id: The line's path.
        was: The old line, or None if it is new.
        now: The new line, or None if it is gone.
    """

    id: str
    was: Line | None
    now: Line | None

    @property
    def row(self) -> str:
        """Path of the row it is in; "" if it is in none, or of the order alone."""
        path = self.id.partition(" ")[0]
        return path if "/" in path else ""


@dataclass(frozen=True, slots=True)
class BlockChanges:
    """Everything that has changed in one block.

    Attributes:
        block: The block's id.
        since: Since when, in words.
        changes: In the order of the text as it is now, then what is gone.
    """

    block: str
    since: str
    changes: tuple[Change, ...]


def changes_since_signed(library: Library, signatures: Signatures) -> Iterator[BlockChanges]:
    """Yield what has changed in each block since its newest signature, also one that was taken back."""
    for reading in read_library(library):
        signed = signatures.of(reading.block)
        if signed:
            changes = tuple(compare(signed[-1].text, reading.lines))
            if changes:
                yield BlockChanges(
                    reading.block, f"since {signed[-1].signer} signed it on {signed[-1].signed}", changes
                )


def changes_since_content(library: Library, older: Library) -> Iterator[BlockChanges]:
    """Yield what differs in each block with clinical text from an older content folder."""
    now = {reading.block: reading.lines for reading in read_library(library)}
    was = {reading.block: reading.lines for reading in read_library(older)}
    for block in (*now, *(block for block in was if block not in now)):
        changes = tuple(compare(was.get(block, ()), now.get(block, ())))
        if changes:
            yield BlockChanges(block, f"since content {older.version}", changes)


def compare(was: Sequence[Line], now: Sequence[Line]) -> Iterator[Change]:
    """Yield every line that differs; lines are the same if they have the same path.

    If nothing differs but the order, one change holds the paths in their order.
    """
    old, new = _by_id(was), _by_id(now)
    changes = [Change(each, old.get(each), line) for each, line in new.items() if old.get(each) != line]
    changes += [Change(each, line, None) for each, line in old.items() if each not in new]
    if changes or list(old) == list(new):
        yield from changes
    else:
        yield Change("order", _order(old), _order(new))


def _by_id(lines: Sequence[Line]) -> Mapping[str, Line]:
    """Return lines by path; of several with one path, the later ones with a number."""
    named: dict[str, Line] = {}
    for line in lines:
        name, number = line.id, 1
        while name in named:
            number += 1
            name = f"{line.id} ({number})"
        named[name] = line
    return named


def _order(lines: Mapping[str, Line]) -> Line:
    return Line(id="order", words=", ".join(lines))
