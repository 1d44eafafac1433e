"""Two versions of a text, word by word."""

from __future__ import annotations


def word_diff(was: str, now: str) -> str:
    """Return both versions as one line: what went stands in [- -], what came in {+ +}.

    Example:
        >>> word_diff("Call at 4 a.m.", "Call the team at 4 a.m.")
        'Call {+the team+} at 4 a.m.'
    """
    # Only needed when a translation is stale.
    from difflib import SequenceMatcher  # noqa: PLC0415

    old, new = was.split(" "), now.split(" ")
    parts: list[str] = []
    for kind, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            parts += old[first:last]
            continue
        if last > first:
            parts.append(f"[-{' '.join(old[first:last])}-]")
        if end > start:
            parts.append(f"{{+{' '.join(new[start:end])}+}}")
    return " ".join(parts)
