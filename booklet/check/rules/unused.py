"""What nothing uses is noise to the next reader, or a sign that a reference is missing. A warning."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from booklet.check.context import CheckContext
from booklet.check.finding import Fault
from booklet.files.record import Record
from booklet.library.references import OURS
from booklet.model.content_files import CoverageFile, FiguresFile, GlossaryFile, SourcesFile, Topic
from booklet.model.drugs import Drug
from booklet.model.text import Span, Text

_LISTED: Mapping[type[Record], tuple[str, str]] = {
    GlossaryFile: ("terms", "no text links to the word {name!r}"),
    FiguresFile: ("figures", "no text uses the figure {name!r}"),
    SourcesFile: ("sources", "nothing cites the source {name!r}"),
}
"""Files that list things: the key of the list, and what is said of a thing that nothing uses."""


def check(context: CheckContext) -> Iterator[Fault]:
    """Yield words, figures, sources and medicines that nothing uses."""
    if context.library is None:
        return
    used = {*_referred(context), *_cited(context), ("sources", OURS)}
    for document, (location, record, _) in context.values:
        if isinstance(record, Drug) and not record.uses and ("drugs", record.id) not in used:
            hint = "Add its uses, refer to it, or remove the file."
            yield Fault(document, location, f"nothing uses the medicine {record.name!r}", hint, "warning")
        key, message = _LISTED.get(type(record), ("", "")) if isinstance(record, Record) else ("", "")
        for position, each in enumerate(record.__dict__[key] if key else ()):
            if (key, each.id) not in used:
                text = message.replace("{name!r}", repr(each.id))
                yield Fault(document, (*location, key, position), text, "Use it, or remove it.", "warning")


def _referred(context: CheckContext) -> Iterator[tuple[str, str]]:
    for placed in context.texts:
        for span in placed.text.spans:
            yield from (used for of in _USES if (used := of(span))[1])


def _cited(context: CheckContext) -> Iterator[tuple[str, str]]:
    for _, (_, record, _) in context.values:
        if not isinstance(record, Text | Topic | CoverageFile):
            for key in ("sources", "also_sources", "heard_sources"):
                cited: tuple[Any, ...] = record.__dict__.get(key, ())
                yield from (("sources", each.partition(":")[0]) for each in cited if isinstance(each, str))


def _of_field(kind: str) -> Callable[[Span], tuple[str, str]]:
    return lambda span: (f"{kind}s", span.field.removeprefix(f"{kind}:") if span.field.startswith(f"{kind}:") else "")


_USES: tuple[Callable[[Span], tuple[str, str]], ...] = (
    lambda span: ("terms", span.term),
    _of_field("figure"),
    _of_field("drug"),
)
"""What a span uses: the list it is in, and its id or ""."""
