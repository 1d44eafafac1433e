"""A drawing shows no more than its words say."""

from __future__ import annotations

import pytest

from booklet.files.problems import Location
from booklet.library.rules.drawings import breaches
from booklet.model.statements import Drawing, DrawnPart, Label, Statement

HERE: Location = ("sections", 0, "drawing")


def part(key: str, words: str, weeks: tuple[float, ...] = ()) -> DrawnPart:
    """Return a part with a source."""
    return DrawnPart(id=key, text=words, sources=("acs:1",), about="any", weeks=weeks)


def drawing(name: str, *parts: DrawnPart, alt: str = "A drawing.", caption: str = "") -> Drawing:
    """Return a drawing with a caption if words for one are given."""
    said = Statement(id="caption", text=caption, sources=("acs:1",), about="any") if caption else None
    return Drawing(id="drawn", drawing=name, alt=Label(id="alt", text=alt), caption=said, parts=parts)


def messages(of: Drawing) -> list[str]:
    """Return what is wrong with a drawing."""
    return [breach.message for breach in breaches(of, HERE)]


@pytest.mark.parametrize(
    ("words", "weeks"),
    [
        ("Induction: 4 weeks", (4, 4)),
        ("4 to 8 weeks", (4, 8)),
        ("1 or 2 months", (4.3, 8.7)),
        ("about 2 to 3 years", (104, 156)),
        ("up to 2 years", (0, 104)),
    ],
)
def test_a_length_is_that_of_the_words(words: str, weeks: tuple[float, float]) -> None:
    """In weeks, from and to; a month is a twelfth of 52 weeks."""
    assert messages(drawing("lengths", part("a", words, weeks))) == []
    for wrong in ((weeks[0], weeks[1] + 1), (weeks[0] + 1, weeks[1]), ()):
        (message,) = messages(drawing("lengths", part("a", words, wrong)))
        assert "is not the one that the words give" in message


@pytest.mark.parametrize(
    ("of", "message"),
    [
        (drawing("wayz", part("mouth", "By mouth")), "no drawing is called 'wayz'"),
        (drawing("ways", part("ear", "By ear")), "the drawing 'ways' has no part 'ear'"),
        (drawing("ways", part("mouth", "By mouth", (1, 2))), "this drawing shows no lengths"),
        (drawing("lengths", part("a", "Quite long", (1, 2))), "this part has no length in weeks, months or years"),
        (
            drawing("hundred", part("filled", "90 out of 100")),
            "the drawing fills in 95 of 100 figures, and its words do not say 95",
        ),
        (
            drawing("ways", part("mouth", "By mouth"), alt="3 pills."),
            "the words for those who cannot see the drawing say 3; its caption and its parts do not",
        ),
    ],
)
def test_what_is_refused(of: Drawing, message: str) -> None:
    """Each with what to do."""
    assert messages(of) == [message]
    assert all(breach.hint for breach in breaches(of, HERE))


def test_a_drawing_of_what_is_said() -> None:
    """A caption counts as said."""
    assert (
        messages(drawing("hundred", part("filled", "Filled in"), caption="More than 95 out of 100", alt="95 of 100."))
        == []
    )
