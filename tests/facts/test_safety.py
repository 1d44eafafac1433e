"""What may never be printed, and what must never be missing, over every booklet and all of its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
import yaml

from booklet.resources import content_folder
from tests.facts import citations, printed
from tests.facts.readers import PHASE_READERS, READERS, Reader

_LINES: Final = {"lls": 94, "acs": 51, "knowall": 117, "nci": 86, "ccs": 80}
"""How many lines each source has."""

_SPINE: Final = re.compile(
    r"\b(spin(e|al)|intrathecal\w*|lumbar|cerebrospinal|CSF|Ommaya)\b|fluid around the brain", re.IGNORECASE
)
_STEROID: Final = re.compile(
    r"\b(prednis(on|olon)e|hydrocortisone|dexamethasone|steroids?|triple)\b|\bmix of three\b", re.IGNORECASE
)
_VINCRISTINE: Final = re.compile(r"\bvincristine\b|\bOncovin\b", re.IGNORECASE)
_DOSE: Final = (
    r"\d[\d.,]*\s*(mg|mcg|µg|μg|g|kg|mL|ml|cc|L|IU|Gy|cGy|mmol|mg/m2|(micro|milli|kilo)?grams?|(milli)?lit(er|re)s?"
    r"|(international )?units?|grays?|tablets?|pills?|capsules?|drops|(tea|table)?spoons?)\b|m²|\bm2\b|/\s?kg\b"
)
_TEMPERATURE: Final = (
    r"\d\s*(°|º|degrees?\b)|\b(3[6-9]|4[0-2])([.,]\d)?\s*C\b|\b(9[5-9]|10\d)([.,]\d)?\s*F\b|\b100[.,]4\b"
)
_PHONE: Final = r"\b\d{3}[-. )]{1,2}\d{3}[-. ]\d{4}\b|\b1?-?8(00|33|44|55|66|77|88)-|\+\d{1,3} ?\d|\b911\b"
_HELPLINE: Final = r"\b(help ?lines?|hot ?lines?|live chat|call (the )?American Cancer Society)\b"
_LEADING_SIX: Final = re.compile(r"\b6[\s\u00a0\u2010-\u2015-]*(mercaptopurine|MP|thioguanine|TG)\b", re.IGNORECASE)

each_reader = pytest.mark.parametrize("reader", READERS, ids=str)
each_phase_reader = pytest.mark.parametrize("reader", PHASE_READERS, ids=str)


# The spinal fluid


@each_reader
def test_no_steroid_in_the_spine(reader: Reader) -> None:
    """No text puts a steroid, or triple therapy, into the spinal fluid until a clinician has settled it (U36, X28)."""
    mixed = [line for line in printed.lines(reader) if _STEROID.search(line.text) and _SPINE.search(line.text)]
    spinal = [line for line in _spinal_lines(reader) if _STEROID.search(line.text)]
    assert not [*mixed, *spinal], printed.show([*mixed, *spinal])
    assert not [text for text in printed.words(reader) if _STEROID.search(text) and _SPINE.search(text)]
    cards = [card.name for card in printed.cards(reader) if card.place == "spinal" and _STEROID.search(card.name)]
    assert not cards
    assert not printed.words_with(r"\btriple\b", reader)


@each_reader
def test_vincristine_never_near_the_spine(reader: Reader) -> None:
    """No text and no list about the spinal route names vincristine: the only route in the sources is a vein."""
    mixed = [line for line in printed.lines(reader) if _VINCRISTINE.search(line.text) and _SPINE.search(line.text)]
    spinal = [line for line in _spinal_lines(reader) if _VINCRISTINE.search(line.text)]
    assert not [*mixed, *spinal], printed.show([*mixed, *spinal])
    assert not [text for text in printed.words(reader) if _VINCRISTINE.search(text) and _SPINE.search(text)]
    assert not [card for card in printed.cards(reader) if card.name == "vincristine" and card.place == "spinal"]


@each_phase_reader
def test_all_children_get_spinal_chemo(reader: Reader) -> None:
    """All children with ALL get chemo into the spinal fluid, and the one source that says so is cited (A52)."""
    said = printed.naming(r"\ball children\b.*\bspinal\b", printed.statements(reader))
    assert [line for line in said if citations.shared(line.sources, ("acs:16",)) and not line.conditions]


@each_phase_reader
def test_seizures_have_no_number(reader: Reader) -> None:
    """Seizures from spinal chemo happen in a small percentage; no source gives a number, so none is printed."""
    named = printed.naming(r"\bseizures?\b", printed.lines(reader))
    shares = [line for line in named if re.search(r"\bchildren\b", line.text) and line.role == "statement"]
    assert [line for line in shares if re.search(r"\bsmall percentage\b", line.text)]
    assert not [line for line in named if re.search(r"\d|%|\bpercent\b|\bout of\b|\bone in\b|\brare", line.text)]


@each_phase_reader
def test_no_single_view_of_interim_maintenance(reader: Reader) -> None:
    """Interim maintenance is called neither a recovery period nor intense, since the sources contradict (X3)."""
    about = [
        line
        for line in printed.lines(reader)
        if printed.place(line.chapter, line.block) == "interim-maintenance"
        or "interim-maintenance" in line.path
        or re.search(r"\binterim maintenance\b", line.text, re.IGNORECASE)
    ]
    assert about
    words = (
        r"\brecover\w*|\brest(s|ing)?\b|\bbreak\b|\b(less )?intens(e|ive)\b|\bgentle|\bmild"
        r"|\bcounts?\b.*\b(low|drop|fall|decreas|reduc)\w*|\b(low|drop|fall|decreas|reduc)\w*\b.*\bcounts?\b"
    )
    assert not printed.naming(words, about), printed.show(printed.naming(words, about))


@each_phase_reader
def test_what_waits_for_a_clinician_is_held(reader: Reader) -> None:
    """Each view on interim maintenance and each steroid into the spine is kept in the content, and held."""
    held = [choice for choice in printed.plan(reader).choices if choice.verdict == "held"]
    for source in ("lls:59", "lls:61", "lls:64", "acs:23", "acs:17", "ccs:39"):
        assert [choice for choice in held if citations.shared(choice.sources, (source,))], source


# Words that do harm


@each_reader
def test_names_have_no_leading_six(reader: Reader) -> None:
    """Mercaptopurine and thioguanine are printed without the 6, which has been read as a dose."""
    assert not [text for text in printed.words(reader) if _LEADING_SIX.search(text)]


def test_content_has_no_leading_six() -> None:
    """No content file has mercaptopurine or thioguanine with a leading 6, in print today or not."""
    assert not [path.name for path in _files() if _LEADING_SIX.search(path.read_text(encoding="utf-8"))]


@each_reader
@pytest.mark.parametrize("words", [_DOSE, _TEMPERATURE, _PHONE, _HELPLINE], ids=["dose", "fever", "phone", "helpline"])
def test_no_figure_that_only_the_team_may_give(reader: Reader, words: str) -> None:
    """No dose, no fever threshold, no phone number and no help line of a charity is printed."""
    assert not printed.words_with(words, reader)


@each_reader
def test_when_to_call_says_only_what_a_source_says(reader: Reader) -> None:
    """The page on calling names new symptoms, a fever as the example, and taking medicines; nothing else (E42, N1)."""
    told = [line for line in printed.statements(reader) if line.block == "when-to-call"]
    assert printed.naming(r"\bany new symptom\b", told)
    assert printed.naming(r"\bfever\b", told)
    assert all(line.sources == ("acs:13",) and not line.conditions for line in told)
    other = r"\b(bleed|bruis|breath|vomit|pain|rash|headache|seizure|drowsy|pale|cough|emergency|hospital|urgent)\w*"
    page = [line for line in printed.lines(reader) if line.block == "when-to-call"]
    assert not printed.naming(other, page)


@each_reader
def test_no_charity_on_pages_with_numbers(reader: Reader) -> None:
    """No publisher of a source stands where a family looks for the number to call."""
    pages = [line for line in printed.lines(reader) if line.block in {"when-to-call", "back-cover"}]
    assert not printed.naming(r"American Cancer Society|Know ALL|Navigating|Cancer Institute|Society", pages)


@each_reader
def test_asparaginase_and_pegaspargase_are_kept_apart(reader: Reader) -> None:
    """No text says that pegaspargase and asparaginase are the same, or that one is a kind of the other (X11)."""
    both = printed.naming(
        r"\basparaginase\b(?=.*\bpegaspargase\b)|\bpegaspargase\b.*\basparaginase\b", printed.lines(reader)
    )
    alike = r"(?<!not )\bthe same\b|\b(kind|form|type|version) of\b|\balso called\b|\banother name\b|\bsimilar\b|\bor\b"
    assert not printed.naming(alike, both)
    for card in printed.cards(reader):
        other = {"asparaginase": "pegaspargase|oncaspar", "pegaspargase": r"\basparaginase|kidrolase"}.get(card.name)
        assert other is None or not re.search(other, " ".join(card.also), re.IGNORECASE)


# Sources


@each_reader
def test_every_statement_has_a_source(reader: Reader) -> None:
    """Each printed statement cites at least one line of a source; our own plain words are for the glossary only."""
    for line in printed.statements(reader):
        assert citations.parse(line.sources), str(line)
        assert not [source for source in line.sources if source.startswith("ours")], str(line)


@each_reader
def test_nothing_held_is_printed(reader: Reader) -> None:
    """Nothing that waits for a clinician is printed."""
    assert not [line for line in printed.lines(reader) if line.held]


@each_reader
def test_headings_and_labels_name_no_medicine_out_of_place(reader: Reader) -> None:
    """A label without a source names a medicine only where a sourced statement of the same booklet does."""
    medicines = "|".join(sorted({card.name for each in READERS for card in printed.cards(each)}))
    allowed = " ".join(line.text.lower() for line in printed.statements(reader))
    allowed += " ".join(card.name for card in printed.cards(reader))
    for line in printed.naming(rf"\b({medicines})\b", printed.lines(reader)):
        if line.role == "label":
            assert all(name in allowed for name in re.findall(medicines, line.text.lower())), str(line)


def test_every_citation_points_to_a_line() -> None:
    """Each citation of the content names a source that exists and lines that it has."""
    found = 0
    for path in _files():
        for reference in _references(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)):
            for cite in citations.parse((reference,)) if reference != "ours" else ():
                assert 1 <= cite.first <= cite.last <= _LINES[cite.source], f"{path.name}: {reference}"
                found += 1
    assert found > 200


def test_our_own_words_are_in_the_glossary_only() -> None:
    """Only the glossary cites our own plain words."""
    for path in _files():
        if path.name not in {"glossary.yaml", "sources.yaml"}:
            references = _references(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader))
            assert "ours" not in set(references), path.name


def _spinal_lines(reader: Reader) -> list[printed.Line]:
    return [line for line in printed.lines(reader) if printed.place(line.chapter, line.block) == "spinal"]


def _files() -> list[Path]:
    return sorted(content_folder().rglob("*.yaml"))


def _references(data: object) -> Iterator[str]:
    """Yield every citation of a content file, at any depth."""
    if isinstance(data, dict):
        for key, value in data.items():
            if str(key).endswith("sources") and isinstance(value, list):
                yield from (each for each in value if isinstance(each, str))
            yield from _references(value)
    elif isinstance(data, list):
        for item in data:
            yield from _references(item)
