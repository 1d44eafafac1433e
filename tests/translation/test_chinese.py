"""Simplified Chinese, as it is shipped: what only this language has."""

from __future__ import annotations

import re
from typing import Final

import pytest

from booklet import Profile
from tests.page_texts import SAMPLE, name
from tests.translation.shipped import said, words_of

TAG: Final = "zh-Hans"

HAN: Final = "[\u4e00-\u9fff]"
LATIN: Final = "[A-Za-z0-9]"


def test_each_letter_is_in_the_font() -> None:
    """The font has the characters of GB 2312; no-break spaces are those of the Latin one."""
    beyond = {
        (each.text.id, letter)
        for each in said(TAG)
        if each.translation
        for letter in each.translation.words.replace("\u00a0", " ")
        if not _is_in_gb2312(letter)
    }
    assert beyond == set()


def _is_in_gb2312(letter: str) -> bool:
    try:
        letter.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def test_words_are_sorted_as_they_are_spoken() -> None:
    """Each word of the glossary has its pinyin, in letters that sort."""
    terms = [
        each.translation
        for each in said(TAG)
        if each.text.file == "glossary.yaml" and each.text.id.endswith("/term") and each.translation
    ]
    assert len(terms) > 60
    assert [each.words for each in terms if not re.fullmatch(r"[a-z0-9 .-]+", each.sort)] == []


@pytest.mark.parametrize("profile", SAMPLE, ids=name)
def test_punctuation(profile: Profile) -> None:
    """It is Chinese, and a space stands only beside Latin letters and figures."""
    for words in words_of(profile, TAG):
        # What is said of sources, and not printed, stands apart in every language.
        shown = re.sub(r" （资料 [0-9*、]+） ?", "", words)
        assert not re.search(f"{HAN}{LATIN}|{LATIN}{HAN}", shown), shown
        assert not re.search(f"{HAN} {HAN}| [，。、；：？！）]|[，。、；：？！（] ", shown), shown
        assert not re.search(
            r"(?<!\d)[,.;:?!](?!\d)|[()]|[，。、；：]{2}", re.sub("[A-Za-z][A-Za-z.:, ]+", "A", shown)
        ), shown


def test_a_transplant_is_for_a_relapse_after_a_second_course() -> None:
    """Chinese says when in the order in which it happens: the course, the relapse, the transplant (acs:39)."""
    place = "sections/who/paragraphs/second-relapse"
    (words,) = (each.translation.words for each in said(TAG) if each.translation and each.text.id == place)
    assert words.index("第二次化疗疗程") < words.index("复发") < words.index("移植")
