"""A fact of the sources as data: who is told what, in which words; and what is wrong with how booklets tell it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from tests.facts import citations, printed
from tests.facts.pages import Line
from tests.facts.readers import Reader, Trait, Verdict, left_open, names, weigh_all

Traits = tuple[Trait, ...]

_SURENESS: Final[tuple[Verdict, ...]] = ("no", "maybe", "yes")


class Fact(NamedTuple):
    """What a source says, and of whom.

    Attributes:
        row: Id of the row in the fact base.
        words: Pattern of the words that say it, hedge included.
        sources: The citations, one of which the printed line has.
        who: All traits a reader must have; or several such lists, of which one is enough.
        elsewhere: Whom it may be told as well, though it need not: all traits they must have.
    """

    row: str
    words: str
    sources: tuple[str, ...]
    who: tuple[Traits, ...]
    elsewhere: tuple[Traits, ...] = ()

    def __str__(self) -> str:
        return f"{self.row}-{'+'.join(self.sources)}"

    def verdict(self, reader: Reader) -> Verdict:
        """Return whether the reader is told."""
        return max((weigh_all(traits, reader) for traits in self.who), key=_SURENESS.index)

    def told(self, reader: Reader) -> tuple[Line, ...]:
        """Return the statements that say it."""
        said = printed.naming(self.words, printed.statements(reader))
        return tuple(line for line in said if citations.shared(line.sources, self.sources))


def faults(fact: Fact, readers: Iterable[Reader]) -> list[str]:
    """Return what is wrong with how the readers are told a fact.

    Who it is for is told without a condition; whom it may be for, under a condition that names what is open, or in a
    sentence that does; nobody else is told.
    """
    return [f"{reader}: {fault}" for reader in readers for fault in _faults(fact, reader)]


def _faults(fact: Fact, reader: Reader) -> Iterator[str]:
    told = fact.told(reader)
    match fact.verdict(reader):
        case "yes" if not any(not line.conditions for line in told):
            yield f"not told plainly {printed.show(told)}"
        case "maybe" if not any(_names_open(fact, line, reader) for line in told):
            yield f"not told under the condition that is open {printed.show(told)}"
        case "no" if told and all(weigh_all(traits, reader) == "no" for traits in fact.elsewhere):
            yield f"told {printed.show(told)}"


def _names_open(fact: Fact, line: Line, reader: Reader) -> bool:
    """Return whether the line says what must be so for the fact to hold, of all that is not known."""
    said = f"{line.condition} {line.text}"
    lists = (left_open(traits, reader) for traits in fact.who if weigh_all(traits, reader) != "no")
    return any(all(names(trait, said) for trait in traits) for traits in lists)
