"""Words as PDF strings: the one place where text becomes syntax."""

from __future__ import annotations

from booklet.core.late_patterns import late_pattern
from booklet.model.break_marks import unmarked

_SPECIAL = late_pattern(rb"[\\()\r\n]")
_ESCAPES = {b"\\": b"\\\\", b"(": b"\\(", b")": b"\\)", b"\r": b"\\r", b"\n": b"\\n"}


def literal(data: bytes) -> bytes:
    r"""Return a string object for use in a page's content or an object (ISO 32000-1, 7.3.4.2).

    Example:
        >>> literal(b"a (b)")
        b'(a \\(b\\))'
    """
    return b"(" + _SPECIAL.sub(lambda match: _ESCAPES[match[0]], data) + b")"


def text_string(text: str) -> bytes:
    """Return a text string object: plain if it is ASCII, UTF-16BE otherwise (ISO 32000-1, 7.9.2.2).

    Marks of breaks mean nothing in it, and are left out.
    """
    if text.isascii():
        return literal(text.encode("ascii"))
    return b"<FEFF" + unmarked(text).encode("utf-16-be").hex().upper().encode("ascii") + b">"
