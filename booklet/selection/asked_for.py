"""What was asked for beside the reader: a pack, and blocks by name."""

from __future__ import annotations

from booklet.core.values import frozen
from booklet.library.library import Library
from booklet.model.entry import Entry
from booklet.model.packs import WHOLE


@frozen
class AskedFor:
    """What was asked for beside the reader.

    Attributes:
        pack: A pack, or "whole".
        blocks: Blocks that were asked for by name.
    """

    pack: str
    blocks: frozenset[str]

    def is_hidden(self, entry: Entry, library: Library) -> bool:
        """Return whether no booklet of this library prints a block that nobody has asked for."""
        return entry.id in library.hidden and entry.id not in self.blocks

    def why_not(self, entry: Entry) -> str:
        """Return why a block that is for the reader is left out, or ""."""
        if entry.id in self.blocks or entry.is_in(self.pack):
            return ""
        return "only in packs" if self.pack == WHOLE else f"taught in another pack: {', '.join(entry.taught)}"
