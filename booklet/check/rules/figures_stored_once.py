"""A number from one line of a source is stored once: two copies can be changed apart and then contradict."""

from __future__ import annotations

from collections.abc import Iterator

from booklet.check.context import CheckContext
from booklet.check.finding import Fault
from booklet.model.content_files import FiguresFile
from booklet.model.statements import Figure


def check(context: CheckContext) -> Iterator[Fault]:
    """Yield figures with the words of an earlier one that rest on the same line."""
    for document in context.content.documents:
        for file in context.content.records.get(document.file.name, ()):
            if isinstance(file, FiguresFile):
                for position, figure in enumerate(file.figures):
                    same = _same(figure, file.figures[:position])
                    if same:
                        message = f"{figure.text!r} is stored as {same.id!r} already, from the same line"
                        yield Fault(document, ("figures", position), message, f"Use {{figure:{same.id}}}.")


def _same(figure: Figure, before: tuple[Figure, ...]) -> Figure | None:
    words = figure.text.casefold()
    return next((e for e in before if e.text.casefold() == words and set(e.sources) & set(figure.sources)), None)
