"""What may never be printed, and what must never be missing, over every booklet and all of its words."""

from __future__ import annotations

import re
from typing import Final

import pytest

from booklet.core.resources import content_folder
from tests.facts import citations, printed
from tests.facts.pages import Line
from tests.facts.readers import ALL, PHASE_READERS, READERS, Trait, weigh

_SPINE: Final = r"\b(spin(e|al)|intrathecal\w*|lumbar|cerebrospinal|CSF|Ommaya)\b|fluid around the brain"
_STEROID: Final = r"\b(prednis(on|olon)e|hydrocortisone|dexamethasone|steroids?|triple)\b|\bmix of three\b"
_VINCRISTINE: Final = r"\bvincristine\b|\bOncovin\b"
_DOSE: Final = (
    r"\d[\d.,]*\s*(mg|mcg|µg|μg|g|kg|mL|ml|cc|L|IU|Gy|cGy|mmol|mg/m2|(micro|milli|kilo)?grams?|(milli)?lit(er|re)s?"
    r"|(international )?units?|grays?|tablets?|pills?|capsules?|drops|(tea|table)?spoons?)\b|m²|\bm2\b|/\s?kg\b"
)
_TEMPERATURE: Final = (
    r"\d\s*(°|º|degrees?\b)|\b(3[6-9]|4[0-2])([.,]\d)?\s*C\b|\b(9[5-9]|10\d)([.,]\d)?\s*F\b|\b100[.,]4\b"
)
_PHONE: Final = (
    r"\b\d{3}[-. )]{1,2}\d{3}[-. ]\d{4}\b(?<!800-227-2345)|\b1?-?8(00|33|44|55|66|77|88)-(?!227-2345)"
    r"|\+\d{1,3} ?\d|\b911\b"
)
_LEADING_SIX: Final = r"\b6[\s\u00a0\u2010-\u2015-]*(mercaptopurine|MP|thioguanine|TG)\b"
_HEARD_NAME: Final = re.compile(r"You may hear \u201c(6-MP|6-TG)\u201d\. It is this medicine\.(?:\W*\d)*$")
_BEHIND: Final = re.compile(r"(mercaptopurine|thioguanine) \(you may hear \u201c(6-MP|6-TG)\u201d\)", re.IGNORECASE)
_OTHER_STEROID: Final = r"\b(prednis(on|olon)e|dexamethasone|steroids?)\b"
_BOTH_OTHERS: Final = r"methotrexate.*cytarabine|cytarabine.*methotrexate"


# The spinal fluid


def test_one_steroid_in_the_spine() -> None:
    """Of steroids, hydrocortisone alone is said to go there, in the mix of three of acs:17 (U39; not U36, X28)."""
    named = [line for line in printed.whole() if printed.says(_STEROID, line.text)]
    about = [line for line in named if line.place == "spinal" or printed.says(_SPINE, f"{line.condition} {line.text}")]
    assert about
    for line in about:
        assert not printed.says(_OTHER_STEROID, line.text), str(line)
        assert not line.sources or citations.within(line.sources, ("acs:16-17",)), str(line)
    mixes = [line for line in about if line.role in {"statement", "term"} and printed.says("hydrocortisone", line.text)]
    assert all(printed.says(rf"(?=.*{_BOTH_OTHERS})", f"{line.path} {line.text}") for line in mixes), printed.show(
        mixes
    )
    # Its row in the table says that it is a steroid.
    words = [text.replace("Hydrocortisone. Steroid.", "Hydrocortisone.") for text in printed.whole_words()]
    texts = [text for text in words if printed.says(_OTHER_STEROID, text)]
    assert not [text for text in texts if printed.says(rf"{_SPINE}|\btriple\b", text)]
    cards = {card.name for reader in ALL for card in printed.cards(reader) if card.place == "spinal"}
    assert [name for name in cards if printed.says(_STEROID, name)] == ["hydrocortisone"]


def test_the_mix_of_three_is_told_with_both_sides() -> None:
    """Some centers use one medicine, others may use three (acs:17); with higher risk the mix is used more (A31)."""
    for reader in PHASE_READERS:
        told = [line for line in printed.statements(reader) if line.block == "brain-and-spinal-cord"]
        both = printed.naming(r"^Some centers use methotrexate or cytarabine\. Others may use .* together\b", told)
        assert [line.sources for line in both] == [("acs:17",)], str(reader)
        higher = printed.naming(r"\bmix of three is used more often for children with higher-risk ALL\b", told)
        verdict = weigh(Trait("risk", "high"), reader)
        assert len(higher) == (verdict != "no"), str(reader)
        assert all(("high-risk" in line.condition) == (verdict == "maybe") for line in higher), str(reader)


def test_vincristine_never_near_the_spine() -> None:
    """No text and no list about the spinal route names vincristine: the only route in the sources is a vein."""
    named = [line for line in printed.whole() if printed.says(_VINCRISTINE, line.text)]
    wrong = [line for line in named if line.place == "spinal" or printed.says(_SPINE, f"{line.condition} {line.text}")]
    assert named
    assert not wrong, printed.show(wrong)
    texts = [text for text in printed.whole_words() if printed.says(_VINCRISTINE, text)]
    assert not [text for text in texts if printed.says(_SPINE, text)]
    for reader in ALL:
        cards = [card for card in printed.cards(reader) if card.name == "vincristine"]
        assert not [card.place for card in cards if card.place == "spinal"]
        assert not [line for card in cards for line in card.lines if printed.says(_SPINE, line.text)]


def test_all_children_get_spinal_chemo() -> None:
    """All children with ALL get chemo into the spinal fluid, and the one source that says so is cited (A52)."""
    for reader in PHASE_READERS:
        said = printed.naming(r"\ball( children)?\b.*\bspinal\b", printed.statements(reader))
        cited = [line for line in said if citations.shared(line.sources, ("acs:16",)) and not line.conditions]
        assert [line for line in cited if line.in_children == (reader.audience == "patient")], str(reader)


def test_seizures_have_no_number() -> None:
    """Seizures from spinal chemo happen in a small percentage; no source gives a number, so none is printed."""
    for reader in PHASE_READERS:
        named = printed.naming(r"\bseizures?\b", printed.statements(reader))
        shares = [line for line in named if re.search(r"\bsmall percentage\b", line.text)]
        assert [line for line in shares if line.in_children or re.search(r"\bchild", line.text)], str(reader)
    words = r"\d|%|\bpercent\b|\bout of\b|\bone in\b|\brare"
    assert not [
        line
        for line in printed.whole()
        if line.role != "term" and printed.says(r"\bseizures?\b", line.text) and printed.says(words, line.text)
    ]


# What waits for a clinician


def test_both_views_of_interim_maintenance() -> None:
    """A recovery period, or a round of intense chemo: the sources contradict, and both are told, each as one's."""
    about = [line for line in printed.whole() if _is_on_interim_maintenance(line)]
    words = (
        r"\brecovery\b|\brest(s|ing)?\b|\bbreak\b|\b(less )?intens(e|ive)\b|\bgentle|\bmild"
        r"|\bcounts?\b.*\b(low|drop|fall|decreas|reduc)\w*|\b(low|drop|fall|decreas|reduc)\w*\b.*\bcounts?\b"
    )
    for line in printed.naming(words, about):
        assert re.search(r"\b(One source|The first|The other)\b", line.text), str(line)
    for reader in PHASE_READERS:
        told = [line for line in printed.statements(reader) if line.block == "interim-maintenance"]
        first = [place for place, line in enumerate(told) if re.search(r"\bThe first calls it a recovery\b", line.text)]
        other = [place for place, line in enumerate(told) if re.search(r"\bThe other calls it .*intense\b", line.text)]
        assert len(first) == 1, str(reader)
        assert other == [first[0] + 1], str(reader)
        assert (told[first[0]].sources, told[other[0]].sources) == (("lls:59-61",), ("acs:23",))


def test_what_waits_for_a_clinician_is_held() -> None:
    """A steroid into the spine that acs:17 does not name is kept in the content, and held (P139, U36)."""
    for reader in PHASE_READERS:
        held = [choice for choice in printed.plan(reader).choices if choice.verdict == "held"]
        assert [choice.sources for choice in held] == [("ccs:39",)], str(reader)


def test_nothing_held_is_printed() -> None:
    """Nothing that waits for a clinician is printed."""
    assert not [line for line in printed.whole() if line.held]


# Words that do harm


def test_names_have_no_leading_six() -> None:
    """The 6 has been read as a dose: it stands only in quotation marks, as what a family may hear of this medicine."""
    told = [text for text in printed.whole_words() if printed.says(r"\b6[\s-]?(mercap|MP|thiog|TG)", text)]
    assert not [text for text in told if re.search(_LEADING_SIX, _HEARD_NAME.sub("", _BEHIND.sub("", text)))]
    assert {name for text in told for name in _HEARD_NAME.findall(text)} == {"6-MP", "6-TG"}


def test_content_has_no_leading_six() -> None:
    """No content file has a leading 6 but the two of the drugs that wards call so, in print today or not."""
    found = [
        (path.name, match[0])
        for path in sorted(content_folder().rglob("*.yaml"))
        for match in re.finditer(_LEADING_SIX, path.read_text(encoding="utf-8"), re.IGNORECASE)
    ]
    assert found == [("mercaptopurine.yaml", "6-MP"), ("thioguanine.yaml", "6-TG")]


@pytest.mark.parametrize("words", [_DOSE, _TEMPERATURE, _PHONE], ids=["dose", "fever", "phone"])
def test_no_figure_that_only_the_team_may_give(words: str) -> None:
    """No dose, no fever threshold and no phone number but that of the one help line is printed.

    The content's number is none, though it may end like "1G".
    """
    told = {re.sub(r"\bnumber [0-9A-Z]{4}-[0-9A-Z]{4}\b", "number", text) for text in printed.whole_words()}
    assert not [text for text in told if printed.says(words, text)]


def test_no_booklet_without_when_to_call() -> None:
    """Every booklet has the page on calling, with lines for what only the team can say."""
    for reader in ALL:
        page = [line for line in printed.lines(reader) if line.block == "when-to-call"]
        assert [line for line in page if line.role == "label"], str(reader)


def test_when_to_call_says_only_what_a_source_says() -> None:
    """The page on calling names new symptoms, a fever as the example, and taking medicines; nothing else (E42, N1)."""
    other = r"\b(bleed|bruis|breath|vomit|pain|rash|headache|seizure|drowsy|pale|cough|emergency|hospital|urgent)\w*"
    for reader in ALL:
        told = [line for line in printed.statements(reader) if line.block == "when-to-call"]
        assert printed.naming(r"\bany new symptom\b", told), str(reader)
        assert printed.naming(r"\bfever\b", told), str(reader)
        assert all(line.sources == ("acs:13",) and not line.conditions for line in told)
        page = [line for line in printed.lines(reader) if line.block == "when-to-call"]
        assert not printed.naming(other, page), str(reader)


def test_no_charity_on_pages_with_numbers() -> None:
    """No publisher of a source stands where a family looks for the number to call."""
    pages = [line for line in printed.whole() if line.block in {"when-to-call", "back-cover"}]
    assert not printed.naming(r"American Cancer Society|Know ALL|Navigating|Cancer Institute|Society", pages)


def test_asparaginase_and_pegaspargase_are_kept_apart() -> None:
    """No text says that pegaspargase and asparaginase are the same, or that one is a kind of the other (X11)."""
    both = printed.naming(r"\basparaginase\b(?=.*\bpegaspargase\b)|\bpegaspargase\b.*\basparaginase\b", printed.whole())
    alike = r"(?<!not )\bthe same\b|\b(kind|form|type|version) of\b|\balso called\b|\banother name\b|\bsimilar\b|\bor\b"
    assert not printed.naming(alike, both)
    for card in {card for reader in READERS for card in printed.cards(reader)}:
        other = {"asparaginase": "pegaspargase|oncaspar", "pegaspargase": r"\basparaginase|kidrolase"}.get(card.name)
        assert other is None or not re.search(other, " ".join(card.also), re.IGNORECASE)


def test_sources_that_list_one_or_the_other_are_told() -> None:
    """Each list of both says that one source lists one, and one the other: lls:12, acs:14, lls:52, acs:21 (X11)."""
    both = {"asparaginase", "pegaspargase"}
    words = r"^Sources differ: one lists pegaspargase, another asparaginase\. Ask which is planned\.$"
    for reader in PHASE_READERS:
        for place, sources in (("induction", ("lls:12", "acs:14")), ("consolidation", ("lls:52", "acs:21"))):
            has_both = both <= {card.name for card in printed.cards(reader) if card.place == place}
            told = printed.naming(words, printed.in_place(reader, place))
            assert [line.sources for line in told] == [sources] * has_both, f"{reader}: {place}"


def test_no_number_on_cure_or_survival() -> None:
    """No source gives a rate of cure or survival, or of reaching a second remission, so no text has one (N11)."""
    about = r"\b(surviv\w*|cured?|second remission)\b"
    told = [line for line in printed.whole() if printed.says(about, line.text)]
    assert told
    assert not [line for line in told if printed.says(r"\d|%|\bpercent\b|\bmost\b|\bfew\b|\brare", line.text)]


def test_no_month_makes_a_relapse_early() -> None:
    """No source says after how many months a relapse is early or late, so no line on relapse counts any (N5)."""
    about = [line for line in printed.whole() if line.chapter == "relapse"]
    assert about
    assert not printed.naming(r"\b(months?|years?|weeks?)\b", about)


def test_labels_name_no_medicine_out_of_place() -> None:
    """A label without a source names a medicine only where a sourced statement of the same booklet does."""
    medicines = "|".join(sorted({card.name for each in READERS for card in printed.cards(each)}))
    for line, readers in printed.whole().items():
        if line.role == "label" and printed.says(rf"\b({medicines})\b", line.text):
            for reader in readers:
                allowed = " ".join(each.text.lower() for each in printed.statements(reader))
                allowed += " ".join(card.name for card in printed.cards(reader))
                assert all(name in allowed for name in re.findall(medicines, line.text.lower())), str(line)


def _is_on_interim_maintenance(line: Line) -> bool:
    return (
        line.place == "interim-maintenance"
        or "interim-maintenance" in line.path
        or printed.says(r"\binterim maintenance\b", line.text)
    )
