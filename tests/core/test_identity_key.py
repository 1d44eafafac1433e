"""Keys of what is kept."""

from __future__ import annotations

from functools import lru_cache

from booklet.core.identity_key import Same, SameItems
from booklet.model.text import Text


def test_equal_things_are_not_the_same() -> None:
    """Only the very same object is found again."""
    one, other = Text.of("words"), Text.of("words")
    assert one == other
    assert Same(one) == Same(one)
    assert Same(one) != Same(other)
    assert Same(one) != one


def test_a_key_keeps_its_thing_alive() -> None:
    """Or another object might take its place in memory, and get what was made of it."""

    @lru_cache(maxsize=2)
    def words(key: Same[list[str]]) -> str:
        return key.thing[0]

    assert [words(Same([name])) for name in ("a", "b", "c", "d")] == ["a", "b", "c", "d"]


def test_other_tuples_of_the_same_things_are_the_same() -> None:
    """In the same order, and no more or fewer of them."""
    one, other, equal = (Text.of(words) for words in ("one", "other", "one"))
    key = SameItems((one, other))
    assert key == SameItems((one, other))
    assert len({key, SameItems((one, other))}) == 1
    for things in ((other, one), (equal, other), (one,), (one, other, one), ()):
        assert key != SameItems(things)
    assert key != (one, other)
