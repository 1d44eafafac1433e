"""The folder that a hospital begins with."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from booklet import Library
from booklet.errors import OutputError
from booklet.site import new_site as starter
from booklet.site.new_site import STARTER, write_starter
from booklet.site.site_keys import SiteFile
from tests.english import ENGLISH
from tests.site.site_content import load, png, said, write_site


def test_it_can_be_used_as_it_is(tmp_path: Path) -> None:
    """It says nothing yet, and is no mistake."""
    (path,) = write_starter(tmp_path / "new")
    assert path == tmp_path / "new" / "site.yaml"
    assert load(tmp_path / "new").details(ENGLISH).values == {}


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    """It need not be new."""
    write_starter(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["site.yaml"]


def used() -> str:
    """Return the starter with the marks of comments taken away in front of all that can be used."""
    return re.sub(r"^#(?=\S|  )", "", STARTER.replace("#extends", "# extends"), flags=re.MULTILINE)


OWN = {
    "<name of the hospital>": "Test Hospital",
    "<logo.png>": "logo.png",
    "<what the logo shows>": "A tree",
    "<letter or a4>": "a4",
    "<phone number>": "555-0100",
    "<days and hours>": "all days",
    "<door, street>": "Door 3",
    "<degrees C or F>": "38.5 C",
    "{from: 38.5 C": "{from: 38.0 C",
    "<2 or more>": "2",
    "<minutes>": "60",
    "<hours>": "24",
    "<name>": "Test Reviewer",
    "<what that person is>": "Test role",
    "<last day as 2027-12-31>": "2027-12-31",
    "<one sign on each line>": "Chills",
    "<kind of leukemia>": "b-cell",
    "<phase>": "induction",
    "<first week>": "1",
    "<last week>": "5",
    "<week with a visit>": "2",
    "<name, phone number>": "Dr. Test, 555-0101",
    "<whose, phone number>": "Desk, 555-0102",
    "<name that it has here>": "Exampinib",
    "<https address>": "https://hospital.example/now",
    "<address of a list of codes>": "https://codes.example",
    "<code>": "12-3",
    "hide: [<block>]": "hide: [clinical-trials]",
    "show: [<block>]": "show: []",
    "<title>": "A leaflet",
    "<whom it is written for>": "For families.",
}
"""What may stand for each mark of the starter."""


def test_every_line_of_it_can_be_used(tmp_path: Path) -> None:
    """With own words in place of the marks it is a complete site, with every key that there is."""
    text = used().replace("mercaptopurine", "vincristine")
    for mark, own in OWN.items():
        assert mark in text, mark
        text = text.replace(mark, own)
    folder = write_site(tmp_path / "s", text)
    (folder / "logo.png").write_bytes(png())
    assert said(folder) == []
    file = load(folder).content.file
    assert file
    assert file.given_fields == set(SiteFile.record_fields) - {"extends"}
    assert load(folder).gaps == ()


def test_nothing_of_it_is_printed_as_it_is(tmp_path: Path) -> None:
    """Each line with a value is told of, in one run and once."""
    text = used()
    folder = write_site(tmp_path / "s", text)
    lines = {number for number, line in enumerate(text.splitlines(), 1) if "<" in line and not line.startswith("#")}
    found = [int(re.findall(r"site\.yaml:(\d+): '<.*>' still stands", line)[0]) for line in said(folder)]
    assert set(found) == lines
    assert len(lines) > 20


@pytest.mark.parametrize("key", [key for key in SiteFile.record_fields if key not in {"schema_version", "extends"}])
def test_no_part_of_it_is_printed_as_it_is(tmp_path: Path, key: str) -> None:
    """Nor one key of it alone."""
    part = re.search(rf"^{key}:.*\n(?: .*\n)*", used(), flags=re.MULTILINE)
    assert part
    assert all(
        "still stands as it was begun with" in line
        for line in said(write_site(tmp_path / "s", f"schema: 1\n{part[0]}"))
    )
    assert said(tmp_path / "s")


def test_its_medicine_and_its_blocks_are_those_of_the_content() -> None:
    """What the comments name is there."""
    library = Library.load()
    assert "mercaptopurine" in library.drugs
    named = "medicine-log, blood-counts,\n# appointments, fever-record, coloring-map"
    assert named in STARTER
    assert {*re.findall(r"[a-z-]+", named)} <= {entry.id for entry in library.entries}


@pytest.mark.parametrize("name", ["site.yaml", "letter.txt", ".hidden"])
def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path, name: str) -> None:
    """Whatever it is."""
    (tmp_path / name).write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match="there is something in the folder") as caught:
        write_starter(tmp_path)
    assert caught.value.hint == "Give a new or empty folder; nothing in this one was changed."
    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()] == [(name, "mine")]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    """Nor is a place below one, however far."""
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    for place in ("file", "file/new", "file/new/deep"):
        with pytest.raises(OutputError, match="the folder cannot be made"):
            write_starter(tmp_path / place)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
    write_starter(tmp_path / "none" / "new")
    assert [path.name for path in (tmp_path / "none").iterdir()] == ["new"]


def test_nothing_is_left_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder goes again, if it was made for this."""

    def fail(*_: object) -> None:
        raise OutputError("no space")

    monkeypatch.setattr(starter, "write_whole", fail)
    (tmp_path / "old").mkdir()
    for name in ("new", "old"):
        with pytest.raises(OutputError, match="no space"):
            write_starter(tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == ["old"]
