"""A medicine's name is stored once, in drugs/, and referred to: misspelled, it can be taken for another drug."""

from __future__ import annotations

from collections.abc import Iterator

from booklet.check.context import CheckContext
from booklet.check.finding import Fault
from booklet.check.vocabulary import drug_names, finder
from booklet.model.drugs import Drug


def check(context: CheckContext) -> Iterator[Fault]:
    """Yield every medicine whose name is typed in a statement, a label or a heading; meanings of words may name it."""
    ids = {name.casefold(): drug.id for drug in context.content.all(Drug) for name in drug_names(drug)}
    names = finder(ids)
    for placed in context.texts:
        if names is None or placed.document.file.name == "glossary.yaml":
            continue
        match = names.search("".join("…" if span.field else span.text for span in placed.text.spans))
        if match:
            drug = ids.get(match[0].casefold(), "id")
            message = f"the medicine {match[0]!r} is typed here"
            yield Fault(placed.document, placed.location, message, f"Write {{drug:{drug}}}.")
