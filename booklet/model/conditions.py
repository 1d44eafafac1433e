"""Conditions with three answers: yes, no, and maybe when a trait is not known (Kleene's strong logic)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import IntEnum

from booklet.core.values import frozen


class Answer(IntEnum):
    """How a condition turns out for a profile; the order is the order of truth."""

    NO = 0
    MAYBE = 1
    YES = 2


_OPPOSITE = (Answer.YES, Answer.MAYBE, Answer.NO)


@frozen
class Trait:
    """What is known of one axis.

    Attributes:
        values: What it is, or what it may be.
        is_known: Whether it is that; else it may be one of `values`, or something no source names.
    """

    values: frozenset[str]
    is_known: bool

    def answer(self, wanted: frozenset[str]) -> Answer:
        """Return whether this trait is one of the wanted values."""
        if not self.values & wanted:
            return Answer.NO
        return Answer.YES if self.is_known and self.values <= wanted else Answer.MAYBE


Traits = Mapping[str, Trait]
"""What is known, by axis. An axis that is not there is not known at all: every answer is maybe."""


@frozen
class Is:
    """The axis has one of these values."""

    axis: str
    values: frozenset[str]

    def answer(self, traits: Traits) -> Answer:
        """Return the answer for these traits."""
        trait = traits.get(self.axis)
        return Answer.MAYBE if trait is None else trait.answer(self.values)

    def open_part(self, traits: Traits, *, holds: bool = True) -> Condition:
        """Return what has to turn out so that this holds, or does not hold; asked only where the answer is maybe."""
        trait = traits.get(self.axis)
        values = sorted(self.values if trait is None else self.values & trait.values)
        single = (Is(self.axis, frozenset((value,))) for value in values)
        return _joined([each if holds else Not(each) for each in single], Some if holds else Every)

    def assumed(self, traits: Traits, *, holds: bool = True) -> Traits:
        """Return what is known once this is taken to hold, or not to hold."""
        trait = traits.get(self.axis)
        if holds:
            values = self.values if trait is None else self.values & trait.values
            return {**traits, self.axis: Trait(values, is_known=True)}
        if trait is None:
            return traits
        return {**traits, self.axis: Trait(trait.values - self.values, trait.is_known)}

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Yield every axis and value that is named."""
        for value in sorted(self.values):
            yield self.axis, value


@frozen
class Every:
    """All parts hold."""

    parts: tuple[Condition, ...]

    def answer(self, traits: Traits) -> Answer:
        """Return the least of the parts' answers."""
        least = Answer.YES
        for part in self.parts:
            if (answer := part.answer(traits)) is Answer.NO:
                return answer
            least = min(least, answer)
        return least

    def open_part(self, traits: Traits, *, holds: bool = True) -> Condition:
        """Return what has to turn out so that this holds, or does not hold; asked only where the answer is maybe."""
        return _joined(_open_parts(self.parts, traits, holds=holds), Every if holds else Some)

    def assumed(self, traits: Traits, *, holds: bool = True) -> Traits:
        """Return what is known once this is taken to hold, or not to hold."""
        return _assume_all(self.parts, traits, holds=True) if holds else _assume_last(self.parts, traits, holds=False)

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Yield every axis and value that is named."""
        for part in self.parts:
            yield from part.pairs()


@frozen
class Some:
    """At least one part holds."""

    parts: tuple[Condition, ...]

    def answer(self, traits: Traits) -> Answer:
        """Return the greatest of the parts' answers."""
        greatest = Answer.NO
        for part in self.parts:
            if (answer := part.answer(traits)) is Answer.YES:
                return answer
            greatest = max(greatest, answer)
        return greatest

    def open_part(self, traits: Traits, *, holds: bool = True) -> Condition:
        """Return what has to turn out so that this holds, or does not hold; asked only where the answer is maybe."""
        return _joined(_open_parts(self.parts, traits, holds=holds), Some if holds else Every)

    def assumed(self, traits: Traits, *, holds: bool = True) -> Traits:
        """Return what is known once this is taken to hold, or not to hold."""
        return _assume_last(self.parts, traits, holds=True) if holds else _assume_all(self.parts, traits, holds=False)

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Yield every axis and value that is named."""
        for part in self.parts:
            yield from part.pairs()


@frozen
class Not:
    """The part does not hold."""

    part: Condition

    def answer(self, traits: Traits) -> Answer:
        """Return the opposite answer; maybe stays maybe."""
        return _OPPOSITE[self.part.answer(traits)]

    def open_part(self, traits: Traits, *, holds: bool = True) -> Condition:
        """Return what has to turn out so that this holds, or does not hold; asked only where the answer is maybe."""
        return self.part.open_part(traits, holds=not holds)

    def assumed(self, traits: Traits, *, holds: bool = True) -> Traits:
        """Return what is known once this is taken to hold, or not to hold."""
        return self.part.assumed(traits, holds=not holds)

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Yield every axis and value that is named."""
        yield from self.part.pairs()


Condition = Is | Every | Some | Not


def open_part(condition: Condition | None, traits: Traits) -> Condition | None:
    """Return what is not known yet of a condition, or None if nothing is open.

    Conditions of which the same is open give equal values: each part names one value of one axis, or that it is not
    this value; nothing stands twice; no list stands in a list of its own kind. Parts keep the order of the content.

    Example:
        >>> known = {"risk": Trait(frozenset({"high"}), is_known=True)}
        >>> open_part(parse_condition({"risk": "high", "mrd": "positive"}), known)
        Is(axis='mrd', values=frozenset({'positive'}))
    """
    if condition is None or condition.answer(traits) is not Answer.MAYBE:
        return None
    return condition.open_part(traits)


def _open_parts(parts: Sequence[Condition], traits: Traits, *, holds: bool) -> list[Condition]:
    return [part.open_part(traits, holds=holds) for part in parts if part.answer(traits) is Answer.MAYBE]


def _joined(parts: Sequence[Condition], kind: type[Every | Some]) -> Condition:
    """Return parts as one condition: each once, those of a list of the same kind one by one."""
    flat = [inner for part in parts for inner in (part.parts if isinstance(part, kind) else (part,))]
    single = tuple(dict.fromkeys(flat))
    return single[0] if len(single) == 1 else kind(single)


def _assume_all(parts: tuple[Condition, ...], traits: Traits, *, holds: bool) -> Traits:
    for part in parts:
        traits = part.assumed(traits, holds=holds)
    return traits


def _assume_last(parts: tuple[Condition, ...], traits: Traits, *, holds: bool) -> Traits:
    """Return what is known when at least one part is so; that tells something only if one part is left that can be."""
    impossible = Answer.NO if holds else Answer.YES
    left = [part for part in parts if part.answer(traits) is not impossible]
    return left[0].assumed(traits, holds=holds) if len(left) == 1 else traits


def parse_condition(data: object) -> Condition:
    """Return a condition from its form in content files.

    `{axis: value}` and `{axis: [value, value]}` name what must hold; several keys must all hold; `any`, `all`
    and `not` combine conditions.

    Raises:
        ValueError: If the data has another shape.

    Example:
        >>> parse_condition({"cell_type": "b-cell"})
        Is(axis='cell_type', values=frozenset({'b-cell'}))
    """
    if isinstance(data, Is | Every | Some | Not):
        return data
    if not isinstance(data, Mapping) or not data:
        raise ValueError("a condition is written 'axis: value', for example 'cell_type: b-cell'")
    parts = tuple(_part(str(key), value) for key, value in data.items())
    return parts[0] if len(parts) == 1 else Every(parts)


def _part(key: str, value: object) -> Condition:
    match key:
        case "any":
            return Some(_parts(key, value))
        case "all":
            return Every(_parts(key, value))
        case "not":
            return Not(parse_condition(value))
        case _:
            values = value if isinstance(value, list | tuple) else [value]
            texts = frozenset(each for each in values if isinstance(each, str) and each)
            if not values or len(texts) < len(values):
                raise ValueError(f"'{key}' needs a value, or a list of different values")
            return Is(key, texts)


def _parts(key: str, value: object) -> tuple[Condition, ...]:
    if not isinstance(value, list | tuple) or not value:
        raise ValueError(f"'{key}' needs a list of conditions")
    return tuple(parse_condition(part) for part in value)
