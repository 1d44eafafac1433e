"""Spanish syllables and how easy Spanish is to read."""

from __future__ import annotations

import pytest

from booklet.language.rules._syllables import inflesz, syllables


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *(("sol", 1), ("rey", 1), ("quién", 1), ("buey", 1), ("que", 1), ("bien", 1), ("dos", 1), ("hay", 1)),
        *(("día", 2), ("vía", 2), ("país", 2), ("guía", 2), ("sangre", 2), ("aire", 2), ("agua", 2), ("fiebre", 2)),
        *(
            ("tío", 2),
            ("maíz", 2),
            ("guerra", 2),
            ("lengua", 2),
            ("ciudad", 2),
            ("causa", 2),
            ("oír", 2),
            ("quimio", 2),
        ),
        *(("leucemia", 3), ("célula", 3), ("teatro", 3), ("poeta", 3), ("médico", 3), ("caída", 3), ("ideal", 3)),
        *(("pingüino", 3), ("aguantar", 3), ("infección", 3), ("análisis", 4), ("aéreo", 4), ("energía", 4)),
        *(("medicamento", 5), ("remisión", 3), ("quimioterapia", 5), ("vacunación", 4), ("enfermería", 5), ("x", 1)),
    ],
)
def test_syllables(word: str, count: int) -> None:
    """Diphthongs are one, strong vowels and accented weak ones stand apart, silent letters count for nothing."""
    assert syllables(word) == count


def test_ease() -> None:
    """By the formula of Szigriszt Pazos; short words and sentences are easy."""
    assert inflesz("El niño come pan. La niña bebe agua.") == pytest.approx(206.835 - 62.3 * 13 / 8 - 4)
    hard = "La administración intravenosa de quimioterapéuticos ocasiona frecuentemente mielosupresión considerable."
    assert inflesz(hard) < 20
    assert inflesz("Su hijo toma una pastilla. Luego va a casa.") > 80
    assert inflesz("…") == 100
