"""Named tuples are those of `typing`, made faster."""

from __future__ import annotations

import copy
import pickle
import typing
from typing import Any

import msgspec
import pytest

from booklet.core.named_tuples import NamedTuple


class Mark(NamedTuple):
    """A mark.

    Attributes:
        words: What it says.
    """

    words: str
    x: float = 0.0
    inner: tuple[int, ...] = ()

    @property
    def end(self) -> float:
        """Where it ends."""
        return self.x + len(self.words)

    def moved(self, by: float) -> Mark:
        """Return it elsewhere."""
        return self._replace(x=self.x + by)


class Usual(typing.NamedTuple):
    """The same as Python makes it."""

    words: str
    x: float = 0.0
    inner: tuple[int, ...] = ()


GIVEN: list[tuple[tuple[Any, ...], dict[str, Any]]] = [
    (("a",), {}),
    (("a", 1.0), {}),
    (("a", 1.0, (2,)), {}),
    (("a",), {"inner": (2,)}),
    ((), {"words": "a", "x": 3.0}),
]


@pytest.mark.parametrize(("items", "named"), GIVEN)
def test_as_python_makes_them(items: tuple[Any, ...], named: dict[str, Any]) -> None:
    """By place, by name, with what is left out."""
    mark, usual = Mark(*items, **named), Usual(*items, **named)
    assert tuple(mark) == tuple(usual) == mark
    assert hash(mark) == hash(usual)
    assert repr(mark) == repr(usual).replace("Usual", "Mark")
    assert mark._asdict() == usual._asdict()
    assert Mark._fields == Usual._fields == Mark.__match_args__
    assert Mark._field_defaults == Usual._field_defaults
    assert Mark._make(usual) == mark


@pytest.mark.parametrize(
    ("items", "named"),
    [((), {}), (("a", 1.0, (), 4), {}), (("a",), {"words": "b"}), (("a",), {"y": 1}), ((), {"x": 1.0})],
)
def test_what_makes_none(items: tuple[Any, ...], named: dict[str, Any]) -> None:
    """Too few, too many, twice, and what there is not."""
    for kind in (Mark, Usual):
        with pytest.raises(TypeError):
            kind(*items, **named)


def test_changed_copied_matched_and_sent() -> None:
    """All that is done with them."""
    mark = Mark("abc", 1.0)
    assert (mark.end, mark.moved(2.0)) == (4.0, Mark("abc", 3.0))
    for other in (copy.copy(mark), copy.deepcopy(mark), pickle.loads(pickle.dumps(mark))):
        assert (other, type(other)) == (mark, Mark)
    match mark:
        case Mark(words, x):
            assert (words, x) == ("abc", 1.0)
    with pytest.raises((TypeError, ValueError)):
        mark._replace(y=1)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Mark._make(["a"])
    with pytest.raises(AttributeError):
        mark.x = 2.0  # type: ignore[misc]
    assert "A mark." in str(Mark.__doc__)


def test_they_are_read_back() -> None:
    """Values that are kept hold some."""
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(Mark("a", 2.0, (3,))), type=Mark) == Mark("a", 2.0, (3,))
