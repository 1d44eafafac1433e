"""A site's colors."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet import Library, Profile, build_booklet
from booklet.typeset.theme.colors import PALETTE, Palette, code, rgb
from tests.site.site_content import SITE, load, said, write_site


def theme(*lines: str) -> str:
    """Return a `theme.yaml` with colors."""
    return "colors:\n" + "".join(f"  {line}\n" for line in lines)


def changed(palette: Palette | None) -> dict[str, str]:
    """Return the codes of the colors that are not the usual ones."""
    assert palette
    return {name: code(color) for name, color in palette.named().items() if color != PALETTE.named()[name]}


def test_colors_of_several_sites(tmp_path: Path) -> None:
    """By name; a ward's come over the hospital's. Without a theme there are none."""
    write_site(tmp_path / "hospital", SITE, theme=theme('teal: "#12636F"', 'blue: "#1B4F8F"'))
    ward = write_site(tmp_path / "ward", "schema: 1\nextends: ../hospital\n", theme=theme('teal: "#004444"'))
    assert changed(load(ward).palette) == {"teal": "#004444", "blue": "#1B4F8F"}
    assert load(write_site(tmp_path / "plain")).palette is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('teel: "#12636F"', "no color is called 'teel' | Did you mean 'teal'?"),
        (
            'teal: "#00CCCC"',
            "'teal' (#00CCCC) has a contrast of 1.8 to 1 with what it stands on",
        ),
    ],
)
def test_colors_that_cannot_be_used(tmp_path: Path, line: str, expected: str) -> None:
    """They are checked as those of a theme file are, and the file they are from is named."""
    write_site(tmp_path / "hospital", SITE, theme=theme(line))
    ward = write_site(tmp_path / "ward", "schema: 1\nextends: ../hospital\n", theme=theme('blue: "#1B4F8F"'))
    (found,) = said(ward)
    assert found.startswith(f"hospital/theme.yaml:2: {expected}")


def test_booklets_are_printed_in_them(tmp_path: Path, with_pages: Library) -> None:
    """Unless other colors are asked for."""
    site = load(write_site(tmp_path / "site", theme=theme('teal: "#12636F"')))
    own = build_booklet(Profile("b-cell"), with_pages, site=site)
    assert own.pages.theme.palette.teal == rgb("#12636F")
    other = build_booklet(Profile("b-cell"), with_pages, site=site, palette=PALETTE)
    assert other.pages.theme.palette == PALETTE
