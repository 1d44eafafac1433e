"""What is painted on a page comes in the order of the tags, for programs without an eye for tags."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pytest

from booklet import Order, Profile, load_library
from booklet.make import make
from tests.formats.pdf.manuscripts import reader

ORDERS = {
    "standard": Order(Profile("ph-positive")),
    "large print": Order(Profile("burkitt"), edition="large-print"),
    "card": Order(Profile("t-cell"), product="card"),
    "home sheet": Order(Profile("t-cell"), product="home-sheet"),
    "school sheet": Order(Profile("t-cell"), product="school-sheet"),
    "emergency sheet": Order(Profile("t-cell"), product="emergency-sheet"),
}


def painted(page: pikepdf.Page) -> list[int]:
    """Return the identifiers of a page's tagged content, as they are painted; none lies inside another."""
    found: list[int] = []
    depth = 0
    for instruction in pikepdf.parse_content_stream(page):
        name = str(instruction.operator)
        if name in {"BDC", "BMC"}:
            depth += 1
            assert depth == 1
            if name == "BDC" and "/MCID" in instruction.operands[1]:
                found.append(int(instruction.operands[1].MCID))
        elif name == "EMC":
            depth -= 1
        elif name in {"Tj", "TJ", "Do", "f", "B", "S"}:
            assert depth == 1, "something is painted that is neither tagged nor an artifact"
    assert depth == 0
    return found


def tagged(element: pikepdf.Object, page: object = None) -> Iterator[tuple[object, int]]:
    """Yield page and identifier of all content, in the order of the tags."""
    page = element.Pg.objgen if "/Pg" in element else page
    kids = element.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            yield page, int(kid)
        elif kid.get("/Type") == "/MCR":
            yield kid.Pg.objgen, int(kid.MCID)
        elif kid.get("/Type") != "/OBJR":
            yield from tagged(kid, page)


def check(pdf: bytes) -> int:
    """Hold each page's painted order against that of the tags, and return how many pieces there are."""
    with pikepdf.open(BytesIO(pdf)) as file:
        heard: dict[object, list[int]] = {}
        for page, identifier in tagged(file.Root.StructTreeRoot.K):
            heard.setdefault(page, []).append(identifier)
        for page in file.pages:
            assert painted(page) == heard.get(page.obj.objgen, [])
        assert list(heard) == [page.obj.objgen for page in file.pages if page.obj.objgen in heard]
        return sum(map(len, heard.values()))


@pytest.mark.parametrize("name", ORDERS)
def test_painted_as_tagged(name: str) -> None:
    """Page by page, piece by piece, in booklets, on sheets and on cards."""
    assert check(make(ORDERS[name], load_library()).pdf()) > 10


def test_every_element_is_painted_as_tagged() -> None:
    """Also elements that few booklets have."""
    assert check(reader()) > 100
