"""A content folder as it was read: every file as plain data and as records, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from booklet.core.values import field, slotted
from booklet.errors import Problem
from booklet.files.record import Record
from booklet.files.yaml_reader import YamlDocument
from booklet.library.library import Library

R = TypeVar("R", bound=Record)


@slotted
class ContentFolder:
    """A folder's files.

    Attributes:
        documents: Every file that is YAML as it should be.
        records: What each file holds, by the file's name; a block's file holds its placement and the block.
        unfilled: The same before references were filled in.
        problems: Everything that keeps the folder from being used.
        unread: Names of the files that are there and no YAML as it should be, so that nobody knows what they hold.
        library: All of it put together; None if there are problems.
    """

    documents: list[YamlDocument] = field(default_factory=list)
    records: dict[str, tuple[Record, ...]] = field(default_factory=dict)
    unfilled: dict[str, tuple[Record, ...]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    unread: frozenset[str] = frozenset()
    library: Library | None = None

    @property
    def is_whole(self) -> bool:
        """Whether every file is a record, so that what is missing elsewhere is missing indeed."""
        return not self.unread and all(self.records.values())

    def all(self, model: type[R]) -> Iterator[R]:
        """Yield all records of a type, in the order of the files."""
        for records in self.records.values():
            yield from (record for record in records if isinstance(record, model))
