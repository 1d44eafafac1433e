"""Read a PDF's tag tree back, as a screen reader would hear it: indented text for golden files, nodes for tests."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from struct import unpack
from typing import Any

import pikepdf


@dataclass
class Node:
    """One tag: its role, what is said in its place, its children; text stands among them in order.

    Attributes:
        full: What a short form stands for.
        alt: What is said in place of a picture.
    """

    role: str
    actual: str = ""
    full: str = ""
    alt: str = ""
    kids: list[Node | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Everything below this tag, in reading order."""
        return self.actual or "".join(kid if isinstance(kid, str) else kid.text for kid in self.kids)

    @property
    def heard(self) -> str:
        """What a screen reader says: the text, and for a picture what is said in its place."""
        said = self.actual or self.alt
        return said or "".join(kid if isinstance(kid, str) else kid.heard for kid in self.kids)

    def walk(self) -> Iterator[Node]:
        """Yield this tag and all below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.walk()


def read_tags(data: bytes) -> Node:
    """Return the tag tree's document element."""
    with pikepdf.open(BytesIO(data)) as pdf:
        numbers = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
        maps: dict[tuple[int, int], dict[int, str]] = {}
        said = [_marked_text(page, maps) for page in pdf.pages]
        top = pdf.Root.StructTreeRoot.K
        return _node(top if isinstance(top, pikepdf.Dictionary) else top[0], numbers, said, -1)


def unpacked(data: bytes) -> bytes:
    """Return a PDF with its objects one by one in plain sight, to look for bytes in it."""
    plain = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        pdf.save(plain, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return plain.getvalue()


def languages(data: bytes) -> set[str]:
    """Return the languages that a PDF and its tags name."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return {str(each["/Lang"]) for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/Lang" in each}


def outline(data: bytes) -> str:
    """Return the tag tree as indented text: leaf tags with their words in quotes."""
    return "\n".join(_lines(read_tags(data), 0)) + "\n"


def _lines(node: Node, depth: int) -> Iterator[str]:
    has_tags = any(isinstance(kid, Node) for kid in node.kids)
    words = "" if has_tags and not node.actual else f' "{node.text}"' if node.text else ""
    yield f"{'  ' * depth}{node.role}{words}{f' ({node.full})' if node.full else ''}"
    if has_tags:
        for kid in node.kids:
            if isinstance(kid, str):
                yield f'{"  " * (depth + 1)}"{kid}"'
            else:
                yield from _lines(kid, depth + 1)


def _node(element: pikepdf.Object, numbers: dict[tuple[int, int], int], said: list[dict[int, str]], page: int) -> Node:
    if "/Pg" in element:
        page = numbers[element.Pg.objgen]
    actual, full, alt = (str(element.get(key, "")) for key in ("/ActualText", "/E", "/Alt"))
    node = Node(str(element.S)[1:], actual, full, alt)
    kids = element.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            node.kids.append(said[page].get(kid, ""))
        elif kid.get("/Type") == "/MCR":
            node.kids.append(said[numbers[kid.Pg.objgen]].get(int(kid.MCID), ""))
        elif kid.get("/Type") != "/OBJR":
            node.kids.append(_node(kid, numbers, said, page))
    return node


def _marked_text(page: pikepdf.Page, maps: dict[tuple[int, int], dict[int, str]]) -> dict[int, str]:
    """Return the text of every marked-content identifier on a page."""
    fonts = dict(_fonts(page, maps))
    said: dict[int, str] = {}
    stack: list[int] = []
    font: dict[int, str] = {}
    length = 1
    for instruction in pikepdf.parse_content_stream(page, "BDC BMC EMC Tf TJ"):
        operands = list(instruction.operands)
        match str(instruction.operator):
            case "BDC":
                properties: Any = operands[1]
                stack.append(int(properties["/MCID"]) if "/MCID" in properties else -1)
            case "BMC":
                stack.append(-1)
            case "EMC":
                stack.pop()
            case "Tf":
                font, length = fonts[str(operands[0])]
            case "TJ" if stack and stack[-1] >= 0:
                shown = b"".join(bytes(part) for part in operands[0] if isinstance(part, pikepdf.String))
                codes = shown if length == 1 else unpack(f">{len(shown) // length}H", shown)
                words = "".join(font[code] for code in codes)
                said[stack[-1]] = said.get(stack[-1], "") + words
    return said


def _fonts(
    page: pikepdf.Page, maps: dict[tuple[int, int], dict[int, str]]
) -> Iterator[tuple[str, tuple[dict[int, str], int]]]:
    """Yield what the codes of each font of a page stand for, and how long they are; maps are kept by their numbers."""
    for name, font in page.resources.get("/Font", {}).items():
        # Fonts of others, such as those of a stamp, may have no map.
        number = font.ToUnicode.objgen if "/ToUnicode" in font else (0, 0)
        if number not in maps:
            maps[number] = _to_unicode(font) if "/ToUnicode" in font else defaultdict(str)
        yield name, (maps[number], 2 if font.get("/Encoding") == "/Identity-H" else 1)


def _to_unicode(font: pikepdf.Object) -> dict[int, str]:
    """Return what each code of a font stands for, from its ToUnicode map."""
    cmap = font.ToUnicode.read_bytes().decode("ascii")
    codes: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, value in re.findall(r"<(\w+)>\s*<(\w+)>", block):
            codes[int(code, 16)] = bytes.fromhex(value).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for first, _, values in re.findall(r"<(\w+)>\s*<(\w+)>\s*\[(.*?)\]", block, re.DOTALL):
            for index, value in enumerate(re.findall(r"<(\w+)>", values)):
                codes[int(first, 16) + index] = bytes.fromhex(value).decode("utf-16-be")
        for first, last, value in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            start = int(value, 16)
            for index in range(int(last, 16) - int(first, 16) + 1):
                codes[int(first, 16) + index] = chr(start + index)
    return codes
