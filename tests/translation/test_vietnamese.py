"""Vietnamese, as it is shipped: what only this language has."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from tests.checkers import ROOT
from tests.running import Run
from tests.tag_outline import read_tags
from tests.translation.shipped import forms, project

TAG: Final = "vi"


def test_boys_are_boys_in_english() -> None:
    """Nothing tells a daughter's parents of a son."""
    boys = [place for place, old, new in forms(TAG) if "bé trai" in new.lower() and "boys" not in old.lower()]
    assert boys == []


def test_most_is_most_in_english() -> None:
    """Much of the time in hospital is not most of it (acs:13), and often is not mostly."""
    most = [place for place, old, new in forms(TAG) if re.search("phần lớn|đa số", new) and "most" not in old.lower()]
    assert most == []


def test_marks_of_tone_stand_where_they_are_expected() -> None:
    """On the first of two vowels at the end, as in "hóa" and "tủy": one way of spelling, found by one search."""
    other = re.compile(r"(?:o[àáảãạ]|u[ỳýỷỹỵ]|o[èéẻẽẹ])\b", re.IGNORECASE)
    found = [(place, word) for place, _, new in forms(TAG) for word in re.findall(r"\w+", new) if other.search(word)]
    assert [each for each in found if not re.search(r"qu\w$", each[1], re.IGNORECASE)] == []


def test_may_and_most_of_the_table_are_explained() -> None:
    """The words in its cells are the words that are explained below it."""
    said = {f"{each.text.file}#{each.text.id}": each.translation for each in project(TAG).sayings()}
    for cell, mark in (("may", "may"), ("most", "most"), ("only_if", "only-if")):
        word, told = (
            said[place] for place in (f"language.yaml#medicines/{cell}", f"blocks/which-medicine.yaml#marks/{mark}")
        )
        assert word
        assert told
        assert told.words.startswith(f"**{word.words}**")


def test_the_rule_for_a_fever(run: Run, tmp_path: Path) -> None:
    """Figures, a point, both scales, and hours that stand apart from their number, as tags and paper say them."""
    site = str(ROOT / "examples" / "site")
    made_up = ("sheet", "--for", "home", "--subtype", "b-cell", "--language", TAG, "--site", site, "-o", "it.pdf")
    code, _, err = run(*made_up)
    assert code == 0, err
    heard = " ".join(read_tags((tmp_path / "it.pdf").read_bytes()).heard.split())
    assert "Từ 38.3 °C (100.9 °F) trở lên, dù chỉ một lần" in heard
    assert "Hoặc từ 38.0 °C (100.4 °F) trở lên, 2 lần trong 24 giờ. Chờ 1 giờ hoặc lâu hơn giữa các lần đo." in heard
