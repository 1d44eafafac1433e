"""What booklets print, as JSON: run in the tree whose booklets they are, so only long-lived names are imported."""

from __future__ import annotations

import dataclasses
import json
import re
import sys
from collections.abc import Iterator
from typing import Any

Printed = dict[str, list[str]]
"""By "id | condition | sources", the words of it that are not printed; none if all are."""

LEAST = 6
"""Letters; of what is shorter no page can tell whether it is printed."""

SAYS_WHO = re.compile(
    r"\b(?:one|another|two|only one of our|only two|our|that|which) sources?\b"
    r"|\b(?:one|others?|another) (?:says?|puts?|names?|lists?|counts?|calls?)\b",
    re.IGNORECASE,
)
"""Words about sources."""

MANY_LINES, FEW_WORDS, NEARLY_EMPTY = 6, 50, 0.4


def printed(plan: Any, document: Any, audience: str) -> Printed:
    """Return every statement and term of a booklet that has sources."""
    said = _letters(" ".join(_texts(document.parts)))
    found: Printed = {}
    for chapter in plan.chapters:
        for each in chapter.blocks:
            for name, conditions, record in _statements(each.chosen, each.id, ()):
                key = f"{name} | {' & '.join(conditions)} | {', '.join(sorted(map(str, record.sources)))}"
                # What a mark stands for is said by the mark; a test of the table holds marks against their notes.
                marked = getattr(record, "table", "") == "may"
                found[key] = [] if marked else [each for each in _stretches(record.text, audience) if each not in said]
    for term in plan.terms:
        words = _stretches(term.meaning, audience)
        found[f"term/{term.id} |  | {', '.join(sorted(map(str, term.sources)))}"] = [
            each for each in words if each not in said
        ]
    return found


def _statements(chosen: Any, name: str, around: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...], Any]]:
    """Yield what has words and sources, with its path and the conditions that it stands under."""
    conditions = around
    if chosen.lead:
        lead = "in children" if chosen.lead.of_children else ""
        held = map(_condition, _parts(chosen.lead.open, "Every"))
        conditions = tuple(dict.fromkeys((*around, *filter(None, (lead, *held)))))
    record = chosen.record
    if getattr(record, "sources", ()) and hasattr(record, "text"):
        yield name, conditions, record
    for field, rows in chosen.inside.items():
        for row in rows if field != "alt" else ():
            own = getattr(row.record, "id", "") or getattr(row.record, "drug", "") or getattr(row.record, "name", "")
            yield from _statements(row, f"{name}/{own}" if own else name, conditions)


def _condition(condition: Any) -> str:
    """Return a condition as text: "if …", with " or if …" for each other one that would do."""
    return " or ".join(f"if {json.dumps(_plain(each))}" for each in _parts(condition, "Some"))


def _parts(condition: Any, kind: str) -> tuple[Any, ...]:
    """Return the parts of a condition of a kind, or the condition itself."""
    if condition is None:
        return ()
    return tuple(condition.parts) if type(condition).__name__ == kind else (condition,)


def _plain(value: Any) -> Any:
    """Return a condition as lists and texts, the same for the same condition."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    if isinstance(value, (tuple, list)):
        return sorted((_plain(each) for each in value), key=json.dumps)
    return [type(value).__name__, *(_plain(getattr(value, name)) for name in _names(value))]


def _names(value: Any) -> tuple[str, ...]:
    if dataclasses.is_dataclass(value):
        return tuple(each.name for each in dataclasses.fields(value))
    return tuple(getattr(value, "__struct_fields__", ()))


def _stretches(text: Any, audience: str) -> list[str]:
    """Return the words of a text between the page numbers in it, as letters."""
    words = "".join("\n" if span.page else span.text for span in text.said_to(audience).spans)
    return [each for each in map(_letters, words.split("\n")) if len(each) >= LEAST]


def _letters(text: str) -> str:
    return re.sub(r"\W", "", text).casefold()


def _texts(value: Any) -> Iterator[str]:
    """Yield all texts in elements, in reading order."""
    if hasattr(value, "plain") and hasattr(value, "spans"):
        yield "".join(span.text for span in value.spans if not span.cite)
    elif isinstance(value, (tuple, list)):
        for each in value:
            yield from _texts(each)
    else:
        for name in _names(value):
            yield from _texts(getattr(value, name))


def counts(made: Any, document: Any) -> dict[str, int]:
    """Return what a reader meets from the first page to the last."""
    theme = made.pages.theme
    lines = empty = 0
    for page in made.pages.pages:
        marks = [(placed.y, mark) for placed in page.placed for mark in placed.marks]
        words = " ".join(mark.text for _, mark in marks if hasattr(mark, "text"))
        rules = sum(not hasattr(mark, "text") and getattr(mark, "height", 9) < 1 for _, mark in marks)
        told = [y + mark.y for y, mark in marks if hasattr(mark, "text")]
        used = (max(told, default=0) - theme.top) / (theme.bottom - theme.top)
        is_form = rules >= MANY_LINES
        lines += is_form and len(words.split()) < FEW_WORDS
        empty += used < NEARLY_EMPTY and not is_form
    elements = [element for part in document.parts for element in part.elements]
    said = " ".join(_texts([part.elements for part in document.parts]))
    return {
        "pages": len(made.pages.pages),
        "cards": sum(len(each.items) for each in elements if type(each).__name__ == "Cards"),
        "pages of lines": lines,
        "words about sources": len(SAYS_WHO.findall(said)),
        "pages over 60 % empty": empty,
    }


COUNTED = (
    ("ph-positive", "standard", "half-letter"),
    ("t-cell", "standard", "half-letter"),
    ("unspecified", "standard", "half-letter"),
    ("burkitt", "standard", "half-letter"),
    ("ph-positive", "large-print", "letter"),
)
"""Booklets whose pages are counted."""


def main() -> None:
    """Write what all booklets print, and the counts of some, to standard output."""
    sys.path.insert(0, ".")
    from booklet import Library, Profile, build_booklet
    from booklet.document.compose import compose
    from booklet.library.matrix import matrix
    from booklet.selection.select import select_blocks

    library = Library.load()
    found: dict[str, Printed] = {}
    for profile in matrix(library):
        given = (profile.subtype, profile.risk, profile.stage, profile.mrd, profile.cns, profile.audience)
        plan = select_blocks(profile, library)
        name = " ".join(str(each) for each in given if each)
        found[name] = {**found.get(name, {}), **printed(plan, compose(plan, library), profile.audience)}
    counted = {}
    for subtype, edition, paper in COUNTED:
        made: Any = build_booklet(Profile(subtype), library, paper=paper, edition=edition)  # type: ignore[arg-type]
        counted[f"{subtype}, {edition}"] = counts(made, compose(made.plan, library))
    json.dump({"printed": found, "counts": counted}, sys.stdout)


if __name__ == "__main__":
    main()
