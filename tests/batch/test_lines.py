"""Lines of files, whoever wrote them."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.batch.lines import MOST_BYTES_OF_A_LINE, Line, read_lines

END = st.sampled_from(["\n", "\r\n", "\r"])
TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff"), max_size=40)


@given(st.lists(TEXT, min_size=1, max_size=400), END, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_every_line_is_found(lines: list[str], end: str, encoding: str) -> None:
    """Wherever the file is cut while it is read."""
    data = "".join(f"{line}{end}" for line in lines).encode(encoding)
    assert list(read_lines(io.BytesIO(data))) == [Line(number, text) for number, text in enumerate(lines, 1)]


def test_a_line_that_cannot_be_read_is_one_line() -> None:
    """Too long, or in another encoding; those around it are read."""
    data = b"a\n" + b"x" * (3 * MOST_BYTES_OF_A_LINE) + b"\nb\n\xe9\nc"
    found = list(read_lines(io.BytesIO(data)))
    assert [line.text for line in found] == ["a", "", "b", "", "c"]
    assert [line.fault and line.fault[0] for line in found] == [
        None,
        "this line is too long for a row",
        None,
        "this line is not in UTF-8",
        None,
    ]


@pytest.mark.parametrize("data", ["ab".encode("utf-16-le"), b"\xff\xfea", b"\xfe\xff\xd8\x00"])
def test_two_bytes_a_character_that_cannot_be_read(data: bytes) -> None:
    """Without a mark, or cut off: it is named."""
    with pytest.raises(ValueError, match=r"(?i)utf-16"):
        list(read_lines(io.BytesIO(data)))
