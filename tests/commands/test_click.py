"""click, imported without half of what it imports."""

from __future__ import annotations

import inspect

from hypothesis import given
from hypothesis import strategies as st

from booklet.commands._click import cleandoc
from tests.running import said_alone

BEGIN = "import sys; from booklet.commands._click import import_click; "


def test_click_has_what_it_asks_for() -> None:
    """Without `inspect` and `uuid` while it is imported; what only some programs ask of them, it has afterwards."""
    heavy = "print([name for name in ('inspect', 'uuid', 'ast') if name in sys.modules]); "
    late = "import inspect as real, click.core as core; print(core.inspect.isfunction is real.isfunction)"
    assert said_alone(f"{BEGIN}import_click(); {heavy}{late}") == "[]\nTrue\n"


def test_where_another_thread_may_be_importing() -> None:
    """Click is imported as usual."""
    script = f"{BEGIN}import threading; import_click(); print('click' in sys.modules); import click, inspect; "
    assert said_alone(f"{script}print(click.core.inspect is inspect)") == "False\nTrue\n"


@given(st.text("ab \t\n\u00e4.", max_size=40))
def test_docstrings_are_cleaned_as_usual(words: str) -> None:
    """Whatever they are like."""
    assert cleandoc(words) == inspect.cleandoc(words)
