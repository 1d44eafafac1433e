"""What an order may say, as texts: one table of fields, from which options, columns and forms are made."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from booklet.core.units import in_mm
from booklet.core.values import fields, frozen
from booklet.model.editions import EDITIONS, INKS
from booklet.model.packs import PACK_NAMES, WHOLE
from booklet.model.papers import PAPERS
from booklet.model.profile import Profile
from booklet.model.text import AUDIENCES
from booklet.order import BOOKLET
from booklet.press.options import FLIPS, PAPER_THICKNESS, PRINTER_MARGIN

FieldKind = Literal["choice", "choices", "text", "flag", "file", "folder", "date", "length", "count"]
"""A value out of a list; several of them, with commas; free text; yes or no; a path; a day as 2026-11-30; millimeters;
a whole number."""

FieldGroup = Literal["reader", "product", "looks", "site", "press", "signing"]
"""Whom it is for; what is made; how it looks; whose details it holds; how it is printed; what must be signed."""


@frozen
class OrderField:
    """One thing that an order may say.

    Attributes:
        name: Its column, and its name in `texts`; the option is `--` and the name with hyphens.
        default: The text that holds where none is given; "" for nothing.
        help: What it is, for people: a phrase with a capital and a full stop.
        values: The ids that there are in any content; none where the content knows them, or where it is no choice.
        metavar: What stands for its value in a command's help.
        also: What else is understood, as `key_of` writes it, each with the id it means.
    """

    name: str
    group: FieldGroup
    kind: FieldKind
    help: str
    default: str = ""
    values: tuple[str, ...] = ()
    metavar: str = "NAME"
    also: tuple[tuple[str, str], ...] = ()

    @property
    def option(self) -> str:
        """The option of the command line."""
        return f"--{self.name.replace('_', '-')}"


@frozen
class Value:
    """A value that a field may have: its id, its name, and what it means."""

    id: str
    label: str = ""
    meaning: str = ""


_READER = {
    "subtype": "Kind of leukemia.",
    "risk": "Risk group, if it is known.",
    "marker": "Which gene or chromosome change was found, if it is known.",
    "mrd": "Result of the MRD test, if it is known.",
    "cns": "What was found in the spinal fluid at diagnosis, if it is known.",
    "stage": "How far treatment has come. Not given: newly diagnosed.",
    "burden": "How many leukemia cells there are, if it is known.",
    "donor": "A donor for a stem cell transplant, if there is one.",
    "age": "How old the child is, where it matters.",
    "audience": "Whom the words speak to.",
}

THICKEST_MM = 1.0
WIDEST_MM = 25.0
"""The most that paper thickness and printer margin may be."""


def _reader_field(name: str) -> OrderField:
    is_audience = name == "audience"
    words = _READER.get(name, f"{name.replace('_', ' ').capitalize()}, if it is known.")
    return OrderField(
        name, "reader", "choice", words, AUDIENCES[0] if is_audience else "", AUDIENCES if is_audience else ()
    )


FIELDS: tuple[OrderField, ...] = (
    *(_reader_field(each.name) for each in fields(Profile)),
    OrderField("product", "product", "choice", "What is made.", BOOKLET),
    OrderField(
        "pack",
        "product",
        "choice",
        "The part of a booklet that is taught at one time, as a booklet of its own.",
        WHOLE,
        PACK_NAMES,
        also=(("all", WHOLE), ("1", PACK_NAMES[0]), ("2", PACK_NAMES[1]), ("3", PACK_NAMES[2])),
    ),
    OrderField(
        "with",
        "product",
        "choices",
        "Pages that are only printed on request, with commas, such as medicine-log,blood-counts.",
        metavar="NAMES",
    ),
    OrderField("language", "product", "choice", "Language of the texts. Not given: that of the content."),
    OrderField(
        "draft_language", "product", "flag", "Print what is not translated in the content's own language, marked."
    ),
    OrderField("with_language", "product", "choice", "Cards and sheets: a second language, beside the first."),
    OrderField(
        "paper",
        "looks",
        "choice",
        "Page size. Not given: half-letter; letter for large print, sheets and cards.",
        values=tuple(PAPERS),
        metavar="SIZE",
        also=(("usletter", "letter"), ("statement", "half-letter")),
    ),
    OrderField(
        "edition",
        "looks",
        "choice",
        "Large print is 18 points or more, and takes letter or a4.",
        EDITIONS[0],
        EDITIONS,
        also=(("large", "large-print"),),
    ),
    OrderField(
        "ink",
        "looks",
        "choice",
        "What is printed: all of it, no large grounds of color, or black alone, for copiers.",
        INKS[0],
        INKS,
        also=(("gray", "grey"), ("black", "grey"), ("color", "full")),
    ),
    OrderField(
        "fillable",
        "looks",
        "flag",
        "Make lines and boxes fields to fill in on a screen.",
    ),
    OrderField("theme", "looks", "file", "File with other colors.", metavar="FILE"),
    OrderField("site", "site", "folder", "Your hospital's own details; see 'booklet site'.", metavar="FOLDER"),
    OrderField("require_site", "site", "flag", "Make nothing if the site leaves a line open."),
    OrderField(
        "press",
        "press",
        "choice",
        "Make a file for printing only: sheets to fold from the ward's printer, or single pages for a print shop.",
        values=("ward", "shop"),
    ),
    OrderField(
        "paper_thickness",
        "press",
        "length",
        f"Ward: thickness of a sheet, for creep; 0 for none. Not given: {in_mm(PAPER_THICKNESS):.1f}.",
        metavar="MM",
    ),
    OrderField(
        "printer_margin",
        "press",
        "length",
        f"Ward: what the printer leaves white along each edge. Not given: {in_mm(PRINTER_MARGIN):.1f}.",
        metavar="MM",
    ),
    OrderField(
        "signature",
        "press",
        "count",
        "Ward: pages to fold together, a multiple of 4, such as 16. Not given: all pages in one.",
        metavar="PAGES",
    ),
    OrderField(
        "flip",
        "press",
        "choice",
        "Ward: the edge the printer turns sheets over at, for printers that only know one. Not given: short.",
        values=FLIPS,
    ),
    OrderField("test_sheet", "press", "flag", "Ward: make only one sheet, to try the printer with."),
    OrderField("crop_marks", "press", "flag", "Shop: show where to cut."),
    OrderField(
        "signatures", "signing", "folder", "Folder of signatures, beside those of the content.", metavar="FOLDER"
    ),
    OrderField(
        "as_of",
        "signing",
        "date",
        "The day that decides which signatures and approvals hold, as 2026-11-30. Not given: today.",
        metavar="DATE",
    ),
    OrderField("require_signed", "signing", "flag", "Make nothing if a clinician's signature is missing."),
)
"""All of them, in the order of a form. A new axis of the profile is one at once."""

FIELD: dict[str, OrderField] = {each.name: each for each in FIELDS}
"""The fields by name."""

PRESS_NEEDS = {
    "ward": ("paper_thickness", "printer_margin", "signature", "flip", "test_sheet"),
    "shop": ("crop_marks",),
}
"""The fields that each way to print has."""


def key_of(text: str) -> str:
    """Return a text as ids are compared: without case, spaces, hyphens and underscores.

    Example:
        >>> key_of("T-cell") == key_of("t_cell") == key_of(" TCELL ")
        True
    """
    return "".join(filter(str.isalnum, text.casefold()))


def resolve(text: str, values: Iterable[Value], also: Iterable[tuple[str, str]] = ()) -> str | None:
    """Return the id that a text means: written in any way, or by the value's name; None if there is none, or several.

    Example:
        >>> resolve("High risk", [Value("standard", "Standard risk"), Value("high", "High risk")])
        'high'
    """
    values = tuple(values)
    wanted = key_of(text)
    ids = {value.id for value in values if key_of(value.id) == wanted}
    names = {value.id for value in values if value.label and key_of(value.label) == wanted}
    others = {meant for key, meant in also if key == wanted}
    for matches in (ids, names, others):
        if matches:
            return matches.pop() if len(matches) == 1 and wanted else None
    return None


def shown(text: str) -> str:
    """Return what messages say of a text that is no value.

    Only what could be an id is repeated: anything else may be the name of a patient in a wrong place.

    Example:
        >>> shown("ph-negative"), shown("Ann Example")
        ("'ph-negative'", 'what is written there')
    """
    is_id = len(text) <= _MOST_SHOWN and text.isascii() and not set(text) - _IN_IDS
    return repr(text) if is_id else "what is written there"


def shown_path(text: str) -> str:
    """Return what messages say of a text that is no path: only one of names that could be ids is repeated.

    Example:
        >>> shown_path("sites/ward7"), shown_path("Ann Example")
        ("'sites/ward7'", 'what is written there')
    """
    parts = text.replace("\\", "/").split("/")
    return repr(text) if all(not part or shown(part) == repr(part) for part in parts) else "what is written there"


_MOST_SHOWN = 40
_IN_IDS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.+")
