"""The CDC Clear Communication Index: 20 items, in our own words, with what the program can say of each.

What the index asks for is from its User Guide (2013) and score sheet. One counter-example costs the item there, so
that a point is filled in only where all of the booklet was looked at.
"""

from __future__ import annotations

from booklet.check.report.fillings import (
    asks,
    counted,
    explains_words,
    leaves_no_sums,
    pictures,
    section_sizes,
    sentence,
)
from booklet.check.report.material import Material
from booklet.check.report.page_parts import lists, opening, section_words
from booklet.check.report.score_sheet import Filling, ItemGroup, Scale, ScoreItem, ScoreSheet
from booklet.check.rules.list_length import MOST_ITEMS
from booklet.check.rules.passive_voice import may_be_passive
from booklet.model.elements import Alerts, FillIn


def _opens_with(material: Material) -> Filling:
    first = opening(material.sections)
    return Filling("open", f"Opening words: “{first.words}”" if first else "Nothing to read was found.")


def _begins(material: Material) -> Filling:
    first = opening(material.sections)
    if not first or first.section is not material.sections[0]:
        return Filling("open", "The first section has no running text.")
    page = material.page(first.section.anchor)
    place = f"On page {page}, under" if page else "Under"
    return Filling("yes", f"{place} the first heading, “{first.section.heading.plain}”.")


def _stands_out(material: Material) -> Filling:
    first = opening(material.sections)
    cues = first.cues if first else ()
    return Filling("yes", f"Set off by {', '.join(cues)}.") if cues else Filling("open", "Set like other text.")


def _is_active(material: Material) -> Filling:
    first = opening(material.sections)
    if not first or not material.speech.requests:
        return Filling("open")
    if may_be_passive(first.words):
        return Filling("open", "The opening words may be passive.")
    return Filling("yes", "No passive in the opening words; requests begin with their verb.")


def _has_lists(material: Material) -> Filling:
    counts = lists(material.sections)
    seen = (
        f"{counted(counts.total, 'list')}, at most {counted(counts.longest, 'item')}. Medicine cards are not counted."
    )
    return Filling("yes" if 0 < counts.longest <= MOST_ITEMS else "no", seen if counts.total else "No lists.")


def _has_chunks(material: Material) -> Filling:
    return Filling("open", section_sizes(material))


def _sums_up(material: Material) -> Filling:
    if not material.sections:
        return Filling("open")
    first = material.sections[0]
    return Filling("open", f"The first section, “{first.heading.plain}”, has {section_words(first)} words.")


def _tells_limits(material: Material) -> Filling:
    count = counted(len(material.speech.attributions), "sentence")
    return Filling("open", sentence(f"{count} on what a source says, or does not say"))


def _tells_how(material: Material) -> Filling:
    for section in material.sections:
        signs = sum(len(element.items) for element in section.elements if isinstance(element, Alerts))
        lines = sum(len(element.fields) for element in section.elements if isinstance(element, FillIn))
        if signs and lines:
            filled = "Is it filled in?" if lines == 1 else "Are they filled in?"
            return Filling("open", f"“{section.heading.plain}” has {counted(lines, 'line')}. {filled}")
    return Filling("open")


def _uses_numbers(material: Material) -> Filling:
    numbers = material.numbers
    if not numbers.figures:
        return Filling("none", "No numbers.")
    whole = f"not whole: {', '.join(numbers.broken)}" if numbers.broken else "none with a fraction or percent"
    return Filling("open", f"{counted(len(numbers.figures), 'number')}, {whole}.")


def _explains_numbers(material: Material) -> Filling:
    figures = [figure for figure in material.numbers.figures if any(map(str.isdigit, figure))]
    if not material.numbers.figures:
        return Filling("none", "No numbers.")
    return Filling("open", f"For example “{figures[0]}”." if figures else "")


def _needs_no_sums(material: Material) -> Filling:
    return leaves_no_sums(material) if material.numbers.figures else Filling("none", "No numbers.")


def _shows_chances(material: Material) -> Filling:
    shares = material.numbers.shares
    listed = ", ".join(f"“{share}”" for share in shares)
    return Filling("open", f"Found: {listed}.") if shares else Filling("none", "No chance in numbers.")


_CORE = (
    ScoreItem(1, "There is one main message: the one thing a reader must keep in mind.", _opens_with),
    ScoreItem(2, "The main message stands at the very start.", _begins),
    ScoreItem(3, "Type, color, shapes or a heading set the main message off.", _stands_out),
    ScoreItem(
        4,
        "A picture or chart, with a caption or labels, carries the main message.",
        lambda material: Filling("open", pictures(material)),
    ),
    ScoreItem(5, "Readers are asked to do something.", asks),
    ScoreItem(6, "The main message and the request to readers are in the active voice.", _is_active),
    ScoreItem(7, "Words are the readers’ own. Others are explained where they are first used.", explains_words),
    ScoreItem(8, f"There are lists, and none has more than {MOST_ITEMS} entries in one piece.", _has_lists),
    ScoreItem(9, "Text comes in pieces, one idea each, under headings that fit.", _has_chunks),
    ScoreItem(10, "The first section sums up what readers need most.", _sums_up),
    ScoreItem(11, "It tells what experts know about the topic, and what they do not.", _tells_limits),
)
_BEHAVIOR = (
    ScoreItem(12, "Readers are asked for a behavior.", asks, can_be_none=True),
    ScoreItem(13, "It tells why the behavior matters to them.", can_be_none=True),
    ScoreItem(
        14, "It tells how: in steps, how often, or when and how to reach the team.", _tells_how, can_be_none=True
    ),
)
_NUMBERS = (
    ScoreItem(15, "Numbers are of a kind that readers use, and needed.", _uses_numbers, can_be_none=True),
    ScoreItem(16, "It tells what the numbers mean.", _explains_numbers, can_be_none=True),
    ScoreItem(
        17,
        "Readers have nothing to work out. (The index asks: must they? Its no is a yes here.)",
        _needs_no_sums,
        can_be_none=True,
    ),
)
_RISK = (
    ScoreItem(18, "It explains the risk: the harm, and how and why it can meet someone.", can_be_none=True),
    ScoreItem(19, "It names both risks and benefits of what readers are asked to do.", can_be_none=True),
    ScoreItem(20, "A chance in numbers is told in words or shown, too.", _shows_chances, can_be_none=True),
)

SHEET = ScoreSheet(
    title="CDC Clear Communication Index",
    color="teal",
    source="Items: CDC Clear Communication Index, User Guide. Centers for Disease Control and Prevention, 2013."
    " www.cdc.gov/ccindex",
    answers=("Yes", "No"),
    questions=(
        "Who is the booklet for, first of all?",
        "What is known of how well they read, and use numbers?",
        "What should they think, feel or do after reading?",
        "What is the main message?",
    ),
    notes=(
        "Items 2, 3 and 6 are filled in for the opening words. Is the main message another one? Score them anew.",
        "Is item 1 a no? Then items 2 to 4 and item 6 are a no, too.",
        "A yes is a point. One place in the booklet that does not fit makes the item a no.",
        "Does a part not apply? Tick N/A in each of its rows.",
    ),
    scales=(
        Scale(
            "",
            (
                ItemGroup("Part A: Core, for every material", _CORE),
                ItemGroup("Part B: Behavior, if readers are asked for any", _BEHAVIOR),
                ItemGroup("Part C: Numbers, if there are any on the topic", _NUMBERS),
                ItemGroup("Part D: Risk, if any is named", _RISK),
            ),
            "The index asks for 90 or more.",
        ),
    ),
)
