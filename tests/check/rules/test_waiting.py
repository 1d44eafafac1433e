"""What waits for a clinician."""

from __future__ import annotations

from pathlib import Path

from tests.check.checking import found


def test_a_held_statement(tmp_path: Path) -> None:
    """It is listed with its reason."""
    assert found("waiting", tmp_path) == [
        "blocks/opener.yaml:19: warning: withheld: The sources differ | "
        "Ask a clinician, then take the 'held' line away."
    ]
