"""Vincristine goes into a vein and nowhere else, whatever text speaks of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from booklet import Library
from booklet.files.record import Record
from booklet.library.rules.vincristine import vincristine_goes_into_veins_only
from booklet.model.text import Text
from booklet.model.walk import PlacedValue
from tests.library.read_problems import problems
from tests.tiny_content import edited, write_content

OPENER, VINCRISTINE = "blocks/opener.yaml", "drugs/vincristine.yaml"
SPINE = "vincristine must never be put together with the spine"
ELSEWHERE = "vincristine may only be said to be given into a vein"


@pytest.mark.parametrize(
    "words",
    ["Into the spine.", "Into the spinal fluid.", "As Intrathecal chemo.", "By lumbar puncture.", "Into the CSF."],
)
@pytest.mark.parametrize("place", ["Into a vein.", "It can be part of this phase."])
def test_vincristine_is_never_spinal(tmp_path: Path, place: str, words: str) -> None:
    """Neither how it is given nor any note may put it together with the spine."""
    said = problems(write_content(tmp_path, edited(VINCRISTINE, place, words)))
    assert len(said) == 1
    assert "vincristine must never be put together with the spine" in said[0]


@pytest.mark.parametrize(
    "words",
    [
        *(
            "Into a muscle.",
            "As a shot.",
            "By mouth.",
            "Under the skin.",
            "As pills.",
            "Through the nose.",
            "As a patch.",
        ),
        *(
            "As a nasal spray.",
            "On the skin as a cream.",
            "Breathed in.",
            "Under the tongue.",
            "Into your child’s bladder.",
        ),
        *(
            "Via a feeding tube.",
            "Into an artery.",
            "Inside the belly.",
            "Through your ear.",
            "Into a joint.",
            "As eye drops.",
        ),
    ],
)
@pytest.mark.parametrize("place", ["Into a vein.", "It can be part of this phase."])
def test_vincristine_goes_into_nothing_but_a_vein(tmp_path: Path, place: str, words: str) -> None:
    """In words, too: no other way stands on its card, whether it has an icon or none."""
    said = problems(write_content(tmp_path, edited(VINCRISTINE, place, words)))
    assert "vincristine may only be said to be given into a vein" in said[0]


@pytest.mark.parametrize("way", ["spinal-fluid", "mouth", "pills"])
@pytest.mark.parametrize("words", ["Into a vein.", "As the team says."])
def test_vincristine_has_no_icon_but_that_of_a_vein(tmp_path: Path, way: str, words: str) -> None:
    """Whatever the words beside it say: a picture is seen before they are read."""
    changed = edited(VINCRISTINE, "text: Into a vein.,", f"text: {words}, way: {way},")
    said = problems(write_content(tmp_path, changed))
    assert any(f"{VINCRISTINE}:6: vincristine must never have the icon of {way!r}" in each for each in said)


def test_vincristine_has_no_spinal_setting(tmp_path: Path) -> None:
    """Nor may it stand in a list of spinal medicines."""
    said = problems(write_content(tmp_path, edited(VINCRISTINE, "setting: induction", "setting: spinal")))
    assert f"{VINCRISTINE}:9: vincristine must never be put together with the spine" in said[-1]


@pytest.mark.parametrize("name", ["{drug:vincristine}", "Vincristine", "Oncovin"])
@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("{name} goes into the spinal fluid.", SPINE),
        ("By mouth: {name}.", ELSEWHERE),
        ("{name} by the nose.", ELSEWHERE),
    ],
)
def test_any_text_that_names_it(tmp_path: Path, name: str, words: str, said: str) -> None:
    """In a block as well as on its own card."""
    text = f'"{words.format(name=name)}"'
    found = problems(write_content(tmp_path, edited(OPENER, "Treatment is stronger.", text)))
    assert [each.partition(" | ")[0] for each in found] == [f"{OPENER}:13: {said}"]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [("heading: Stronger treatment", "heading: Into the spine", 10), ("title: Induction", "title: Spinal chemo", 6)],
)
def test_it_stands_under_no_head_about_the_spine(tmp_path: Path, old: str, new: str, line: int) -> None:
    """What stands under a head is read with it."""
    changed = edited(OPENER, "Treatment is stronger.", '"{drug:vincristine}."')[OPENER].replace(old, new)
    assert f"{OPENER}:{line}: {SPINE}" in problems(write_content(tmp_path, {OPENER: changed}))[0]


@pytest.mark.parametrize(
    ("old", "new"), [("heading: Stronger treatment", "heading: Vincristine"), ("title: Induction", "title: VCR")]
)
def test_nothing_under_its_name_is_about_the_spine(tmp_path: Path, old: str, new: str) -> None:
    """Under a head that names it, "it" is this medicine."""
    changed = edited(OPENER, "Treatment is stronger.", "It goes into the spine.")[OPENER].replace(old, new)
    assert f"{OPENER}:13: {SPINE}" in problems(write_content(tmp_path, {OPENER: changed}))[0]


@pytest.mark.parametrize(
    "words",
    ["Into a vein.", "Through a port or a central line.", "Into the vein, as a drip.", "To get into remission."],
)
def test_what_may_be_said(tmp_path: Path, words: str) -> None:
    """Ways that end in a vein, and words that are about no way."""
    text = f'"{{drug:vincristine}}: {words.lower()}"'
    Library.load(write_content(tmp_path, edited(OPENER, "Treatment is stronger.", text)))


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("VCR goes into the spine.", SPINE),
        ("IT vincristine", SPINE),
        ("Marqibo into the spinal fluid", SPINE),
        ("La vincristina va en la columna.", SPINE),
        ("长春新碱鞘内注射", SPINE),
        ("VCR by mouth.", ELSEWHERE),
        ("VCR into a vein, as it is", ""),
        ("V.C.R. I.T.", SPINE),
        ("Vincristine via LP", SPINE),
        ("Vincristine intra-thecal", SPINE),
        ("Vincristine intra- thecal", SPINE),
        ("Vincristin intrathekal", SPINE),
        ("Vincristine in the lower back", SPINE),
        ("Vincristine through an Ommaya reservoir", SPINE),
        ("Vincristine: epidural", SPINE),
        ("Vincristina en la espalda", SPINE),
        ("Винкристин интратекально", SPINE),
        ("vin\u00adcristine intra\u200bthecal", SPINE),
        ("ｖincristine and the ｓpine", SPINE),
        ("v\u0456ncristine in the sp\u0456ne", SPINE),
        ("vincristine IM", ELSEWHERE),
        ("vincristine subQ", ELSEWHERE),
        ("vincristine p.o.", ELSEWHERE),
        ("Vincristine in the back room. Ask the IT desk.", ""),
        ("Vincristine: IV through the port", ""),
        ("Винкристин — в вену", ""),
    ],
)
def test_names_that_wards_and_makers_use(words: str, fault: str) -> None:
    """Whatever it is called, and in whatever language."""
    texts = [PlacedValue(("where_to_go",), Text.of(words), Record())]
    assert [breach.message for breach in vincristine_goes_into_veins_only(texts)] == ([fault] if fault else [])
