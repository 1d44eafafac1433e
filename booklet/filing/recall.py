"""Which files hold something that has changed: rows of manifests, compared block by block, with old and new words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from booklet.core.values import frozen
from booklet.errors import BookletError, ContentError, Problem
from booklet.filing.identify import order_of
from booklet.filing.said import Said, said_by
from booklet.library.library import Library
from booklet.review.signable import reading_of, signables

if TYPE_CHECKING:
    from booklet.order import Order
    from booklet.review.signatures import Signatures
    from booklet.site.site import Site

Kind = Literal["words", "sources", "gone", "new", "revoked", "holds", "unknown"]
"""Other words; the same words on other sources; a block that is there no more, or that is new; one whose signature was
taken back; one that was asked for; a file that nobody can compare."""

MOST_BYTES_OF_A_LINE = 1_000_000


class ManifestFile(NamedTuple):
    """A file of a manifest.

    Attributes:
        manifest: The manifest, as it was given.
        row: The row of the request, counted from 1.
        file: The file's name.
        sha256: Hash of the content it was made from.
        request: What was asked for, by field.
    """

    manifest: str
    row: int
    file: str
    sha256: str
    request: tuple[tuple[str, str], ...]


@frozen
class BlockChange:
    """What is to be known of one block.

    Attributes:
        block: Its id; "" for a file that nobody can compare.
        was: Texts that are in the file and not said now; sources, where they alone have changed.
        now: Texts that are said now in their place.
    """

    block: str
    kind: Kind
    was: tuple[str, ...] = ()
    now: tuple[str, ...] = ()


@frozen
class ComparedContents:
    """What files are compared with.

    Attributes:
        now: The content of today, without a site.
        before: The content that files were made from; None to compare nothing.
        site: The site of both, if there is one.
    """

    now: Library
    before: Library | None = None
    site: Site | None = None


def read_manifest(path: Path) -> Iterator[ManifestFile]:
    """Yield the files of a manifest.

    Raises:
        ContentError: If it cannot be read, or a line is none of a manifest.
    """
    try:
        with path.open("rb") as file:
            number = 0
            while line := file.readline(MOST_BYTES_OF_A_LINE):
                number += 1
                yield _row(path, number, line)
    except OSError as error:
        message = f"the manifest cannot be read ({(error.strerror or 'no such file').lower()})"
        raise ContentError([Problem(str(path), 0, message, "Give the manifest.jsonl of a batch.")]) from error


def changes_in(
    row: ManifestFile, contents: ComparedContents, revoked: Iterable[str] = (), block: str = ""
) -> Iterator[BlockChange]:
    """Yield what is to be known of a file.

    Args:
        row: The file.
        contents: What it is compared with.
        revoked: Blocks whose signatures were taken back.
        block: A block that is looked for, whether it has changed or not.
    """
    try:
        order = order_of(dict(row.request), contents.site)
        made_from = _made_from(row, contents)
        if made_from is None:
            yield BlockChange("", "unknown", now=("made from a content that was not given",))
            return
        old, new = said_by(made_from, order), _said_now(contents, order)
    except (BookletError, TypeError) as error:
        yield BlockChange("", "unknown", now=(str(getattr(error, "message", error)),))
        return
    for name in old:
        if name == block:
            yield BlockChange(name, "holds")
        if name in revoked:
            yield BlockChange(name, "revoked")
    yield from _differences(old, new)


def revoked_blocks(library: Library, signatures: Signatures | None) -> frozenset[str]:
    """Return the blocks whose signature was taken back, and that nobody has signed since."""
    if signatures is None:
        return frozenset()
    names = signables(library)
    return frozenset(
        name
        for name in signatures.by_block
        if name in names and signatures.standing(reading_of(names[name], library)).state == "revoked"
    )


def _made_from(row: ManifestFile, contents: ComparedContents) -> Library | None:
    # Where a translation alone has changed, both have the same hash, and the file is from the older one.
    sources = (each for each in (contents.before, contents.now) if each and each.hash == row.sha256)
    return next(sources, None)


def _said_now(contents: ComparedContents, order: Order) -> Mapping[str, Said]:
    try:
        return said_by(contents.now, order)
    except BookletError:
        # What the content has no more is gone as a whole.
        return {}


def _differences(old: Mapping[str, Said], new: Mapping[str, Said]) -> Iterator[BlockChange]:
    if old is new:
        return
    for name, was in old.items():
        now = new.get(name)
        if now is None:
            yield BlockChange(name, "gone", was.words)
        elif now.mark != was.mark:
            yield BlockChange(name, "words", *_words(was.words, now.words))
        elif now.sources != was.sources:
            yield BlockChange(name, "sources", *_places(was, now))
    for name, now in new.items():
        if name not in old:
            yield BlockChange(name, "new", now=now.words)


def _words(was: tuple[str, ...], now: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the texts that differ."""
    steps = SequenceMatcher(None, was, now, autojunk=False).get_opcodes()
    differing = [(a, b, c, d) for tag, a, b, c, d in steps if tag != "equal"]
    return (
        tuple(text for a, b, _, _ in differing for text in was[a:b]),
        tuple(text for _, _, c, d in differing for text in now[c:d]),
    )


def _places(was: Said, now: Said) -> tuple[tuple[str, ...], tuple[str, ...]]:
    old, new = set(was.sources), set(now.sources)
    gone = (each for each in was.sources if each not in new)
    come = (each for each in now.sources if each not in old)
    return tuple(map(_place, gone)), tuple(map(_place, come))


def _place(source: Any) -> str:
    return f"{source.row}: {', '.join(source.places)}"


def _row(path: Path, number: int, line: bytes) -> ManifestFile:
    try:
        record = json.loads(line)
        request = record["request"]
        texts = tuple(sorted((str(key), value) for key, value in request.items() if isinstance(value, str)))
        return ManifestFile(str(path), int(record["row"]), str(record["file"]), str(record["content"]["sha256"]), texts)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        message = "this line is none of a manifest"
    raise ContentError([Problem(str(path), number, message, "Give the manifest.jsonl of a batch, as it was written.")])
