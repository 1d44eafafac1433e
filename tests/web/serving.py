"""A real server for a test: begun by the command, asked over a socket, ended."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from tests.checkers import ROOT


@contextmanager
def server(kept: Path, *options: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Run a server at a free port until the test ends."""
    command = [sys.executable, "-m", "booklet", "serve", "--port", "0", "--kept", str(kept), *options]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        assert process.stdout
        address = process.stdout.readline().strip()
        try:
            yield address, process
        finally:
            process.terminate()
            try:
                process.communicate(timeout=20)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)


def ask(address: str, **headers: str) -> httpx.Response:
    """Ask until the server answers."""
    for _ in range(100):
        try:
            return httpx.get(address, headers=headers, timeout=30)
        except httpx.TransportError:
            time.sleep(0.1)
    raise TimeoutError(address)
