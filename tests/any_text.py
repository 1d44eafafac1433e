"""Any text at all, for tests of properties.

Hypothesis finds out what UTF-8 can hold, two seconds long in every process, where its own alphabet is asked for.
"""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

ANY: Final = st.characters(exclude_categories=["Cs"])
"""All characters but halves of surrogate pairs, as UTF-8 holds them."""
