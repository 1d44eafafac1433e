"""One hash over many files."""

from __future__ import annotations

from collections.abc import Iterable

from booklet.core.hashes import sha256
from booklet.files.folder import ContentFile


def digest(files: Iterable[ContentFile]) -> str:
    """Return the SHA-256 over names and bytes of files, in hexadecimal.

    Lengths keep one file's end apart from the next one's start.
    """
    hasher = sha256()
    for file in files:
        hasher.update(f"{file.name}\0{len(file.data)}\0".encode("utf-8", "surrogateescape"))
        hasher.update(file.data)
    return hasher.hexdigest()
