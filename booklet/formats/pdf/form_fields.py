"""Fields to fill in on a screen: text fields and check boxes with their looks (ISO 32000-1, 12.7).

There are no scripts and no actions, and viewers are not asked to make looks of their own: PDF/A allows none of that
(ISO 19005-2, 6.4.1, 6.5.1). Each field is a widget annotation at once (ISO 32000-1, 12.5.6.19).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from booklet.core.units import Points
from booklet.core.values import frozen
from booklet.formats.pdf.encoding import Encoding
from booklet.formats.pdf.file import PdfFile, deflated
from booklet.formats.pdf.painter import Painter
from booklet.formats.pdf.strings import text_string
from booklet.typeset.boxes import Blank
from booklet.typeset.pages.pages import Placed
from booklet.typeset.theme.colors import Rgb

_READ_ONLY, _MULTILINE = 1 << 0, 1 << 12
"""Flags of fields (ISO 32000-1, tables 221 and 228)."""

_FONT = b"/Text"
"""What fields call the font of what is typed."""


@frozen
class FormField:
    """One field of a page.

    Attributes:
        tag: Its tag.
        blank: What is filled in.
        area: Left, top, right and bottom edge, from the page's top left corner.
        look: Operators that draw a box when it is ticked, compressed; b"" for others.
    """

    tag: int
    blank: Blank
    area: tuple[Points, Points, Points, Points]
    look: bytes


def fields(boxes: Sequence[Placed], offsets: Sequence[int], encoding: Encoding) -> Iterator[FormField]:
    """Yield the fields of a page's boxes in reading order.

    Args:
        boxes: The boxes.
        offsets: Index of the first tag of each element.
        encoding: Has all characters of them.
    """
    for placed in boxes:
        for mark in [each for each in placed.marks if type(each) is Blank]:
            left, top = placed.x + mark.x, placed.y + mark.y
            area = (left, top, left + mark.width, top + mark.height)
            yield FormField(offsets[placed.element] + mark.tag, mark, area, _look(mark, encoding))


def _look(blank: Blank, encoding: Encoding) -> bytes:
    painter = Painter(encoding, blank.height)
    for mark in blank.marks:
        painter.mark(mark, 0.0, 0.0)
    return deflated(painter.finish()) if painter.operators else b""


class InteractiveForm:
    """The form of a file while it is put together."""

    def __init__(self, file: PdfFile) -> None:
        """Begin with no fields in a file."""
        self._file = file
        self._numbers: list[int] = []
        self._names: Counter[str] = Counter()
        self._looks: dict[tuple[bytes, Points, Points], int] = {}

    def put(self, number: int, field: FormField, key: int, page: int, height: Points) -> None:
        """Give a field its bytes.

        Args:
            number: Its object number.
            field: What it is.
            key: Its key in the parent tree.
            page: Object number of its page.
            height: Height of its page.
        """
        self._numbers.append(number)
        blank = field.blank
        self._names[blank.name] += 1
        count = self._names[blank.name]
        # A name stands once in a file: rows that are alike are counted.
        name, label = (f"{blank.name}-{count}", f"{blank.label} ({count})") if count > 1 else (blank.name, blank.label)
        left, top, right, bottom = field.area
        self._file.put(
            number,
            b"<< /Type /Annot /Subtype /Widget /T %s /TU %s /Rect [%.2f %.2f %.2f %.2f] /F 4 /P %d 0 R "
            b"/StructParent %d %s >>"
            % (
                text_string(name),
                text_string(label),
                left,
                height - bottom,
                right,
                height - top,
                page,
                key,
                self._tick(field) if blank.kind == "tick" else self._line(field),
            ),
        )

    def entry(self) -> bytes:
        """Return the entry of the catalog for the form (12.7.2); nothing if there is nothing to fill in."""
        if not self._numbers:
            return b""
        from booklet.formats.pdf.field_font import add_field_font  # noqa: PLC0415  (few booklets have a form)

        listed = b" ".join(b"%d 0 R" % number for number in self._numbers)
        font = add_field_font(self._file)
        return b" /AcroForm << /Fields [%s] /DA (%s 12 Tf 0 g) /DR << /Font << %s %d 0 R >> >> >>" % (
            listed,
            _FONT,
            _FONT,
            font,
        )

    def _tick(self, field: FormField) -> bytes:
        blank = field.blank
        looks = self._look(b"", blank), self._look(field.look, blank)
        return b"/FT /Btn /AS /Off /AP << /N << /Off %d 0 R /Yes %d 0 R >> >>" % looks

    def _line(self, field: FormField) -> bytes:
        blank = field.blank
        if blank.value:
            flags = _READ_ONLY | (_MULTILINE if blank.kind == "lines" else 0)
            return b"/FT /Tx /Ff %d /DA (%s 12 Tf 0 g) /V %s /DV %s" % (flags, _FONT, *(text_string(blank.value),) * 2)
        # What is typed on several lines hides the rules, which stand at distances of their own.
        is_long = blank.kind == "lines"
        return b"/FT /Tx /Ff %d /DA (%s %g Tf %s)%s /AP << /N %d 0 R >>" % (
            _MULTILINE if is_long else 0,
            _FONT,
            blank.size,
            _color(blank.color),
            b" /MK << /BG [1 1 1] >>" if is_long else b"",
            self._look(field.look, blank),
        )

    def _look(self, look: bytes, blank: Blank) -> int:
        """Return the number of the form XObject that draws a look, which is in the file once (8.10)."""
        key = (look, blank.width, blank.height)
        if key not in self._looks:
            entries = b"/Type /XObject /Subtype /Form /BBox [0 0 %.2f %.2f] /Resources << >>" % key[1:]
            if look:
                self._looks[key] = self._file.add_deflated(look, entries)
            else:
                self._looks[key] = self._file.add_stream(b"/Tx BMC\nEMC", entries, is_compressed=False)
        return self._looks[key]


def _color(color: Rgb) -> bytes:
    return b"%.3g %.3g %.3g rg" % color
