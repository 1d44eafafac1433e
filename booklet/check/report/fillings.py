"""What the program says of items that both sheets have. It answers only where no reader could see it otherwise."""

from __future__ import annotations

from booklet.check.ease import Ease
from booklet.check.report.material import Material
from booklet.check.report.page_parts import diagrams, drawings, illustrations, opening, section_words
from booklet.check.report.score_sheet import Filling

NEARLY_ALL = 80
"""How many of 100 places have to fit for an item to hold nearly all of the time (PEMAT User's Guide)."""


def counted(number: int, thing: str) -> str:
    """Return how many there are.

    Example:
        >>> counted(1, "list"), counted(0, "list")
        ('1 list', 'no lists')
    """
    return f"{number or 'no'} {thing}{'' if number == 1 else 's'}"


def sentence(words: str) -> str:
    """Return the words with a capital and a full stop."""
    return f"{words[:1].upper()}{words[1:]}."


def asks(material: Material) -> Filling:
    """Return whether readers are asked to do anything."""
    requests = material.speech.requests
    if not requests:
        return Filling("open", "No sentence begins with a request.")
    first = opening(material.sections)
    example = next((each for each in requests if first and first.words.startswith(each)), requests[0])
    return Filling("yes", sentence(f"{counted(len(requests), 'request')}, such as “{example}”"))


def explains_words(material: Material) -> Filling:
    """Return how hard words are explained; whether a list at the end is near enough is for a person to say."""
    words, missing = counted(len(material.plan.terms), "word"), material.broken.get("first_use", 0)
    uses = f"; the check has {counted(missing, 'warning')} on first uses" if missing else ", linked at each first use"
    return Filling("open", sentence(f"{words} explained in a list{uses}"))


def leaves_no_sums(material: Material) -> Filling:
    """Return whether nothing has to be worked out, and all shares are of one whole."""
    sums, wholes = material.speech.sums, material.numbers.wholes
    if sums:
        return Filling("open", f"Is this a sum? “{sums[0]}.”")
    ways = " and ".join("in percent" if whole == "%" else f"out of {whole}" for whole in wholes)
    if len(wholes) > 1:
        return Filling("no", f"Shares are {ways}.")
    return Filling("yes", f"No sum found; {f'all shares are {ways}' if wholes else 'no shares'}.")


def section_sizes(material: Material) -> str:
    """Return how long the sections are."""
    words = [section_words(section) for section in material.sections]
    mean = round(sum(words) / max(len(words), 1))
    return sentence(f"{counted(len(words), 'section')} of {mean} words on average, {max(words, default=0)} at most")


def pictures(material: Material) -> str:
    """Return what there is to look at. The closed set of elements has no photos."""
    maps = counted(diagrams(material.sections).maps, "road map")
    icons, trails = drawings(material.sections)
    to_color = f", {counted(trails, 'map')} to color in" if trails else ""
    drawn = counted(illustrations(material.sections), "drawing")
    beside = counted(icons, "icon")
    return sentence(f"no photo; {drawn} with numbered labels, {maps}{to_color}, {beside} beside words")


def whole_ease(material: Material) -> Ease:
    """Return how easily the whole booklet reads."""
    return sum((chapter.ease for chapter in material.eases), Ease())
