"""Bold words in scripts without spaces, which Markdown alone does not see."""

from __future__ import annotations

import re

from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.emphasis import tokenize

from booklet.model.text import WIDE

_WIDE = re.compile(f"[{WIDE}]")


def emphasis(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  (the parser's own signature)
    """Read a run of asterisks or underscores as Markdown does, but let a neighbor from a script without spaces count.

    CommonMark takes "**感染。**" for bold only if a space follows. This is what its amendment for Chinese, Japanese
    and Korean says instead: https://github.com/tats-u/markdown-cjk-friendly/blob/main/specification.md
    """
    start, known = state.pos, len(state.delimiters)
    if not tokenize(state, silent):
        return False
    if state.src[start] == "*":
        before, after = state.src[:start][-1:], state.src[state.pos :][:1]
        if _WIDE.match(before) or _WIDE.match(after):
            for each in state.delimiters[known:]:
                each.open = each.open or bool(after.strip())
                each.close = each.close or bool(before.strip())
    return True
