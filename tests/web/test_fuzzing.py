"""A program that makes up requests from the description finds no fault of the server.

python -m pytest -m slow tests/web/test_fuzzing.py    # all of it; some minutes
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.web.serving import ask, server

_PATIENCE_S = 120
"""Seconds that one answer may take where others use the machine, too: a slow machine is no fault of the server."""


def find_faults(kept: Path, *options: str) -> None:
    """Ask a real server for what schemathesis makes up, and find no answer that ends with 5xx."""
    pytest.importorskip("schemathesis")
    with server(kept) as (address, _):
        ask(f"{address}health")
        command = [sys.executable, "-m", "schemathesis.cli", "run", f"{address}openapi.json", "--seed", "1"]
        usual = ["--checks", "not_a_server_error", "--request-timeout", str(_PATIENCE_S)]
        done = subprocess.run(
            [*command, *usual, *options], capture_output=True, text=True, timeout=1_800, check=False, cwd=kept.parent
        )
        assert done.returncode == 0, done.stdout[-3000:]
        assert ask(f"{address}health").status_code == 200


@pytest.mark.slow
def test_a_few_requests(kept: Path) -> None:
    """Three for each address, as CI asks for them."""
    find_faults(kept, "--max-examples", "3", "--phases", "fuzzing")


@pytest.mark.slow
def test_no_request_is_a_fault_of_the_server(kept: Path) -> None:
    """Every value of every field, what no field may be, and 25 mixtures for each address."""
    find_faults(kept, "--max-examples", "25", "--phases", "examples,coverage,fuzzing")
