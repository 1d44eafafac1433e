"""The one help line the sources name: its number, its hours, who answers and whom they serve, in every booklet."""

from __future__ import annotations

import re
from typing import Final

import pytest

from tests.facts import citations, printed
from tests.facts.fact import Fact, Traits, faults
from tests.facts.readers import ALL

_EVERYONE: Final[tuple[Traits, ...]] = ((),)
_NUMBER: Final = "1-800-227-2345"

_FACTS: Final = (
    Fact("R1", rf"\b{_NUMBER}\b", ("acs:5",), _EVERYONE),
    Fact("R1", r"\b24 hours a day\b.*\b7 days a week\b|\bat any time of day or night\b", ("acs:3-7",), _EVERYONE),
    Fact("R2", r"\bchat\b", ("acs:4",), _EVERYONE),
    Fact("R2", r"\b(weekdays?|Monday (to|through) Friday)\b", ("acs:3-7",), _EVERYONE),
    Fact("R2", r"\b7:00 ?(am|a\.m\.) to 6:30 ?(pm|p\.m\.)(?=.*\bCentral Time\b)", ("acs:4",), _EVERYONE),
    Fact("R3", r"\btrained\b", ("acs:3-7",), _EVERYONE),
    Fact("R4", r"(?=.*\bpatients?\b)(?=.*\b(caregivers?|give care)\b).*\bfamil(y|ies)\b", ("acs:7",), _EVERYONE),
)
"""Row, words, source, and who is told."""


@pytest.mark.parametrize("fact", _FACTS, ids=str)
def test_every_booklet_has_the_help_line(fact: Fact) -> None:
    """Each fact on the help line stands in every booklet, without a condition."""
    found = faults(fact, ALL)
    assert not found, f"{len(found)} of {len(ALL)}:\n" + "\n".join(found[:6])


def test_page_says_whose_line_it_is() -> None:
    """The number stands under the name of the society that answers."""
    for reader in ALL:
        (page,) = {line.block for line in printed.lines(reader) if _NUMBER in line.text}
        heading = [line for line in printed.lines(reader) if line.block == page and line.path.endswith("/heading")]
        assert printed.naming(r"^American Cancer Society\b", heading), str(reader)


def test_numbers_and_hours_are_those_of_the_source() -> None:
    """No text has another phone number or other hours."""
    for text in printed.whole_words():
        assert set(re.findall(r"\b1-\d{3}-\d{3}-\d{4}\b", text)) <= {_NUMBER}, text
        assert set(re.findall(r"\b\d{1,2}:\d{2}\b", text)) <= {"7:00", "6:30"}, text
        assert set(re.findall(r"\b(\d+) hours\b", text)) <= {"24"}, text
        assert set(re.findall(r"\b(\d+) days\b", text)) <= {"7"}, text


def test_help_line_is_not_whom_to_call_first() -> None:
    """The help line stands on no page where a family looks for the number of its own team (N1)."""
    for line in printed.whole():
        if citations.shared(line.sources, ("acs:3-7",)) or printed.says(rf"{_NUMBER}|\bhelp ?line\b", line.text):
            assert line.block not in {"when-to-call", "back-cover", "cover"}, str(line)
