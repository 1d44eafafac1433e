"""What a translation has in common with the text it was made from."""

from __future__ import annotations

import pytest

from booklet.translation.pairs import faults
from booklet.translation.source_texts import SourceText


def found(source: str, words: str, kind: str = "inline") -> list[str]:
    """Return what is wrong with a translation."""
    text = SourceText("a.yaml", "id", source, (), is_inline=kind == "inline", is_fixed=kind == "fixed")
    return [fault.message for fault in faults(text, words)]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("About {figure:weeks}.", "Unas {figure:weeks}."),
        ("About {figure:weeks}.", "Unas {figure:weeks|cuatro semanas}."),
        ("{Children|They} may get 2 kinds.", "{Los niños pueden|Pueden} recibir 2 tipos."),
        ("They may.", "{Los niños pueden|Pueden}."),
        ("{Your child|You} may.", "Quizá."),
        (
            "**Bold** [words](term:a), [see page](page:b).",
            "[Palabras](term:a) **en negrita**, [vea la página](page:b).",
        ),
        ("{|In children: }It may.", "{|En niños: }Puede."),
        ("", ""),
    ],
)
def test_good_translations(source: str, words: str) -> None:
    """Forms, order and words are the translator's."""
    assert found(source, words) == []


@pytest.mark.parametrize(
    ("source", "words", "said"),
    [
        ("{drug:a} may help.", "Puede ayudar.", "'drug:a' is missing"),
        ("It may help.", "Puede \u2067ayudar\u2069.", "a mark that turns the direction of words (U+2067)"),
        ("It may help.", "{drug:a} puede.", "'drug:a' is not in 'from'"),
        ("{drug:a} may help.", "{drug:b} puede.", "'drug:a' is missing, 'drug:b' is not in 'from'"),
        ("{Give|Take} {drug:a}.", "{Dé {drug:a}|Tome}.", "a brace stands alone"),
        ("[x](term:a).", "x.", "'a' is missing"),
        ("[x](page:a).", "[x](page:b).", "'a' is missing, 'b' is not in 'from'"),
        ("In 2 or 3 weeks.", "En 2 o 4 semanas.", "the figures are 2, 4, and in 'from' 2, 3"),
        ("In 2 weeks.", "En dos semanas.", "the figures are none, and in 'from' 2"),
        ("In two weeks.", "En 2 semanas.", "the figures are 2, and in 'from' none"),
        ("At 38.3.", "A 38,3.", "the figures are 38,3, and in 'from' 38.3"),
        ("In 2 weeks.", "في ٢ أسابيع", "a figure is not written in the digits 0 to 9"),
        ("**Call.**", "Llame.", "what is bold is not bold in both"),
        ("Call.", "**Llame.**", "what is bold is not bold in both"),
        ("{Your child|You} may.", "{Puede|}", "nothing is said to a patient"),
        ("Call.", "Llame {a}.", "is no reference"),
        ("Call.", "Llame [a](http://b).", "a link may lead to"),
    ],
)
def test_bad_translations(source: str, words: str, said: str) -> None:
    """Another figure, another medicine, another place, a lost form: each is told."""
    assert any(said in message for message in found(source, words))


@pytest.mark.parametrize(
    ("source", "words", "said"),
    [
        ("Page {number} of {count}", "Página {number}", "{count} is missing"),
        ("Page", "Página {number}", "{number} is not in 'from'"),
        ("Page", "Página {", "a brace stands alone"),
        ("**Actual size** (100 %)", "Tamaño real (100 %)", "what is bold is not bold in both"),
        ("**Actual size** (100 %)", "**Tamaño real** (200 %)", "the figures are 200"),
        ("To {my child|me}.", "A {mi|me|x}.", "needs two forms"),
    ],
)
def test_fixed_words(source: str, words: str, said: str) -> None:
    """Their places are those that the program fills in."""
    assert any(said in message for message in found(source, words, "fixed"))
    assert found("Page {number} of {count}", "{count} páginas, esta es la {number}", "fixed") == []


def test_plain_words() -> None:
    """Marks mean nothing there; figures do."""
    assert found("4 weeks", "4 [semanas]", "plain") == []
    assert found("4 weeks", "5 semanas", "plain") == ["the figures are 5, and in 'from' 4"]


@pytest.mark.parametrize(
    ("words", "allowed"),
    [
        ("修订：2025 年 7 月 22 日", True),
        ("修订：2025 年七月 22 日", True),
        ("Sửa ngày 22 tháng 7 năm 2025", True),
        ("修订：2025 年 6 月 22 日", False),
        ("修订：2025 年 7 月 7 日 22", False),
    ],
)
def test_month_of_a_date_may_be_a_figure(words: str, *, allowed: bool) -> None:
    """Chinese and Vietnamese count their months; no other month passes, and no month where English has no date."""
    assert (found("Revised July 22, 2025", words, "plain") == []) is allowed
    assert found("It may last 22 weeks", "可能 5 月 22 周", "plain") != []
