"""Safety rules hold for every text, and cannot be broken by content."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.read_problems import problems
from tests.tiny_content import edited, write_content

OPENER = "blocks/opener.yaml"


@pytest.mark.parametrize(
    ("way", "words"),
    [
        ("mouth", "Into a vein."),
        ("spinal-fluid", "Into a vein."),
        ("vein", "Into the spinal fluid."),
        ("vein", "By mouth or into a vein."),
        ("vein", "Into a vein or a muscle."),
        ("pills", "By mouth."),
        ("mouth", "As your team says."),
    ],
)
def test_an_icon_shows_what_the_words_say(tmp_path: Path, way: str, words: str) -> None:
    """One way, and no other beside it."""
    given = f"given: {{id: given, about: child, text: {words}, way: {way}, sources: [one:11]}}"
    said = problems(write_content(tmp_path, edited("drugs/nelarabine.yaml", "kind:", f"{given}\nkind:")))
    assert said == [
        f"drugs/nelarabine.yaml:3: the way {way!r} is not the one way that {words!r} names"
        " | Give the way that the words name, or take the way out."
    ]


@pytest.mark.parametrize(
    ("way", "words"),
    [
        ("mouth", "By mouth."),
        ("mouth", "By mouth, as a pill."),
        ("pills", "As pills, by mouth."),
        ("vein", "In high doses, into a vein (IV)."),
        ("spinal-fluid", "Into the spinal fluid."),
    ],
)
def test_ways_that_agree_with_their_words(tmp_path: Path, way: str, words: str) -> None:
    """They are read as they are given."""
    from booklet import Library

    given = f"given: {{id: given, about: child, text: '{words}', way: {way}, sources: [one:11]}}"
    library = Library.load(write_content(tmp_path, edited("drugs/nelarabine.yaml", "kind:", f"{given}\nkind:")))
    (drug,) = [each for each in library.drugs.values() if each.id == "nelarabine"]
    assert drug.given
    assert drug.given.way == way


@pytest.mark.parametrize(
    "name", ["6-MP", "6 MP", "6MP", "6-mercaptopurine", "6-thioguanine", "6-TG", "6\u2011MP", "6\u2013TG"]
)
def test_names_have_no_leading_six(tmp_path: Path, name: str) -> None:
    """In text and in other names of a drug."""
    in_text = problems(write_content(tmp_path / "a", edited(OPENER, "Something open.", f"Take {name} daily.")))
    assert f"{OPENER}:19: {name!r} must not be printed: the 6 can be read as a dose" in in_text[0]
    in_names = problems(
        write_content(tmp_path / "b", edited("drugs/nelarabine.yaml", "kind:", f"also: [{name}]\nkind:"))
    )
    assert "drugs/nelarabine.yaml:3" in in_names[0]
    to_patients = problems(
        write_content(tmp_path / "c", edited(OPENER, "Something open.", f'"{{Take it|Take {name}}}."'))
    )
    assert f"{OPENER}:19: {name!r} must not be printed" in to_patients[0]


@pytest.mark.parametrize("name", ["6 MP", "6MP", "6-mercaptopurine", "6-TG 5", "6\u2011MP"])
def test_what_wards_say_is_written_in_one_way(tmp_path: Path, name: str) -> None:
    """Any other way reads like a dose even in quotation marks."""
    named = f"heard: [{name}]\nheard_sources: [one:1]\nkind:"
    said = problems(write_content(tmp_path, edited("drugs/nelarabine.yaml", "kind:", named)))
    assert said == [f"drugs/nelarabine.yaml:3: {name!r} can be read as a dose | Write it as '6-MP' or '6-TG'."]


def test_what_wards_say_is_told_where_it_is_explained(tmp_path: Path) -> None:
    """A meaning of the glossary may refer to it; no other text, and to no medicine without such a name."""
    drug = edited("drugs/nelarabine.yaml", "kind:", "heard: [6-MP]\nheard_sources: [one:1]\nkind:")
    meaning = edited("glossary.yaml", "Where blood is made.", "'You may hear {heard:nelarabine}.'")
    from booklet import Library

    library = Library.load(write_content(tmp_path / "a", {**drug, **meaning}))
    assert library.terms["marrow"].meaning.plain == "You may hear \u201c6-MP\u201d."
    loose = edited(OPENER, "text: Something open.", "text: 'Take {heard:nelarabine}.'")
    assert problems(write_content(tmp_path / "b", {**drug, **loose})) == [
        f"{OPENER}:19: a name that wards say stands here, outside the glossary"
        " | Write {drug:…}; the program says what wards call it."
    ]
    (missing,) = problems(write_content(tmp_path / "c", meaning))
    assert missing.startswith("glossary.yaml:3: no medicine has a name of wards under the id 'nelarabine'")


@pytest.mark.parametrize(
    "words",
    [
        "5 mg",
        "2.5 mg/kg",
        ".5 mg",
        "5mg",
        "7.5 .5 g",
        "100 mg/m2",
        "10 units",
        "3 mL",
        "38 °C",
        "100.4°F",
        "38 degrees",
    ],
)
def test_no_dose_and_no_threshold(tmp_path: Path, words: str) -> None:
    """Both come from the family's own team."""
    said = problems(write_content(tmp_path, edited(OPENER, "Something open.", f"It is {words} now.")))
    assert "neither may come from this booklet" in said[0]


@pytest.mark.parametrize(
    "words", ["4 weeks", "95 out of 100", "9 and 22", "2 to 3 years", "3 or 4 medicines", "phase 2 goes on"]
)
def test_other_figures_are_no_doses(tmp_path: Path, words: str) -> None:
    """Durations, rates and counts are printed."""
    from booklet import Library

    Library.load(write_content(tmp_path, edited(OPENER, "Something open.", f"It is {words} now.")))


def test_a_statement_that_does_not_say_whom_it_is_about(tmp_path: Path) -> None:
    """It could tell an adult what is known of children only."""
    changed = edited("blocks/opener.yaml", "{id: more, about: child,", "{id: more,")
    assert problems(write_content(tmp_path, changed)) == [
        "blocks/opener.yaml:13: this statement does not say whom it is about"
        " | Write 'about: child' if its sources speak of children only, or else 'about: any'."
    ]


def test_words_that_should_name_children_themselves(tmp_path: Path) -> None:
    """Only where a patient reads that children are meant."""
    from booklet import Library

    named = edited("blocks/opener.yaml", "{id: more, about: child,", "{id: more, about: child, children: in-words,")
    assert problems(write_content(tmp_path / "a", named)) == [
        "blocks/opener.yaml:13: 'children: in-words' is said here, but a patient would not read that this is known of"
        " children | Say so in the words, as in {|One source, on children, says: }, or take it out."
    ]
    words = "text: Treatment is stronger."
    said = {OPENER: named[OPENER].replace(words, 'text: "{|One source, on children, says: }Treatment is stronger."')}
    assert said != named
    Library.load(write_content(tmp_path / "b", said))
