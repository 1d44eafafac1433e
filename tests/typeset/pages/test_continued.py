"""Conditions are said again at the head of a page, and read there."""

from __future__ import annotations

import pytest

from booklet.model.document import Document, Part
from booklet.model.elements import (
    ALL_THAT_FOLLOWS,
    Bullets,
    Card,
    Cards,
    Column,
    Element,
    Paragraph,
    Table,
    WritingLines,
)
from booklet.model.text import Span, Text
from booklet.typeset import Pages, make_up
from booklet.typeset.boxes import ARTIFACT, Run, Tag
from booklet.typeset.pages.continued import cut
from booklet.typeset.theme.theme import Theme
from tests.english import ENGLISH
from tests.typeset.setting import THEME, words

LEAD = Text((Span("If so:", bold=True, again="If so, continued:"),))
CHILDREN = Text((Span("In children:", bold=True, again="In children, continued:"),))


def lead(text: Text = LEAD, reach: int = 1) -> Paragraph:
    """Return a condition."""
    return Paragraph(text, leads_in=True, reach=reach)


def bullets(count: int, first: int = 0) -> Bullets:
    """Return a list of so many items."""
    return Bullets(tuple(words(f"Item {number}.") for number in range(first, first + count)))


def made(*elements: Element, theme: Theme = THEME) -> Pages:
    """Return elements on pages."""
    return make_up(Document("T", ENGLISH, "", (Part("", "", "teal", elements),)), theme)


def said(pages: Pages) -> list[list[str]]:
    """Return what stands on each page, box by box."""
    return [
        ["".join(mark.text for mark in placed.marks if isinstance(mark, Run)) for placed in page.placed]
        for page in pages.pages
    ]


def roles(pages: Pages) -> list[list[str]]:
    """Return the roles of the tags of each element, as deep as they lie."""
    return [[f"{'.' * _depth(tags, index)}{tag.role}" for index, tag in enumerate(tags)] for tags in pages.tags]


def _depth(tags: tuple[Tag, ...], index: int) -> int:
    parent = tags[index].parent
    return 0 if parent < 0 else 1 + _depth(tags, parent)


def test_a_list_goes_on_under_its_condition() -> None:
    """Once on each further page, before the first item there; what stands behind the list is under none."""
    pages = made(lead(), bullets(40), bullets(40, first=40))
    first, second, third, *_ = said(pages)
    assert (first[0], second[0]) == ("If so:", "If so, continued:")
    assert second[1].startswith("\u2022Item")
    assert sum("continued" in words for page in said(pages) for words in page) == 1
    assert "continued" not in third[0]


def test_it_is_read_where_it_is_printed() -> None:
    """A list is two lists then, with the condition between them, and no item is lost or said twice."""
    pages = made(lead(), bullets(40))
    assert [element[0] for element in roles(pages)] == ["P", "L", "P", "L"]
    assert sum(role == ".LI" for element in roles(pages) for role in element) == 40
    order = [placed.element for page in pages.pages for placed in page.placed]
    assert order == sorted(order)


def test_nothing_is_said_again_on_the_same_page() -> None:
    """Nor where a page begins with something else."""
    assert not any("continued" in words for page in said(made(lead(), bullets(5))) for words in page)


def test_conditions_within_conditions() -> None:
    """All that still hold, the outermost first; the inner one goes as far as it reaches."""
    outer: list[Element] = [lead(CHILDREN, reach=3), lead(reach=1), bullets(33), bullets(40, first=33)]
    pages = said(made(*outer))
    assert pages[1][:2] == ["In children, continued:", "If so, continued:"]
    assert pages[2][:1] == ["In children, continued:"]
    assert not pages[2][1].startswith("If so")


def test_a_condition_that_reaches_to_the_end() -> None:
    """Of the part: so a block that nobody has counted is under it, too."""
    pages = said(made(lead(reach=ALL_THAT_FOLLOWS), bullets(20), bullets(50, first=20)))
    assert [page[0] for page in pages[1:]] == ["If so, continued:"] * (len(pages) - 1)


def test_words_under_a_condition_are_not_parted() -> None:
    """Else the condition would be read in the midst of a sentence."""
    long = Paragraph(words("word " * 60))
    for elements in ((lead(reach=30), *[long] * 30), [Paragraph(LEAD + words(" " + "word " * 60))] * 30):
        pages = made(*elements)
        assert len(pages) > 2
        heads = [page[1] if "continued" in page[0] else page[0] for page in said(pages)[1:]]
        assert len({(head.startswith("If so: word"), len(head)) for head in heads}) == 1, "each begins a paragraph"


def test_lines_too_many_for_a_page() -> None:
    """Then the words are parted, with their own condition above what is left."""
    (first, second, *_) = said(made(Paragraph(LEAD + words(" " + "word " * 500))))
    assert first[0].startswith("If so: word")
    assert second[0] == "If so, continued:"


def test_a_table_has_its_heads_again() -> None:
    """As decoration in one table; behind a condition it is a table of its own, and they are its heads."""
    columns = (Column(words("Head"), 0.6), Column(words("Began"), 0.4, "write"))
    table = Table(columns, tuple((words(f"Row {number}"),) for number in range(20)))
    plain, bound = made(table), made(lead(), table)
    assert sum(role == "..TH" for element in roles(plain) for role in element) == 2
    assert [element[0] for element in roles(bound)] == ["P", "Table", "P", "Table"]
    for element in (roles(bound)[1], roles(bound)[3]):
        assert element.count("..TH") == 2
        assert element.count("..TD") == 2 * (element.count(".TR") - 1), "cells to write in go with their row"
    page = bound.pages[1]
    assert [mark.text for placed in page.placed[1:2] for mark in placed.marks if isinstance(mark, Run)] == [
        "Head",
        "Began",
    ]
    assert all(mark.tag != ARTIFACT for mark in page.placed[1].marks if isinstance(mark, Run))


def test_a_card_too_tall_for_a_page() -> None:
    """What it says behind its own condition has that on each page, above the name that is repeated."""
    lines = (LEAD, *(words(f"Line {number} of it.") for number in range(60)))
    card = Card(words("Name"), words("Kind"), Text(()), lines)
    (first, second, *_) = said(made(Cards((card,))))
    assert "If so:" in first
    assert second[0] == "If so, continued:"
    assert "Name" in "".join(second[1:4])


def test_lines_to_write_on_count_as_well() -> None:
    """What stands below them on the same page is under the condition, too."""
    room = WritingLines(14, fills_page=True)
    pages = said(made(lead(reach=4), bullets(15), room, room, Paragraph(words("Under it."))))
    at = next(number for number, page in enumerate(pages) if "Under it." in page)
    assert at > 0
    assert pages[at][0] == "If so, continued:"


TAGS = tuple(
    Tag(role, parent)
    for role, parent in (
        ("L", -1),
        ("LI", 0),
        ("Lbl", 1),
        ("LBody", 1),
        ("Link", 3),
        ("LI", 0),
        ("Lbl", 5),
        ("LBody", 5),
    )
)


@pytest.mark.parametrize(
    ("used", "expected"),
    [
        ([{2, 3, 4}, {6, 7}], [["L", "LI", "Lbl", "LBody", "Link"], ["L", "LI", "Lbl", "LBody"]]),
        ([{2, 3}, {3, 4, 6, 7}], [["L", "LI", "Lbl", "LBody"], ["L", "LI", "LBody", "Link", "LI", "Lbl", "LBody"]]),
        (
            [{2, 3, 4}, {3}, {6, 7}],
            [["L", "LI", "Lbl", "LBody", "Link"], ["L", "LI", "LBody"], ["L", "LI", "Lbl", "LBody"]],
        ),
        ([{2, 3, 4}, {7}], [["L", "LI", "Lbl", "LBody", "Link"], ["L", "LI", "Lbl", "LBody"]]),
    ],
)
def test_tags_are_cut_between_items(used: list[set[int]], expected: list[list[str]]) -> None:
    """The list is in each part; an item that goes on is as well; what has no marks goes with what it stands in."""
    parts = list(cut(TAGS, [frozenset(each) for each in used]))
    assert [[tag.role for tag in part.tags] for part in parts] == expected
    for part, wanted in zip(parts, used, strict=True):
        assert wanted <= part.places.keys()
        assert all(tag.parent < index for index, tag in enumerate(part.tags))
