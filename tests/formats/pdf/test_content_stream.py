"""What is drawn on a page."""

from __future__ import annotations

from booklet.formats.pdf.alphabet import signs_in
from booklet.formats.pdf.content_stream import ContentStream
from booklet.formats.pdf.encoding import encoding
from booklet.model.artwork import Raster
from booklet.typeset.boxes import Picture, Run, Shape, Tag
from booklet.typeset.text.fonts import NASKH

INK = (0.0, 0.0, 0.0)


def stream() -> ContentStream:
    """Return an empty page whose marks may have four tags."""
    right = encoding(signs_in([Run(0, 0, "\u0628", NASKH, 12, INK, is_rtl=True)]))
    return ContentStream(right, 600.0, (Tag("Document"), Tag("Sect"), Tag("Figure"), Tag("P")))


def operators(made: ContentStream) -> list[str]:
    """Return what was drawn, a line each."""
    assert made.finish() == " ".join(made.painter.operators).encode("latin-1")
    return "\n".join(made.painter.operators).split("\n")


def test_everything_is_marked() -> None:
    """Text has its tag and its number on the page; what has no tag is an artifact; every mark is closed."""
    made = stream()
    made.draw([Shape(0, 0, 10, 10, fill=INK), Run(5, 20, "one", 0, 12, INK, tag=1)], 10.0, 30.0, 2)
    lines = operators(made)
    assert lines[0] == "/Artifact BMC"
    assert "/P<</MCID 0>>BDC" in lines
    assert sum(line.endswith(("BMC", "BDC")) for line in lines) == lines.count("EMC") == 2


def test_content_is_numbered_in_order() -> None:
    """Identifiers count from 0, and lead to their tags."""
    made = stream()
    made.draw([Run(0, 20, "a", 0, 12, INK, tag=3), Run(0, 40, "b", 0, 12, INK, tag=2)], 0.0, 0.0, 0)
    made.draw([Run(0, 60, "c", 0, 12, INK, tag=1)], 0.0, 0.0, 2)
    assert made.contents == [3, 2, 3]


def test_pictures_are_drawn_in_their_room() -> None:
    """Pixels by their name in the page's resources, with the room they take beside their tag; decoration has none."""
    made = stream()
    pixels = Raster(2, 1, bytes(6))
    made.draw([Picture(5, 20, 40, 20, pixels, tag=0), Picture(0, 0, 10, 5, pixels)], 10.0, 30.0, 2)
    lines = operators(made)
    assert lines[:3] == ["/Figure<</MCID 0>>BDC", "q 40 0 0 20 15 530 cm /Im1 Do Q", "EMC"]
    assert lines[3:5] == ["/Artifact BMC", "q 10 0 0 5 10 565 cm /Im2 Do Q"]
    assert made.bounds == {2: (15.0, 530.0, 55.0, 550.0)}
    assert made.painter.images == {"/Im1": pixels, "/Im2": pixels}


def test_y_counts_upwards_in_the_file() -> None:
    """A baseline 20 points below a box whose top is at 30 stands 550 points above the foot of a page of 600."""
    made = stream()
    made.draw([Run(5, 20, "one", 0, 12, INK, tag=0)], 10.0, 30.0, 2)
    assert any(line.startswith("15 550 Td[") for line in operators(made))


def test_text_behind_a_picture_stands_where_it_is_placed() -> None:
    """A logo above the words of a cover moves none of them."""
    words = Run(5, 80, "one", 0, 12, INK, tag=1)
    alone, behind = stream(), stream()
    alone.draw([words], 10.0, 30.0, 2)
    behind.draw([Picture(5, 20, 40, 20, Raster(2, 1, bytes(6)), tag=0), words], 10.0, 30.0, 2)
    placed = [[line for line in operators(made) if " Td[" in line] for made in (alone, behind)]
    assert placed[0] == placed[1] != []


def test_runs_of_one_tag_share_one_mark() -> None:
    """Two lines of a paragraph are one piece of content."""
    made = stream()
    made.draw([Run(0, 20, "one ", 0, 12, INK, tag=0), Run(0, 40, "two", 0, 12, INK, tag=0)], 0.0, 0.0, 2)
    assert sum(line.endswith("BDC") for line in operators(made)) == 1


def test_state_is_set_once() -> None:
    """Font and color are set when they change, not for each run."""
    made = stream()
    made.draw([Run(0, 20, "one", 0, 12, INK, tag=0), Run(0, 40, "two", 0, 12, INK, tag=0)], 0.0, 0.0, 2)
    lines = operators(made)
    assert sum(line.endswith(" Tf") for line in lines) == 1
    assert sum(line.endswith(" rg") for line in lines) == 1


def test_what_is_said_in_place_of_marks_stands_beside_them() -> None:
    """Programs that take text out heed it there; brackets and other scripts mean nothing to the file."""
    tags = (Tag("Span", actual="(source 1)"), Tag("Lbl", actual="\u2610"))
    made = ContentStream(encoding(frozenset()), 600.0, tags)
    made.draw([Run(0, 20, "1", 0, 12, INK, tag=0), Shape(0, 0, 9, 9, fill=INK, tag=1)], 0.0, 0.0, 0)
    lines = operators(made)
    assert lines[1] == "/Span<</MCID 0/ActualText (\\(source 1\\))>>BDC"
    assert "/Lbl<</MCID 1/ActualText <FEFF2610>>>BDC" in lines


def nested(lines: list[str]) -> None:
    """Hold that marked content and text objects lie within each other (ISO 32000-1, 14.6.1)."""
    opened: list[str] = []
    ends = {"BT": "ET", "BMC": "EMC", "BDC": "EMC"}
    for line in lines:
        for word in line.split(" ") if line.startswith("BT ") else [line.rsplit(" ")[-1].rsplit(">>")[-1]]:
            if word in ends:
                opened.append(ends[word])
            elif word in ends.values():
                assert opened.pop() == word
            elif word == "re":
                assert "ET" not in opened
    assert not opened


def test_content_behind_words_stands_in_the_same_text_object() -> None:
    """Places are counted from the words before; shapes and letters that stand alone are in none."""
    made = stream()
    words = [Run(0, 20 * line, "a", 0, 12, INK, tag=line) for line in range(2)]
    made.draw([*words, Shape(0, 0, 9, 9, fill=INK, tag=1), Run(0, 60, "b", 0, 12, INK, tag=1)], 0.0, 0.0, 2)
    made.draw([Run(0, 80, "\u0628", NASKH, 12, INK, tag=1, is_rtl=True)], 0.0, 0.0, 2)
    made.draw([Run(9, 80, "!", 1, 12, INK, is_drawn=True), Run(0, 90, "c", 0, 12, INK)], 0.0, 0.0, 2)
    lines = operators(made)
    nested(lines)
    assert lines.count("BT") == 3
    assert [line.partition("[")[0] for line in lines if "]TJ" in line][:2] == ["0 600 Td", "0 -20 Td"]
    assert made.contents == [2, 3, 3]


def test_furniture_is_pagination() -> None:
    """Folios and tabs are marked for what they are."""
    made = stream()
    made.draw_furniture([Run(0, 20, "7", 0, 9, INK)])
    made.draw_furniture([])
    assert operators(made)[0] == "/Artifact<</Type/Pagination>>BDC"


def test_round_corners_are_no_larger_than_the_shape() -> None:
    """A radius of more than half a side is half a side: a circle, which is the ends of a line without length."""
    made = stream()
    shapes = [Shape(0, 0, 10, 10, fill=INK, radius=50), Shape(0, 0, 10, 10, stroke=INK, line=2, radius=50)]
    made.draw([*shapes, Shape(0, 0, 10, 10, stroke=INK, line=2)], 0.0, 0.0, 0)
    lines = operators(made)
    assert lines[2:5] == ["0 0 0 RG 10 w", "1 J 1 j", "5 595 m 5 595 l S"]
    circle = next(line for line in lines if line.endswith("h S Q"))
    assert circle.startswith("q 1 0 0 1 0 590 cm 5 0 m 7.76 0 10 2.24 10 5 c ")
    assert lines[-3:-1] == ["0 J 0 j", "0 590 10 10 re S"]
