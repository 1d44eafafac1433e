"""What stands in the rows that compare two checkouts."""

from __future__ import annotations

from booklet import Profile, build_booklet
from tests.benchmarks.two_trees import Cost, lines
from tests.benchmarks.words_reader import words
from tests.page_texts import library
from tests.tag_outline import Node, read_tags


def test_a_fuller_page_is_no_slower_page() -> None:
    """Twice the time for twice the words on as many pages: by word it is the same."""
    (line,) = lines({"one more": [(Cost(1, 10, 1000), Cost(2, 10, 2000)), (Cost(2, 20, 2000), Cost(4, 20, 4000))]})
    cells = [cell.strip() for cell in line.strip("|").split("|")]
    assert cells[0] == "one more, ms"
    assert cells[3:7] == ["15", "15", "1500", "3000"]
    assert [cell.split()[0] for cell in cells[7:]] == ["2.00", "2.00", "1.00"]


def test_words_are_those_of_the_tagged_text() -> None:
    """Counted tag by tag: what two tags say side by side are two words, and a mark is the words it is spoken with."""
    tree = Node("P", kids=["one ", Node("Span", actual="source two", kids=["2"]), Node("Link", kids=["three"])])
    assert words(tree) == 4
    tags = read_tags(build_booklet(Profile("burkitt"), library()).reader_pdf())
    joined = len(tags.text.split())
    assert joined < words(tags) < 2 * joined
