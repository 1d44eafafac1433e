"""AHRQ's PEMAT-P, for printed material: 24 items, in our own words, with what the program can say of each.

The numbers are those of its User's Guide (2013); 13 and 14 are for video. An item is agreed to if it holds nearly all
of the time, which the guide puts at 80 of 100.
"""

from __future__ import annotations

from booklet.check.report.fillings import (
    NEARLY_ALL,
    asks,
    counted,
    explains_words,
    leaves_no_sums,
    pictures,
    section_sizes,
    sentence,
    whole_ease,
)
from booklet.check.report.material import Material
from booklet.check.report.page_parts import cue_counts, diagrams, section_words, tools
from booklet.check.report.score_sheet import Filling, ItemGroup, Scale, ScoreItem, ScoreSheet
from booklet.check.rules.reading_ease import MOST_OF_A_CHAPTER
from booklet.model.elements import Facts

_MOST_BOLD = 10
"""Most bold words of 100: where everything is bold, nothing stands out."""
_SHORT_SECTION = 225
"""Words under one heading; more are for a person to look at."""
_SHORT_HEAD = 3


def _is_named(material: Material) -> Filling:
    return Filling("open", f"Title: “{material.title}”.")


def _is_long(material: Material) -> Filling:
    words = sum(chapter.ease.words for chapter in material.eases)
    return Filling("open", f"{len(material.made.pages)} pages, {words} words in sentences.")


def _is_plain(material: Material) -> Filling:
    """Return whether no chapter is hard; that one is hard by its grade does not show that its words are."""
    ease, hardest = whole_ease(material), max((chapter.ease.grade for chapter in material.eases), default=0.0)
    is_easy = hardest <= MOST_OF_A_CHAPTER and "capitals" not in material.broken
    seen = f"Reading grade {ease.grade}; {ease.plain_grade} with medical words. Hardest chapter {hardest}."
    return Filling("yes" if is_easy else "open", seen)


def _is_active(material: Material) -> Filling:
    """Return whether sentences are active, with everything that looks passive taken for a passive."""
    speech = material.speech
    seen = f"{speech.active_percent}% of {len(speech.lengths)} sentences have nothing like a passive."
    return Filling("yes" if speech.active_percent >= NEARLY_ALL else "open", seen)


def _has_clear_numbers(material: Material) -> Filling:
    numbers = material.numbers
    if not numbers.figures:
        return Filling("none", "No numbers.")
    if numbers.are_plain:
        return Filling("yes", f"{counted(len(numbers.figures), 'number')}, none with a fraction or percent.")
    return Filling("no", f"Found: {', '.join(numbers.broken or numbers.shares)}.")


def _is_short(material: Material) -> Filling:
    is_short = all(section_words(section) <= _SHORT_SECTION for section in material.sections)
    return Filling("yes" if is_short and "paragraph_length" not in material.broken else "open", section_sizes(material))


def _has_headings(material: Material) -> Filling:
    total, without = len(material.sections), sum(not section.heading for section in material.sections)
    return Filling("open", f"{counted(total, 'section')}, {without or 'none'} without a heading.")


def _is_in_order(material: Material) -> Filling:
    return Filling("open", f"{len(material.plan.chapters)} chapters; see its contents page.")


def _sums_up(material: Material) -> Filling:
    cards = sum(isinstance(element, Facts) for section in material.sections for element in section.elements)
    return Filling("open", sentence(counted(cards, "at-a-glance card")))


def _has_cues(material: Material) -> Filling:
    frames, bold = cue_counts(material.sections)
    seen = f"Cards, frames and maps: {frames}. Of 100 words, {bold} are bold."
    return Filling("yes" if frames and bold <= _MOST_BOLD else "open", seen)


def _has_captions(material: Material) -> Filling:
    counts = diagrams(material.sections)
    seen = f"{counted(counts.tables, 'table')} and {counted(counts.maps, 'road map')}, each under a heading"
    return Filling("open", sentence(seen) if counts.tables + counts.maps else "")


def _has_clear_tables(material: Material) -> Filling:
    counts = diagrams(material.sections)
    if not counts.tables:
        return Filling("none", "No tables.")
    seen = f"{counted(counts.tables, 'table')}; heads of at most {counted(counts.longest_head, 'word')}"
    return Filling("yes" if counts.longest_head <= _SHORT_HEAD else "open", sentence(seen))


def _speaks_to_readers(material: Material) -> Filling:
    speech = material.speech
    if not speech.requests:
        return Filling("open", "No sentence begins with a request.")
    if speech.indirect:
        return Filling("open", f"Is this about the reader? “{speech.indirect[0]}.”")
    return Filling("yes", f"{counted(len(speech.requests), 'request')} to “you”; none to “parents” or “patients”.")


def _has_tools(material: Material) -> Filling:
    counts = tools(material.sections)
    seen = ", ".join(f"{name}: {count}" for name, count in counts.items())
    return Filling("yes", sentence(seen)) if counts else Filling("open", "No checklist or form.")


def _explains_sums(material: Material) -> Filling:
    sums = material.speech.sums
    return Filling("open", f"Is this a sum? “{sums[0]}.”") if sums else Filling("none", "No sum found.")


def _explains_diagrams(material: Material) -> Filling:
    counts = diagrams(material.sections)
    count = counts.tables + counts.maps
    if not count:
        return Filling("none", "No tables and no road map.")
    return Filling("yes" if counts.told == count else "open", f"{counts.told} of {count} with words on what to do.")


_UNDERSTANDABLE = (
    ItemGroup(
        "Content",
        (
            ScoreItem(1, "Title or opening words tell at once what it is for.", _is_named),
            ScoreItem(2, "Nothing in it leads away from that.", _is_long),
        ),
    ),
    ItemGroup(
        "Word choice and style",
        (
            ScoreItem(3, "Words are common ones.", _is_plain),
            ScoreItem(
                4,
                "Medical words are there to be learned, and explained; a link is not enough.",
                explains_words,
            ),
            ScoreItem(5, "Sentences are in the active voice.", _is_active),
        ),
    ),
    ItemGroup(
        "Use of numbers",
        (
            ScoreItem(6, "Numbers are clear and easy.", _has_clear_numbers, can_be_none=True),
            ScoreItem(7, "Readers have nothing to work out.", leaves_no_sums),
        ),
    ),
    ItemGroup(
        "Organization",
        (
            ScoreItem(8, "Text comes in short sections.", _is_short, can_be_none=True),
            ScoreItem(9, "Headings tell what a section says.", _has_headings, can_be_none=True),
            ScoreItem(10, "The order makes sense.", _is_in_order),
            ScoreItem(11, "There is a summary.", _sums_up, can_be_none=True),
        ),
    ),
    ItemGroup(
        "Layout and design",
        (ScoreItem(12, "Boxes, bullets, bold or large type point to what matters, and to that only.", _has_cues),),
    ),
    ItemGroup(
        "Use of visual aids",
        (
            ScoreItem(
                15, "There are pictures or charts wherever they would help.", lambda m: Filling("open", pictures(m))
            ),
            ScoreItem(16, "They support the text and do not distract.", can_be_none=True),
            ScoreItem(17, "They have clear titles or captions.", _has_captions, can_be_none=True),
            ScoreItem(18, "Drawings and photos are clear and not crowded.", can_be_none=True),
            ScoreItem(19, "Tables are simple; their heads are short and clear.", _has_clear_tables, can_be_none=True),
        ),
    ),
)
_ACTIONABLE = (
    ItemGroup(
        "Actionability",
        (
            ScoreItem(20, "It names at least one thing that readers can do.", asks),
            ScoreItem(21, "It speaks to readers directly when it tells what to do.", _speaks_to_readers),
            ScoreItem(
                22,
                "What to do is cut into clear steps, each small enough.",
            ),
            ScoreItem(23, "It brings something to use, such as a checklist, wherever that would help.", _has_tools),
            ScoreItem(24, "It shows how to work out what readers have to work out.", _explains_sums, can_be_none=True),
            ScoreItem(25, "It tells how to use its charts, tables or diagrams.", _explains_diagrams, can_be_none=True),
            ScoreItem(26, "There are pictures wherever they would make it easier to act."),
        ),
    ),
)

SHEET = ScoreSheet(
    title="PEMAT-P",
    color="violet",
    source="Items: The Patient Education Materials Assessment Tool (PEMAT) and User’s Guide. Agency for Healthcare"
    " Research and Quality, 2013, publication 14-0002-EF. www.ahrq.gov/health-literacy/patient-education/pemat.html",
    answers=("Agree", "Disagree"),
    notes=(
        "Agree if it holds nearly all of the time: in 80 to 100 of 100 places.",
        "Items 13 and 14 are missing here: they are for video.",
    ),
    scales=(
        Scale("Understandability", _UNDERSTANDABLE, "The guide sets no mark; over 70 is often taken as good."),
        Scale("Actionability", _ACTIONABLE, "The guide sets no mark; over 70 is often taken as good."),
    ),
)
