"""click, imported without half of what it imports: what it takes of these modules stands here."""

from __future__ import annotations

import sys

from booklet.core.stand_ins import import_with


def import_click() -> None:
    """Import click sparingly, if nobody else can be importing: no other thread was begun yet."""
    if "threading" not in sys.modules:
        import_with({"inspect": {"cleandoc": cleandoc}, "uuid": {"UUID": type("UUID", (), {})}}, ["click"])


def cleandoc(words: str) -> str:
    """Return a docstring without its indentation and the blank lines around it, as `inspect.cleandoc` does.

    That one is in a module which takes as long to import as all of click.
    """
    first, *others = words.expandtabs().split("\n")
    indents = [len(line) - len(line.lstrip()) for line in others if line.strip()]
    margin = min(indents, default=0)
    lines = [first.lstrip(), *(line[margin:] for line in others)]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)
