"""How often something is given: "twice a day", "every 6 hours", "1-0-1"; and what else may happen so often."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from booklet.library.rules.quantities import Token

NUMBER = (
    r"(?:\d+(?:[.,/]\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty[- ]?four|dos|tres"
    r"|cuatro)"
)
_RANGE = rf"{NUMBER}(?: ?(?:-|to|or|and) ?{NUMBER})?"
_PERIOD = r"(?:day|night|morning|evening|week|hour|24 ?(?:h|hrs?|hours)|día|semana)s?"
_WITHIN = r"(?:|an?|per|each|every|/|in an?|in one|in|within|al|a la)"
_OFTEN = re.compile(
    "|".join(
        (
            rf"\b(?:once|twice|thrice|{_RANGE} ?(?:x|times?|veces))"
            rf"(?: ?{_WITHIN} ?(?:{NUMBER} )?{_PERIOD}\b|[ -]?(?:daily|nightly|weekly|hourly)\b)",
            rf"\b(?:every|each|cada) {_RANGE}[ -]?(?:h|hrs?|hours?|hourly|horas)\b",
            rf"\bq ?\d+(?:-\d+)? ?(?:h|hrs?|hours?)\b|\b{NUMBER}[ -]hourly\b",
            r"\b(?:every|each) (?:other|second|third) (?:day|night|hour|morning)\b|\bevery (?:hour|half hour)\b",
            r"\b(?:on )?alternat(?:e|ing) days\b",
            r"\bonce (?:in the (?:morning|evening)|at (?:night|noon|bedtime))\b",
            rf"\b(?:at most|no more than|up to|max(?:imum)?\.?) {NUMBER} (?:in|an?|per|each) (?:24 ?h(?:ours)?|day)\b",
            rf"\b{NUMBER} in the morning,?(?: and)? {NUMBER} (?:at|in the) (?:night|noon|evening|bedtime)\b",
        )
    ),
    re.IGNORECASE,
)
_LATIN = re.compile(
    r"\b(?:BID|[Tt][Ii][Dd]|[Qq][Ii][Dd]|QD|QHS|QOD)\b|\b(?:b\.i\.d|t\.i\.d|q\.i\.d|q\.d|q\.h\.s)\b"
    r"|\b[Qq] ?\d+(?:-\d+)? ?(?:h|hrs?)\b|\b\d ?[xX] ?/ ?(?:day|d|week|wk)\b"
)
"""Latin short forms on prescriptions. "BID" counts in capitals alone: "bid" is an English word, too."""
_SCHEME = re.compile(
    r"(?<![\d-])(?<!\b(?i:call|dial|ages|room|line|wing) )(?!1-1-2)[0-3](?:/2)?(?: ?- ?[0-3](?:/2)?){2,3}(?![\d-])"
)
"""Morning, noon, night, as some countries write it. 1-1-2 is a number to call, and so is 2-1-1 behind "call"."""

MEDICINE = re.compile(
    r"\b(?:medicines?|medications?|drugs?|dos(?:e|es|ing|age)|tablets?|pills?|capsules?|drops|puffs?|syrup|painkillers?"
    r"|pain relievers?|take|takes|give|gives|swallow|inject\w*|tylenol|acetaminophen|paracetamol|ibuprofen|advil|motrin"
    r"|aspirin|ondansetron|zofran|antibiotics?|steroids?|chemo(?:therapy)?|insulin|heparin|mouthwash|rinse)\b",
    re.IGNORECASE,
)
"""What a frequency is a dose's with, whatever else is said."""

HAPPENING = re.compile(
    r"\b(?:vomit\w*|throw\w*|threw|sick|diarrh\w*|stools?|poops?|bowel|diapers?|wet|pee\w*|urin\w*|bleed\w*|blood"
    r"|nosebleed\w*|soak\w*|headaches?|faint\w*|seiz\w*|cough\w*|wak\w*|cr(?:y|ies|ied)|falls?|fell|pads?|chills?"
    r"|open\w*|clos\w*|meet\w*|runs?|bus(?:es)?|shuttles?|trains?|trams?|ferr\w+|clinics?|visit\w*|rounds?|group|class"
    r"|service|mass|clean\w*|tours?|leav\w+|depart\w*|arriv\w*|serv\w+|meals?|deliver\w*|check\w*|call\w*|answer\w*"
    r"|update\w*|mail|mon|tues?|wed|thurs?|fri|sat|sun|\w+day|am|pm|a\.m|p\.m|noon|hours? are|parking|volunteers?"
    r"|labs?|drawn|lessons?|(?:music|art|play|speech|physical) therapy|teachers?|tutors?|clowns?|dogs?|chaplains?|yoga"
    r"|autob\w+|sale|salen|abiert\w+|visitas?|limpieza"
    r"|classes|school|walk\w*|reviewed|collected|emptied|staffed)\b",
    re.IGNORECASE,
)
"""What may happen so and so often without being given: signs to call about, and what a hospital does."""


def often_in(sentence: str, parts: Sequence[Token]) -> Iterator[str]:
    """Yield the words of a sentence that say how often something is given.

    Args:
        sentence: As `plain_words` returns it.
        parts: Its tokens.
    """
    for pattern in (_LATIN, _SCHEME):
        yield from (match[0].strip() for match in pattern.finditer(sentence))
    has_numbers_to_call = any(part.kind in {"phone", "time"} for part in parts)
    if MEDICINE.search(sentence) or not (has_numbers_to_call or HAPPENING.search(sentence)):
        yield from (match[0].strip() for match in _OFTEN.finditer(sentence))
