"""What a command has made before: where nothing has changed, its file and its words are found, and nothing is made."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from booklet.commands._streams import STREAMS
from booklet.core.answer_store import AnswerStore, StoredAnswer
from booklet.core.disk_cache import cache_folder, cache_key, is_current
from booklet.core.hashes import blake2b
from booklet.core.resources import font_path
from booklet.core.values import frozen
from booklet.files.content_sources import ContentSources, read_sources
from booklet.files.folder_layout import LANGUAGES, SIGNATURES
from booklet.files.folder_state import UnreadableError, state_of

if TYPE_CHECKING:
    from booklet.site.site import Site

FOLDER = "finished"
"""Where they are, in the cache folder."""

MOST_MB = 64
"""Some seven hundred booklets."""

_PATHS = ("site", "signatures", "theme")
"""Fields of an order that name a place."""

_LANGUAGES = ("language", "with_language")


@frozen
class FinishedFile:
    """What a command makes, and what it says of it.

    Attributes:
        data: The file.
        name: What it is called where nobody names it.
        summary: Lines that are said first.
        remarks: Lines that are said behind those on where the file went.
    """

    data: bytes
    name: str
    summary: tuple[str, ...]
    remarks: tuple[str, ...]


@frozen(eq=False)
class FinishedCommand:
    """A command line that may have been given before.

    Attributes:
        sources: The content it is about, as it was read for this.
        content_key: The cache key of their parts; "" where it was not asked for.
    """

    sources: ContentSources
    content_key: str
    _store: AnswerStore
    _key: str
    _beside: tuple[str, ...]
    _state: str
    _said: int

    @classmethod
    def of(cls, texts: Mapping[str, str], content: str | None, *, lists_all: bool) -> FinishedCommand | None:
        """Return a command; None where nothing is kept.

        Args:
            texts: What is asked for, by name of the field.
            content: The content folder, or None.
            lists_all: Whether it names all blocks that are not signed.

        Raises:
            ContentError: If the content cannot be read at all.
        """
        folder = cache_folder()
        if folder is None:
            return None
        sources = read_sources(content)
        key = state = content_key = ""
        beside: tuple[str, ...] = ()
        try:
            beside = tuple(_beside(texts, sources))
            state = _state(beside)
            if sources.is_sound:
                content_key = cache_key(sources.parts)
                given = _given(texts, beside, lists_all=lists_all)
                key = cache_key((content_key.encode(), *given, state.encode()))
        except (OSError, UnreadableError):
            # What is wrong there is told when it is read to be used.
            pass
        store = AnswerStore(folder / FOLDER, MOST_MB, hashed=blake2b)
        return cls(sources, content_key, store, key, beside, state, STREAMS.said)

    def found(self) -> FinishedFile | None:
        """Return the file that the same command made before, or None."""
        answer = self._store.get(self._key) if self._key else None
        try:
            said = answer and msgspec.convert(answer.facts, _Said)
        except msgspec.MsgspecError:
            return None
        return FinishedFile(answer.body, answer.name, said.summary, said.remarks) if answer and said else None

    def keep(self, made: FinishedFile, site: Site | None) -> None:
        """Keep what was made, unless something was said on the way, or has changed meanwhile.

        Args:
            made: It.
            site: The site it was made with.
        """
        # What a site builds on lies elsewhere.
        is_told = site is None or len(site.folders) == 1
        if not self._key or not is_told or self._said != STREAMS.said or not is_current() or self._has_changed():
            return
        facts: dict[str, object] = {"summary": made.summary, "remarks": made.remarks}
        self._store.put(self._key, StoredAnswer(made.data, "application/pdf", made.name, facts))

    def _has_changed(self) -> bool:
        try:
            return bool(self._beside) and _state(self._beside) != self._state
        except (OSError, UnreadableError):
            return True


class _Said(msgspec.Struct):
    """The lines that are kept with a file."""

    summary: tuple[str, ...]
    remarks: tuple[str, ...]


def _given(texts: Mapping[str, str], beside: tuple[str, ...], *, lists_all: bool) -> Iterator[bytes]:
    """Yield all that decides bytes and words beside the content and what else is read."""
    yield msgspec.json.encode((sorted(texts.items()), lists_all))
    if beside:
        # Approvals and signatures hold on a day; places are named from the current folder, and a site after its own.
        yield os.fsencode("\n".join((str(date.today()), os.getcwd(), *beside)))  # noqa: PTH109


def _beside(texts: Mapping[str, str], sources: ContentSources) -> Iterator[str]:
    """Yield the places that are read beside the content.

    Raises:
        UnreadableError: If that cannot be said before the order is read.
    """
    own = sources.root / SIGNATURES
    if own.is_dir():
        yield os.path.realpath(own)
    tags = {each.tag for each in sources.catalogues}
    for name in _LANGUAGES:
        tag = texts.get(name, "")
        if tag:
            if tag not in tags:
                raise UnreadableError
            yield os.path.realpath(sources.root / LANGUAGES / tag)
    for name in _PATHS:
        if texts.get(name, ""):
            yield os.path.realpath(texts[name])


def _state(beside: tuple[str, ...]) -> str:
    """Return a hash of the fonts as they stand, and of all that lies in other places.

    Raises:
        OSError: If a place cannot be read.
        UnreadableError: If a place holds what cannot be read.
    """
    return cache_key((*_fonts(), *(part for path in beside for part in state_of(path))))


def _fonts() -> Iterator[bytes]:
    """Yield what tells fonts that are there from others, as it is with the program's own modules."""
    with os.scandir(Path(font_path("")).as_posix()) as entries:
        for entry in sorted(entries, key=lambda each: each.name):
            status = entry.stat()
            yield f"{entry.name} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}".encode()
