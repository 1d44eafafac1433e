"""Shares of workers: neighbors together, each request once, nobody idle while something is left."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from booklet.batch.request_columns import Request
from booklet.batch.shares import Shares
from booklet.model.profile import Profile

SUBTYPES = ("b-cell", "burkitt", "ph-positive", "t-cell")
REQUESTS = [Request(Profile(subtype, stage=stage)) for stage in (None, "relapsed") for subtype in SUBTYPES]


def taken(requests: list[Request], turns: list[int], workers: int) -> list[tuple[int, int]]:
    """Return who took what, as workers come in turn until nothing is left."""
    shares = Shares(requests, workers)
    found: list[tuple[int, int]] = []
    for turn in [*turns, *range(len(requests) * workers)]:
        place = shares.next(turn % workers)
        if place is not None:
            found.append((turn % workers, place))
    return found


def test_neighbors_go_to_one_worker() -> None:
    """Each makes two subtypes of four, whatever the order of the rows."""
    for requests in (REQUESTS, REQUESTS[::-1]):
        found = taken(requests, [], 2)
        made = [{requests[place].profile.subtype for worker, place in found if worker == each} for each in range(2)]
        assert made == [{"b-cell", "burkitt"}, {"ph-positive", "t-cell"}]


def test_one_worker_takes_them_as_they_come() -> None:
    """So do the workers of others, which nobody can choose among."""
    assert taken(REQUESTS, [], 1) == [(0, place) for place in range(8)]


def test_who_is_done_helps() -> None:
    """From the far end of the others' share."""
    found = taken(REQUESTS, [0] * 6, 2)
    assert [REQUESTS[place].profile.subtype for worker, place in found if worker == 0][:6] == [
        *("b-cell", "b-cell", "burkitt", "burkitt"),
        *("t-cell", "t-cell"),
    ]


@given(st.lists(st.sampled_from(REQUESTS), max_size=30), st.lists(st.integers(0, 7)), st.integers(1, 8))
def test_each_is_taken_once(requests: list[Request], turns: list[int], workers: int) -> None:
    """However many workers there are, and whoever is fast."""
    assert sorted(place for _, place in taken(requests, turns, workers)) == list(range(len(requests)))
