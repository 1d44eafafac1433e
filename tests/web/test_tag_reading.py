"""What stands on the page is what a screen reader hears of the PDF."""

from __future__ import annotations

import pytest

from booklet.library.load import load_library
from booklet.make import make
from booklet.model.profile import Profile
from booklet.order import Order
from booklet.web.tag_reading import Node, Words, read_pages
from tests.tag_outline import Node as Tag
from tests.tag_outline import read_tags

ORDERS = [
    Order(Profile("ph-positive", risk="high")),
    Order(Profile("burkitt", audience="patient"), edition="large-print"),
    Order(Profile("t-cell"), product="school-sheet"),
    Order(Profile("b-cell"), product="card"),
    Order(Profile("t-cell"), pack="later", on_request=("medicine-log", "transfusions")),
]


def told(node: Node | Words) -> object:
    """Return a tag as roles and words."""
    if isinstance(node, Words):
        # The font has one glyph for both kinds of space, and its PDF names the other one.
        return node.text.replace("\u00a0", " ")
    return (node.role, node.actual or _joined([told(kid) for kid in node.kids]))


def heard(node: Tag | str) -> object:
    """Return a tag of the PDF in the same form."""
    if isinstance(node, str):
        return node
    return (node.role, node.actual or _joined([heard(kid) for kid in node.kids]))


def _joined(parts: list[object]) -> list[object]:
    """Return parts with words that stand beside each other as one."""
    found: list[object] = []
    for part in parts:
        if isinstance(part, str) and found and isinstance(found[-1], str):
            found[-1] += part
        elif part != "":
            found.append(part)
    return found


@pytest.mark.parametrize("order", ORDERS, ids=lambda order: order.name)
def test_it_is_the_tag_tree_of_the_pdf(order: Order) -> None:
    """Tag by tag and word by word."""
    product = make(order, load_library())
    tree = read_tags(product.pdf())
    tops = [kid for section in tree.kids if isinstance(section, Tag) for kid in section.kids]
    assert [told(node) for node in read_pages(product.pages)] == [heard(kid) for kid in tops]


def test_pages_together_say_all() -> None:
    """Nothing of a page is lost, and nothing stands on two but the marks of items that run over."""
    product = make(ORDERS[0], load_library())
    whole = sorted("".join(node.text for node in read_pages(product.pages)).replace(" ", ""))
    apart = sorted(
        "".join(node.text for page in product.pages.pages for node in read_pages(product.pages, page.number)).replace(
            " ", ""
        )
    )
    assert len(apart) - len(whole) in range(20)


def test_on_a_page_each_row_has_all_its_cells() -> None:
    """Else what stands behind an empty cell stands in the column before its own."""
    product = make(ORDERS[0], load_library())
    tables = [
        table
        for page in product.pages.pages
        for top in read_pages(product.pages, page.number)
        for table in _found(top, "Table")
    ]
    assert "Who said it" in "".join(table.text for table in tables)
    for table in tables:
        assert len({len([*_found(row, "TH"), *_found(row, "TD")]) for row in _found(table, "TR")}) == 1


def _found(node: Node, role: str) -> list[Node]:
    """Return the nodes of a role, a node and all below it."""
    below = [each for kid in node.kids if isinstance(kid, Node) for each in _found(kid, role)]
    return [node, *below] if node.role == role else below
