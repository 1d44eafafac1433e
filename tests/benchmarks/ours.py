"""Our own side, with the interface of the others; as a script it makes one long booklet, to measure its memory.

python -m tests.benchmarks.ours MANUSCRIPT.pickle FONTS OUT.pdf
"""

from __future__ import annotations

import pickle
import sys
from pathlib import Path

from booklet import Library, Profile, build_booklet
from booklet.core.values import expect_many_values
from booklet.formats.pdf import Metadata
from booklet.formats.pdf.reader import draw_reader
from booklet.model.document import Document
from booklet.model.papers import PAPERS
from booklet.typeset.pages.make_up import make_up
from booklet.typeset.theme.theme import Theme

_LIBRARY: list[Library] = []


def prepare(content: Path) -> None:
    """Load a content folder, in a process of our own, as a worker of a batch does."""
    expect_many_values()
    _LIBRARY[:] = [Library.load(content)]


def build(wanted: Profile | Document) -> bytes:
    """Return the booklet of a profile, or the pages of a manuscript, as a PDF."""
    if isinstance(wanted, Profile):
        return build_booklet(wanted, _LIBRARY[0]).reader_pdf()
    metadata = Metadata(wanted.title, wanted.language, "treatment-booklet", ())
    return draw_reader(make_up(wanted, Theme(PAPERS["half-letter"])), metadata)


if __name__ == "__main__":
    # The benchmark has written the file itself, a moment ago.
    Path(sys.argv[3]).write_bytes(build(pickle.loads(Path(sys.argv[1]).read_bytes())))
