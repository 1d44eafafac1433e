"""Hashes without OpenSSL: to load it, as `hashlib` does, takes longer than to hash all that one booklet is made of.

Python brings both in modules of its own, of which `hashlib` makes the same use where there is no OpenSSL.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hashlib import blake2b
    from hashlib import sha256 as _own_sha256
    from typing import Protocol

    class Hash(Protocol):
        """What is hashed so far."""

        def update(self, data: bytes, /) -> None:
            """Hash more."""

        def digest(self) -> bytes:
            """Return the hash."""

        def hexdigest(self) -> str:
            """Return the hash in hexadecimal."""

else:
    try:
        from _blake2 import blake2b
    except ImportError:
        from hashlib import blake2b
    try:
        from _sha2 import sha256 as _own_sha256
    except ImportError:
        try:
            from _sha256 import sha256 as _own_sha256  # its name in Python 3.11
        except ImportError:
            from hashlib import sha256 as _own_sha256

__all__ = ["blake2b", "sha256"]


def sha256(data: bytes = b"") -> Hash:
    """Return a SHA-256 hash of data, to be updated and read as those of `hashlib`.

    Where OpenSSL is loaded, it hashes: it is six times as fast, which counts in programs that make many booklets.
    """
    known = sys.modules.get("hashlib")
    made: Hash = (known.sha256 if known else _own_sha256)(data)
    return made
