"""Theme files: what they may say, and every problem at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.errors import ContentError
from booklet.files.folder import ContentFile
from booklet.model.papers import PAPERS
from booklet.typeset.theme.colors import PALETTE, WHITE, contrast, grey, rgb
from booklet.typeset.theme.theme import Theme, card_tint
from booklet.typeset.theme.theme_file import load_palette, read_theme

NAMES = list(PALETTE.named())
ALL = "Colors are ink, muted, teal, violet, green, orange, blue, alert"
EXAMPLE = 'Write six digits from 0 to F in quotation marks, for example "#0B6E75".'


def read(text: str) -> tuple[dict[str, tuple[float, float, float]], list[tuple[int, str, str]]]:
    """Return the colors of a theme file that are not the usual ones, and line, message and hint of each problem."""
    palette, problems = read_theme(ContentFile("ward.yaml", "ward.yaml", text.encode()))
    changed = {name: color for name, color in palette.named().items() if color != PALETTE.named()[name]}
    return changed, [(each.line, each.message, each.hint) for each in problems]


def test_colors_are_read() -> None:
    """With or without #, in small letters or capitals."""
    text = 'colors:\n  teal: "#004F9F"\n  ink: 0a0a0a\n'
    assert read(text) == ({"teal": rgb("#004F9F"), "ink": rgb("#0A0A0A")}, [])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("colors:\n  teel: '#004F9F'", (2, "no color is called 'teel'", "Did you mean 'teal'?")),
        ("colors:\n  logo: '#004F9F'", (2, "no color is called 'logo'", f"{ALL}.")),
        ("colors:\n  teal: navy", (2, "'teal' is no code of a color: 'navy'", EXAMPLE)),
        ("colors:\n  teal: '#04F'", (2, "'teal' is no code of a color: '#04F'", EXAMPLE)),
        ("colors:\n  teal: '#004F9F; }'", (2, "'teal' is no code of a color: '#004F9F; }'", EXAMPLE)),
        (f"colors:\n  teal: {'x' * 60}", (2, f"'teal' is no code of a color: '{'x' * 40}…'", EXAMPLE)),
        ("colors:\n  teal: ['#004F9F']", (2, "'teal' needs one code of a color", EXAMPLE)),
        (
            "colors:\n  teal: #004F9F",
            (2, "the text ends before ' #': what is behind it is not read", "Put the text in quotation marks."),
        ),
        (
            "colors:\n  teal:",
            (2, "'teal' has no color: what stands behind # is passed over unless it is in quotation marks", EXAMPLE),
        ),
        ("colour:\n  teal: '#004F9F'", (1, "no key is called 'colour' in a theme", "Did you mean 'colors'?")),
        ("colors: '#004F9F'", (1, "'colors' needs 'name: code' lines", f"{ALL}. {EXAMPLE}")),
        (
            "colors:\n  teal: '#000'\n  teal: '#000'",
            (1, "a key stands twice in what begins here: 'teal'", "Keep one of them."),
        ),
    ],
)
def test_what_cannot_be_used(text: str, problem: tuple[int, str, str]) -> None:
    """The line, what was found and what is allowed; nothing of the file is used."""
    changed, (found,) = read(text)
    assert changed == {}
    assert found[1:] == problem[1:]
    assert found[0] in {problem[0], problem[0] + 1}


def test_a_color_that_cannot_be_read_is_refused_with_its_number() -> None:
    """What it measures, what is needed, and a color that is dark enough."""
    message = "'teal' (#5AB0B5) has a contrast of 2.3 to 1 with what it stands on; at least 4.5 is needed"
    changed, ((line, said, hint),) = read('colors:\n  teal: "#5AB0B5"')
    assert (line, said) == (2, message)
    darker = hint.removeprefix("Choose a darker color, for example ").removesuffix(".")
    assert read(f'colors:\n  teal: "{darker}"')[1] == []
    assert "teal" in changed


def test_all_problems_are_told_in_one_run(tmp_path: Path) -> None:
    """Sorted by line; the file is named as the user knows it."""
    path = tmp_path / "ward.yaml"
    path.write_text("fonts: none\ncolors:\n  teal: navy\n  blue: '#99CCFF'\n  sky: '#000000'\n", encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_palette(path)
    assert [(problem.path, problem.line) for problem in caught.value.problems] == [
        (path.as_posix(), line) for line in (1, 3, 4, 5)
    ]


@pytest.mark.parametrize(
    ("name", "message"),
    [("none.yaml", "the theme file cannot be read (No such file or directory)"), (".", "this is not a regular file")],
)
def test_a_file_that_is_not_there(tmp_path: Path, name: str, message: str) -> None:
    """Nor is a folder a theme file."""
    with pytest.raises(ContentError) as caught:
        load_palette(tmp_path / name)
    assert [problem.message for problem in caught.value.problems] == [message]


CODES = st.integers(0, 0xFFFFFF).map(lambda number: f"{number:06X}")


@given(st.dictionaries(st.sampled_from(NAMES), CODES, min_size=1))
def test_a_theme_is_readable_or_refused(colors: dict[str, str]) -> None:
    """Whatever the codes: what is taken can be read wherever it may stand, and rules can be seen."""
    text = "colors:\n" + "".join(f'  {name}: "{code}"\n' for name, code in colors.items())
    palette, problems = read_theme(ContentFile("ward.yaml", "ward.yaml", text.encode()))
    if problems:
        assert all("has a contrast of" in problem.message and problem.hint for problem in problems)
        return
    theme = Theme(PAPERS["half-letter"], palette=palette)
    tints = [card_tint(color) for color in palette.named().values()]
    assert all(contrast(words, ground) >= 4.5 for words in (theme.ink, theme.muted) for ground in (WHITE, *tints))
    for color, ground in zip(palette.named().values(), tints, strict=True):
        assert min(contrast(color, WHITE), contrast(color, ground)) >= 4.5
    assert contrast(theme.hairline, WHITE) >= 3


@given(st.sampled_from(NAMES), CODES)
def test_the_color_that_is_proposed_is_taken(name: str, code: str) -> None:
    """A nurse who types it is done."""
    _, problems = read(f'colors: {{{name}: "{code}"}}')
    for _, _, hint in problems:
        proposed = hint.removeprefix("Choose a darker color, for example ").removesuffix(".")
        assert read(f'colors: {{{name}: "{proposed}"}}')[1] == []


def test_a_copier_shows_the_usual_colors() -> None:
    """Also in full ink, what is printed in black and white can be read."""
    assert all(contrast(grey(color), WHITE) >= 4.5 for color in PALETTE.named().values())
