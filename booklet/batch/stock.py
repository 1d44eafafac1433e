"""What a batch is made from: where it is, and the same loaded, with hashes of what decides bytes."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from booklet.batch.request_columns import Request
from booklet.core.values import frozen
from booklet.library.library import Library
from booklet.library.load import load_library
from booklet.order import Order
from booklet.ordering.order_reader import OrderReader
from booklet.review.signable import signables, standing_of
from booklet.review.signatures import Signatures, Standing
from booklet.translation.translated import translated
from booklet.version import __version__

if TYPE_CHECKING:
    from booklet.site.site import Site

# Each worker loads everything by itself from what a task names: a library is large, and is not sent about.


@frozen
class Inputs:
    """What products are made from. Workers read it, too: each has to see the folders under the same path.

    Attributes:
        content: Content folder; None for the shipped content.
        signatures: Folders of signatures.
        as_of: The day that decides which signatures and approvals hold; None for today.
        require_signed: Whether to refuse drafts.
        base: The folder that sites and themes of rows are found from; None for the current one.
    """

    content: Path | None = None
    signatures: tuple[Path, ...] = ()
    as_of: date | None = None
    require_signed: bool = False
    base: Path | None = None

    def open(self) -> Stock:
        """Return all that products are made from.

        Raises:
            ContentError: If content or signatures cannot be used.
        """
        library = load_library(self.content)
        reader = OrderReader(library, signed=self.signatures, as_of=self.as_of, base=self.base)
        reader.needs_signed_codes = self.require_signed
        signatures = reader.signatures("", self.as_of)
        return Stock(self, library, signatures, reader, _hash(library, signatures))


@frozen(eq=False)
class Stock:
    """All that products are made from, loaded.

    Attributes:
        hash: Of what decides the bytes of all: the program's version, the content, the signatures that hold.
    """

    inputs: Inputs
    library: Library
    signatures: Signatures | None
    reader: OrderReader
    hash: str

    def order(self, request: Request) -> Order:
        """Return the order of a request.

        Raises:
            RefusedOrderError: If it cannot be made as it is written.
        """
        return self.reader.read({**request.given(), "require_signed": "yes" if self.inputs.require_signed else ""})

    def hash_of(self, request: Request) -> str:
        """Return the hash of what decides the bytes of a request, beside the request itself.

        Raises:
            BookletError: If its site, its theme or its language cannot be used.
        """
        texts = dict(request.options)
        parts = [self.hash]
        library = translated(self.library, texts["language"]) if "language" in texts else self.library
        if library is not self.library:
            parts.append(self.reader.open(("hash", library), lambda: _hash(library, self.signatures)))
        if "site" in texts:
            site = self.reader.site(texts["site"], self.inputs.as_of)
            parts.append(self.reader.open(("hash", site, library), lambda: _hash_with(site, library, self.signatures)))
        if "theme" in texts:
            parts.append(repr(self.reader.palette(texts["theme"])))
        return self.hash if len(parts) == 1 else hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _hash_with(site: Site, library: Library, signatures: Signatures | None) -> str:
    """Return the hash of a site's words as they are printed on the day, and of what signatures hold beside them."""
    details = site.details(library.language)
    details_text = repr((site.hash, details.values, details.notes, details.gaps))
    return hashlib.sha256(f"{_hash(site.join(library), signatures)}\n{details_text}".encode()).hexdigest()


def _hash(library: Library, signatures: Signatures | None) -> str:
    """Return the hash that changes with whatever changes the bytes of a booklet, and with nothing else."""
    standing: list[tuple[str, ...]] = []
    for name in signables(library) if signatures else ():
        state = standing_of(name, library, signatures) if signatures else Standing("unsigned")
        for signature in (state.signature, *state.beside) if state.state == "signed" else ():
            if signature:
                standing.append((name, signature.by, signature.role, str(signature.until)))
    return hashlib.sha256(json.dumps([__version__, library.hash, standing]).encode()).hexdigest()
