"""No words in capitals: their shape is lost. A short form such as MRD is explained in the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterator

from booklet.check.context import CheckContext
from booklet.check.finding import Fault
from booklet.check.vocabulary import drug_names, term_names
from booklet.model.content_files import Axis, GlossaryFile
from booklet.model.drugs import Drug
from booklet.model.statements import Source

_CAPITALS = re.compile(r"(?<![^\W_])[A-Z][A-Z0-9]+(?:s)?(?![^\W_])")


def check(context: CheckContext) -> Iterator[Fault]:
    """Yield every word in capitals that is neither explained nor part of a name."""
    known = _known(context)
    for placed in context.texts:
        if isinstance(placed.owner, Source):
            continue
        for match in _CAPITALS.finditer(placed.text.plain):
            if match[0].removesuffix("s") not in known:
                hint = "Write it in small letters; if it is a short form, explain it in the glossary."
                yield Fault(placed.document, placed.location, f"{match[0]!r} is in capitals", hint)


def _known(context: CheckContext) -> set[str]:
    """Return the short forms that the glossary explains, and those in names of medicines and of values."""
    names = [name for file in context.content.all(GlossaryFile) for term in file.terms for name in term_names(term)]
    names += [name for drug in context.content.all(Drug) for name in drug_names(drug)]
    names += [value.label for axis in context.content.all(Axis) for value in axis.values]
    return {match[0].removesuffix("s") for name in names for match in _CAPITALS.finditer(name)}
