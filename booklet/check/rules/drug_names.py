"""A medicine's name is stored once, in drugs/, and referred to: misspelt, it can be taken for another drug."""

from __future__ import annotations

from collections.abc import Iterator

from booklet.check.context import Subject
from booklet.check.finding import Fault
from booklet.check.vocabulary import drug_names, finder
from booklet.model.statements import Drug


def check(subject: Subject) -> Iterator[Fault]:
    """Yield every medicine whose name is typed in a statement, a label or a heading; meanings of words may name it."""
    ids = {name.casefold(): drug.id for drug in subject.content.all(Drug) for name in drug_names(drug)}
    names = finder(ids)
    for said in subject.said:
        if names is None or said.document.file.name == "glossary.yaml":
            continue
        match = names.search("".join("…" if span.field else span.text for span in said.text.spans))
        if match:
            drug = ids.get(match[0].casefold(), "id")
            message = f"the medicine {match[0]!r} is typed here"
            yield Fault(said.document, said.location, message, f"Write {{drug:{drug}}}.")
