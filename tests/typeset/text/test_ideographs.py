"""Where lines may end in Chinese."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.typeset.text.ideographs import may_end, parts

MIXED = st.text(st.sampled_from("治疗白血病，。、！？：；）（“”《》—…aB7. %°\u00a0"), min_size=1, max_size=30)


@given(MIXED)
def test_parts_are_the_words(words: str) -> None:
    """Nothing is lost; no part begins or ends with what no line may begin or end with, but for the first and last."""
    found = list(parts(words))
    assert "".join(found) == words
    assert all(part[0] not in "，。、！？：；）”》…" for part in found[1:])
    assert all(part[-1] not in "（“《" for part in found[:-1])


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("发烧38.3°C或以上", ["发", "烧", "38.3°C", "或", "以", "上"]),
        ("第3周，14岁", ["第3周，", "14岁"]),
        ("请打电话——马上！", ["请", "打", "电", "话——", "马", "上！"]),
        ("“好”（见第2页）", ["“好”", "（见", "第2页）"]),
        ("methotrexate", ["methotrexate"]),
    ],
)
def test_numbers_and_names_stay_whole(words: str, found: list[str]) -> None:
    """And so does a number with what it counts."""
    assert list(parts(words)) == found


def test_nothing_ends_inside_a_dash_of_two() -> None:
    """Nor inside dots of two."""
    assert not may_end("—", "—")
    assert not may_end("…", "…")
