"""One hash over many files."""

from __future__ import annotations

from booklet.files.digest import digest
from booklet.files.folder import ContentFile


def hashed(*files: tuple[str, bytes]) -> str:
    """Return the hash of files by name and bytes."""
    return digest(ContentFile(name, f"anywhere/{name}", data) for name, data in files)


def test_names_and_bytes_decide() -> None:
    """And nothing else, such as the folder; what ends one file cannot begin the next."""
    assert hashed(("a", b"1"), ("b", b"2")) == hashed(("a", b"1"), ("b", b"2"))
    others = [
        hashed(("a", b"1"), ("b", b"2")),
        hashed(("a", b"12"), ("b", b"")),
        hashed(("a", b"1b"), ("", b"2")),
        hashed(("b", b"1"), ("a", b"2")),
        hashed(("a", b"1")),
        hashed(),
    ]
    assert len(set(others)) == len(others)
