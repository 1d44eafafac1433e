"""Values: what dataclasses do, at a fifth of the time to define one."""

from __future__ import annotations

import gc
import pickle
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.core.values import as_dict, expect_many_values, field, fields, force_setattr, frozen, replace, slotted
from tests.any_text import ANY


@frozen
class Point:
    """A value."""

    KIND: ClassVar[str] = "point"

    x: float
    y: float = 0.0
    names: tuple[str, ...] = ()


@frozen
class Named(Point):
    """A value with more fields than the one it is built on."""

    name: str = ""


@frozen
class Derived:
    """A value that works something out."""

    width: float
    area: float = field(init=False)

    def __post_init__(self) -> None:
        force_setattr(self, "area", self.width**2)


@frozen(eq=False)
class Alone:
    """A value that equals itself alone."""

    x: int = 0


@frozen(order=True)
class Ordered:
    """A value with an order."""

    x: int
    y: int


@slotted
class Open:
    """Something that changes while it is made."""

    held: list[int] = field(default_factory=list)
    count: int = 0


@dataclass(frozen=True, slots=True)
class Model:
    """The same as `Point`, made by the standard library."""

    x: float
    y: float = 0.0
    names: tuple[str, ...] = ()


VALUES = st.tuples(st.floats(allow_nan=False), st.floats(allow_nan=False), st.tuples(st.text(ANY)))


@given(VALUES, VALUES)
def test_it_does_what_dataclasses_do(one: tuple[Any, ...], other: tuple[Any, ...]) -> None:
    """Equal, hashed, shown and replaced alike."""
    assert (Point(*one) == Point(*other)) == (Model(*one) == Model(*other))
    assert hash(Point(*one)) == hash(Point(*one))
    assert Point(*one) != Point(*other) or hash(Point(*one)) == hash(Point(*other))
    assert repr(Point(*one)) == repr(Model(*one)).replace("Model", "Point")
    assert replace(Point(*one), x=other[0]) == Point(other[0], *one[1:])
    assert pickle.loads(pickle.dumps(Point(*one))) == Point(*one)


def test_fields_are_those_of_the_bases_and_its_own() -> None:
    """In order; what belongs to the class is none."""
    assert [each.name for each in fields(Named)] == ["x", "y", "names", "name"]
    assert Named(1, name="a") == Named(x=1, y=0.0, name="a")
    assert Named(1) != Point(1)
    assert fields(object()) == ()
    assert Point.__match_args__ == ("x", "y", "names")


@pytest.mark.parametrize("change", [lambda point: setattr(point, "x", 2.0), lambda point: delattr(point, "x")])
def test_values_do_not_change(change: Callable[[Point], None]) -> None:
    """Whoever needs another makes one."""
    point = Point(1.0)
    with pytest.raises(AttributeError, match="immutable type: 'Point'"):
        change(point)
    assert point.x == 1.0


def test_there_are_no_other_attributes() -> None:
    """A slip in a name is noticed, also where objects change."""
    with pytest.raises(AttributeError):
        Open().coutn = 1  # type: ignore[attr-defined]
    assert not hasattr(Point(1.0), "__dict__")


def test_what_is_worked_out_is_not_given() -> None:
    """It is worked out anew where another value is made of it."""
    assert Derived(3.0).area == 9.0
    assert replace(Derived(3.0), width=4.0).area == 16.0
    assert Derived(3.0) == Derived(3.0)


def test_each_object_has_a_list_of_its_own() -> None:
    """Made when it is."""
    one, other = Open(), Open()
    one.held.append(1)
    one.count += 1
    assert (one.held, other.held, one == other, Open([1], 1) == one) == ([1], [], False, True)
    with pytest.raises(TypeError):
        hash(one)


def test_some_equal_themselves_alone() -> None:
    """And are found by that."""
    one, other = Alone(), Alone()
    assert one != other
    assert {one: 1, other: 2}[one] == 1


def test_some_have_an_order() -> None:
    """By their fields, the first one first."""
    assert sorted([Ordered(2, 0), Ordered(1, 5), Ordered(1, 2)]) == [Ordered(1, 2), Ordered(1, 5), Ordered(2, 0)]


@pytest.mark.parametrize("given", [{}, {"x": 1, "z": 2}])
def test_fields_have_to_be_given_as_they_are(given: dict[str, int]) -> None:
    """A missing one or another one is a fault of the program."""
    with pytest.raises(TypeError):
        Point(**given)  # type: ignore[arg-type]


def test_plain_data() -> None:
    """Fields by name, at any depth."""
    assert as_dict((Named(1, name="a"), [Alone(2)])) == [{"x": 1, "y": 0.0, "names": [], "name": "a"}, [{"x": 2}]]
    assert as_dict(Named(1, names=("b",))) == {"x": 1, "y": 0.0, "names": ["b"], "name": ""}


def test_classes_keep_their_words() -> None:
    """For people who ask for help."""
    assert Point.__doc__ == "A value."
    assert [each.type for each in fields(Point)] == ["float", "float", "tuple[str, ...]"]
    assert [each.default for each in fields(Point)][1:] == [0.0, ()]


def test_the_garbage_collector_looks_less_often() -> None:
    """In a process of our own; how often in others is theirs to say."""
    before = gc.get_threshold()
    try:
        expect_many_values()
        assert gc.get_threshold()[0] == 100_000
    finally:
        gc.set_threshold(*before)


def test_the_garbage_collector_passes_over_what_never_changes() -> None:
    """Nothing leads back to it; what changes, and what equals itself alone, may be part of a circle."""

    @slotted
    class Draft:
        """Something that changes."""

        points: list[Point] = field(default_factory=list)

    @frozen(eq=False)
    class Single:
        """Equals itself alone."""

        points: tuple[Point, ...]

    assert not gc.is_tracked(Point(1.0, 2.0, ("a",)))
    assert gc.is_tracked(Draft([Point(1.0)]))
    assert gc.is_tracked(Single((Point(1.0),)))
