"""All that reads what people, programs and disks hand over: each with right inputs to change, and a way to call it.

A reader may refuse an input in its own words. Anything else that it raises is a fault.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from typing import Final, NamedTuple

from booklet import Order, Profile, load_library
from booklet.batch.checking import check_rows
from booklet.batch.name_templates import Template
from booklet.batch.requests import read_requests
from booklet.codes.fhir import read_fhir
from booklet.codes.given import read_codes
from booklet.codes.infobutton import read_request
from booklet.codes.record_json import parse_record
from booklet.codes.resolve import resolve
from booklet.codes.systems import systems_of
from booklet.core import disk_cache
from booklet.errors import BookletError
from booklet.filing.marks import read_marks
from booklet.filing.recall import read_manifest
from booklet.library.compiled import from_json
from booklet.make import make
from booklet.ordering.order_reader import OrderReader
from booklet.review.signable import signables, standing_of
from booklet.review.signatures import Signatures
from booklet.site.logo import read_logo
from booklet.site.site import Site
from booklet.translation.translated import translated
from booklet.typeset.theme.theme_file import load_palette
from booklet.web.address import ORDER_KEYS, read_query
from tests.fuzz.mutations import Form
from tests.fuzz.seeds import (
    CONTENT,
    DAY,
    addresses,
    blocks,
    code_tables,
    codes,
    contents,
    csv_requests,
    fixed_words,
    infobutton_requests,
    jpeg_logos,
    json_requests,
    kept_files,
    language_forms,
    manifests,
    pdfs,
    plain_png,
    png_logos,
    records,
    shipped_library,
    signature_files,
    sites,
    svg_logos,
    themes,
    tiny_library,
    translations,
)
from tests.site.site_content import SITE, SOURCES
from tests.tiny_content import FILES, STAGES, write_content

Read = Callable[[bytes, Path], None]


class Reader(NamedTuple):
    """One kind of input.

    Attributes:
        seeds: Makes inputs that it takes, or that it refuses for a reason.
        read: Reads an input, in a folder of its own that is empty; refuses it, or uses what it has read.
        form: How inputs are built.
        share: How many inputs are for it beside others; fewer for readers that take long.
        most_bytes: How large an input may be before it is refused for that alone.
    """

    seeds: Callable[[], Iterator[bytes]]
    read: Read
    form: Form
    share: int
    most_bytes: int = 1_000_000


def _write(folder: Path, files: Mapping[str, bytes]) -> Path:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def _empty(folder: Path) -> None:
    for each in folder.iterdir():
        rmtree(each) if each.is_dir() else each.unlink()


def _read_site(data: bytes, folder: Path) -> None:
    made = _write(folder / "ward", {"site.yaml": data, "logo.png": plain_png()})
    _write(folder / "group", {"site.yaml": b"schema: 1\nhospital: Group\n"})
    site = Site.load(made, as_of=DAY, library=shipped_library())
    made_card = make(Order(Profile("unspecified"), product="card", site=site, as_of=DAY), shipped_library())
    assert made_card.pdf()


def _read_block(data: bytes, folder: Path) -> None:
    """Read a hospital's own block, checked as strictly as shipped ones, and print it if it can be."""
    made = _write(folder / "ward", {"site.yaml": (SITE + SOURCES).encode(), "blocks/own.yaml": data})
    site = Site.load(made, as_of=DAY, library=shipped_library())
    assert make(Order(Profile("burkitt"), site=site, as_of=DAY), shipped_library()).pdf()


def _read_content(data: bytes, folder: Path) -> None:
    """Read a content folder one of whose files is another one, and print a booklet of it if it can be read."""
    first, _, rest = data.partition(b"\n")
    name = first.removeprefix(b"# ").decode("ascii", "replace")
    known = name if name in FILES or name in STAGES else "blocks/other.yaml"
    library = load_library(write_content(folder, {known: rest}))
    for subtype in library.subtypes:
        with suppress(BookletError):
            assert make(Order(Profile(subtype), as_of=DAY), library).pdf()


def _read_translation(data: bytes, folder: Path) -> None:
    """Read the translations of one block, and print it if they can be used."""
    words = (f"languages/es-US/{name}.yaml" for name in ("language", "words"))
    own = {name: (CONTENT / name).read_bytes() for name in words} | {"languages/es-US/blocks/other.yaml": data}
    library = load_library(write_content(folder, own))
    translated(library, "es-US")
    assert make(Order(Profile("other"), as_of=DAY, language="es-US", draft_language=True), library).pdf()


def _read_form(data: bytes, folder: Path) -> None:
    """Read how a language is written."""
    translated(load_library(write_content(folder, {"languages/es-US/language.yaml": data})), "es-US")


def _read_codes(data: bytes, folder: Path) -> None:
    """Read a table of codes beside the tiny content, and ask it something."""
    library = load_library(write_content(folder, {"codes/own.yaml": data}))
    resolve(read_codes(["icd-11|2A70"], systems_of(library)), library)


def _read_theme(data: bytes, folder: Path) -> None:
    path = folder / "theme.yaml"
    path.write_bytes(data)
    load_palette(path)


def _read_logo(name: str) -> Read:
    def read(data: bytes, _: Path) -> None:
        with suppress(ValueError):
            read_logo(name, data)

    return read


def _read_requests(ending: str) -> Read:
    def read(data: bytes, folder: Path) -> None:
        path = folder / f"requests{ending}"
        path.write_bytes(data)
        reader = OrderReader(shipped_library(), base=folder, signed=())
        check_rows(read_requests(path), reader, Template.read("{subtype}-{number}"), lambda _: None)

    return read


def _read_address(data: bytes, folder: Path) -> None:
    OrderReader(shipped_library(), base=folder, signed=()).read(read_query(data, ORDER_KEYS))


def _read_record(data: bytes, _: Path) -> None:
    resolve(read_fhir(parse_record(data), systems_of(shipped_library())), shipped_library())


def _read_code(data: bytes, _: Path) -> None:
    resolve(read_codes(data.decode("utf-8", "replace").split("\n"), systems_of(shipped_library())), shipped_library())


def _read_infobutton(data: bytes, _: Path) -> None:
    read_request(data.decode("utf-8", "surrogateescape"))


def _read_signatures(data: bytes, folder: Path) -> None:
    block = re.search(rb"block: ([a-z]{1,20})\n", data)
    (folder / f"{block[1].decode() if block else 'other'}.yaml").write_bytes(data)
    signatures = Signatures.load(folder, as_of=DAY)
    for name in signables(tiny_library()):
        standing = standing_of(name, tiny_library(), signatures)
        assert standing.words


def _read_kept(data: bytes, folder: Path) -> None:
    """Read a damaged file of the cache: it is made again, as if nothing were there."""
    del folder
    kept, key = Path(os.environ[disk_cache.FOLDER_VARIABLE]), disk_cache.cache_key((b"fuzz",))
    path = kept / f"library-{key[:32]}.json"
    path.write_bytes(data)
    path.chmod(0o600)
    assert disk_cache.load_cached("library", key) is None
    path.write_bytes(disk_cache.seal_of(key, data) + b"\n" + data)
    with suppress(ValueError):
        from_json(disk_cache.load_cached("library", key))


def _read_manifest(data: bytes, folder: Path) -> None:
    path = folder / "manifest.jsonl"
    path.write_bytes(data)
    for _ in read_manifest(path):
        pass


def _read_pdf(data: bytes, folder: Path) -> None:
    path = folder / "found.pdf"
    path.write_bytes(data)
    read_marks(path)


READERS: Final[Mapping[str, Reader]] = {
    "site": Reader(sites, _read_site, "yaml", 6),
    "theme": Reader(themes, _read_theme, "yaml", 10),
    "block of a site": Reader(blocks, _read_block, "yaml", 5),
    "content": Reader(contents(), _read_content, "yaml", 3),
    "drug": Reader(contents(*(name for name in FILES if "drugs/" in name)), _read_content, "yaml", 2),
    "fixed words": Reader(fixed_words, _read_content, "yaml", 1),
    "language": Reader(language_forms, _read_form, "yaml", 1),
    "translation": Reader(translations, _read_translation, "yaml", 1),
    "table of codes": Reader(code_tables, _read_codes, "yaml", 1),
    "logo, PNG": Reader(png_logos, _read_logo("logo.png"), "png", 10),
    "logo, JPEG": Reader(jpeg_logos, _read_logo("logo.jpg"), "bytes", 10),
    "logo, SVG": Reader(svg_logos, _read_logo("logo.svg"), "text", 15, 300_000),
    "requests, CSV": Reader(csv_requests, _read_requests(".csv"), "text", 8),
    "requests, JSON lines": Reader(json_requests, _read_requests(".jsonl"), "text", 8),
    "address": Reader(addresses, _read_address, "text", 4, 2_048),
    "record": Reader(records, _read_record, "json", 10, 20_000_000),
    "codes": Reader(codes, _read_code, "text", 2),
    "Infobutton request": Reader(infobutton_requests, _read_infobutton, "text", 2, 4_000),
    "signature": Reader(signature_files, _read_signatures, "yaml", 4),
    "kept file": Reader(kept_files, _read_kept, "json", 3),
    "manifest": Reader(manifests, _read_manifest, "text", 3),
    "found PDF": Reader(pdfs, _read_pdf, "bytes", 3),
}
"""Every reader by its name."""


def read(name: str, data: bytes, folder: Path) -> None:
    """Let a reader read an input; what it refuses in words of its own is no fault.

    Args:
        name: Of the reader.
        data: The input.
        folder: Emptied before.
    """
    _empty(folder)
    with suppress(BookletError):
        READERS[name].read(data, folder)
