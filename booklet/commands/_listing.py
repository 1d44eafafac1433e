"""What there is, printed."""

from __future__ import annotations

from booklet.commands._loading import load_library
from booklet.commands._streams import print_data
from booklet.commands._tables.library import list_library


def print_list(content: str | None) -> None:
    """Print all that can be asked for.

    Raises:
        ContentError: If the content cannot be used.
        OutputError: If it cannot be written.
    """
    print_data(list_library(load_library(content)))
