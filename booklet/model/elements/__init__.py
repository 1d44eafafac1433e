"""Elements: frozen values that say what a thing on a page is, not how it looks.

Fields stand in reading order. The set is closed. Each element names its role in the tag tree (ISO 32000-1, 14.8.4);
`booklet.typeset` gives each its looks. Where lines and boxes are to be filled in on a screen, `blanks_of` says what
names them; it is None where they are for paper.
"""

from __future__ import annotations

from booklet.model.elements.cards_and_steps import Card, Cards, Facts, GivenLine, Step, Timeline, Trail, Way
from booklet.model.elements.color_names import Color
from booklet.model.elements.element_table import OPEN_BOX, TICKED_BOX, Column, Table
from booklet.model.elements.explaining_pictures import Illustration, IllustrationPart, Scan
from booklet.model.elements.form_lines import BlanksOf, Filled, FillIn, WritingLines
from booklet.model.elements.headings import (
    Band,
    ChapterOpening,
    ContentsEntry,
    FrontCover,
    Heading,
    PageBreak,
    TableOfContents,
)
from booklet.model.elements.paragraphs_and_lists import (
    ALL_THAT_FOLLOWS,
    Alerts,
    Bullets,
    Callout,
    Definition,
    Definitions,
    Paragraph,
    References,
)

__all__ = [
    "ALL_THAT_FOLLOWS",
    "OPEN_BOX",
    "TICKED_BOX",
    "Alerts",
    "Band",
    "BlanksOf",
    "Bullets",
    "Callout",
    "Card",
    "Cards",
    "ChapterOpening",
    "Color",
    "Column",
    "ContentsEntry",
    "Definition",
    "Definitions",
    "Element",
    "Facts",
    "FillIn",
    "Filled",
    "FrontCover",
    "GivenLine",
    "Heading",
    "Illustration",
    "IllustrationPart",
    "PageBreak",
    "Paragraph",
    "References",
    "Scan",
    "Step",
    "Table",
    "TableOfContents",
    "Timeline",
    "Trail",
    "Way",
    "WritingLines",
]

Element = (
    FrontCover
    | Band
    | Heading
    | Paragraph
    | Bullets
    | Alerts
    | Facts
    | Cards
    | Table
    | Timeline
    | Trail
    | Illustration
    | Scan
    | FillIn
    | WritingLines
    | Callout
    | TableOfContents
    | Definitions
    | References
    | PageBreak
)
