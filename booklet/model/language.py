"""One language: how it is written, and all fixed words in it. Read from `languages/<tag>/language.yaml`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Annotated, ClassVar, Literal

from booklet.files.folder_layout import LANGUAGE_TAG_PATTERN
from booklet.files.record import Limits, Record
from booklet.model.fixed_words import (
    BookletWords,
    CardWords,
    DrugWords,
    FormWords,
    PackWords,
    PhaseWords,
    PlanWords,
    PressWords,
    SheetWords,
    SiteWords,
    TermWords,
    TrialWords,
)
from booklet.model.plurals import PluralRule, plural_form
from booklet.model.text import Text, join
from booklet.model.wording import Places, Plain, fill

TAG = LANGUAGE_TAG_PATTERN
"""What a language's tag is like."""

LANGUAGE = "language"
"""What signatures, lists and messages call the fixed words of a language, as a block is called by its id."""

TypefaceName = Literal[
    "atkinson-hyperlegible-next", "open-sans", "noto-sans-sc", "noto-naskh-arabic", "noto-sans-myanmar"
]
"""Typefaces that come with the program."""

One = Annotated[str, Places("n")]
"""A number and what it counts."""

Spelled = Annotated[str, Places("n", is_needed=False)]
"""The same. Words that stand for one number only may say it themselves, as Arabic says "two hours" in one word."""

Between = Annotated[str, Limits(max_length=4)]
"""What stands between words or behind them."""


Direction = Literal["ltr", "rtl"]

_RIGHT_TO_LEFT = frozenset({"Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"})
"""Scripts that are read from right to left (ISO 15924)."""


def direction_of(script: str) -> Direction:
    """Return which way lines of a script run; scripts are called as ISO 15924 calls them."""
    return "rtl" if script in _RIGHT_TO_LEFT else "ltr"


class Abbreviation(Record):
    """A short form, as it is printed, and what a screen reader says in its place."""

    short: Annotated[str, Limits(pattern=r"^\S+$", max_length=12)]
    full: Plain

    def __str__(self) -> str:
        return f"{self.short} = {self.full}"


class Counted(Record):
    """A thing with a number before it, in each form that numbers ask for; `other` stands for those not given.

    The names are those of Unicode's plural rules (UTS #35, part 3). Where `one` stands for more numbers than 1, it has
    to have a place for the number (`booklet.language.catalogue`).
    """

    zero: Spelled | None = None
    one: Spelled | None = None
    two: Spelled | None = None
    few: One | None = None
    many: One | None = None
    other: One


class Rows(Record):
    """How words are put in a row: what stands between them, and patterns.

    Attributes:
        comma: Between words.
        semicolon: Between words that hold commas.
        sentence: Between a sentence without its full stop and the next one.
        space: Between sentences; empty where none is written.
        stop: Behind a sentence.
        both: Of which both hold: `before` is what is there already, `after` what comes next.
        either: Of which one holds.
        titled: A title with whom it is for.
        quoted: A name that people say, and that is not what a thing is called, in quotation marks.
        clause: Between conditions in a row; where it is not given, what stands between words.
    """

    KEYS: ClassVar[Mapping[str, str]] = {"both": "and", "either": "or"}

    comma: Between
    semicolon: Between
    sentence: Between
    space: Between
    stop: Between
    both: Annotated[str, Places("before", "after")]
    either: Annotated[str, Places("before", "after")]
    titled: Annotated[str, Places("title", "labels")]
    quoted: Annotated[str, Places("name")]
    clause: Between | None = None

    @property
    def colon(self) -> str:
        """What stands between a title and what belongs to it."""
        return fill(self.titled, title="", labels="")


class Conditions(Record):
    """What stands before words that hold for some readers only.

    Attributes:
        only_if: Before words, with what must hold.
        within: The same inside a line, behind other words.
        children: Before what is known of children only.
        children_if: Both.
        children_within: That children are meant, inside a line.
        only_if_again: At the head of a further page, before what still stands under the condition.
        children_again: The same for what is known of children only.
        children_if_again: The same for both.
        head: Several conditions joined inside a line, as they stand before words.
    """

    KEYS: ClassVar[Mapping[str, str]] = {"only_if": "if", "only_if_again": "if_again"}

    only_if: Annotated[str, Places("condition")]
    within: Annotated[str, Places("condition")]
    children: Plain
    children_if: Annotated[str, Places("condition")]
    children_within: Plain
    only_if_again: Annotated[str, Places("condition")]
    children_again: Plain
    children_if_again: Annotated[str, Places("condition")]
    head: Annotated[str, Places("clause")]


class LanguageForm(Record):
    """`language.yaml` of a language that texts are translated to: how it is written, with no words to translate.

    Attributes:
        tag: BCP 47 tag.
        name: The language's name in itself.
        direction: Which way lines run.
        script: The script it is written in, as ISO 15924 names it.
        typeface: What it is set in, where that is not the typeface of its script: one that has all its letters.
        plurals: Which numbers ask for which form of a counted thing.
        months: Names of the months, as they stand in a date.
        dates: A day.
        abbreviations: Short forms, with what a screen reader says in their place.
        untranslated: How many texts are not in the language, but in the one that content is written in.
    """

    tag: Annotated[str, Limits(pattern=TAG)]
    name: Plain
    direction: Direction
    script: Annotated[str, Limits(pattern=r"^[A-Z][a-z]{3}$")]
    plurals: PluralRule
    months: Annotated[tuple[Plain, ...], Limits(min_length=12, max_length=12)]
    dates: Annotated[str, Places("month", "day", "year")]
    hours: Counted
    minutes: Counted
    sheets: Counted
    untranslated: Counted
    rows: Rows
    abbreviations: tuple[Abbreviation, ...] = ()
    typeface: TypefaceName | None = None

    @property
    def expansions(self) -> tuple[tuple[str, str], ...]:
        """Short forms, each with what it stands for."""
        return tuple((each.short, each.full) for each in self.abbreviations)


class Language(LanguageForm):
    """`language.yaml` of the language that texts are written in: also every fixed word around them."""

    conditions: Conditions
    booklet: BookletWords
    packs: PackWords
    medicines: DrugWords
    phases: PhaseWords
    forms: FormWords
    terms: TermWords
    site: SiteWords
    plan: PlanWords
    card: CardWords
    sheet: SheetWords
    press: PressWords
    trial: TrialWords

    def day(self, day: date) -> str:
        """Return a day in words, such as "March 5, 2026"; its figures are European digits in every language."""
        return fill(self.dates, month=self.months[day.month - 1], day=day.day, year=day.year)

    def counted(self, number: int, thing: Counted) -> str:
        """Return how many there are of something, such as "2 hours"."""
        form: str | None = getattr(thing, plural_form(number, self.plurals))
        return fill(form or thing.other, n=number)

    def row(self, words: Iterable[str]) -> str:
        """Return words in a row with commas, such as the names of medicines; "" for none."""
        return self.rows.comma.join(words)

    def quoted(self, names: Iterable[str]) -> str:
        """Return names in quotation marks, in a row, such as what wards call a medicine."""
        return self.row(fill(self.rows.quoted, name=name) for name in names)

    def clauses(self, words: Iterable[str]) -> str:
        """Return conditions in a row, such as "in children, if the leukemia is B-cell"; "" for none."""
        return (self.rows.comma if self.rows.clause is None else self.rows.clause).join(words)

    def join(self, parts: Iterable[Text]) -> Text:
        """Return texts behind each other as sentences are; empty ones are left out."""
        return join(parts, self.rows.space)

    def titled(self, title: str, labels: Iterable[str]) -> str:
        """Return a title with whom it is for, where that is said."""
        row = self.row(labels)
        return fill(self.rows.titled, title=title, labels=row) if row else title

    def both(self, words: Iterable[str]) -> str:
        """Return words of which all hold, with "and" before each but the first."""
        return self._joined(words, self.rows.both)

    def either(self, words: Iterable[str]) -> str:
        """Return words of which one holds, with "or" before each but the first."""
        return self._joined(words, self.rows.either)

    @staticmethod
    def _joined(words: Iterable[str], pattern: str) -> str:
        row = ""
        for each in words:
            row = fill(pattern, before=row, after=each) if row else each
        return row
