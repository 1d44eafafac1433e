"""Each phase's pages give every source's figure for length, place and goal, each with the source that says it."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

import pytest

from tests.facts import citations, printed
from tests.facts.pages import Line, place
from tests.facts.readers import BURKITT_READERS, PHASE_READERS, Reader
from tests.in_one_go import in_one_go


class Fact(NamedTuple):
    """What one source says of one place of treatment.

    Attributes:
        row: Id of the row in the fact base.
        place: Where it must be printed, as `pages.place` has it.
        source: The citation.
        words: Pattern of the words that say it, hedge included.
    """

    row: str
    place: str
    source: str
    words: str


_USUAL: Final = r"\b(typically|usually|often|mostly|most)\b"

_FACTS: Final = (
    # How long: X4 to X8. Where the sources differ, each one's figure is given.
    Fact("P3", "induction", "lls:15", r"\b4 weeks\b"),
    Fact("P3", "induction", "acs:12-14", r"\b4 weeks\b"),
    Fact("P4", "induction", "acs:13", r"\bfirst month\b"),
    Fact("P5", "induction", "knowall:15", r"\b(may|might)\b.*\b1 or 2 months\b"),
    Fact("P6", "induction", "ccs:7", rf"{_USUAL}.*\babout (a|1|one) month\b"),
    Fact("P8", "consolidation", "lls:53", r"\b4 to 8 weeks\b"),
    Fact("P9", "consolidation", "acs:20", rf"{_USUAL}.*\bseveral months\b"),
    Fact(
        "P99", "consolidation", "acs:23", r"\bseveral months\b.*\bsome( children)?\b.*\bcounts the next two phases in\b"
    ),
    Fact("P10", "consolidation", "knowall:19", r"\b(may|might)\b.*\b1 or 2 months\b"),
    Fact("P11", "delayed-intensification", "lls:78", r"\babout 8 weeks\b"),
    Fact("P12", "maintenance", "lls:90", r"\b2 years\b.*\bstart of interim maintenance\b"),
    Fact("P13", "maintenance", "acs:28", r"\bup to 2 years\b"),
    Fact("P13", "maintenance", "knowall:23", r"\bup to 2 years\b"),
    Fact("P16", "general", "acs:10", rf"{_USUAL}.*\babout 2 to 3 years\b"),
    # How many phases: X1.
    Fact("P23", "general", "lls:6", r"\b(five|5) phases\b"),
    Fact("P24", "general", "acs:11", r"\b(three|3) main phases\b"),
    Fact("P25", "general", "knowall:11-23", r"\b(three|3)\b"),
    Fact("P26", "general", "nci:11", r"\busually (two|2)\b"),
    # Where.
    Fact("P54", "induction", "lls:16", r"\bhospital\b"),
    Fact("P55", "induction", "acs:13", r"\bmay\b.*\bsome or much\b"),
    Fact("P86", "consolidation", "lls:54", r"\busually\b.*\bnot?\b.*\bhospital\b"),
    Fact("P86", "consolidation", "lls:54", r"\b(may|might|can)\b.*\bfever\b.*\binfections?\b"),
    Fact("P110", "delayed-intensification", "lls:79", r"\busually\b.*\bnot?\b.*\bhospital\b"),
    Fact("P110", "delayed-intensification", "lls:79", r"\b(may|might|can)\b.*\bfever\b.*\binfections?\b"),
    Fact("P120", "maintenance", "lls:91", r"\bmouth\b.*\bhome\b"),
    Fact("P121", "maintenance", "acs:28", r"\bmost\b(?=.*\bclinic\b).*\bhome\b"),
    # What for.
    Fact("P44", "induction", "lls:17", r"\bremission\b"),
    Fact("P45", "induction", "acs:12", r"\bremission\b"),
    Fact("P46", "induction", "knowall:15", r"\bremission\b"),
    Fact("P47", "induction", "nci:15", r"\bremission\b"),
    Fact("P48", "induction", "ccs:7", r"\bremission\b"),
    Fact("P79", "consolidation", "lls:55", r"\bleft\b|\brelapse\b"),
    Fact("P80", "consolidation", "acs:20", r"\bleft\b|\bresist"),
    Fact("P81", "consolidation", "knowall:19", r"\btoo few\b.*\btests?\b"),
    Fact("P108", "delayed-intensification", "lls:80", r"\bresist"),
    Fact("P116", "maintenance", "lls:92", r"\bcoming back\b|\brelapse\b"),
    Fact("P116", "maintenance", "knowall:23", r"\bcoming back\b|\bremission\b"),
    # What is the same in all phases, and what sets one apart.
    Fact("P7", "induction", "acs:14", r"\b3 or 4\b"),
    Fact("P63", "induction", "acs:16", r"\ball( children)?\b.*\bspinal chemo\b"),
    Fact("P65", "induction", "lls:21", r"\b(more than|over) 95\b"),
    Fact("P65", "induction", "acs:12", r"\b(more than|over) 95\b"),
    Fact("P66", "induction", "lls:21", r"\bdoes not mean a cure\b"),
    Fact("P66", "induction", "acs:12", r"\bdoes not have to mean a cure\b"),
    Fact("P65", "induction", "lls:21", r"\bone number for all types of ALL together\b"),
    Fact("P44", "induction", "lls:17", r"\bblood counts are normal, or get better\b"),
    Fact("P88", "consolidation", "lls:47", r"\bhigher\b.*\binduction\b"),
    Fact("P97", "consolidation", "acs:20", r"\bspinal\b"),
    Fact("P99", "consolidation", "acs:23", r"\bmay\b.*\binterim maintenance\b.*\bdelayed intensification\b"),
    Fact("P100", "interim-maintenance", "lls:59", r"\bafter consolidation\b"),
    Fact("P100", "interim-maintenance", "lls:59", r"\bThe first calls it a recovery period\b"),
    Fact("P101", "interim-maintenance", "lls:64", r"\bto keep the remission, and let the bone marrow recover\b"),
    Fact("P102", "interim-maintenance", "lls:61", r"\bIt says that the chemo does not lower blood counts\b"),
    Fact("P106", "interim-maintenance", "acs:23", r"\bThe other calls it a round of intense chemo\b"),
    Fact("P106", "interim-maintenance", "acs:23", r"\bconsolidation\b.*\bsome( children)?\b"),
    Fact("P103", "interim-maintenance", "lls:62", r"\bmethotrexate\b.*\bother\b"),
    Fact("P112", "delayed-intensification", "acs:23", r"\bconsolidation\b.*\bsome( children)?\b"),
    Fact("P114", "maintenance", "lls:83", r"\blast phase\b|\bfinal phase\b"),
    Fact("P122", "maintenance", "knowall:23", r"\bless intense\b"),
    Fact("P125", "maintenance", "acs:27", r"\bmay be added\b"),
    Fact("P126", "maintenance", "acs:27", r"\bspinal\b"),
    Fact("P128", "maintenance", "lls:91", r"\btend\b"),
    Fact("P129", "maintenance", "knowall:23", r"\bshould\b.*\bnormal\b"),
)

_BURKITT_FACTS: Final = (
    Fact("P149", "burkitt", "acs:32", r"\bshorter\b.*\bmost cases\b.*\bseveral months\b"),
    Fact("P151", "burkitt", "acs:32", r"\brituximab\b.*\bB cells\b"),
    Fact("P152", "burkitt", "acs:32", r"\bspinal\b.*\btreats and prevents\b"),
    Fact("P148", "burkitt", "acs:31", r"\bmature B-cell\b"),
    Fact("P148", "burkitt", "acs:31", r"\btreated like Burkitt lymphoma\b"),
    Fact("P154", "burkitt", "acs:33", r"\bnon-Hodgkin lymphoma\b"),
)

_DURATIONS: Final = (
    (r"4 weeks", ("lls:15", "acs:12", "acs:14")),
    (r"first month", ("acs:13",)),
    (r"1 or 2 months", ("knowall:15", "knowall:19")),
    (r"about (a|1|one) month", ("ccs:7",)),
    (r"4 to 8 weeks", ("lls:53",)),
    (r"several months", ("acs:20", "acs:23", "acs:32")),
    (r"about 8 weeks", ("lls:78",)),
    (r"up to 2 years", ("acs:28", "knowall:23")),
    (r"2 years(?=.* from the start)", ("lls:90",)),
    (r"every 12 weeks", ("acs:27",)),
    (r"2 to 3 years", ("acs:10",)),
    (r"24 hours a day", ("acs:3-7",)),
    (r"7 days a week", ("acs:3-7",)),
)
"""Every length of time in the sources and every hour of the help line, and the lines that give it."""

_DURATION: Final = re.compile(
    r"\b(\d+|an?|one|two|three|four|five|six|eight|ten|twelve|several|few|first)\s"
    r"((or|to)\s\d+\s)?(hours?|days?|weeks?|months?|years?)\b",
    re.IGNORECASE,
)


@in_one_go("fact", _FACTS)
def test_phase_gives_each_sources_figure(fact: Fact) -> None:
    """What a source says of a phase stands on the phase's own pages, for every reader, with that source cited."""
    missing = [str(reader) for reader in PHASE_READERS if fact.place in _places(reader) and not _says(reader, fact)]
    assert not missing


@pytest.mark.parametrize("fact", _BURKITT_FACTS, ids=lambda fact: f"{fact.row}-{fact.source}-{fact.words[:12]}")
def test_burkitt_track_gives_its_facts(fact: Fact) -> None:
    """Burkitt leukemia has pages of its own that give the few facts there are."""
    assert not [str(reader) for reader in BURKITT_READERS if not _says(reader, fact)]


def test_no_length_of_time_but_the_sources() -> None:
    """Each length of time that is printed is one a source gives, and that source is cited."""
    for line in _written():
        rest = line.text
        for words, sources in _DURATIONS:
            if re.search(words, rest, re.IGNORECASE):
                rest = re.sub(words, "", rest, flags=re.IGNORECASE)
                assert citations.shared(line.sources, sources), str(line)
        assert not _DURATION.search(rest), str(line)


def test_length_of_a_phase_cites_no_source_with_another_figure() -> None:
    """How long a phase takes cites only lines that give that very figure, so that no source's view is blurred."""
    lengths = [line for line in _written() if "/phase/length/" in line.path]
    assert lengths
    for line in lengths:
        given = [each for words, sources in _DURATIONS if printed.says(words, line.text) for each in sources]
        assert given, str(line)
        assert citations.within(line.sources, given), str(line)


def test_no_length_for_interim_maintenance() -> None:
    """No source says how long interim maintenance takes, so its pages give no length (N7)."""
    assert not [line for line in _written() if line.place == "interim-maintenance" and _DURATION.search(line.text)]


def test_phases_in_order() -> None:
    """The phases are the five that one source names, in its order; in remission, induction is over."""
    for reader in PHASE_READERS:
        chapters = [place(chosen.chapter.id) for chosen in printed.plan(reader).chapters]
        assert [each for each in dict.fromkeys(chapters) if each != "general"] == _phases(reader), str(reader)


def _phases(reader: Reader) -> list[str]:
    later = ["consolidation", "interim-maintenance", "delayed-intensification", "maintenance"]
    return later if reader.stage == "in-remission" else ["induction", *later]


def _places(reader: Reader) -> list[str]:
    return [*_phases(reader), "general"]


def _written() -> list[Line]:
    return [line for line in printed.whole() if line.role == "statement"]


def _says(reader: Reader, fact: Fact) -> tuple[Line, ...]:
    said = printed.naming(fact.words, printed.in_place(reader, fact.place))
    return tuple(line for line in said if not line.conditions and citations.shared(line.sources, (fact.source,)))
