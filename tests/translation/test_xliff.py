"""Texts go out and come back in XLIFF 2, also through the programs of others."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from translate.storage.xliff2 import Xliff2File

from booklet.translation.source_texts import SourceText
from booklet.translation.status import Saying
from booklet.translation.xliff import Exchange, as_xliff, read_xliff, xliff_id
from tests.translation.shipped import LANGUAGES, project

HEAD = '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en-US" trgLang="fr"><file id="f">'


def unit(inside: str) -> tuple[str, str, str]:
    """Return source, target and state of a unit that holds this."""
    (found,) = read_xliff(f'{HEAD}<unit id="u">{inside}</unit></file></xliff>'.encode()).units
    return found.source, found.target, found.state


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_text_comes_back(tag: str) -> None:
    """With its translation, and with whether a person has confirmed it."""
    said = project(tag).sayings()
    exchange = read_xliff(as_xliff("en-US", tag, said))
    assert (exchange.source_language, exchange.language) == ("en-US", tag)
    found = {(each.file, each.id): each for each in exchange.units}
    assert len(found) == len(exchange.units) == len(said) > 1_000
    for each in said:
        back = found[xliff_id(each.text.file), xliff_id(each.text.id)]
        assert back.source == each.text.words
        if each.state == "said" and each.translation:
            assert back.target == each.translation.words
            assert back.state == ("translated" if each.is_machine else "reviewed")


def others(data: bytes) -> Iterator[tuple[str, str | None]]:
    """Yield source and target of each text as the translate toolkit reads them."""
    for each in Xliff2File.parsestring(data).units:
        yield str(each.source), None if each.target is None else str(each.target)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_others_read_the_same(tag: str) -> None:
    """Spaces at the ends and marks too."""
    said = project(tag).sayings()
    ours = [(each.text.words, each.translation.words) for each in said if each.state == "said" and each.translation]
    assert [pair for pair in others(as_xliff("en-US", tag, said)) if pair[1]] == ours


def test_what_others_write() -> None:
    """What the translate toolkit put in comes back, with every character that XML has a way of its own for."""
    words = ' {drug:a} <b> & "c" ’ ** ]]> '
    texts = [Saying(SourceText("blocks/a.yaml", f"a/{part}", words, (), is_inline=True)) for part in ("b", "c")]
    store = Xliff2File.parsestring(as_xliff("en-US", "fr", texts))
    first = store.units[0]
    assert (first.source, first.target) == (words, None)
    first.target = f"{words}é"
    first.markapproved()
    one, two = read_xliff(bytes(store)).units
    assert (one.file, one.id, one.target, one.state) == ("blocks:a.yaml", "a:b", f"{words}é", "reviewed")
    assert (two.source, two.target, two.state) == (words, "", "initial")


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("<segment><source>A</source></segment>", ("A", "", "initial")),
        ("<segment><source>A</source><target/></segment>", ("A", "", "initial")),
        ("<segment state='final'><source>A</source><target>B</target></segment>", ("A", "B", "final")),
        (
            "<segment><source>A.</source><target>B.</target></segment><ignorable><source> </source></ignorable>"
            "<segment><source>C.</source><target>D.</target></segment>",
            ("A. C.", "B. D.", "initial"),
        ),
        (
            "<segment><source>A.</source><target>B.</target></segment><segment><source>C.</source></segment>",
            ("A.C.", "", "initial"),
        ),
        (
            "<ignorable><source> </source><target>-</target></ignorable>"
            "<segment state='reviewed'><source>A</source><target>B</target></segment>",
            (" A", "-B", "reviewed"),
        ),
        (
            "<segment><source>A <mrk id='m1' type='term'>b</mrk></source>"
            "<target><sm id='m2'/>C<em startRef='m2'/></target></segment>",
            ("A b", "C", "initial"),
        ),
        (
            "<m:matches xmlns:m='urn:oasis:names:tc:xliff:matches:2.0'><m:match ref='#a'><source>X</source>"
            "<target>Y</target></m:match></m:matches><notes><note>N</note></notes><segment><source>A</source></segment>",
            ("A", "", "initial"),
        ),
    ],
)
def test_what_programs_make_of_it(inside: str, expected: tuple[str, str, str]) -> None:
    """Segments that were cut, marks, suggestions from a memory: only the unit's own words count."""
    assert unit(inside) == expected


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "line 1 is no XML"),
        (b"<xliff", "line 1 is no XML"),
        (b"<html/>", "the file is no XLIFF"),
        (
            b'<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>',
            "XLIFF 1.2; read are 2.0",
        ),
        (
            b'<xliff version="2.2" xmlns="urn:oasis:names:tc:xliff:document:2.2"/>',
            "XLIFF 2.2; read are 2.0",
        ),
        (b'<xliff version="2.9" xmlns="urn:oasis:names:tc:xliff:document:2.0"/>', "the file is XLIFF 2.9"),
        (b"<xliff/>", "the file is XLIFF of no version"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><xliff/>', "declares a document type"),
    ],
)
def test_what_is_no_xliff_2(data: bytes, said: str) -> None:
    """One clear message each; no entity is read."""
    with pytest.raises(ValueError, match=said):
        read_xliff(data)


def test_codes_are_refused() -> None:
    """We write none, so none can come back; to drop one could drop a medicine."""
    with pytest.raises(ValueError, match="line 1: a code <ph> stands in a text that had none"):
        unit("<segment><source>A</source><target><ph id='1'/>B</target></segment>")


def test_version_2_1() -> None:
    """It has the same core."""
    data = HEAD.replace('version="2.0"', 'version="2.1"') + "</file></xliff>"
    assert read_xliff(data.encode()) == Exchange("en-US", "fr", ())
