"""Whom the words speak to: a family of their child, a patient of any age of themselves, and of children as children."""

from __future__ import annotations

import re
from typing import Final

from booklet.model.chosen import rows_with_paths
from booklet.model.statements import Statement
from tests.facts import citations, printed
from tests.facts.pages import Line
from tests.facts.readers import ALL, READERS, Reader

_OF_CHILDREN: Final = frozenset({"lls", "acs"})
"""Sources that speak of children only (A41, X42); the others are about any age or do not say."""

_OF_HELP: Final = ("acs:1-8",)
"""Lines on the help line and on the page itself, which are about nobody's leukemia."""

_BURKITT: Final = ("acs:31-33",)

_SAID_OF_CHILDREN: Final = r"^([A-Z][a-z]+\. )?One source, on children(, says)?: "
_WARNING: Final = (
    r"\b(tell|call) (the|your) (care )?team\b|\bnew symptom\b|\bas prescribed\b|\bdanger to life\b|\bseizures?\b"
)
_TEAM: Final = r"\byour (care )?(team|doctor|nurse|center|hospital)('s)?s?\b"
_YOU: Final = r"\b(you|your|yours|yourself|you're)\b"
_THEIR_CHILD: Final = r"\b(your|my|our) (child|son|daughter|baby)|\b(she or he|he or she|your family's child)\b"
_THE_CHILD_ITSELF: Final = (
    r"\byour (own )?(leukemia|ALL|body|blood|bone|marrow|spinal|cells|white|risk group|type|treatment|relapse|donor)\b"
    r"|\byou (get|had|may get|might get|may have|may not get|are in remission)\b|\b(me|mine|myself|I)\b(?!:)"
    r"|\bmy (?!child\b)"
)


def _is_child_only(line: Line) -> bool:
    own = citations.named(line.sources) <= _OF_CHILDREN
    return own and not all(citations.within((each,), _OF_HELP) for each in line.sources)


def _written() -> dict[Line, tuple[Reader, ...]]:
    return {line: readers for line, readers in printed.whole().items() if line.role == "statement"}


def test_patient_reads_what_is_known_of_children_as_such() -> None:
    """What rests on sources on children alone stands behind "In children", or says itself that it is from such one."""
    for_patients = [line for line in _written() if line.audience == "patient" and _is_child_only(line)]
    bare = [line for line in for_patients if not line.in_children and not printed.says(_SAID_OF_CHILDREN, line.text)]
    assert not bare, printed.show(bare)


def test_only_a_source_on_children_speaks_of_burkitt_leukemia() -> None:
    """So what rests on its lines is known of children, in sheets too, whatever else a sentence beside it rests on."""
    every = (row for entry in printed.library().entries for row in rows_with_paths(entry.block, entry.id))
    told = {
        path: row.about for path, row in every if isinstance(row, Statement) and citations.shared(row.sources, _BURKITT)
    }
    assert {path.partition("/")[0] for path in told} >= {"school", "emergency", "burkitt-at-a-glance"}
    assert {path: about for path, about in told.items() if about != "child"} == {}


def test_no_warning_is_said_to_be_for_children() -> None:
    """An adult would take it for somebody else's, so it stands behind no "In children" (acs:13, acs:19)."""
    told = [line for line in _written() if line.audience == "patient" and printed.says(_WARNING, line.text)]
    assert {line.block for line in told} >= {"when-to-call", "induction", "chemo-side-effects", "spinal-side-effects"}
    assert not [line for line in told if line.in_children], printed.show(line for line in told if line.in_children)


def test_the_page_on_calling_says_what_to_do_until_an_adult_has_asked() -> None:
    """The one line there is comes from a source on children; until the team has answered, it holds."""
    for reader in READERS:
        page = [line.text for line in printed.statements(reader) if line.block == "when-to-call"]
        until = "Ask. Until then, do so."
        assert any(until in text for text in page) == (reader.audience == "patient"), str(reader)


def test_patient_reads_the_rest_without_children() -> None:
    """What rests on sources for any age alone is not said to be about children."""
    for line in _written():
        if line.audience == "patient" and not citations.named(line.sources) & _OF_CHILDREN:
            assert not line.in_children, str(line)
            assert not re.search(r"\bIn children\b", line.text), str(line)


def test_family_reads_no_note_on_children() -> None:
    """A family's booklet is about a child, so it never says that something is known of children."""
    assert not [line for line in printed.whole() if line.audience == "family" and line.in_children]
    told = [
        text
        for text, readers in printed.whole_words().items()
        if re.match(r"In children\b", text) and any(reader.audience == "family" for reader in readers)
    ]
    assert not told


def test_patient_reads_no_word_to_a_parent() -> None:
    """No text of a patient's booklet, cover and fixed words too, speaks of the reader's child."""
    for text, readers in printed.whole_words().items():
        if any(reader.audience == "patient" for reader in readers):
            assert not printed.says(_THEIR_CHILD, text), text


def test_family_reads_no_word_to_the_child() -> None:
    """No text of a family's booklet speaks to the reader as the one who has leukemia; what a nurse asks is quoted."""
    for text, readers in printed.whole_words().items():
        if any(reader.audience == "family" for reader in readers):
            assert not printed.says(_THE_CHILD_ITSELF, re.sub("“[^”]*”", "", text)), text


def test_no_form_is_left_to_choose() -> None:
    """No booklet prints a brace or a bar: every reference is filled in, and of two forms one is chosen."""
    assert not [text for text in printed.whole_words() if re.search(r"[{}|]", text)]


def test_what_is_of_children_is_not_said_of_the_patient() -> None:
    """A line behind the words "In children" speaks of no "you" but the reader's team."""
    for line in _written():
        if line.in_children:
            said = re.sub(_TEAM, "", f"{line.text} {line.condition}", flags=re.IGNORECASE)
            assert not printed.says(_YOU, said), str(line)


def test_both_audiences_get_the_same_facts() -> None:
    """A patient's booklet has the statements, medicines and conditions of a family's, each with the same sources."""
    for reader in (each for each in READERS if each.audience == "family"):
        other = reader._replace(audience="patient")
        assert [_place(line) for line in printed.statements(reader)] == [
            _place(line) for line in printed.statements(other)
        ], str(reader)


def test_both_audiences_get_the_same_conditions() -> None:
    """What is open for a family is open for a patient, and the other way round."""
    for reader in (each for each in ALL if each.audience == "family"):
        other = reader._replace(audience="patient")
        conditions = [len(line.conditions) for line in printed.statements(reader)]
        assert conditions == [len(line.conditions) for line in printed.statements(other)], str(reader)


def _place(line: Line) -> tuple[str, str, tuple[str, ...]]:
    return line.block, line.path, line.sources
