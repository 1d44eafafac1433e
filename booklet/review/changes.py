"""What has changed in the text since someone read it: old and new words, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from booklet.core.values import frozen
from booklet.library.library import Library
from booklet.review.block_reading import Reading, ReadingLine
from booklet.review.signable import read_everything
from booklet.review.signature import Signature
from booklet.review.signatures import Signatures, Standing


@frozen
class Change:
    """One line that is not what it was.

    Attributes:
        id: The line's path.
        was: The old line, or None if it is new.
        now: The new line, or None if it is gone.
    """

    id: str
    was: ReadingLine | None
    now: ReadingLine | None

    @property
    def row(self) -> str:
        """Path of the row it is in; "" if it is in none, or of the order alone."""
        path = self.id.partition(" ")[0]
        return path if "/" in path else ""


@frozen
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


def changes_since_signed(library: Library, signatures: Signatures, day: date | None = None) -> Iterator[BlockChanges]:
    """Yield what has changed in each block since it was last read, as its signatures tell.

    An expired signature tells as much as one that holds. One that was taken back counts only if all were, since its
    text may not have been read as it should. Of several on one day, one under the text as it is now counts, or else
    the last in its file.

    Args:
        library: The content as it is now.
        signatures: All signatures that count; a block that is gone has changed, too.
        day: The last day whose signatures are looked at; None for all.
    """
    now = {reading.block: reading for reading in read_everything(library)}
    for block in (*now, *sorted(signatures.by_block.keys() - now.keys())):
        reading = now.get(block)
        last = _last(_by(day, signatures.of(block)), reading)
        if last:
            changes = tuple(compare(last.text, reading.lines if reading else ()))
            if changes:
                yield BlockChanges(block, _since(last, reading), changes)


def never_read(library: Library, signatures: Signatures, day: date | None = None) -> Iterator[tuple[str, Standing]]:
    """Yield each block with clinical text that nobody had signed by the end of a day, and who signed it later.

    Args:
        library: The content as it is now.
        signatures: All signatures that count.
        day: The last day whose signatures are looked at; None for all.
    """
    for reading in _clinical(library):
        signed = signatures.of(reading.block)
        if not _by(day, signed):
            yield reading.block, Standing("early", signed[0]) if signed else Standing("unsigned")


def changes_since_content(library: Library, older: Library) -> Iterator[BlockChanges]:
    """Yield what differs in each block with clinical text from an older content folder."""
    now = {reading.block: reading.lines for reading in _clinical(library)}
    was = {reading.block: reading.lines for reading in _clinical(older)}
    for block in (*now, *(block for block in was if block not in now)):
        changes = tuple(compare(was.get(block, ()), now.get(block, ())))
        if changes:
            yield BlockChanges(block, f"since content {older.version}", changes)


def compare(was: Sequence[ReadingLine], now: Sequence[ReadingLine]) -> Iterator[Change]:
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


def _clinical(library: Library) -> Iterator[Reading]:
    return (reading for reading in read_everything(library) if reading.is_clinical)


def _by(day: date | None, signed: Sequence[Signature]) -> Sequence[Signature]:
    return [each for each in signed if day is None or each.signed <= day]


def _last(signed: Sequence[Signature], now: Reading | None) -> Signature | None:
    """Return the signature that tells what was read last, or None if there is none."""

    def rank(signature: Signature) -> tuple[bool, date, bool]:
        return not signature.revoked, signature.signed, now is not None and signature.hash == now.hash

    return max(reversed(signed), key=rank, default=None)


def _since(last: Signature, now: Reading | None) -> str:
    """Return since when a block has changed, and what a reader has to know before the lines."""
    words = [f"since {last.signer} signed it on {last.signed}"]
    if last.revoked:
        words.append(f"taken back on {last.revoked}: {last.reason}")
    if now is None:
        words.append("no block is called this now")
    elif not now.is_clinical:
        words.append("it holds no clinical text now")
    return "; ".join(words)


def _by_id(lines: Sequence[ReadingLine]) -> Mapping[str, ReadingLine]:
    """Return lines by path; of several with one path, the later ones with a number."""
    named: dict[str, ReadingLine] = {}
    for line in lines:
        name, number = line.id, 1
        while name in named:
            number += 1
            name = f"{line.id} ({number})"
        named[name] = line
    return named


def _order(lines: Mapping[str, ReadingLine]) -> ReadingLine:
    return ReadingLine(id="order", words=", ".join(lines))
