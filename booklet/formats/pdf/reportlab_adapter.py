"""The one place that knows ReportLab's private names: how it gives characters of a font their codes.

ReportLab reads font files, chooses codes and cuts subsets; what the file says of them is written in `fonts`.
"""

from __future__ import annotations

from reportlab.pdfbase.ttfonts import FF_NONSYMBOLIC, FF_SYMBOLIC, makeToUnicodeCMap

from booklet.core.values import frozen
from booklet.typeset.text.font_files import font
from booklet.typeset.text.fonts import FACE_FILES, FaceId

Codes = dict[str, tuple[int, int]]
"""For each character, the subset it is in and its code there."""


@frozen
class Subset:
    """At most 256 characters of a face, as one font of a file.

    Attributes:
        base_font: PostScript name, with a tag for the subset before it (ISO 32000-1, 9.6.4).
        widths: Width of each code from 0, in thousandths of the type size.
        descriptor: Entries of the font descriptor but the font's name and program (9.8).
        program: The TrueType font.
        unicode: CMap from codes to characters (9.10.3).
    """

    base_font: str
    widths: tuple[float, ...]
    descriptor: str
    program: bytes
    unicode: bytes


class _Document:
    """Stands for a document where ReportLab keeps which codes it has given in which document."""


def make_subsets(face: FaceId, characters: str) -> tuple[tuple[Subset, ...], Codes]:
    """Return the fonts that hold ASCII and more characters of a face, and the codes of all these.

    ASCII keeps its own codes in the first subset; the same characters get the same codes.

    Args:
        face: Index of the face.
        characters: Characters that the face has, each once.
    """
    document, reader = _Document(), font(FACE_FILES[face])
    codes: Codes = {}
    for character in (*map(chr, range(32, 127)), *characters):
        ((subset, code),) = reader.splitString(character, document)
        codes[character] = (subset, code[0])
    subsets = reader.state[document].subsets
    return tuple(_subset(face, index, list(held)) for index, held in enumerate(subsets)), codes


def _subset(face: FaceId, index: int, held: list[int]) -> Subset:
    metrics = font(FACE_FILES[face]).face
    # A tag of six letters; fonts of one file that share a name need different ones.
    tag = "".join(chr(ord("A") + int(digit)) for digit in f"{index:06d}")
    base_font = f"{tag}+{metrics.name.decode('ascii')}"
    flags = metrics.flags & ~FF_NONSYMBOLIC | FF_SYMBOLIC
    box = " ".join(f"{number:g}" for number in metrics.bbox)
    descriptor = (
        f"/Ascent {metrics.ascent:g} /CapHeight {metrics.capHeight:g} /Descent {metrics.descent:g} /Flags {flags:d} "
        f"/FontBBox [{box}] /ItalicAngle {metrics.italicAngle:g} /StemV {metrics.stemV:g} "
        f"/MissingWidth {metrics.defaultWidth:g}"
    )
    return Subset(
        base_font,
        tuple(map(metrics.getCharWidth, held)),
        descriptor,
        metrics.makeSubset(held),
        makeToUnicodeCMap(base_font, held).encode("ascii"),
    )
