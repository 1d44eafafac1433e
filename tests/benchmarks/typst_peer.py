"""Typst, tagged, PDF/UA-1: the same words on half-letter pages; the template is `booklet.typ`.

python -m tests.benchmarks.typst_peer STORY.json FONTS OUT.pdf
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import typst

_MADE: list[typst.Compiler] = []


def prepare(fonts: Path) -> None:
    """Make a compiler that knows the two faces and the template, and stays warm."""
    known = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
    _MADE[:] = [typst.Compiler(Path(__file__).with_name("booklet.typ"), font_paths=known)]


def build(story: Mapping[str, Any]) -> bytes:
    """Return the PDF.

    Raises:
        TypstError: If it would not be PDF/UA-1.
    """
    made = _MADE[0].compile(format="pdf", sys_inputs={"story": json.dumps(story)}, pdf_standards="ua-1")
    assert isinstance(made, bytes)
    return made


if __name__ == "__main__":
    prepare(Path(sys.argv[2]))
    Path(sys.argv[3]).write_bytes(build(json.loads(Path(sys.argv[1]).read_bytes())))
