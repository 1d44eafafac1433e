"""Safety rules that no content can break: what the sources do not carry is refused before anything is printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from booklet.library.report import Location, Report
from booklet.library.walk import Found
from booklet.library.yaml_reader import Document
from booklet.records import Drug, Statement
from booklet.text import Text

_SPINE = re.compile(r"spin(e|al)|intrathecal|lumbar|cerebrospinal|\bCSF\b|\bCNS\b", re.IGNORECASE)
_LEADING_SIX = re.compile(r"\b6[\s\u00a0\u2010-\u2015-]*(MP|TG|mercapto\w*|thiogua\w*)\b", re.IGNORECASE)
_DOSE = re.compile(
    # A number is looked at once, from its start, so that a long one costs no more than its length.
    r"(?<![\d.,])[.,]*+\d[\d.,]*+\s*((m|mc|μ|k)?g|m[lL]|mmol|(international )?units?|IU)\b"
    r"|\d\s*(°|degrees?\b)|\bmg/m",
    re.IGNORECASE,
)

_WRITTEN = frozenset({"name", "also", "term", "text", "label", "meaning", "title", "setting"})
"""Fields that hold words as plain text."""


class Breach(NamedTuple):
    """A rule that a text breaks."""

    location: Location
    message: str
    hint: str


def check_texts(document: Document, found: Iterable[Found], report: Report) -> None:
    """Report every text of a file that a safety rule refuses."""
    things = list(found)
    for rule in (
        vincristine_is_never_spinal,
        names_have_no_leading_six,
        no_dose_from_us,
        statements_say_whom_they_are_about,
    ):
        for breach in rule(things):
            report.add(document, *breach, rule=rule.__name__)


def vincristine_is_never_spinal(found: Iterable[Found]) -> Iterator[Breach]:
    """Vincristine is never put together with the spine: the only way the sources give it is a vein."""
    drug = next((value for _, value, _ in found if isinstance(value, Drug)), None)
    if drug is None or "vincristine" not in {drug.id, drug.name.lower()}:
        return
    hint = "Vincristine into the spine kills. Take this away; the sources give it into a vein only."
    for location, words in _all_words(found):
        if _SPINE.search(words):
            yield Breach(location, "vincristine must never be put together with the spine", hint)


def names_have_no_leading_six(found: Iterable[Found]) -> Iterator[Breach]:
    """Mercaptopurine and thioguanine are written without the 6, which has been read as a number of tablets."""
    for location, words in _all_words(found):
        if match := _LEADING_SIX.search(words):
            message = f"{match[0]!r} must not be printed: the 6 can be read as a dose"
            yield Breach(location, message, "Write 'mercaptopurine' or 'thioguanine'.")


def no_dose_from_us(found: Iterable[Found]) -> Iterator[Breach]:
    """Doses and fever thresholds come from the family's own team, or stay a line to write on."""
    for location, words in _all_words(found):
        if match := _DOSE.search(words):
            message = f"{match[0]!r} reads like a dose or a temperature; neither may come from this booklet"
            yield Breach(location, message, "Leave a line to write on.")


def statements_say_whom_they_are_about(found: Iterable[Found]) -> Iterator[Breach]:
    """A fact about children is not told to an adult as theirs, so no statement may leave open whom it is about."""
    for location, value, _ in found:
        if isinstance(value, Statement) and not value.about:
            hint = "Write 'about: child' if its sources speak of children only, or else 'about: any'."
            yield Breach(location, "this statement does not say whom it is about", hint)


def _all_words(found: Iterable[Found]) -> Iterator[tuple[Location, str]]:
    """Yield everything that is printed, and the names of settings."""
    for location, value, _ in found:
        if isinstance(value, Text):
            yield location, value.plain
            continue
        for key in _WRITTEN & value.__dict__.keys():
            written = value.__dict__[key]
            if isinstance(written, str | tuple):
                yield (*location, key), written if isinstance(written, str) else " ".join(map(str, written))
