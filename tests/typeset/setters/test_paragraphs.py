"""Headings, paragraphs, lists and definitions."""

from __future__ import annotations

from booklet.model.elements import Alerts, Bullets, Callout, Definition, Definitions, Heading, Paragraph, References
from booklet.typeset.boxes import Box, Break, Frame
from tests.typeset.setting import LARGE, THEME, galley, roles, runs, said, shapes, words

LONG = words("Many short words make one long line that has to be broken more than once to fit the page.")


def test_heading_opens_a_page_and_a_bookmark_and_keeps_with_the_next() -> None:
    """A block's heading begins a page, is the bookmark, and is never alone at the foot."""
    made = galley(Heading(words("Words to know"), 2, "words", starts_page=True))
    assert isinstance(made.items[0], Break)
    assert all(item.keep_next for item in made.items[1:])
    assert made.bookmark == "Words to know"
    first = made.items[1]
    assert isinstance(first, Box)
    assert first.anchors == ("words",)


def test_smaller_heading_has_no_bookmark() -> None:
    """Only blocks are in the outline."""
    assert galley(Heading(words("Part"), 3)).bookmark == ""


def test_note_is_smaller_and_muted() -> None:
    """Small print is smaller than body text, and still readable."""
    (run,) = runs(galley(Paragraph(words("Made with care"), "note")))
    assert 9 <= run.size < 12
    assert run.color == THEME.muted


def test_what_leads_in_stays_with_what_follows() -> None:
    """A condition at the foot of a page would govern nothing."""
    assert [box.keep_next for box in galley(Paragraph(words("If so:"), leads_in=True)).items] == [True]
    assert [box.keep_next for box in galley(Paragraph(words("So."))).items] == [False]


def test_bullets_are_a_list() -> None:
    """Each item has a label and a body; wrapped lines hang under the first word."""
    made = galley(Bullets((LONG, words("Short"))))
    assert roles(made) == ["L", "LI", "Lbl", "LBody", "LI", "Lbl", "LBody"]
    assert said(made, "Lbl") == ["•", "•"]
    assert said(made, "LBody") == [LONG.plain, "Short"]
    assert len({run.x for run in runs(made) if run.text != "•"}) == 1


def test_bullets_may_be_boxes_to_tick() -> None:
    """A list to choose from has boxes; they are heard as boxes."""
    assert said(galley(Bullets((LONG, words("Short")), has_ticks=True)), "Lbl") == ["☐", "☐"]


def test_alerts_have_a_round_mark_behind_the_exclamation_mark() -> None:
    """The mark stands in the middle of its disc."""
    made = galley(Alerts((words("A fever"),)), "red")
    (mark, _), (ground,) = runs(made), shapes(made)
    assert mark.text == "!"
    assert ground.fill == THEME.color("red")
    assert ground.x < mark.x < ground.x + ground.width


def test_alerts_stay_on_one_page() -> None:
    """Every line but the last keeps with the next, so that a list which fits on a page is not cut."""
    made = galley(Alerts((words("A fever"), LONG, words("A rash"))), "red")
    assert [item.keep_next for item in made.items] == [True] * (len(made.items) - 1) + [False]


def test_definition_has_its_anchor_at_its_word() -> None:
    """Links from a word lead to the line that holds it, and it stays with its meaning."""
    made = galley(Definitions((Definition(words("Remission"), LONG, "term-remission"),)))
    first = made.items[0]
    assert isinstance(first, Box)
    assert first.anchors == ("term-remission",)
    assert first.keep_next
    assert said(made, "LBody") == [LONG.plain]


def test_reference_stays_together() -> None:
    """A source's mark, name and date are on one page."""
    made = galley(References(((words("1"), (LONG, words("From 2025"))),)))
    assert [item.keep_next for item in made.items][-1] is False
    assert made.items[0].keep_next
    assert said(made, "P") == [LONG.plain, "From 2025"]


def test_callout_is_one_frame() -> None:
    """Its title is repeated if it ever has to be cut."""
    (frame,) = galley(Callout(words("Good to know"), (LONG,))).items
    assert isinstance(frame, Frame)
    assert (frame.head, frame.can_cut, frame.name) == (1, False, "Good to know")


def test_block_may_follow_another() -> None:
    """On whole sheets only where enough room is left; on half sheets less is enough."""
    heading = Heading(words("Words to know"), 2, "words", starts_page=True)
    half, whole = (galley(heading, theme=theme).items[0] for theme in (THEME, LARGE))
    assert isinstance(half, Break)
    assert isinstance(whole, Break)
    assert 0 < half.least < whole.least < 1


def test_last_item_may_stay_with_what_follows() -> None:
    """Lines for an answer stay with the question."""
    assert [box.keep_next for box in galley(Bullets((words("One"), words("Two")), leads_in=True)).items] == [
        False,
        True,
    ]
    assert [box.keep_next for box in galley(Bullets((words("One"), words("Two")))).items] == [False, False]
