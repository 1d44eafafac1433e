"""The type scale in every typeface."""

from __future__ import annotations

import pytest

from booklet.core.values import replace
from booklet.model.papers import PAPERS
from booklet.typeset.text.typefaces import TYPEFACES
from booklet.typeset.theme.theme import Theme
from booklet.typeset.theme.type_scale import styles


def test_leading_follows_the_typeface() -> None:
    """What Latin letters have is not touched; source marks have no lines of their own."""
    theme = Theme(PAPERS["half-letter"])
    assert (theme.type("body").leading, theme.type("cite").leading) == (16, 9)
    chinese = replace(theme, typeface="noto-sans-sc")
    assert chinese.type("body").leading == pytest.approx(1.17 * 16)
    assert chinese.type("cite") == theme.type("cite")
    assert replace(theme, typeface="open-sans").type("title").leading == pytest.approx(22 * 1.36)


def test_no_typeface_has_less_leading_than_latin_letters() -> None:
    """Nor other sizes: they are what readers with low vision need."""
    for typeface in TYPEFACES:
        for own, latin in zip(styles(typeface), styles("atkinson-hyperlegible-next"), strict=True):
            assert all(own[name].size == latin[name].size for name in latin)
            assert all(own[name].leading >= latin[name].leading for name in latin)
