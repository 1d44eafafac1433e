"""The page for hospital IT has every code, and installs without a network as it says."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from booklet import Library
from tests.checkers import ROOT

PAGE = (ROOT / "docs" / "codes.md").read_text(encoding="utf-8")
NO_NETWORK = ("unshare", "--user", "--map-root-user", "--net")
"""A namespace without interfaces."""


def test_every_code_is_on_the_page(shipped: Library) -> None:
    """With its system, its edition, and what it leads to."""
    for table in shipped.codes:
        section = PAGE.split(f"\n### {table.label}\n")[1].partition("\n### ")[0]
        assert all(name in section for name in (*table.uris, *table.oids, table.edition, table.checked_on))
        lines = section.splitlines()
        for row in table.codes:
            (line,) = [each for each in lines if f"`{row.code}`" in each.partition("|")[2].partition("|")[0]]
            said = (*row.profile.values(), row.hints, *row.also, row.words, "refused" if row.refuse else "")
            assert all(word in line for word in said), line


def _commands() -> list[str]:
    section = PAGE.split("\n## Without a network\n")[1].partition("\n## ")[0]
    blocks = re.findall(r"^```text\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)
    return "".join(blocks).replace("\\\n", "").splitlines()


@pytest.mark.slow
def test_it_is_installed_without_a_network(tmp_path: Path) -> None:
    """As it stands on the page: on this Python for real; for Python 3.13, every file that it takes is found."""
    if (
        not shutil.which("unshare")
        or subprocess.run([*NO_NETWORK, "true"], check=False, capture_output=True).returncode
    ):
        pytest.skip("namespaces cannot be made here")
    gather, download, make, install = (line.replace("python -m", f"{sys.executable} -m", 1) for line in _commands())
    gather = gather.replace('".[', f'"{ROOT}[')
    for line in (gather, download):
        ran = subprocess.run(line, shell=True, cwd=tmp_path, check=False, capture_output=True, text=True)
        if ran.returncode and "connection" in ran.stderr.lower():
            pytest.skip("no package index can be reached")
        assert ran.returncode == 0, ran.stderr
    install = _commands()[-1]
    lines = (make, install, ".venv/bin/booklet build --subtype b-cell -o made.pdf")
    for line in lines:
        subprocess.run([*NO_NETWORK, "sh", "-c", line], cwd=tmp_path, check=True, capture_output=True)
    assert (tmp_path / "made.pdf").read_bytes().startswith(b"%PDF-")
    newer = re.sub(r"download --dest wheels", "install --dry-run --no-index --target newer", download)
    subprocess.run([*NO_NETWORK, "sh", "-c", newer], cwd=tmp_path, check=True, capture_output=True)
