"""From filled-in sheets to a manuscript: what was scored and measured, then each sheet with room to score and sign."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from booklet.check.report.fillings import NEARLY_ALL, counted, section_sizes, whole_ease
from booklet.check.report.material import Material
from booklet.check.report.page_parts import lists
from booklet.check.report.score_sheet import Filling, Fillings, ItemGroup, Scale, ScoreItem, ScoreSheet, Tally, tally
from booklet.check.rules.list_length import MOST_ITEMS
from booklet.check.rules.reading_ease import MOST_OF_A_CHAPTER
from booklet.check.rules.sentence_length import MOST_WORDS, WISHED_WORDS
from booklet.core.values import replace
from booklet.model.document import Document, Part
from booklet.model.elements import (
    OPEN_BOX,
    TICKED_BOX,
    Bullets,
    Column,
    Element,
    Facts,
    Heading,
    PageBreak,
    Paragraph,
    Table,
    WritingLines,
)
from booklet.model.language import Language
from booklet.model.text import Text

WORDING: Mapping[str, str] = {
    "title": "Score sheets for a booklet",
    "booklet": "Booklet",
    "content": "Content",
    "size": "Size",
    "check": "Check",
    "filled": "Filled in",
    "how": "How to use these sheets",
    "measured": "What the program measured",
    "before": "Before you score",
    "score": "Your score",
    "sign": "Scored by",
    "notes": "What should change in the booklet, and where:",
}
"""Fixed words of the sheets. They are for those who keep the content, and are in English whatever it is in."""

_HOW = (
    "A filled box is the program’s answer. What it found stands beside it. Cross it out if you see it otherwise.",
    "An open box is yours. Tick one box in each row.",
    "Keep the guide at hand: the items are in our own words.",
    "At least two people should score, each on a copy. Then compare.",
    "Neither CDC nor AHRQ has seen or approved these sheets.",
)
_ITEM, _SEEN, _BOX = 0.39, 0.34, 0.09
"""Shares of the columns of a sheet."""

FilledSheet = Sequence[tuple[ScoreSheet, Fillings]]
"""Sheets with what the program says of their items."""


def compose_sheets(
    material: Material, filled: FilledSheet, *, language: Language, content: str, check: str
) -> Document:
    """Return the sheets as a manuscript.

    Args:
        material: The booklet that was scored.
        filled: The sheets, filled in as far as a program can.
        language: Of the sheets' own words.
        content: Version and hash of the content.
        check: What the check of the content found, in one line.
    """
    front = Part(WORDING["title"], "", "ink", tuple(_front(material, filled, content, check)))
    parts = [Part(sheet.title, "", sheet.color, tuple(_sheet(sheet, fillings))) for sheet, fillings in filled]
    notes = WritingLines(3, Text.of(WORDING["notes"]), fills_page=True)
    parts[-1:] = [replace(part, elements=(*part.elements, notes)) for part in parts[-1:]]
    title = f"{WORDING['title']}: {material.label}"
    footer = f"{material.label}. {WORDING['content']} {content}"
    return Document(title, language, footer, (front, *parts), notes="")


def _front(material: Material, filled: FilledSheet, content: str, check: str) -> Iterator[Element]:
    yield _heading(WORDING["title"], 2)
    done = [(sheet.title, tally(fillings.values())) for sheet, fillings in filled]
    rows = {
        "booklet": (material.title,),
        "content": (content,),
        "size": (f"{counted(len(material.made.pages), 'page')}, {len(material.plan.chapters)} chapters",),
        "check": (check,),
        "filled": tuple(f"{title}: {each.filled} of {each.items} items" for title, each in done),
    }
    yield Facts(tuple((Text.of(WORDING[name]), tuple(map(Text.of, words))) for name, words in rows.items()))
    yield _heading(WORDING["how"], 3)
    yield Bullets(tuple(map(Text.of, _HOW)))
    yield _heading(WORDING["measured"], 3)
    yield _measures(material)


def _measures(material: Material) -> Table:
    ease, speech, numbers = whole_ease(material), material.speech, material.numbers
    hardest = max(material.eases, key=lambda chapter: chapter.ease.grade)
    rows = (
        ("Reading grade (Flesch-Kincaid)", f"{ease.grade}; {ease.plain_grade} with medical words in full", ""),
        ("Hardest chapter", f"{hardest.ease.grade}: {hardest.title}", f"at most {MOST_OF_A_CHAPTER:g}"),
        (
            "Words in a sentence",
            f"{speech.mean_length} on average, {max(speech.lengths, default=0)} at most",
            f"{WISHED_WORDS}, at most {MOST_WORDS}",
        ),
        ("Active sentences, at least", f"{speech.active_percent}% of {len(speech.lengths)}", f"{NEARLY_ALL}% or more"),
        ("Entries of the longest list", str(lists(material.sections).longest), f"at most {MOST_ITEMS}"),
        ("Sections", section_sizes(material), ""),
        ("Words explained in a list", str(len(material.plan.terms)), ""),
        ("Numbers, and shares among them", f"{len(numbers.figures)}, {len(numbers.shares)}", "one whole"),
    )
    columns = (Column(Text.of("Measure"), 0.38), Column(Text.of("Found"), 0.42), Column(Text.of("Goal"), 0.2))
    return Table(columns, tuple(tuple(map(Text.of, row)) for row in rows))


def _sheet(sheet: ScoreSheet, fillings: Fillings) -> Iterator[Element]:
    yield PageBreak()
    yield _heading(sheet.title, 2)
    yield Paragraph(Text.of(sheet.source), style="note")
    yield Bullets(tuple(map(Text.of, sheet.notes)))
    if sheet.questions:
        yield _heading(WORDING["before"], 3)
        for question in sheet.questions:
            yield WritingLines(1, Text.of(question))
    for scale in sheet.scales:
        for group in scale.groups:
            yield _heading(group.title, 3)
            yield _table(group, fillings, sheet.answers)
        yield from _score(scale, fillings)
    yield _heading(WORDING["sign"], 3)
    yield _writing(("Name", 0.3), ("Role", 0.25), ("Date", 0.15), ("Signature", 0.3))


def _score(scale: Scale, fillings: Fillings) -> Iterator[Element]:
    """Yield room for the score, and what is decided of it."""
    name = f": {scale.title.lower()}" if scale.title else ""
    yield _heading(f"{WORDING['score']}{name}", 3)
    yield _writing(("Points", 0.3), ("Items that apply", 0.3), ("Score: points ÷ items × 100", 0.4))
    so_far = _so_far(tally(fillings[item.number] for item in scale.items))
    yield Paragraph(Text.of(f"{scale.goal} {so_far}"))


def _so_far(done: Tally) -> str:
    """Return the share of points among what the program decided; it is not the score."""
    if done.percent is None:
        return f"So far, none of the {done.items} items is decided."
    return (
        f"So far, {done.filled} of {done.items} items are decided: {done.applicable} apply and {done.points} have a"
        f" point, which is {done.percent}%. The open items are yours to add."
    )


def _table(group: ItemGroup, fillings: Fillings, answers: tuple[str, str]) -> Table:
    columns = (
        Column(Text.of("Item"), _ITEM),
        Column(Text.of("What the program found"), _SEEN),
        *(Column(Text.of(answer), _BOX, "box") for answer in (*answers, "N/A")),
    )
    return Table(columns, tuple(tuple(_row(item, fillings[item.number])) for item in group.items))


def _row(item: ScoreItem, filling: Filling) -> Iterator[Text]:
    yield Text.of(f"{item.number}", bold=True) + Text.of(f" {item.words}")
    yield Text.of(filling.seen)
    for answer in ("yes", "no", "none"):
        is_there = answer != "none" or item.can_be_none
        yield (TICKED_BOX if filling.answer == answer else OPEN_BOX) if is_there else Text(())


def _writing(*columns: tuple[str, float]) -> Table:
    return Table(tuple(Column(Text.of(head), share, "write") for head, share in columns), (), blank_rows=1)


def _heading(words: str, level: Literal[2, 3]) -> Heading:
    return Heading(Text.of(words), level)
