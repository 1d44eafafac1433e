"""Doses that are told otherwise than by a number before a unit: behind it, with marks between, as a part of a dose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from booklet.library.rules.how_often import NUMBER

_UNIT = r"(?:mgs?|mcgs?|μg|m[lL]s?|milligrams?|micrograms?|milliliters?)"
_FORM = (
    r"(?:pills?|tablets?|tabs|capsules?|caplets?|doses?|drops|puffs|teaspoons?|teaspoonfuls?|tsps?|tablespoons?|tbsps?)"
)
_WHOSE = r"(?:of )?(?:(?:the|a|your|his|her|their|its|(?:your )?child['’]s) )?(?:\w+ )?"
_SHARE = rf"(?:twice|thrice|half|double|triple|third|quarter|{NUMBER} ?(?:%|percent|per cent)|{NUMBER} ?(?:times|x))"
_MISSED = re.compile(r"\b(?:miss(?:es|ed)?\b|skipped|forg[eo]t|vomit|thr(?:ow|ew))", re.IGNORECASE)

_PARTS_OF_DOSES = re.compile(
    rf"\b{_SHARE} {_WHOSE}dos(?:e|age)\b|(?<!not )(?<!never )\bhalv(?:e|ing) {_WHOSE}dose\b"
    rf"|\bevery (?:other|second|third) dose\b"
    rf"|\bdose (?:by|to) (?:(?:a |one )?(?:half|third|quarter)|{NUMBER} ?(?:%|percent|per cent))",
    re.IGNORECASE,
)

_OTHERWISE = (
    re.compile(rf"\b{_UNIT}(?: ?[:=x-])? ?\d[\d.,]*", re.IGNORECASE),
    re.compile(rf"\d ?[\"'_*:=./]{{1,2}} ?(?:{_UNIT}|{_FORM})\b|\d ?m[./]g\b", re.IGNORECASE),
    re.compile(rf"\b(?=\w*\d)[\dOolI]*[OolI][\dOolI]* ?{_UNIT}\b"),
    re.compile(
        rf"\b{_FORM} ?(?:[:=x-]|\(s\):) ?(?:\d{{1,2}}(?:[.,/]\d)?|(?!\d){NUMBER})(?![\w./:-]*\d)"
        r"(?= ?(?:$|[.,;)!?]|(?:a|per|each|every|in the|daily|with|by|before|after|once|twice|x)\b))",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\bdos(?:e|age)(?: is| of)? ?[:=(] ?{NUMBER}\b"
        rf"|\bdos(?:e|age) of {NUMBER}\b(?! (?:medicines?|drugs?|kinds?|of|or more (?:medicines|drugs))\b)",
        re.IGNORECASE,
    ),
    re.compile(rf"\b{NUMBER} (?:medicine|medication|dosing|measuring) (?:cups?|spoons?)\b", re.IGNORECASE),
)
"""A unit and a number; marks between; an O for a 0; a form and a number; the word itself; a cup that measures."""

_SPANISH_NUMBER = r"(?:\d+|dos|tres|cuatro|cinco|seis|ocho|diez|doce|veinticuatro)"
_SPANISH_PARTS = re.compile(
    r"\b(?:(?:la mitad|el doble|un tercio|un cuarto) de (?:la|su|tu|cada) dosis|(?:media|doble) dosis"
    r"|dosis (?:doble|a la mitad))\b",
    re.IGNORECASE,
)
_SPANISH_OFTEN = re.compile(
    rf"\b(?:cada (?:{_SPANISH_NUMBER} (?:horas|días)|hora)|una vez (?:al|por) (?:día|semana)|un día sí"
    r"|(?:en )?días alternos)\b",
    re.IGNORECASE,
)
_SPANISH_HAPPENING = re.compile(
    r"\b(?:autob\w+|sale|salen|pasan?|visit\w+|limpi\w+|abr\w+|abiert\w+|cierr\w+|lunes|viernes|reuni\w+|clases?|grupo"
    r"|maestr\w+|llam\w+)\b|\d:\d\d",
    re.IGNORECASE,
)
_SPANISH_TAKING = re.compile(
    r"\b(?:tom[aeo]\w*|d[ée](?:le)?|medicin\w*|medicament\w*|pastillas?|tabletas?|jarabe|gotas)\b", re.IGNORECASE
)


def told_otherwise(sentence: str) -> Iterator[str]:
    """Yield the words of a sentence that tell a dose in one of these ways.

    Args:
        sentence: As `plain_words` returns it.
    """
    for pattern in _OTHERWISE:
        yield from (match[0].strip() for match in pattern.finditer(sentence))
    yield from (match[0] for match in _SPANISH_PARTS.finditer(sentence))
    if _SPANISH_TAKING.search(sentence) or not _SPANISH_HAPPENING.search(sentence):
        yield from (match[0] for match in _SPANISH_OFTEN.finditer(sentence))
    if not _MISSED.search(sentence):
        yield from (match[0].strip() for match in _PARTS_OF_DOSES.finditer(sentence))
