"""What the safety rules have to know of a language: its words for what a translation must neither lose nor bring in."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Literal

from booklet.core.values import frozen

Way = Literal["mouth", "pills", "vein", "spinal-fluid", "other"]
"""Ways in which medicines are given; "other" are those without an icon."""


@frozen
class EaseMeasure:
    """A measure of how easy a text is to read.

    Attributes:
        name: What it is called.
        of: Returns the measure of a text; larger is easier.
        least: What a chapter should have.
    """

    name: str
    of: Callable[[str], float]
    least: float


@frozen
class LanguageRules:
    """One language.

    Attributes:
        ways: What names each way in which a medicine is given.
        units: What measures a dose or a temperature, in words or as a sign.
        amounts: What says how much of a medicine, how often, or how warm, in letters that no other rule reads; None for
            a language whose numbers and units are read with those of English.
        promises: What promises more than anybody can.
        hedges: What says that something is not sure, not always so, or about so.
        negations: What says that something is not so.
        conditions: What says that something is so only if something else is.
        most: Words of a sentence, or its characters in a script without spaces.
        elsewhere: What says that something goes into, onto, through or under what is no vein.
        is_spaced: Whether words stand apart.
        ease: How easy chapters are to read; None where no measure is known.
    """

    ways: Mapping[Way, re.Pattern[str]]
    units: re.Pattern[str]
    promises: re.Pattern[str]
    hedges: re.Pattern[str]
    negations: re.Pattern[str]
    conditions: re.Pattern[str]
    most: int
    elsewhere: re.Pattern[str] | None = None
    is_spaced: bool = True
    ease: EaseMeasure | None = None
    amounts: re.Pattern[str] | None = None

    def named_ways(self, words: str) -> frozenset[Way]:
        """Return the ways that words name; pills are taken by mouth, so they count as that."""
        named = {way for way, pattern in self.ways.items() if pattern.search(words)}
        return frozenset("mouth" if way == "pills" else way for way in named)

    def is_only_into_veins(self, words: str) -> bool:
        """Return whether words name no way in which a medicine is given but a vein; they may name none."""
        leads_elsewhere = self.elsewhere is not None and self.elsewhere.search(words)
        return not leads_elsewhere and self.named_ways(words) <= {"vein"}


def any_of(*lists: str) -> re.Pattern[str]:
    """Return what finds any word of lists in a script with spaces; words are regular expressions with ", " between."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(_parts(lists))})(?!\w)", re.IGNORECASE)


def anywhere(*lists: str) -> re.Pattern[str]:
    """Return what finds any word of such lists, also inside of others."""
    return re.compile("|".join(_parts(lists)), re.IGNORECASE)


def counted(number: str, things: str, *others: str) -> re.Pattern[str]:
    """Return what finds a number with one of the things behind it, or anything else that says an amount.

    Args:
        number: Regular expression of numbers, in figures and in words.
        things: Regular expressions of units and of forms of medicine, with ", " between.
        others: Regular expressions of what else says an amount.
    """
    joined = "|".join((rf"(?:{number})[ \u00a0]*(?:{'|'.join(_parts((things,)))})", *others))
    return re.compile(joined, re.IGNORECASE)


def _parts(lists: tuple[str, ...]) -> list[str]:
    return [part for each in lists for part in each.split(", ")]
