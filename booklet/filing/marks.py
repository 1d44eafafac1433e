"""What a PDF says of itself: program, content, what was ordered, and its blocks. Needs the extra `preview`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from booklet.core.content_number import content_number
from booklet.core.extras import how_to_install
from booklet.core.values import frozen
from booklet.errors import BookletError, ExitCode
from booklet.formats.pdf.metadata import BLOCKS

MOST_BYTES = 200_000_000

_SHA256 = re.compile(r"[0-9a-f]{64}")
_PAIR = re.compile(r"([a-z_]{1,40})=([A-Za-z0-9,-]{1,600})")
_BLOCK = re.compile(r"([a-z0-9-]{1,60}):([0-9a-f]{8})")
_VERSION = re.compile(r"[0-9A-Za-z][0-9A-Za-z.+-]{0,39}")
_PROGRAM = re.compile(r"treatment-booklet ([0-9A-Za-z.+-]{1,40})")


class UnknownFileError(BookletError):
    """A file is no PDF, or none that this program has made."""

    exit_code = ExitCode.CONTENT


@frozen
class Marks:
    """What a file says of itself.

    Attributes:
        program: Version of the program.
        version: Version of the content.
        sha256: Hash of the content.
        site: Hash of the site, or "".
        order: What was ordered, by field; nothing in a booklet composed by hand.
        blocks: Its blocks in their order, each with a mark of what it says.
        pages: How many pages it has.
    """

    program: str
    version: str
    sha256: str
    site: str
    order: Mapping[str, str]
    blocks: Mapping[str, str]
    pages: int

    @property
    def number(self) -> str:
        """The content's number, worked out from the hash."""
        return content_number(self.sha256)


def read_marks(path: Path) -> Marks:
    """Return what a PDF says of itself; whatever it holds is checked before it is repeated.

    Raises:
        UnknownFileError: If it is no PDF, or none of this program.
    """
    told, pages = _information(path)
    program = _PROGRAM.fullmatch(told.get("Creator", ""))
    keywords = dict(_split(each) for each in told.get("Keywords", "").split(", "))
    sha256 = keywords.get("sha256", "")
    if program is None or not _SHA256.fullmatch(sha256):
        message = f"{path}: this file does not say that it was made by this program"
        raise UnknownFileError(message, "Look on the back cover: the content's number stands there.")
    version, site = keywords.get("content", ""), keywords.get("site sha256", "")
    return Marks(
        program=program[1],
        version=version if _VERSION.fullmatch(version) else "",
        sha256=sha256,
        site=site if _SHA256.fullmatch(site) else "",
        order=dict(_PAIR.findall(keywords.get("order", ""))),
        blocks=dict(_BLOCK.findall(told.get(BLOCKS, ""))),
        pages=pages,
    )


def _split(keyword: str) -> tuple[str, str]:
    name, _, value = keyword.removeprefix("site ").partition(" ")
    return f"site {name}" if keyword.startswith("site ") else name, value


def _information(path: Path) -> tuple[Mapping[str, str], int]:
    """Return the document information, and how many pages there are."""
    try:
        from pypdfium2 import PdfDocument, PdfiumError  # noqa: PLC0415  (an extra)
    except ImportError as error:
        raise UnknownFileError("to read a PDF, the package pypdfium2 is needed", how_to_install("preview")) from error
    try:
        if path.stat().st_size > MOST_BYTES or not path.is_file():
            raise UnknownFileError(f"{path}: this is no PDF of a booklet", "Give one that was made by this program.")
        document = PdfDocument(path)
    except OSError as error:
        message = f"{path}: the file cannot be read ({(error.strerror or 'no such file').lower()})"
        raise UnknownFileError(message, "Check its name and its place.") from error
    except PdfiumError as error:
        message = f"{path}: this is no PDF that can be read"
        raise UnknownFileError(message, "It may be damaged, or locked with a password.") from error
    with document:
        keys = ("Creator", "Keywords", BLOCKS)
        return {key: document.get_metadata_value(key) for key in keys}, len(document)
