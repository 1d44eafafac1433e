"""Made-up spans, for tests that hold a short way of breaking lines against the one for all text."""

from __future__ import annotations

from hypothesis import strategies as st

from booklet.model.text import Span


def spans(words: st.SearchStrategy[str], most: int, language: str = "") -> st.SearchStrategy[Span]:
    """Return a strategy for spans of up to so many words, some bold, some of a source, some that lead somewhere."""
    return st.builds(
        Span,
        st.lists(words, max_size=most).map(" ".join),
        bold=st.booleans(),
        cite=st.booleans(),
        term=st.sampled_from(("", "", "x")),
        language=st.just(language),
        address=st.sampled_from(("", "", "tel:5550142")),
    )
