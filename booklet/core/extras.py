"""Packages that only some commands need, and a command that installs them where this program runs."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

NEWER = "Get a newer version of this program, and install it the way you installed this one."
"""What to do with files that are newer than the program, which need not be in an index that pip knows."""

_PROJECT = "treatment-booklet"
_OF_EXTRA = r"""^(?P<package>[^;]+);.*\bextra == ["'](?P<extra>[\w-]+)["']"""


def how_to_install(extra: str) -> str:
    """Return a hint with a command to paste: it names the interpreter that runs, and the packages of an extra.

    The packages stand there themselves, since this program need not be in an index that pip knows.

    Args:
        extra: One of `project.optional-dependencies` in `pyproject.toml`.
    """
    packages = " ".join(f'"{package}"' for package in packages_of(extra))
    return f"Install it: {_interpreter()} -m pip install {packages}"


def packages_of(extra: str) -> Sequence[str]:
    """Return the packages of an extra, with the versions they may have.

    Example:
        >>> packages_of("preview")[0].startswith("pypdfium2")
        True
    """
    found = _of_checkout(extra) or [
        match["package"].strip()
        for line in _required()
        if (match := re.match(_OF_EXTRA, line)) and match["extra"] == extra
    ]
    return found or [f"{_PROJECT}[{extra}]"]


def _of_checkout(extra: str) -> Sequence[str]:
    """Return what a checkout says, which is newer than what was installed from it; nothing outside of one."""
    import tomllib  # noqa: PLC0415  (most runs lack nothing)

    file = Path(__file__).resolve().parents[2] / "pyproject.toml"
    try:
        project = tomllib.loads(file.read_text(encoding="utf-8"))["project"]
    except (OSError, ValueError, KeyError):
        return ()
    return tuple(project["optional-dependencies"].get(extra, ())) if project.get("name") == _PROJECT else ()


def _required() -> Iterable[str]:
    from importlib import metadata  # noqa: PLC0415  (as above; it takes as long as all that `--help` imports)

    try:
        return metadata.requires(_PROJECT) or ()
    except metadata.PackageNotFoundError:
        return ()


def _interpreter() -> str:
    """Return the running interpreter as shells take it."""
    path = sys.executable or "python"
    return f'"{path}"' if re.search(r"[^\w./\\:+-]", path) else path
