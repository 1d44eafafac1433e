"""A site's folder: what is read, what is refused, and that nothing is left behind."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from booklet import Profile, build_booklet
from booklet.errors import ContentError
from booklet.library.library import Library
from booklet.site.read_site import read_site
from booklet.typeset.theme.colors import rgb
from tests.site.png_files import claiming
from tests.site.site_content import BLOCK, SITE, SOURCES, load, png, said, svg, write_site
from tests.site.svg_texts import BOMB

MOST_SECONDS = 5.0
LOGO = "logo: {file: logo.png, alt: A tree}\n"
"""The line that a site names its logo in is the 17th."""
PNG = "Save it again as PNG, in RGB and smaller."
OWN = "the logo lies in the site's own folder | Give the file's name alone."
SVG = "Save the logo as a PNG file, and name that."


def seen(folder: Path) -> list[str]:
    """Return everything in a folder, at any depth; links are not followed."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def test_a_whole_site(tmp_path: Path) -> None:
    """Values, logo, blocks, colors."""
    folder = write_site(tmp_path / "s", SITE + LOGO + SOURCES, blocks__own=BLOCK, theme='colors: {teal: "#12636F"}\n')
    (folder / "logo.png").write_bytes(png())
    site = read_site(folder)
    assert site.problems == []
    assert site.logo
    assert (site.logo.alt, site.logo.artwork.width) == ("A tree", 60)
    assert [each.placement.id for each in site.blocks] == ["own"]
    assert site.palette
    assert site.palette.teal == rgb("#12636F")
    assert {file.name for file in site.files} == {"site.yaml", "theme.yaml", "blocks/own.yaml", "logo.png"}


def test_other_files_are_passed_over(tmp_path: Path) -> None:
    """A letter, a picture that nobody names, and what an editor leaves."""
    folder = write_site(tmp_path / "s")
    for name in ("letter.docx", "old-logo.gif", "README.md", ".site.yaml.swp"):
        (folder / name).write_bytes(b"\0")
    (folder / ".git").mkdir()
    assert said(folder) == []


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("sites", "sites.yaml: no site file at the top is called this | Did you mean 'site.yaml'?"),
        ("block__x", "block: no folder of a site is called this | Did you mean 'blocks'?"),
        ("drugs__x", "drugs: no folder of a site is called this | Folders are called blocks."),
    ],
)
def test_names_that_mean_nothing(tmp_path: Path, name: str, message: str) -> None:
    """A file that would be passed over in silence is told instead."""
    assert said(write_site(tmp_path / "s", SITE, **{name: "a: b"})) == [f"s/{message}"]


def test_a_later_sites_block_stands_for_an_earlier_one(tmp_path: Path) -> None:
    """And its logo, which lies in its own folder."""
    write_site(
        tmp_path / "hospital", SITE + LOGO + SOURCES, blocks__own=BLOCK, blocks__other=BLOCK.replace("own", "other")
    )
    (tmp_path / "hospital" / "logo.png").write_bytes(png())
    ward = write_site(
        tmp_path / "ward", "schema: 1\nextends: ../hospital\n", blocks__own=BLOCK.replace("Our own", "My")
    )
    site = read_site(ward)
    assert site.problems == []
    assert {each.placement.id: each.block.title.plain for each in site.blocks} == {
        "other": "Our other page",
        "own": "My page",
    }
    assert site.logo


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("kind: treatment", "kind: tretment", "2: no kind of block is called 'tretment' | Did you mean 'treatment'?"),
        (
            "id: own",
            "id: mine",
            "1: the id 'mine' is not the file's name, 'own' | Make both the same; other files use the file's name.",
        ),
        ("title: Our own page\n", "", "1: 'title' is missing | Add a line 'title: …'."),
        (
            "id: one, ",
            "",
            "8: what begins here has no id"
            " | Add a line 'id: …' with a short name. It stays the same when the words change.",
        ),
        (
            "leaflet:1",
            "leaflet",
            "8: 'leaflet' names no line of a source | Write the source and its line or lines: 'acs:13' or 'lls:10-14'.",
        ),
        (", sources: [leaflet:1]", "", "8: 'sources' is missing | Add a line 'sources: …'."),
        (
            "We are here.",
            "Take 5 mg.",
            "8: '5 mg' reads like a dose or a temperature; neither may come from this booklet"
            " | Leave a line to write on.",
        ),
        (
            "We are here.",
            "'[x](http://x)'",
            "8: 'text': a link may lead to term:name or page:name, not to 'http://x' | ",
        ),
        (
            "title: Our",
            "condition: x\ntitle: Our",
            "6: no key is called 'condition' here | Keys here are about, chapter, id, kind, lead, order, printed,"
            " sections, starts, taught, title, tracks, when.",
        ),
    ],
)
def test_a_block_is_held_to_the_rules_of_content(tmp_path: Path, old: str, new: str, expected: str) -> None:
    """The same words as for content."""
    assert old in BLOCK
    folder = write_site(tmp_path / "s", SITE + SOURCES, blocks__own=BLOCK.replace(old, new))
    assert said(folder) == [f"s/blocks/own.yaml:{expected}"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            "{file: ../x.png, alt: A}",
            f"'file' cannot be '../x.png': {OWN}",
        ),
        (
            "{file: /etc/passwd, alt: A}",
            f"'file' cannot be '/etc/passwd': {OWN}",
        ),
        ("{file: logo.gif, alt: A}", "'logo.gif' is no PNG, JPEG or SVG file | Save the logo as a PNG file."),
        ("{file: logo.png}", "'alt' is missing | Add a line 'alt: …'."),
        ("{file: logo.png, alt: ''}", "'alt': the text is empty. Write it, or remove the line | "),
        (
            "logo.png",
            "'logo' needs 'key: value' lines, not 'logo.png'"
            " | Write 'logo: {file: logo.png, alt: …}', and what those read who cannot see it.",
        ),
    ],
)
def test_a_logo_that_is_named_wrong(tmp_path: Path, written: str, expected: str) -> None:
    """Its line is told; no file is opened."""
    folder = write_site(tmp_path / "s", f"{SITE}logo: {written}\n")
    assert said(folder) == [f"s/site.yaml:16: {expected}"]


def _file(name: str, data: bytes) -> Callable[[Path], None]:
    def make(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        (folder / name).write_bytes(data)

    return make


def _link(name: str, target: str) -> Callable[[Path], None]:
    def make(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        (folder / name).symlink_to(target)

    return make


def _pipe(name: str) -> Callable[[Path], None]:
    def make(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        os.mkfifo(folder / name)

    return make


def _large(name: str) -> Callable[[Path], None]:
    def make(folder: Path) -> None:
        with (folder / name).open("wb") as file:
            file.truncate(100_000_000)

    return make


def _folder(name: str) -> Callable[[Path], None]:
    def make(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        (folder / name).mkdir()

    return make


DEEP = "site.yaml:1: lists and keys are nested more than 24 deep | Flatten it."
ALIAS = "site.yaml:2: anchors such as '&b' are not allowed | Write the value alone."
TOO_LONG = "site.yaml:2: the text is longer than 4,000 characters | Cut it into pieces."
LEADS_OUT = "this link leads out of the site folder | Put the file itself there."

HOSTILE: dict[str, tuple[Callable[[Path], None], str]] = {
    "deep": (_file("site.yaml", b"[" * 900_000), DEEP),
    "aliases": (_file("site.yaml", b"schema: 1\na: &b [x]\n"), ALIAS),
    "long": (_file("site.yaml", b"schema: 1\nhospital: " + b"x" * 900_000), TOO_LONG),
    "nul": (
        _file("site.yaml", b"schema: 1\n\0"),
        "site.yaml: the file holds NUL characters, so it is not plain text | Save it as UTF-8.",
    ),
    "empty": (_file("site.yaml", b""), "site.yaml: the file is empty | Start with a key, for example 'id: …'."),
    "yaml pipe": (_pipe("site.yaml"), "site.yaml: this is not a regular file | Put a text file there."),
    "yaml link": (_link("site.yaml", "/etc/passwd"), f"site.yaml: {LEADS_OUT}"),
    "yaml device": (_link("site.yaml", "/dev/zero"), f"site.yaml: {LEADS_OUT}"),
    "yaml circle": (_link("site.yaml", "site.yaml"), "site.yaml: this link leads nowhere | Put the file itself there."),
    "yaml folder": (_folder("site.yaml"), "site.yaml: this is not a regular file | Put a text file there."),
    "yaml size": (_large("site.yaml"), "site.yaml: the file is larger than 1000 kB | Cut it into smaller files."),
    "theme pipe": (_pipe("theme.yaml"), "theme.yaml: this is not a regular file | Put a text file there."),
    "blocks link": (_link("blocks", "/etc"), f"blocks: {LEADS_OUT}"),
    "logo pipe": (_pipe("logo.png"), "logo.png: this is not a regular file | Put a picture file there."),
    "logo link": (_link("logo.png", "/etc/passwd"), f"logo.png: {LEADS_OUT}"),
    "logo up": (_link("logo.png", "../outside.png"), f"logo.png: {LEADS_OUT}"),
    "logo device": (_link("logo.png", "/dev/zero"), f"logo.png: {LEADS_OUT}"),
    "logo circle": (_link("logo.png", "logo.png"), "logo.png: this link leads nowhere | Put the file itself there."),
    "logo size": (_large("logo.png"), "logo.png: the file is larger than 1000 kB | Save a smaller one."),
    "logo bomb": (
        _file("logo.png", claiming(60_000, 60_000)),
        f"logo.png: the picture has more than 8 million pixels | {PNG}",
    ),
    "logo cut": (_file("logo.png", png()[:50]), f"logo.png: the picture is damaged | {PNG}"),
    "logo type": (_file("logo.png", b"MZ\x90\0"), f"logo.png: the file is called PNG and is none | {PNG}"),
    "logo svg": (_file("logo.png", svg()), f"logo.png: the file is called PNG and is none | {PNG}"),
    "svg bomb": (
        _file("logo.svg", svg(before=f"{BOMB}]>")),
        f"logo.svg: the file declares entities, which are not read | {SVG}",
    ),
    "svg file": (
        _file("logo.svg", svg('<image href="/etc/passwd"/>')),
        f"logo.svg: the picture holds <image>, which is not drawn | {SVG}",
    ),
    "svg script": (
        _file("logo.svg", svg("<script/>")),
        f"logo.svg: the picture holds <script>, which is not read | {SVG}",
    ),
    "svg parts": (
        _file("logo.svg", svg("<g/>" * 70_000)),
        f"logo.svg: the picture has more than 3,000 parts, or is nested more than 30 deep | {SVG}",
    ),
    "svg size": (_file("logo.svg", svg("<g/>" * 100_000)), f"logo.svg: the picture is larger than 300 kB | {SVG}"),
    "svg corners": (
        _file("logo.svg", svg(f'<path d="M0 0{"h1" * 140_000}"/>')),
        f"logo.svg: the picture's shapes have more than 30,000 corners | {SVG}",
    ),
}
"""Folders made to waste time or memory, or to reach out; and the one sentence that each gets."""


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes as on POSIX")
@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_folder(tmp_path: Path, case: str) -> None:
    """It gets one clear sentence, soon, and nothing in or around the folder is changed."""
    make, expected = HOSTILE[case]
    (tmp_path / "outside.png").write_bytes(png())
    folder = write_site(tmp_path / "s", SITE + LOGO.replace("png", "svg" if case.startswith("svg") else "png"))
    if not case.startswith("svg"):
        (folder / "logo.png").write_bytes(png())
    make(folder)
    before = seen(tmp_path)
    start = time.process_time()
    assert said(folder) == [f"s/{expected}"]
    assert time.process_time() - start < MOST_SECONDS
    assert seen(tmp_path) == before


def test_a_logo_that_is_not_there(tmp_path: Path) -> None:
    """A near name is suggested."""
    folder = write_site(tmp_path / "s", SITE + LOGO)
    (folder / "logos.png").write_bytes(png())
    assert said(folder) == ["s/logo.png: there is no such file | Did you mean 'logos.png'?"]


def test_problems_of_all_files_come_in_one_run(tmp_path: Path) -> None:
    """Values, blocks, colors and logo."""
    text = SITE.replace("555-0101", "x") + LOGO
    folder = write_site(tmp_path / "s", text, blocks__own="id: own\n", theme="colors: {teal: x}\n")
    assert [each.partition(": ")[0] for each in said(folder)] == [
        *["s/blocks/own.yaml:1"] * 4,
        "s/site.yaml:4",
        "s/theme.yaml:1",
    ]


def test_no_booklet_of_a_site_that_cannot_be_used(tmp_path: Path, with_pages: Library) -> None:
    """Loading stops before anything is made."""
    folder = write_site(tmp_path / "s", SITE.replace("38.3 C", "warm"))
    with pytest.raises(ContentError, match="'warm' is no temperature"):
        build_booklet(Profile("b-cell"), with_pages, site=load(folder))


def test_a_file_stands_for_its_folder(tmp_path: Path) -> None:
    """Whoever drags site.yaml into a terminal means the site, and the one it extends."""
    hospital = write_site(tmp_path / "hospital")
    ward = write_site(tmp_path / "ward", "schema: 1\nextends: ../hospital/site.yaml\n")
    assert [each.name for each in load(ward / "site.yaml").folders] == ["hospital", "ward"]
    assert load(hospital / "site.yaml").hash == load(hospital).hash


@pytest.mark.parametrize(
    ("name", "said_of_it"),
    [
        ("theme.yml", "s/theme.yml: this file is not read | Did you mean 'theme.yaml'? Rename it."),
        ("theme.yaml.txt", "s/theme.yaml.txt: this file is not read | Did you mean 'theme.yaml'? Rename it."),
        ("Theme.yaml", "s/Theme.yaml: no site file at the top is called this | Did you mean 'theme.yaml'?"),
        ("site (1).yaml", "s/site (1).yaml: no site file at the top is called this | Did you mean 'site.yaml'?"),
    ],
)
def test_names_that_are_nearly_right(tmp_path: Path, name: str, said_of_it: str) -> None:
    """They are not read, which is said; of a site without site.yaml, too."""
    folder = write_site(tmp_path / "s")
    (folder / name).write_text("colors: {}\n", encoding="utf-8")
    assert said(folder) == [said_of_it]
    (folder / name).unlink()
    (folder / "site.yaml").rename(folder / "site.yml")
    assert said(folder) == ["s/site.yml: this file is not read | Did you mean 'site.yaml'? Rename it."]


def test_what_systems_leave_beside_a_site(tmp_path: Path) -> None:
    """It is passed over, at the top and among the blocks."""
    folder = write_site(tmp_path / "s", SITE + SOURCES, blocks__own=BLOCK)
    for name in ("._site.yaml", ".DS_Store", "Thumbs.db", "desktop.ini", "site.yaml~", "blocks/._own.yaml"):
        (folder / name).write_bytes(b"\0")
    for name in ("blocks/Thumbs.db", "blocks/own.yaml~", "blocks/.own.yaml.swp"):
        (folder / name).write_bytes(b"\0")
    (folder / "__MACOSX").mkdir()
    assert said(folder) == []


@pytest.mark.parametrize("name", ["site", "theme", "blocks__own"])
def test_a_file_that_holds_nothing(tmp_path: Path, name: str) -> None:
    """It is named."""
    folder = write_site(tmp_path / "s", SITE + SOURCES, **{"blocks__own": BLOCK, name: "{}\n"})
    path = name.replace("__", "/")
    assert said(folder) == [f"s/{path}.yaml: the file is empty | Start with a key, for example 'id: …'."]
