"""What is said in a language, as plain text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from booklet.translation.status import Saying, TranslationState, counts
from booklet.translation.word_diff import word_diff


def list_status(tag: str, sayings: Sequence[Saying]) -> str:
    """Return how much of each file is said, how much is stale or missing, and how much a machine has made."""
    by_file = counts(sayings)
    machine = Counter(each.text.file for each in sayings if each.is_machine)
    total: Counter[TranslationState] = sum(by_file.values(), Counter())
    rows = [(name, *figures_of(states, machine[name])) for name, states in sorted(by_file.items())]
    rows.append(("all", *figures_of(total, machine.total())))
    return "\n".join(
        (f"{tag}: texts of each file", *figure_columns([("file", "said", "stale", "missing", "machine"), *rows]))
    )


def list_missing(sayings: Iterable[Saying]) -> str:
    """Return each text without a translation that may be printed; of a stale one what has changed in the English."""
    return "\n".join(line for each in sayings for line in _missing(each))


def _missing(saying: Saying) -> Iterator[str]:
    text, translation = saying.text, saying.translation
    if saying.state == "missing":
        yield f"{text.file} {text.id}: missing"
        yield f"  {text.words}"
    elif saying.state == "stale" and translation is not None:
        place = f"{saying.document.path}:{saying.line}" if saying.document else text.file
        yield f"{place}: {text.id}: stale"
        yield f"  {word_diff(translation.source, text.words)}"
        yield f"  {translation.words}"


def figures_of(states: Counter[TranslationState], machine: int) -> tuple[str, ...]:
    """Return how many texts are said, stale and missing, and how many no person has confirmed."""
    return (*(str(states[state]) for state in ("said", "stale", "missing")), str(machine))


def figure_columns(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield rows with figures below each other."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        name, *figures = (cell for cell in row)
        right = (cell.rjust(width) for cell, width in zip(figures, widths[1:], strict=True))
        yield f"  {name.ljust(widths[0])}  {'  '.join(right)}"
