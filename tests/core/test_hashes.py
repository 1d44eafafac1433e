"""Hashes are those that everybody knows, whoever makes them."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys

from booklet.core.hashes import blake2b, sha256
from tests.checkers import ROOT

DATA = b"".join(bytes([number % 251]) for number in range(10_000))


def test_they_are_the_known_ones() -> None:
    """In one go and in parts, with OpenSSL and without."""
    assert sha256(b"abc").hexdigest() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    made = sha256()
    made.update(DATA)
    assert made.digest() == sha256(DATA).digest() == hashlib.sha256(DATA).digest()
    own, known = (made(DATA, digest_size=32, key=b"key") for made in (blake2b, hashlib.blake2b))
    assert own.digest() == known.digest()


def test_openssl_is_not_loaded() -> None:
    """By a process that does not have it; the hash is the same."""
    script = (
        "import sys; from booklet.core.hashes import sha256; "
        "print(sha256(bytes(10_000)).hexdigest(), 'hashlib' in sys.modules)"
    )
    here = {**os.environ, "PYTHONPATH": str(ROOT)}
    said = subprocess.run([sys.executable, "-S", "-c", script], capture_output=True, text=True, env=here, check=False)
    assert said.stdout == f"{hashlib.sha256(bytes(10_000)).hexdigest()} False\n", said.stderr
