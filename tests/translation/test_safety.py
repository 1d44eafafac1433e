"""Safety rules that no translation can break."""

from __future__ import annotations

import pytest

from booklet.language.rules import LanguageRules, rules_of
from booklet.translation.safety import safety_faults
from booklet.translation.source_texts import SourceText
from booklet.translation.survival import lost

CHINESE = rules_of("zh-Hans")
SPANISH = rules_of("es")
assert isinstance(SPANISH, LanguageRules)


def text(words: str, file: str = "blocks/a.yaml") -> SourceText:
    """Return a text of the content."""
    return SourceText(file, "id", words, (), is_inline=True)


@pytest.mark.parametrize(
    ("file", "source", "words", "said"),
    [
        ("drugs/vincristine.yaml", "Into a vein.", "En la columna.", "the spine is named here, and not in 'from'"),
        ("blocks/a.yaml", "Into a vein.", "En la columna.", "the spine is named here, and not in 'from'"),
        (
            "drugs/imatinib.yaml",
            "As pills.",
            "En una vena.",
            "the ways to give it are vein, and in 'from' mouth",
        ),
        ("drugs/imatinib.yaml", "As pills.", "Se da en casa.", "are none, and in 'from' mouth"),
        (
            "drugs/vincristine.yaml",
            "It can help.",
            "Puede ayudar por la nariz.",
            "a way to give vincristine is named here",
        ),
        ("drugs/vincristine.yaml", "It can help.", "Va dentro del oído.", "a way to give vincristine is named here"),
        ("blocks/a.yaml", "Often {drug:vincristine}.", "Un parche de {drug:vincristine}.", "a way to give vincristine"),
        ("blocks/a.yaml", "It is given.", "Se dan 6-MP.", "the 6 before the name"),
        ("blocks/a.yaml", "It is given.", "Se dan diez miligramos.", "'miligramos' reads like a dose"),
        ("blocks/a.yaml", "It may help.", "Se curará.", "'Se curará' promises more"),
        ("blocks/a.yaml", "It may help.", "Se cu\u200brará.", "'Se curará' promises more"),
        ("blocks/a.yaml", "It may help.", "Se curara\u0301.", "'Se curará' promises more"),
        ("blocks/a.yaml", "It is given.", "Se dan diez mili\u00adgramos.", "'miligramos' reads like a dose"),
        (
            "drugs/vincristine.yaml",
            "Into a vein.",
            "En la co\u200blumna.",
            "the spine is named here, and not in 'from'",
        ),
        ("drugs/vincristine.yaml", "Into a vein.", "En la c\u043elumna.", "the spine is named here, and not in 'from'"),
    ],
)
def test_what_is_refused(file: str, source: str, words: str, said: str) -> None:
    """Another way, the spine, a dose, a promise that English does not have."""
    assert SPANISH
    (fault, *_) = safety_faults(text(source, file), words, SPANISH)
    assert said in fault.message


@pytest.mark.parametrize(
    ("file", "source", "words"),
    [
        ("drugs/imatinib.yaml", "As pills.", "Por la boca."),
        ("drugs/a.yaml", "Into the spinal fluid.", "En el líquido de la columna."),
        ("drugs/vincristine.yaml", "Into a vein.", "Dentro de una vena, por goteo."),
        ("blocks/a.yaml", "Drink a lot.", "Mucha agua."),
        ("blocks/a.yaml", "A degree of it.", "Un grado."),
    ],
)
def test_what_is_said_as_in_english(file: str, source: str, words: str) -> None:
    """Pills are taken by mouth; in prose only the spine is looked for."""
    assert SPANISH
    assert not list(safety_faults(text(source, file), words, SPANISH))


def test_vincristine_says_why() -> None:
    """Whoever reads the message learns what is at stake."""
    assert SPANISH
    (fault, *_) = safety_faults(text("Into a vein.", "drugs/vincristine.yaml"), "Intratecal.", SPANISH)
    assert fault.hint == "Take it away. Vincristine into the spine kills."


@pytest.mark.parametrize(
    ("source", "words", "said"),
    [
        ("It may help.", "Ayuda.", "“may”"),
        ("It does not help.", "Ayuda.", "“not”"),
        ("If it helps, stay.", "Ayuda, quédese.", "“if”"),
        ("{Children may|They will} go.", "{Los niños van|Van}.", "“may”"),
        ("Stay.", " ".join(["palabra"] * 26) + ".", "a sentence has 26 words; at most 25"),
    ],
)
def test_what_seems_lost(source: str, words: str, said: str) -> None:
    """In either form; a reader of the language has to look."""
    assert SPANISH
    assert any(said in fault.message for fault in lost(text(source), words, SPANISH))


def test_a_sentence_without_spaces_is_counted_by_characters() -> None:
    """A name in Latin letters counts as one of them, and the Chinese full stop ends a sentence."""
    assert CHINESE
    assert not list(lost(text("Stay."), f"{'药' * 44}vincristine。{'药' * 45}。", CHINESE))
    (fault,) = lost(text("Stay."), f"{'药' * 45}vincristine。", CHINESE)
    assert fault.message == "a sentence has 46 characters; at most 45"


def test_what_survives() -> None:
    """References count as words, and fixed words are not asked."""
    assert SPANISH
    assert not list(lost(text("{figure:a} may not go if late."), "{figure:a} quizá no va si es tarde.", SPANISH))
    fixed = SourceText("language.yaml", "id", "If {condition}:", (), is_inline=False, is_fixed=True)
    assert not list(lost(fixed, "{condition}:", SPANISH))
