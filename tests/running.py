"""Running the command in a test: what it ends with, and what it says on standard output and standard error."""

from __future__ import annotations

from collections.abc import Callable

Run = Callable[..., tuple[int, str, str]]
