"""Inputs that readers take, or refuse for a reason: what is changed to find those that they fail on."""

from __future__ import annotations

import io
import json
import os
import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from textwrap import dedent
from typing import Final
from urllib.parse import urlencode

from PIL import Image

from booklet import Order, Profile, load_library
from booklet.core import disk_cache
from booklet.core.resources import content_folder
from booklet.library.compiled import as_json
from booklet.library.library import Library
from booklet.make import make
from booklet.review.signable import reading_of, signables
from booklet.review.signature import as_yaml
from tests.checkers import ROOT
from tests.codes.infobutton_addresses import ADDRESS
from tests.codes.made_up_records import FINE, REFUSED
from tests.review.signed import UNTIL, revoked, signature
from tests.site.site_content import BLOCK, SITE, SOURCES
from tests.tiny_content import FILES, STAGES, write_content

CONTENT: Final = content_folder()
DAY: Final = date(2026, 11, 30)


@cache
def shipped_library() -> Library:
    """Return the shipped_library content."""
    return load_library()


def _texts(*folders: str, root: Path = CONTENT) -> Iterator[bytes]:
    for folder in folders:
        yield from (path.read_bytes() for path in sorted((root / folder).glob("*.yaml")))


def sites() -> Iterator[bytes]:
    """Yield sites: `site.yaml`, with a logo beside it and a site above it."""
    yield from (SITE.encode(), (SITE + SOURCES).encode())
    example = (ROOT / "examples" / "site" / "site.yaml").read_text(encoding="utf-8")
    yield example.replace("logo.svg", "logo.png").encode()
    # A few lines that the example has no use for.
    yield (SITE + "extends: ../group\nhide: [notes]\npaper: a4\ncheck_url: https://example.org/c\n").encode()
    yield (
        SITE + 'document_type: {system: "http://loinc.org", code: "34895-3"}\nbrands: {imatinib: [Exampinib]}\n'
    ).encode()


def blocks() -> Iterator[bytes]:
    """Yield blocks of a site's own; all shipped ones are among them."""
    yield BLOCK.replace("chapter: main", "chapter: side-effects").encode()
    yield from (re.sub(rb"(?m)^id: .*$", b"id: own", data, count=1) for data in _texts("blocks"))


def contents(*names: str) -> Callable[[], Iterator[bytes]]:
    """Return a maker of seeds from the tiny content, each with the name of its file in its first line."""
    files = {**FILES, **STAGES}
    return lambda: (f"# {name}\n{files[name]}".encode() for name in names or files)


def fixed_words() -> Iterator[bytes]:
    """Yield the fixed words that content is written with."""
    yield b"# languages/en-US/language.yaml\n" + FILES["languages/en-US/language.yaml"].encode()


def translations() -> Iterator[bytes]:
    """Yield translations of one block."""
    for words, more in (("Es más corta", ""), ("Es **más** corta", ", sort: x"), ("[Es](page:other) más corta", "")):
        yield dedent(
            f"""\
            translates: blocks/other.yaml
            texts:
              - {{id: title, from: Another way, to: Otra manera, made_by: machine}}
              - {{id: lead/short, from: It is shorter., to: "{words}.", made_by: machine{more}}}
            """
        ).encode()


def language_forms() -> Iterator[bytes]:
    """Yield how a language is written."""
    yield (CONTENT / "languages" / "es-US" / "language.yaml").read_bytes()


def code_tables() -> Iterator[bytes]:
    """Yield tables of codes."""
    for data in reversed(list(_texts("codes"))):
        own = re.sub(rb"(?m)^id: .*$", b"id: own", data, count=1)
        yield re.sub(rb"(subtype: |answers: \[[^]]*\b)(ph-positive|kmt2a|burkitt|unspecified)", rb"\1b-cell", own)


def themes() -> Iterator[bytes]:
    """Yield themes."""
    yield b'colors:\n  teal: "#12636F"\n  ink: "#111111"\n  orange: "8A4B00"\n'


def _picture(mode: str, kind: str, **options: object) -> bytes:
    file = io.BytesIO()
    picture = Image.radial_gradient("L").resize((24, 9)).convert(mode)
    picture.save(file, kind, **options)
    return file.getvalue()


@cache
def plain_png() -> bytes:
    """Return a logo that nothing is wrong with."""
    return _picture("RGB", "PNG")


def png_logos() -> Iterator[bytes]:
    """Yield pictures of every kind of color, turned and with holes."""
    yield from (_picture(mode, "PNG") for mode in ("1", "L", "LA", "P", "RGB", "RGBA", "I;16"))
    exif = Image.Exif()
    exif[0x0112] = 6
    yield _picture("RGB", "PNG", exif=exif)
    yield _picture("P", "PNG", transparency=3)


def jpeg_logos() -> Iterator[bytes]:
    """Yield pictures of every kind of color, turned, and in steps."""
    exif = Image.Exif()
    exif[0x0112] = 6
    yield from (_picture(mode, "JPEG") for mode in ("L", "RGB", "CMYK"))
    yield _picture("RGB", "JPEG", exif=exif)
    yield _picture("RGB", "JPEG", progressive=True, quality=40)


def svg_logos() -> Iterator[bytes]:
    """Yield drawings, as programs for drawing save them."""
    yield (ROOT / "examples" / "site" / "logo.svg").read_bytes()
    for path in sorted((ROOT / "tests" / "cases" / "svg-exports").glob("*.svg")):
        yield path.read_bytes()
    yield (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="20mm" height="1cm"><g transform="rotate(3) scale(2 1)" '
        b'fill="rgb(1,2,3)"><circle cx="5" cy="5" r="4"/><ellipse cx="1" cy="1" rx="2" ry="3"/><polygon '
        b'points="0,0 1,1 2,0"/><path d="M0 0 A 5 5 30 1 0 9 9 C1 2 3 4 5 6 S1 2 3 4 Q1 1 2 2 T3 3 Z"/></g></svg>'
    )


def csv_requests() -> Iterator[bytes]:
    """Yield tables as spreadsheets of several countries write them."""
    yield b"subtype,risk,stage,audience,paper,edition\nb-cell,high,,patient,letter,large-print\nph-positive,,,,,\n"
    yield "subtype;mrd;cns;name\r\nt-cell;positive;negative;a\r\n\r\nburkitt;;;b\r\n".encode("utf-8-sig")
    yield "sep=;\rsubtype;code\r;icd-10-cm|C91.00\r".encode("utf-16")
    yield b'subtype\tproduct\tpress\tsite\ttheme\n"kmt2a"\tcard\tward\tx\ty\n'


def json_requests() -> Iterator[bytes]:
    """Yield lines as programs write them."""
    yield b'{"subtype": "b-cell", "risk": "high", "stage": null}\n\n{"code": "icd-10-cm|C91.00", "paper": "a4"}\n'
    yield b'{"subtype": "t-cell", "edition": "large-print", "press": "shop", "crop_marks": "yes", "cns": "positive"}\n'


def addresses() -> Iterator[bytes]:
    """Yield what stands behind the question mark of an address."""
    yield urlencode({"subtype": "b-cell", "risk": "high", "paper": "a4", "language": "es-US"}).encode()
    yield urlencode({"subtype": "t-cell", "product": "card", "audience": "patient"}).encode()


def records() -> Iterator[bytes]:
    """Yield records of hospitals."""
    for record in (*(each for each, _ in REFUSED.values()), *(each for each, _ in FINE.values())):
        yield json.dumps(record).encode()


def codes() -> Iterator[bytes]:
    """Yield codes as people type them."""
    yield from (b"icd-10-cm|C91.00", b"snomed-ct|277571004", b"icd-o-3|9811/3", b"ICD-11 | 2A70.0&XH123", b"hgnc|1014")


def infobutton_requests() -> Iterator[bytes]:
    """Yield requests of record systems."""
    yield ADDRESS.encode()


@cache
def tiny_library() -> Library:
    """Return a library small enough to know by heart."""
    return load_library(write_content(Path(os.environ[disk_cache.FOLDER_VARIABLE]) / "tiny"))


def signature_files() -> Iterator[bytes]:
    """Yield signatures, valid and taken back."""
    for name in ("other", "opener"):
        under = signature(reading_of(signables(tiny_library())[name], tiny_library()), until=UNTIL)
        yield as_yaml(name, (under,))
        yield as_yaml(name, (under, revoked(under)))


def kept_files() -> Iterator[bytes]:
    """Yield what the cache holds of a library."""
    yield json.dumps(as_json(tiny_library()), ensure_ascii=False).encode()


def manifests() -> Iterator[bytes]:
    """Yield manifests of batches."""
    record = {
        **{"row": 1, "file": "b-cell.pdf", "sha256": "0" * 64, "bytes": 9, "pages": 4, "draft": True, "unsigned": []},
        **{"content": {"version": "1", "sha256": "1" * 64}, "program": "1", "inputs": "x"},
        **{"request": {"subtype": "b-cell", "risk": "high"}},
    }
    yield (json.dumps(record) + "\n" + json.dumps({**record, "row": 2}) + "\n").encode()


def pdfs() -> Iterator[bytes]:
    """Yield a booklet."""
    yield make(Order(Profile("other"), as_of=DAY), tiny_library()).pdf()
