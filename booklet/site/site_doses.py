"""Doses in a site's texts that only show once the names of medicines are known: a name with a number beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from booklet.files.problems import Location, Report
from booklet.library.library import Library
from booklet.library.rules.doses import dose_in
from booklet.library.rules.quantities import plain_words, tokens
from booklet.library.rules.safety import no_dose_from_us
from booklet.model.text import Text
from booklet.model.walk import walk
from booklet.site.read_site import SiteBlock
from booklet.site.site_file import NO_DOSE, Redirect, printed_texts
from booklet.site.site_keys import SiteFile

_RULE = no_dose_from_us.__name__


def check_doses(
    file: SiteFile, blocks: Iterable[SiteBlock], library: Library, redirect: Redirect, report: Report
) -> None:
    """Report numbers beside names of medicines, of the content's and of the site's own.

    Args:
        file: What the site says.
        blocks: Its own blocks.
        library: What it is joined to.
        redirect: Where problems of the file go.
        report: Where problems of the blocks go.
    """
    names = {name for drug in library.drugs.values() for name in (drug.name, *drug.also)}
    names.update(brand for brands in file.brands.values() for brand in brands)
    last = redirect.merged.documents[-1]
    for location, dose in _doses(printed_texts(file), names):
        redirect.add(last, location, _message(dose), NO_DOSE, rule=_RULE)
    for drug, brands in file.brands.items():
        for position, brand in enumerate(brands):
            if _has_strength(brand):
                hint = "Write the name alone."
                redirect.add(
                    last, ("brands", drug, position), f"{brand!r} holds a number, like a dose", hint, rule=_RULE
                )
    for block in blocks:
        texts = ((location, value) for location, value, _ in walk(block.block) if isinstance(value, Text))
        for location, dose in _doses(texts, names):
            report.add(block.document, location, _message(dose), "Leave a line to write on.", rule=_RULE)


def _doses(texts: Iterable[tuple[Location, Text]], names: set[str]) -> Iterator[tuple[Location, str]]:
    """Yield the doses that were not found without the names."""
    for location, text in texts:
        dose = dose_in(text.plain, names)
        if dose and not dose_in(text.plain):
            yield location, dose


def _message(dose: str) -> str:
    return f"{dose!r} reads like a dose, which may not come from this booklet"


def _has_strength(name: str) -> bool:
    """Return whether a number stands alone in a name, as "400" does in "Gleevec 400" and "12" does not in "B12"."""
    words = plain_words(name)
    return any(each.kind == "number" and words[: each.start].endswith(" ") for each in tokens(words))
