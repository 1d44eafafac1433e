"""Sites that extend each other: group, hospital, ward."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from booklet.errors import ContentError
from booklet.files.problems import Location
from booklet.site.layers import MAX_LAYERS, Merged, read_layers
from tests.english import ENGLISH
from tests.site.site_content import APPROVED, SITE, load, said, write_site

WARD = "schema: 1\nextends: ../hospital\n"


def test_later_sites_override_field_by_field(tmp_path: Path) -> None:
    """What the ward does not say is the hospital's, and what the hospital does not say is the group's."""
    write_site(tmp_path / "group", "schema: 1\nteam: {pharmacy: '555-0150', nurse: '555-0151'}\nhide: [notes]\n")
    write_site(tmp_path / "hospital", f"extends: ../group\n{SITE}")
    ward = write_site(tmp_path / "ward", f"{WARD}phones: {{night: '555-0199'}}\nteam: {{nurse: '555-0152'}}\n")
    file = load(ward).content.file
    assert file
    assert (file.hospital, file.phones.day, file.phones.night) == ("Test Hospital", "555-0101", "555-0199")
    assert (file.team.doctor, file.team.nurse, file.team.pharmacy) == ("Dr. Test, 555-0103", "555-0152", "555-0150")
    assert file.hide == ("notes",)
    assert [folder.name for folder in load(ward).folders][-1] == "ward"


def test_lists_are_replaced(tmp_path: Path) -> None:
    """A ward's list is not the hospital's with something added."""
    write_site(tmp_path / "hospital", f"{SITE}hide: [notes, opener]\nbrands: {{vincristine: [Alpha, Beta]}}\n")
    ward = write_site(tmp_path / "ward", f"{WARD}hide: [notes]\nbrands: {{vincristine: [Gamma]}}\n")
    file = load(ward).content.file
    assert file
    assert (file.hide, file.brands) == (("notes",), {"vincristine": ("Gamma",)})


@pytest.mark.parametrize(
    ("key", "text"),
    [("fever", "fever: {once: 38.5 C}\n"), ("signs", "signs: {list: [Rash]}\n")],
    ids=["fever", "signs"],
)
def test_an_approval_does_not_pass_to_another_value(tmp_path: Path, key: str, text: str) -> None:
    """A ward's own temperature is not approved because the hospital's was."""
    write_site(tmp_path / "hospital")
    ward = write_site(tmp_path / "ward", f"{WARD}{text}")
    details = load(ward).details(ENGLISH)
    assert key not in details.values
    assert [(gap.value, gap.reason) for gap in details.gaps] == [(key, "nobody has approved it")]
    write_site(tmp_path / "ward", f"{WARD}{text.replace('}', f', approved: {APPROVED}}}')}")
    assert key in load(ward).details(ENGLISH).values


def test_values_know_where_they_are_from(tmp_path: Path) -> None:
    """Each with its own file and line, also inside what several sites say."""
    write_site(tmp_path / "hospital")
    ward = write_site(tmp_path / "ward", f"{WARD}phones:\n  night: 555-0199\n")
    merged = read_layers(ward).merged("site.yaml")
    places: dict[Location, str] = {("hospital",): "hospital/site.yaml:2", ("phones", "day"): "hospital/site.yaml:4"}
    places |= {("phones", "night"): "ward/site.yaml:4", ("signs", "list", 1): "hospital/site.yaml:12"}
    for location, place in places.items():
        assert merged.place(location).endswith(f"/{place}"), location


def test_problems_are_told_where_they_are_written(tmp_path: Path) -> None:
    """A wrong value of the hospital is not blamed on the ward, and all come in one run."""
    write_site(tmp_path / "hospital", SITE.replace("38.3 C", "38.3"))
    ward = write_site(tmp_path / "ward", f"{WARD}phones: {{day: nobody}}\nhospitl: x\n")
    assert said(ward) == [
        "hospital/site.yaml:8: 'once': '38.3' is no temperature. Write degrees and scale: '38.3 C' or '100.9 F' | ",
        "ward/site.yaml:3: 'day': 'nobody' holds no phone number | ",
        "ward/site.yaml:4: no key is called 'hospitl' here | Did you mean 'hospital'?",
    ]


def test_a_circle_is_refused(tmp_path: Path) -> None:
    """However long it is; also by another name of the same folder."""
    write_site(tmp_path / "a", "schema: 1\nextends: ../b\n")
    write_site(tmp_path / "b", "schema: 1\nextends: ../c\n")
    write_site(tmp_path / "c", "schema: 1\nextends: ../b/../a\n")
    assert said(tmp_path / "a") == ["c/site.yaml:2: this leads back to a | Take one of the lines away."]
    write_site(tmp_path / "me", "schema: 1\nextends: .\n")
    assert said(tmp_path / "me") == ["me/site.yaml:2: this leads back to me | Take one of the lines away."]


def test_a_long_chain_is_refused(tmp_path: Path) -> None:
    """Nobody can say what holds in the tenth of them."""
    for number in range(10):
        write_site(tmp_path / f"s{number}", f"schema: 1\nextends: ../s{number + 1}\n")
    assert said(tmp_path / "s0") == [
        f"s{MAX_LAYERS - 1}/site.yaml:2: more than {MAX_LAYERS} sites build on each other"
        " | Put what they say into fewer folders."
    ]


@pytest.mark.parametrize(
    ("extends", "message", "hint"),
    [
        ("../gone", "the site folder cannot be read (No such file or directory)", "Correct the folder's name."),
        ("../file", "the site folder cannot be read (Not a directory)", "Correct the folder's name."),
        ("/etc", "'extends' cannot be '/etc'", "Write the way from this folder: '../hospital'."),
        ("..\\x", "'extends' cannot be '..\\\\x'", "Write the way from this folder: '../hospital'."),
        ("C:x", "'extends' cannot be 'C:x'", "Write the way from this folder: '../hospital'."),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="words of POSIX systems")
def test_a_site_that_is_not_there(tmp_path: Path, extends: str, message: str, hint: str) -> None:
    """The line that names it is told."""
    (tmp_path / "file").write_text("x")
    folder = write_site(tmp_path / "ward", f"schema: 1\nextends: '{extends}'\n")
    assert said(folder) == [f"ward/site.yaml:2: {message} | {hint}"]


def test_a_folder_that_is_no_site(tmp_path: Path) -> None:
    """It has no `site.yaml`; nothing else of it is used."""
    (tmp_path / "other").mkdir()
    folder = write_site(tmp_path / "ward", "schema: 1\nextends: ../other\n")
    assert said(folder) == ["other/site.yaml: this file is missing | Add the file, or give another site folder."]
    with pytest.raises(ContentError, match="the site folder cannot be read"):
        read_layers(tmp_path / "none")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes as on POSIX")
def test_a_pipe_below(tmp_path: Path) -> None:
    """What a site extends is read with the same care."""
    (tmp_path / "below").mkdir()
    os.mkfifo(tmp_path / "below" / "site.yaml")
    folder = write_site(tmp_path / "ward", "schema: 1\nextends: ../below\n")
    assert said(folder) == ["below/site.yaml: this is not a regular file | Put a text file there."]


def test_nothing_laid_over_nothing() -> None:
    """A site without a theme has one without a word in it."""
    assert Merged.of([]) == Merged((), {}, {})
