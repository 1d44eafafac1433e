"""What only sources about children say is said of children: no fact reaches an adult that no source carries there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from booklet.check.context import CheckContext
from booklet.check.finding import Fault
from booklet.model.citations import cited_lines
from booklet.model.content_files import SourcesFile
from booklet.model.statements import Source, Statement
from booklet.model.text import Text


def check(context: CheckContext) -> Iterator[Fault]:
    """Yield every statement that speaks of any age and rests on lines about children alone."""
    sources = {source.id: source for file in context.content.all(SourcesFile) for source in file.sources}
    for document, (location, record, _) in context.values:
        if isinstance(record, Text) or not isinstance(record, Statement) or record.about != "any":
            continue
        if _is_of_children(record.sources, sources):
            message = f"all its sources speak of children only: {', '.join(record.sources)}"
            yield Fault(document, location, message, "Write 'about: child'.")


def _is_of_children(citations: Iterable[str], sources: Mapping[str, Source]) -> bool:
    """Return whether every line is of a source about children and none is one of those that name no age."""
    of_children = {name: source for name, source in sources.items() if source.speaks_of == "child"}
    of_any = cited_lines(f"{name}:{lines}" for name, source in of_children.items() for lines in source.any_lines)
    return all(
        citation.partition(":")[0] in of_children and not cited_lines([citation]) <= of_any for citation in citations
    )
