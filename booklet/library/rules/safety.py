"""Safety rules that no content can break: what the sources do not carry is refused before anything is printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Literal

from booklet.files.problems import Report
from booklet.files.yaml_reader import YamlDocument
from booklet.language.rules.en import RULES as ENGLISH
from booklet.library.rules._words import Breach, all_words, is_heard, ways
from booklet.library.rules.doses import dose_in, temperature_in
from booklet.library.rules.other_letters import amount_in_other_letters
from booklet.library.rules.vincristine import vincristine_goes_into_veins_only
from booklet.model.drugs import Drug
from booklet.model.elements import Way
from booklet.model.statements import Statement, Term
from booklet.model.text import Text
from booklet.model.walk import PlacedValue

_LEADING_SIX = re.compile(r"\b6[\s\u00a0\u2010-\u2015-]*(MP|TG|mercapto\w*|thiogua\w*)\b", re.IGNORECASE)
_HEARD = re.compile(r"6-(MP|TG)")
"""How the sources write what wards say, and how it may be printed: without a space, which would set the 6 apart."""

_CHILDREN = re.compile(r"\bon children\b|\bin children\b", re.IGNORECASE)

_WAYS: Mapping[Way | Literal["other"], re.Pattern[str]] = ENGLISH.ways
"""What names each way in the words of a statement, and what names one that has no icon."""

_SHORT = 500
"""Characters of a text whose answer is kept; only hostile ones are much longer."""

_SAME_WAYS: Mapping[str, set[str]] = {"mouth": {"mouth", "pills"}, "pills": {"mouth", "pills"}}
"""Ways that may stand in one statement: pills are taken by mouth."""


def check_texts(document: YamlDocument, values: Iterable[PlacedValue], report: Report) -> None:
    """Report every text of a file that a safety rule refuses."""
    listed = list(values)
    for rule in (
        vincristine_goes_into_veins_only,
        ways_are_those_of_the_words,
        names_have_no_leading_six,
        heard_names_are_explained,
        no_dose_from_us,
        statements_say_whom_they_are_about,
    ):
        for breach in rule(listed):
            report.add(document, *breach, rule=rule.__name__)


def ways_are_those_of_the_words(values: Iterable[PlacedValue]) -> Iterator[Breach]:
    """The icon of a way stands beside words that name this way and no other: it shows nothing that no source says."""
    for location, statement in ways(values):
        words = statement.text.plain
        named = {name for name, pattern in _WAYS.items() if pattern.search(words)}
        if statement.way not in named or named - _SAME_WAYS.get(statement.way or "", {statement.way}):
            message = f"the way {statement.way!r} is not the one way that {words!r} names"
            yield Breach((*location, "way"), message, "Give the way that the words name, or take the way out.")


def names_have_no_leading_six(values: Iterable[PlacedValue]) -> Iterator[Breach]:
    """Mercaptopurine and thioguanine are written without the 6, which has been read as a number of tablets.

    What wards say is printed as such and no more: a drug's `heard`, which the program puts in quotation marks and says
    to be this medicine, and a reference to it where the glossary explains the medicine.
    """
    listed = list(values)
    for location, words in all_words(listed):
        if match := _LEADING_SIX.search(words):
            message = f"{match[0]!r} must not be printed: the 6 can be read as a dose"
            yield Breach(location, message, "Write 'mercaptopurine' or 'thioguanine'.")
    for location, value, _ in listed:
        for name in value.heard if isinstance(value, Drug) else ():
            if not _HEARD.fullmatch(name) and _LEADING_SIX.search(name):
                yield Breach((*location, "heard"), f"{name!r} can be read as a dose", "Write it as '6-MP' or '6-TG'.")


def heard_names_are_explained(values: Iterable[PlacedValue]) -> Iterator[Breach]:
    """A name that wards say stands where it is explained, in a meaning of the glossary, and in no other text."""
    for location, value, owner in values:
        if isinstance(value, Text) and not isinstance(owner, Term) and any(map(is_heard, value.spans)):
            message = "a name that wards say stands here, outside the glossary"
            yield Breach(location, message, "Write {drug:…}; the program says what wards call it.")


def no_dose_from_us(values: Iterable[PlacedValue]) -> Iterator[Breach]:
    """Doses and fever thresholds come from the family's own team, or stay a line to write on."""
    for location, words in all_words(values):
        if amount := _amount_in(words) if len(words) <= _SHORT else _amount_in.__wrapped__(words):
            message = f"{amount!r} reads like a dose or a temperature; neither may come from this booklet"
            yield Breach(location, message, "Leave a line to write on.")


@lru_cache(maxsize=4096)
def _amount_in(words: str) -> str:
    """Return the first words that read like a dose or a temperature, or ""; a folder is read again and again."""
    return dose_in(words) or temperature_in(words) or amount_in_other_letters(words)


def statements_say_whom_they_are_about(values: Iterable[PlacedValue]) -> Iterator[Breach]:
    """A fact about children is not told to an adult as theirs, so no statement may leave open whom it is about."""
    for location, value, _ in values:
        if not isinstance(value, Statement):
            continue
        if not value.about:
            hint = "Write 'about: child' if its sources speak of children only, or else 'about: any'."
            yield Breach(location, "this statement does not say whom it is about", hint)
        if value.children and not _CHILDREN.search(value.text.said_to("patient").plain):
            message = "'children: in-words' is said here, but a patient would not read that this is known of children"
            hint = "Say so in the words, as in {|One source, on children, says: }, or take it out."
            yield Breach(location, message, hint)
