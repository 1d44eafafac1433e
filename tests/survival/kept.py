"""What is left of a booklet in a file that another program made."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2

from tests.checkers import verapdf_command
from tests.tag_outline import Node, read_tags

_SECONDS = 180


@dataclass(frozen=True)
class Kept:
    """What is left of the booklet; shares are of 100.

    Attributes:
        tagged: Words that the tags say.
        text: Words that a program reads which knows no tags.
        links: Links that lead to a page of the file, or to an address.
        bookmarks: Entries of the outline.
        named: Whether title and language are still there.
        hidden: Pages that are no pages any more, and still in the file.
    """

    tagged: int
    text: int
    links: int
    bookmarks: int
    named: tuple[bool, bool]
    hidden: int


def kept(made: bytes, whole: bytes, pages: int = 0) -> Kept:
    """Return what is left of a booklet.

    Args:
        made: What a program made of it.
        whole: The booklet.
        pages: How many of its first pages were to stay; all of them if 0.
    """
    with pikepdf.open(BytesIO(made)) as pdf, pikepdf.open(BytesIO(whole)) as before:
        count = pages or len(before.pages)
        objects = (each for each in pdf.objects if isinstance(each, pikepdf.Dictionary))
        inside = sum(each.get("/Type") == "/Page" and _is_drawn(each) for each in objects)
        return Kept(
            _share(_tagged_words(pdf), _tagged_words(before, count)),
            _share(_text_words(made), _text_words(whole, count)),
            round(100 * _live_links(pdf) / max(_live_links(before, count), 1)),
            _bookmarks(pdf),
            (bool(pdf.docinfo.get("/Title")), "/Lang" in pdf.Root),
            inside - len(pdf.pages) if pages else 0,
        )


def _is_drawn(page: pikepdf.Object) -> bool:
    """Return whether what is drawn on a page is in the file."""
    contents = page.get("/Contents")
    streams = list(contents) if isinstance(contents, pikepdf.Array) else [contents]
    return any(isinstance(stream, pikepdf.Stream) and stream.read_bytes() for stream in streams)


def _share(found: Sequence[str], wanted: Sequence[str]) -> int:
    """Return how many words of those wanted are found, of 100, each as often as it is wanted."""
    left: dict[str, int] = {}
    for word in found:
        left[word] = left.get(word, 0) + 1
    hits = 0
    for word in wanted:
        if left.get(word):
            left[word] -= 1
            hits += 1
    return int(100 * hits / max(len(wanted), 1))


def _tagged_words(pdf: pikepdf.Pdf, count: int = 0) -> list[str]:
    """Return the words that the tags say, of all pages or of the first ones."""
    data = BytesIO()
    with pikepdf.Pdf.open(BytesIO(_bytes(pdf))) as part:
        if "/StructTreeRoot" not in part.Root or "/K" not in part.Root.StructTreeRoot:
            return []
        kept_pages = {page.obj.objgen for page in list(part.pages)[: count or None]}
        top = part.Root.StructTreeRoot.K
        _prune(top[0] if isinstance(top, pikepdf.Array) else top, kept_pages)
        part.save(data)
    return _said(read_tags(data.getvalue())).split()


def _prune(element: pikepdf.Object, pages: set[tuple[int, int]]) -> None:
    """Take everything that is not on these pages out of a tag tree."""
    below = element.get("/K", pikepdf.Array())
    kids = list(below) if isinstance(below, pikepdf.Array) else [below]
    is_here = "/Pg" in element and element.Pg.objgen in pages
    left = []
    for kid in kids:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            _prune(kid, pages)
            left.append(kid)
        elif isinstance(kid, pikepdf.Dictionary):
            if kid.Pg.objgen in pages if "/Pg" in kid else is_here:
                left.append(kid)
        elif isinstance(kid, int) and is_here:
            left.append(kid)
    if "/Pg" in element and not is_here:
        del element["/Pg"]
    element.K = pikepdf.Array(left)


def _said(node: Node) -> str:
    return node.actual or " ".join(kid if isinstance(kid, str) else _said(kid) for kid in node.kids)


def _bytes(pdf: pikepdf.Pdf) -> bytes:
    data = BytesIO()
    pdf.save(data)
    return data.getvalue()


def _text_words(data: bytes, count: int = 0) -> list[str]:
    with pypdfium2.PdfDocument(data) as pdf:
        pages = [pdf[number].get_textpage().get_text_range() for number in range(count or len(pdf))]
    return " ".join(pages).split()


def _live_links(pdf: pikepdf.Pdf, count: int = 0) -> int:
    """Return how many links of the first pages lead to one of them, or to an address."""
    pages = list(pdf.pages)[: count or None]
    numbers = {page.obj.objgen for page in pages}
    notes = (note for page in pages for note in page.obj.get("/Annots", []))
    return sum("/A" in note or _target(note) in numbers for note in notes)


def _target(note: pikepdf.Object) -> object:
    place = note.get("/Dest")
    if isinstance(place, pikepdf.Array) and len(place) and isinstance(place[0], pikepdf.Dictionary):
        return place[0].objgen
    return None


def _bookmarks(pdf: pikepdf.Pdf) -> int:
    with pdf.open_outline() as outline:
        waiting = list(outline.root)
        count = 0
        while waiting:
            entry = waiting.pop()
            count += 1
            waiting += entry.children
    return count


def verdicts(file: Path) -> str:
    """Return what veraPDF says of a file, for both flavours."""
    command = verapdf_command()
    if not command:
        return "not asked"
    said = subprocess.run(
        [command, "-f", "ua1", "-f", "2a", str(file)], capture_output=True, text=True, check=False, timeout=_SECONDS
    ).stdout
    return ", ".join("pass" if f"PASS {file} {flavour}" in said else "fail" for flavour in ("ua1", "2a"))
