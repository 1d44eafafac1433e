"""Manuscripts that hold every element, for tests of drawing."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

from booklet.formats.pdf import Metadata, draw_reader
from booklet.model.artwork import Logo, Outline, Raster, Vector
from booklet.model.document import Document, Part
from booklet.model.elements import (
    Alerts,
    Band,
    Bullets,
    Callout,
    Card,
    Cards,
    Column,
    ContentsEntry,
    Definition,
    Definitions,
    Facts,
    Filled,
    FillIn,
    FrontCover,
    GivenLine,
    Heading,
    Illustration,
    IllustrationPart,
    PageBreak,
    Paragraph,
    References,
    Scan,
    Step,
    Table,
    TableOfContents,
    Timeline,
    Trail,
    WritingLines,
)
from booklet.model.papers import PAPERS
from booklet.model.paths import round_rectangle
from booklet.model.text import Span, Text
from booklet.typeset import Pages, make_up
from booklet.typeset.theme.theme import Theme
from tests.english import ENGLISH

words = Text.of

CITED = Text(
    (
        Span("The goal is "),
        Span("remission", term="remission"),
        Span(": no leukemia cells in samples. See "),
        Span("words to know", page="words"),
        Span("."),
        Span("\u00a0"),
        Span("1,\u00a02", cite=True, spoken="(source 1, 2)"),
    )
)


def every_element() -> Document:
    """Return a booklet of made-up words that uses every element once."""
    front = Part(
        "",
        "",
        "teal",
        (
            FrontCover(
                words("For families"),
                words("A sample booklet"),
                (words("One kind"),),
                (words("Name"),),
                (words("Draft"), Filled(words("Place"), (words("Here"),))),
                Logo(Raster(2, 1, bytes(6)), "A mark"),
            ),
        ),
    )
    call = Part(
        "When to call",
        "!",
        "red",
        (
            Band(words("First"), words("When to call"), words("Day or night"), "call"),
            Alerts((words("A fever"), CITED)),
            FillIn(
                words("Our numbers"), (words("Clinic"), words("Nights"), Filled(words("Day"), (words("555-0100"),)))
            ),
            Heading(words("Contents"), 2, "contents", starts_page=True),
            TableOfContents(
                (
                    ContentsEntry("!", words("When to call"), "call", "red"),
                    ContentsEntry("A", words("Words"), "words", "blue"),
                )
            ),
        ),
    )
    body = Part(
        "Words",
        "A",
        "blue",
        (
            Heading(words("Words to know"), 2, "words", starts_page=True),
            Paragraph(CITED, "lead"),
            Definitions((Definition(words("Remission"), words("No leukemia cells → in samples."), "term-remission"),)),
            Heading(words("A smaller heading"), 3),
            Facts(
                ((words("How long"), (words("Four weeks"), words("Or more"))), (words("Where"), (words("At home"),)))
            ),
            Bullets((words("One"), CITED)),
            Callout(words("Good to know"), (words("A callout says what comes first."),)),
            Cards(
                (
                    Card(
                        words("Medicine"),
                        words("Kind"),
                        words("Also called Other"),
                        (GivenLine(words("As pills."), "pills"), CITED),
                        "orange",
                    ),
                )
            ),
            Table(
                (
                    Column(words("Had it"), 0.2, "tick"),
                    Column(words("What"), 0.5),
                    Column(words("Began"), 0.3, "write"),
                ),
                ((words("Tired"),), (words("Not hungry"),)),
                blank_rows=1,
            ),
            Timeline(
                (Step("1", words("First"), (words("Four weeks"),), "teal"), Step("2", words("Second"), (), "green"))
            ),
            Heading(words("To color in"), 2, "trail", starts_page=True),
            Trail(
                (words("Color each stop."),),
                (Step("1", words("First"), (), "teal"), Step("2", words("Second"), (words("If so:"),), "green")),
                words("Finish"),
            ),
            Heading(words("A drawing"), 3),
            Illustration(
                "ways",
                words("Two small drawings."),
                words("How it is given"),
                (IllustrationPart("mouth", words("By mouth")), IllustrationPart("vein", words("Into a vein"))),
            ),
            Scan(
                Vector(4.0, 4.0, (Outline(round_rectangle(1.0, 1.0, 2.0, 2.0, 0.0), (0.0, 0.0, 0.0)),)),
                words("Is this current?"),
                words("A code to scan."),
            ),
            PageBreak(),
            References(((words("1"), (words("A page"), words("From 2025"))),)),
            PageBreak(),
            Paragraph(words("Small print"), "note"),
            WritingLines(2, words("Ask your team")),
            WritingLines(3, fills_page=True),
        ),
    )
    return Document("A sample booklet", ENGLISH, "Draft", (front, call, body), "Notes")


def pages(manuscript: Document | None = None) -> Pages:
    """Return a manuscript made up on half-letter pages; the one of every element if none is given."""
    return make_up(manuscript or every_element(), Theme(PAPERS["half-letter"]))


def reader(manuscript: Document | None = None) -> bytes:
    """Return a manuscript's reader PDF; the one of every element if none is given."""
    manuscript = manuscript or every_element()
    return draw_reader(pages(manuscript), Metadata(manuscript.title, manuscript.language, keywords=("content 1",)))


def parents(pdf: pikepdf.Pdf) -> Iterator[tuple[int, pikepdf.Object]]:
    """Yield each key of the parent tree with what it leads to (ISO 32000-1, 14.7.4.4)."""
    for leaf in pdf.Root.StructTreeRoot.ParentTree.Kids:
        held = list(leaf.Nums)
        yield from zip(map(int, held[::2]), held[1::2], strict=True)
