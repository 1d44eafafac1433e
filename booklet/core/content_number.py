"""The short number that tells one content from all others: on every page, and short enough to read out on the phone."""

from __future__ import annotations

_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Digits and letters that look unlike each other (Crockford's base 32): no I, L, O and U."""

_HALF = 4
_DIGITS_OF_A_HASH = 10
"""Hexadecimal digits that a number is made of. Of a thousand contents, two share one in 1 of 2 million cases."""


def content_number(sha256: str) -> str:
    """Return the number of a content by its hash.

    Args:
        sha256: In hexadecimal.

    Example:
        >>> content_number("39d4f9" + "0" * 58)
        '77AF-J000'
    """
    value = int(sha256[:_DIGITS_OF_A_HASH], 16)
    signs = [_SIGNS[value >> shift & 31] for shift in range(35, -1, -5)]
    return f"{''.join(signs[:_HALF])}-{''.join(signs[_HALF:])}"
