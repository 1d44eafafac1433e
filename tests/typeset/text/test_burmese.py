"""Letters of Burmese."""

from __future__ import annotations

from booklet.typeset.text.burmese import is_burmese


def test_blocks() -> None:
    """Its full stop is one of them; a Latin letter and a full stop are not."""
    assert [is_burmese(each) for each in "\u1000\u104b\uaa60a."] == [True, True, True, False, False]
