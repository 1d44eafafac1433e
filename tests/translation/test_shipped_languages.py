"""Each language as it is shipped: nothing is lost of what the English says, and every booklet can be said in it.

`tests/test_language_matrix.py` makes files of them.

A text whose English has changed since is not looked at here: it is not printed, and `booklet translate` tells of it.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from booklet import Profile
from booklet.errors import ExitCode
from booklet.model.text import AUDIENCES
from tests.page_texts import SAMPLE, library, name
from tests.running import Run
from tests.tag_outline import read_tags
from tests.translation.languages import ShippedLanguage, shipped_languages
from tests.translation.shipped import LANGUAGES, all_is_said, forms, project, words_of

EACH: Final = tuple(Profile(subtype, audience=whom) for subtype in sorted(library().subtypes) for whom in AUDIENCES)

each_language = pytest.mark.parametrize("shipped", shipped_languages(), ids=lambda shipped: shipped.tag)


def test_every_language_has_a_table() -> None:
    """What is translated is looked at."""
    assert sorted(each.tag for each in shipped_languages()) == sorted(LANGUAGES)


@each_language
def test_no_text_breaks_a_rule(shipped: ShippedLanguage) -> None:
    """References, links, figures, ways to give a medicine, the spine, doses, promises."""
    assert [f"{each.path}:{each.line}: {each.message}" for each in project(shipped.tag).faults()] == []


@each_language
def test_remarks_have_been_looked_at(shipped: ShippedLanguage) -> None:
    """A sentence that is too long, or a "may", "not" or "if" that seems lost, is named in the table or mended."""
    remarks = [f"{each.path}:{each.line}: {each.message}" for each in project(shipped.tag).remarks()]
    known = {place.split("#")[1] for place in shipped.otherwise}
    assert [each for each in remarks if each.split(": ")[1] not in known] == []


@each_language
def test_it_survives(shipped: ShippedLanguage) -> None:
    """Each idea of the table, in every text, in both forms."""
    english_words = [each.text.words for each in project(shipped.tag).sayings()]
    texts = [(place, old, shipped.bare(new)) for place, old, new in forms(shipped.tag)]
    lost, gone = [], []
    for what, (in_english, in_language) in shipped.survives.items():
        english, own = re.compile(rf"\b(?:{in_english})\b", re.IGNORECASE), shipped.pattern(in_language)
        if not any(map(english.search, english_words)):
            gone.append(what)
        lost += [(what, place, old, new) for place, old, new in texts if english.search(old) and not own.search(new)]
    assert [each for each in lost if each[1] not in shipped.otherwise] == []
    assert gone == [], "no text says so: take the rows away"


@each_language
def test_what_is_never_said(shipped: ShippedLanguage) -> None:
    """Such as words that tell a daughter's parents of a son; English does not either."""
    assert shipped.never
    for what, words in shipped.never.items():
        pattern = shipped.pattern(words)
        found = [(place, new) for place, _, new in forms(shipped.tag) if pattern.search(shipped.bare(new))]
        assert found == [], what


@each_language
@pytest.mark.parametrize(
    "profile", [*SAMPLE, *(pytest.param(each, marks=pytest.mark.matrix) for each in EACH)], ids=name
)
def test_each_booklet(shipped: ShippedLanguage, profile: Profile) -> None:
    """It is said in one language alone: no words of the English booklet stand in it, but for names and titles."""
    english = {words for words in words_of(profile, "") if re.search("[a-z]{3}", words)}
    own = words_of(profile, shipped.tag)
    assert len(own) > 300
    if all_is_said(shipped.tag):
        assert [words for words in own if words in english - shipped.kept] == []


@pytest.mark.parametrize(
    "shipped",
    [
        pytest.param(each, marks=[pytest.mark.matrix] if number else [])
        for number, each in enumerate(shipped_languages())
    ],
    ids=lambda shipped: shipped.tag,
)
def test_nobody_has_confirmed_it(shipped: ShippedLanguage, run: Run, tmp_path: Path) -> None:
    """From the command line: it prints as a draft, says so in its own words, and no block of it can be signed."""
    tag = shipped.tag
    code, _, err = run("build", "--subtype", "burkitt", "--language", tag, "--draft-language", "-o", "it.pdf")
    assert code == 0
    assert re.search(r"Draft: \d+ blocks hold text that no clinician has signed", err)
    assert shipped.draft in read_tags((tmp_path / "it.pdf").read_bytes()).text
    who = ("--by", "Test Reader", "--role", "Test role", "--until", "2099-12-31", "--signatures", "signed")
    for block in ("burkitt-medicines", "when-to-call", "language"):
        code, _, err = run("review", "sign", block, "--language", tag, "--confirms", "both", *who)
        assert code == ExitCode.USAGE
        assert "made by a machine, and nobody has confirmed them" in " ".join(err.split())
    assert not (tmp_path / "signed").exists()
