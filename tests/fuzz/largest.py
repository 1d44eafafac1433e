"""Inputs as large as a reader takes, built so that as much as possible has to be done for them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Final

from PIL import Image

from booklet.files.yaml_reader import MAX_NODES, MAX_TEXT
from booklet.site.raster import MAX_PIXELS
from booklet.site.svg import MAX_DEPTH, MAX_ELEMENTS
from tests.fuzz.readers import READERS

_SIDE: Final = int(MAX_PIXELS**0.5)


def largest(name: str) -> Iterator[bytes]:
    """Yield inputs at the limits of a reader."""
    reader = READERS[name]
    seed = next(iter(reader.seeds()))
    most = reader.most_bytes
    yield from _filled(seed, most)
    if reader.form == "yaml":
        yield from _yaml(seed, most)
    elif name == "logo, SVG":
        yield from _svg(most)
    elif name in ("logo, PNG", "logo, JPEG"):
        yield from _pictures(name.rpartition(" ")[2])
    elif reader.form == "json":
        yield from _json(most)


def _filled(seed: bytes, most: int) -> Iterator[bytes]:
    """Yield a right input that is repeated, and one filled up, with blanks, letters and NUL; one of them too long."""
    yield seed * (most // len(seed))
    yield seed + b" " * (most - len(seed))
    yield seed + b"\n" * (most - len(seed))
    yield seed + b"#" + b"x" * (most - len(seed) - 1)
    yield b"x" * most
    yield b"\0" * most
    yield seed + b"x" * (most + 1 - len(seed))


def _yaml(seed: bytes, most: int) -> Iterator[bytes]:
    head = seed.rstrip(b"\n") + b"\n"
    room = most - len(head)
    line = b"".join(b"k%d: x\n" % number for number in range(room // 12))[:room]
    yield head + line.rpartition(b"\n")[0]
    yield head + b"lead:\n" + b"- {id: a, text: x, about: any, sources: [one:1]}\n" * (room // 50)
    yield head + b"lead: [" + b"x," * min(room // 2 - 10, MAX_NODES) + b"x]\n"
    yield head + b"lead: [" + b"[]," * (room // 3 - 10) + b"x]\n"
    yield head + b"lead: " + b"[" * (room - 10)
    yield head + b"lead:\n" + b"- " * (room // 2 - 10)
    yield head + b"lead: [" + (b"'" + b"x" * (MAX_TEXT - 10) + b"',") * (room // MAX_TEXT) + b"]\n"
    yield head + b"lead: [" + (b"'" + b"[a](term:b) " * (MAX_TEXT // 12) + b"',") * (room // MAX_TEXT - 1) + b"]\n"
    yield head + b'lead: "' + b"\\u0301" * (room // 6 - 10) + b'"\n'
    yield head + b"".join(b"%d:\n" % number + b" " * (number + 1) for number in range(1_300))[: room - 10]
    # Each value of the seed as long as a text may be.
    long = b"\n".join(
        line + b" x" * ((MAX_TEXT - len(line)) // 2)
        if b": " in line and not line.endswith((b"]", b"}", b'"'))
        else line
        for line in head.splitlines()
    )
    yield long[:most]


def _svg(most: int) -> Iterator[bytes]:
    head, tail = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">', b"</svg>"
    room = most - len(head) - len(tail)
    yield head + b'<path d="M0 0' + b"h1" * (room // 2 - 10) + b'"/>' + tail
    yield head + b'<path d="M0 0' + b"a1 1 0 0 1 1 1" * (room // 14 - 2) + b'"/>' + tail
    yield head + b'<path d="' + b"1" * (room - 15) + b'"/>' + tail
    yield head + b'<path d="' + b"-" * (room - 15) + b'"/>' + tail
    yield head + b'<path d="M0 0' + b" " * (room - 20) + b'"/>' + tail
    yield head + b'<polygon points="' + b"0 1," * (room // 4 - 10) + b'"/>' + tail
    yield head + b'<g transform="' + b"rotate(1)" * (room // 9 - 10) + b'"/>' + tail
    yield head + b'<g transform="' + b"(" * (room - 30) + b'"/>' + tail
    yield head + b'<rect style="' + b"a:b;" * (room // 4 - 10) + b'"/>' + tail
    yield head + b'<circle r="1" cx="1" cy="1"/>' * min(MAX_ELEMENTS - 2, room // 30) + tail
    nested = MAX_DEPTH - 2
    yield head + b"<g transform='scale(2)'>" * nested + b'<path d="M0 0h9v9"/>' + b"</g>" * nested + tail
    yield head + b"<g>" * (room // 3) + tail
    yield head + b"<a" + b' x="y"' * 1 + b"".join(b' a%d=""' % number for number in range(room // 10)) + b"/>" + tail


def _pictures(kind: str) -> Iterator[bytes]:
    for mode in ("1", "L", "RGB", "RGBA", "P", "LA", "I;16") if kind == "PNG" else ("L", "RGB", "CMYK"):
        file = io.BytesIO()
        Image.new(mode, (_SIDE, _SIDE)).save(file, kind)
        yield file.getvalue()
    for size in ((MAX_PIXELS, 1), (1, 65_000), (_SIDE + 1, _SIDE + 1)):
        file = io.BytesIO()
        if kind == "PNG" or max(size) < 65_500:
            Image.new("L", size).save(file, kind)
            yield file.getvalue()


def _json(most: int) -> Iterator[bytes]:
    yield b'{"resourceType": "Bundle", "entry": [' + b"{}," * (most // 3 - 20) + b"{}]}"
    yield b'{"a": [' + b"[]," * (most // 3 - 10) + b"[]]}"
    yield b"[" * most
    yield b'{"a":' * (most // 5)
    yield b"{" + b",".join(b'"k%d":0' % number for number in range(most // 16)) + b"}"
    coding = b'{"system": "x", "code": "y"}'
    codings = b",".join([coding] * (most // (len(coding) + 2)))
    yield b'{"resourceType": "Condition", "code": {"coding": [' + codings + b"]}}"
    entry = b'{"resource": {"resourceType": "Condition", "code": {"coding": [' + coding + b"]}}}"
    yield b'{"resourceType": "Bundle", "entry": [' + b",".join([entry] * (most // (len(entry) + 2))) + b"]}"
