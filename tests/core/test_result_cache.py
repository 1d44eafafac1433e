"""Two rooms for what is kept."""

from __future__ import annotations

import threading

from booklet.core.result_cache import CachedFunction, apart, kept


def test_what_is_made_apart_takes_no_room() -> None:
    """However much it is; and each room keeps what is its own."""
    made: list[int] = []

    @kept(2)
    def double(number: int) -> int:
        made.append(number)
        return 2 * number

    assert [double(1), double(2), double(1)] == [2, 4, 2]
    with apart():
        for number in range(10):
            double(number)
        assert double(9) == 18
    assert (double(1), double(2), double.misses()) == (2, 4, 2)
    assert made == [1, 2, *range(10)]
    double.cache_clear()
    assert double(1) == 2
    assert made[-1] == 1


def test_each_thread_is_in_its_own_room() -> None:
    """A sheet that one thread makes moves nothing of a booklet of another."""
    rooms = []

    @kept()
    def same(number: int) -> int:
        return number

    with apart():
        thread = threading.Thread(target=lambda: rooms.append(same.room()))
        thread.start()
        thread.join()
        rooms.append(same.room())
    assert rooms == [same.room(), rooms[1]]
    assert rooms[0] is not rooms[1]


def test_a_process_can_keep_fewer() -> None:
    """Of what there is and of what comes later; to say it again changes nothing."""
    made: list[int] = []

    def note(number: int) -> int:
        made.append(number)
        return number

    there = kept(8)(note)
    before = CachedFunction._share
    try:
        CachedFunction.keep_share(0.25)
        for function in (there, kept(8)(note)):
            made.clear()
            for number in (1, 2, 3, 2, 3, 1):
                function(number)
            assert made == [1, 2, 3, 1]
        CachedFunction.keep_share(0.25)
        assert (there(3), made) == (3, [1, 2, 3, 1])
    finally:
        CachedFunction.keep_share(before)


def test_an_error_leaves_the_room() -> None:
    """What comes after it is kept where it belongs."""

    @kept()
    def same(number: int) -> int:
        return number

    usual = same.room()
    try:
        with apart():
            raise ValueError
    except ValueError:
        assert same.room() is usual
