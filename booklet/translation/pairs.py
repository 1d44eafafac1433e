"""What a translation has in common with the text it was made from: references, links, figures, bold words, places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from booklet.files.yaml_faults import unprintable
from booklet.model.break_marks import BREAK, is_bound
from booklet.model.inline import parse_inline
from booklet.model.text import AUDIENCES, Text
from booklet.model.wording import check_inline, places, remaining
from booklet.translation.inline_text import parse_translation
from booklet.translation.source_texts import SourceText

_FIGURE = re.compile(r"\d+(?:[.,:/]\d+)*")
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_DATE = re.compile(rf"\b({'|'.join(_MONTHS)}) \d{{1,2}}, \d{{4}}\b")
_OTHER_DIGITS = re.compile(r"[^\W\D0-9]")
_BOLD = "Set ** around the words that are bold in 'from', and no others."
_AS_IT_IS = "Write it as it stands in 'from'."
_WHOM = {"family": "to a family", "patient": "to a patient"}


class PairFault(NamedTuple):
    """What is wrong with a translation, and what to do."""

    message: str
    hint: str


def faults(source: SourceText, words: str) -> Iterator[PairFault]:
    """Yield everything that is wrong with the translation of a text, whatever the language.

    Args:
        source: The text as it is now.
        words: The translation.
    """
    if fault := unprintable(words):
        yield PairFault(*fault[1:])
    if _OTHER_DIGITS.search(words):
        yield PairFault(
            "a figure is not written in the digits 0 to 9", "Write 38.3, not ٣٨٫٣: thermometers show these."
        )
    parts = words.split(BREAK)
    if any(after and is_bound(after[0], before[-1:]) for before, after in pairwise(parts)):
        yield PairFault("a mark of a break (U+200B) stands inside a letter", "Set it between words.")
    if source.is_fixed:
        yield from _places(source.words, words)
        return
    if not source.is_inline:
        yield from _figures(source.words, words, "")
        return
    try:
        translation = parse_translation(words)
    except ValueError as error:
        yield PairFault(str(error), _AS_IT_IS)
        return
    yield from dict.fromkeys(_inline(parse_inline(source.words), translation))


def _inline(source: Text, translation: Text) -> Iterator[PairFault]:
    for audience in AUDIENCES:
        old, new = source.said_to(audience), translation.said_to(audience)
        whom = _WHOM[audience] if old is not source or new is not translation else ""
        if not new.plain.strip() and not any(span.field or span.page for span in new.spans):
            if old.plain.strip():
                yield PairFault(_to("nothing is said", whom), "Say it in both forms.")
            continue
        yield from _references(old, new, whom)
        yield from _figures(old.plain, "".join(span.text for span in new.spans if not span.field), whom)
    if _braces(translation) > _braces(source):
        yield PairFault(
            "a brace stands alone", "Write no braces but those of references and of two forms, none in others."
        )
    if any(span.bold for span in source.spans) != any(span.bold for span in translation.spans):
        yield PairFault("what is bold is not bold in both", _BOLD)


def _braces(text: Text) -> int:
    return sum(letter in "{}" for span in text.spans for letter in f"{span.text}{span.patient or ''}")


def _references(old: Text, new: Text, whom: str) -> Iterator[PairFault]:
    for kind, hint in (
        ("field", "Write each reference of 'from', such as {drug:imatinib}, and no others."),
        ("term", "Link to the same words as 'from': [words](term:id)."),
        ("page", "Link to the same pages as 'from': [see page](page:id)."),
    ):
        wanted, there = ({getattr(span, kind) for span in text.spans} - {""} for text in (old, new))
        if wanted != there:
            parts = [f"{name!r} is missing" for name in sorted(wanted - there)]
            parts += [f"{name!r} is not in 'from'" for name in sorted(there - wanted)]
            yield PairFault(_to(", ".join(parts), whom), hint)


def _figures(old: str, new: str, whom: str) -> Iterator[PairFault]:
    """Compare the figures of both texts. The month of a date may be a figure, as it is where months have no names."""
    wanted, there = (sorted(_FIGURE.findall(words)) for words in (old, new))
    months = [str(_MONTHS.index(month) + 1) for month in _DATE.findall(old)]
    if there not in (wanted, sorted(wanted + months)):
        message = f"the figures are {', '.join(there) or 'none'}, and in 'from' {', '.join(wanted) or 'none'}"
        yield PairFault(_to(message, whom), "Write the same figures, in digits where 'from' has digits.")


def _places(old: str, new: str) -> Iterator[PairFault]:
    wanted, there = places(old), places(new)
    if wanted != there:
        parts = [f"{{{name}}} is missing" for name in sorted(wanted - there)]
        parts += [f"{{{name}}} is not in 'from'" for name in sorted(there - wanted)]
        yield PairFault(", ".join(parts), "Write each place of 'from' as it stands there; the program fills it in.")
    yield from _figures(old, new, "")
    if ("**" in old) != ("**" in new):
        yield PairFault("what is bold is not bold in both", _BOLD)
    if "**" in old or "|" in old:
        try:
            check_inline(new)
        except ValueError as error:
            yield PairFault(str(error), _AS_IT_IS)
    elif "{" in remaining(new) or "}" in remaining(new):
        yield PairFault("a brace stands alone", "Write a place as its name in braces.")


def _to(message: str, whom: str) -> str:
    return f"{message} {whom}" if whom else message
