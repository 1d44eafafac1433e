"""A site's colours."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet.site.theme import LEAST_CONTRAST, faults_in_colours
from booklet.typeset.theme import contrast, rgb
from tests.site.site_content import SITE, load, said, write_site


def theme(*lines: str) -> str:
    """Return a `theme.yaml` with colours."""
    return "colours:\n" + "".join(f"  {line}\n" for line in lines)


def test_colours_are_kept(tmp_path: Path) -> None:
    """By name, as they are written; a ward's come over the hospital's."""
    write_site(tmp_path / "hospital", SITE, theme=theme('teal: "#12636F"', 'blue: "#1B4F8F"'))
    ward = write_site(tmp_path / "ward", "schema: 1\nextends: ../hospital\n", theme=theme('teal: "#004444"'))
    assert load(ward).colours == {"teal": "#004444", "blue": "#1B4F8F"}
    assert load(write_site(tmp_path / "plain")).colours == {}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('teel: "#12636F"', "no colour of the booklet is called 'teel' | Did you mean 'teal'?"),
        (
            'x: "#12636F"',
            "no colour of the booklet is called 'x' | Colours are teal, violet, green, orange, blue, red, ink.",
        ),
        ("teal: green", "'green' is no colour | Write '#' and six digits of hexadecimal, in quotation marks."),
        ('teal: "#12636"', "'#12636' is no colour | Write '#' and six digits of hexadecimal, in quotation marks."),
        ("teal: [1, 2]", "\"['1', '2']\" is no colour | Write '#' and six digits of hexadecimal, in quotation marks."),
        ('teal: "#00CCCC"', "#00CCCC has a contrast of 1.99 with white; text needs 4.5 | Choose a darker colour."),
        ('teal: "#777777"', "#777777 has a contrast of 4.47 with white; text needs 4.5 | Choose a darker colour."),
    ],
)
def test_colours_that_cannot_be_used(tmp_path: Path, line: str, expected: str) -> None:
    """Another name, another form, or too light for text."""
    folder = write_site(tmp_path / "s", SITE, theme=theme(line))
    assert said(folder) == [f"s/theme.yaml:2: {expected}"]


def test_other_keys(tmp_path: Path) -> None:
    """A theme of a site holds colours and nothing else."""
    assert said(write_site(tmp_path / "a", SITE, theme="colors: {teal: x}\n")) == [
        "a/theme.yaml:1: no key is called 'colors' here | Did you mean 'colours'?"
    ]
    assert said(write_site(tmp_path / "b", SITE, theme="colours: teal\n")) == [
        "b/theme.yaml:1: 'colours' needs 'name: colour' lines | Write, for example, 'teal: \"#0B6E75\"'."
    ]


def test_the_booklets_own_colours_pass() -> None:
    """What is asked of a site holds for the theme that is there."""
    own = {"teal": "#0B6E75", "violet": "#6B4E9B", "green": "#2B774A", "orange": "#A84E08", "red": "#B3261E"}
    assert list(faults_in_colours({"colours": own})) == []
    assert min(contrast(rgb(code), (1.0, 1.0, 1.0)) for code in own.values()) >= LEAST_CONTRAST
