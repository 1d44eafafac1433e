"""The library that a server answers from: loaded once, and anew when its files or the day change."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import time
from collections.abc import AsyncIterator, Callable, Collection, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from booklet.core.disk_cache import cache_key
from booklet.core.resources import content_folder
from booklet.core.values import frozen
from booklet.errors import BookletError
from booklet.files.catalogue_files import read_catalogues
from booklet.files.folder_layout import SIGNATURES
from booklet.library.load import load_library
from booklet.ordering.order_reader import OrderReader
from booklet.review.signatures import Signatures
from booklet.web import cycles
from booklet.web.settings import ServeSettings

if TYPE_CHECKING:
    from booklet.library.library import Library
    from booklet.order import Order
    from booklet.site.site import Site

LOG = logging.getLogger("booklet.web")

INTERVAL_S = 1.0
"""Seconds between two looks at the files."""

_MOST_TRIES = 5
"""How often content is loaded again because it changed meanwhile."""

Seen = Mapping[str, tuple[int, int]]
"""When each file was last changed, in nanoseconds, and its size, by its path."""


@frozen(eq=False)
class WebStock:
    """All that answers are made from, loaded at one moment; whoever answers holds on to one.

    Attributes:
        library: What can be said, without a site.
        joined: The same with the site's details, blocks and names.
        site: The site, or None.
        reader: Reads orders.
        signatures: All signatures that count.
        languages: Name of each language in itself, by its tag; the content's own comes first.
        day: The day that decides which of them hold.
        folders: Where all of it is from.
        hash: Of what decides the bytes of an answer, beside what is asked for.
    """

    library: Library
    joined: Library
    site: Site | None
    reader: OrderReader
    signatures: Signatures
    languages: Mapping[str, str]
    day: date
    folders: tuple[Path, ...]
    hash: str
    settings: ServeSettings

    def order(self, texts: Mapping[str, str]) -> Order:
        """Return the order of texts, with the site and the signatures of the server.

        Raises:
            RefusedOrderError: With all that is wrong.
        """
        return self.reader.read({**texts, "site": self.settings.site, "signatures": self.settings.signatures})


def load(settings: ServeSettings, day: date) -> WebStock:
    """Return what answers of a day are made from.

    Raises:
        BookletError: If content, site or signatures cannot be used.
    """
    root = Path(settings.content) if settings.content else content_folder()
    library = load_library(root if settings.content else None)
    reader = OrderReader(library, content=root if settings.content else None, as_of=day)
    site = reader.site(settings.site, day) if settings.site else None
    own = [root / SIGNATURES] if (root / SIGNATURES).is_dir() else []
    extra = [settings.signature_folder] if settings.signature_folder else []
    signatures = Signatures.load(*own, *extra, as_of=day)
    parts = (library.hash, site.hash if site else "", settings.site, str(day), repr(signatures), _own_files())
    return WebStock(
        library=library,
        joined=site.join(library) if site else library,
        site=site,
        reader=reader,
        signatures=signatures,
        languages={library.language.tag: library.language.name, **_names(root, library.languages)},
        day=day,
        folders=(root, *extra, *(site.folders if site else ())),
        hash=cache_key(part.encode() for part in parts),
        settings=settings,
    )


def _names(root: Path, tags: Collection[str]) -> dict[str, str]:
    """Return what languages are called in themselves; the tag of one that does not say it as it should."""
    if not tags:
        return {}
    from booklet.files.yaml_reader import read_yaml  # noqa: PLC0415  (a content of one language needs no parser)

    names = dict.fromkeys(tags, "")
    for each in read_catalogues(root):
        if each.tag in names and each.file is not None:
            name = read_yaml(each.file)[0].data.get("name")
            names[each.tag] = name if isinstance(name, str) else ""
    return {tag: name or tag for tag, name in names.items()}


def look(folders: tuple[Path, ...]) -> Seen:
    """Return what there is in folders, at any depth; what cannot be looked at is not there.

    It is looked every second: this takes a quarter of the time of `Path.rglob`.
    """
    seen: dict[str, tuple[int, int]] = {}
    left = [str(folder) for folder in folders]
    while left:
        with contextlib.suppress(OSError), os.scandir(left.pop()) as entries:
            for entry in entries:
                with contextlib.suppress(OSError):
                    status = entry.stat()
                    seen[entry.path] = (status.st_mtime_ns, status.st_size)
                    if entry.is_dir(follow_symlinks=False):
                        left.append(entry.path)
    return seen


class WebShelf:
    """Holds the stock of the moment."""

    def __init__(self, settings: ServeSettings, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin.

        Args:
            settings: Where everything is.
            clock: Tells seconds.

        Raises:
            BookletError: If content, site or signatures cannot be used.
        """
        self._settings = settings
        self._clock = clock
        self._looked = clock()
        self.problem = ""
        self._stock, self._seen = self._loaded(self._day())

    def stock(self) -> WebStock:
        """Return the stock; loaded anew if its files or the day have changed.

        Content that cannot be used does not end a server: it goes on with what it has, and says so.
        """
        now = self._clock()
        if now - self._looked < INTERVAL_S:
            return self._stock
        self._looked = now
        seen, day = look(self._stock.folders), self._day()
        if seen != self._seen or day != self._stock.day:
            try:
                self._stock, self._seen = self._loaded(day)
                self.problem = ""
                cycles.look_anew()
                LOG.info("content, site or signatures were loaded anew")
            except BookletError as error:
                self._seen = seen
                self.problem = error.message
                LOG.error("what changed cannot be used, so answers stay as they were: %s", error.message)
        return self._stock

    def _day(self) -> date:
        return self._settings.day or date.today()

    def _loaded(self, day: date) -> tuple[WebStock, Seen]:
        """Return the stock, and what its files were both before and after they were read."""
        folders: tuple[Path, ...] = ()
        for _ in range(_MOST_TRIES):
            before = look(folders)
            stock = load(self._settings, day)
            if stock.folders == folders and look(folders) == before:
                return stock, before
            folders = stock.folders
        raise BookletError("the content changes again and again while it is read", "Wait until it is all written.")


@contextlib.asynccontextmanager
async def watched(shelf: WebShelf) -> AsyncIterator[None]:
    """Look at the files while nobody asks, too.

    A worker that slept while files were changed, and wakes when they are broken, would answer from older ones than the
    others do.
    """
    task = asyncio.create_task(_watch(shelf))
    try:
        yield
    finally:
        task.cancel()


async def _watch(shelf: WebShelf) -> None:
    try:
        while True:
            await asyncio.sleep(INTERVAL_S)
            shelf.stock()
    except Exception:
        # Whoever asks is told of it, too.
        LOG.exception("a fault of the program")


def _own_files() -> str:
    """Return when the page's own templates and looks were last changed."""
    return repr(sorted(look((Path(__file__).parent,)).items()))
