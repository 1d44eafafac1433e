"""One list of columns, and what a request is."""

from __future__ import annotations

import inspect

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet import Profile, build_booklet
from booklet.batch import columns
from booklet.batch.columns import COLUMNS, OPTIONS, Option, Request, shown
from booklet.core.values import fields
from booklet.errors import ProfileError
from booklet.order import BOOKLET, usual_paper

TEXTS = st.text("abc-", min_size=1, max_size=5)


def test_columns_are_the_profile_and_the_build_options() -> None:
    """A new axis is a column at once; a new build option is an argument of the same name."""
    assert [field.name for field in fields(Profile)] == list(COLUMNS[: len(fields(Profile))])
    arguments = inspect.signature(build_booklet).parameters
    for option in OPTIONS:
        assert option.name in COLUMNS
        assert (arguments[option.name].default or usual_paper(BOOKLET, "standard")) == option.read(option.default)


@given(st.fixed_dictionaries({"subtype": TEXTS}, optional=dict.fromkeys(COLUMNS[1:], TEXTS)))
def test_cells_make_the_request_they_come_from(cells: dict[str, str]) -> None:
    """Nothing that is given is lost on the way into a manifest and back."""
    request = Request.of(cells)
    assert Request.of(request.cells()) == request
    assert cells.items() <= request.cells().items()


def test_a_default_that_is_given_is_no_other_request() -> None:
    """The booklet is the same, so it is made once."""
    plain = Request.of({"subtype": "b-cell"})
    assert Request.of({"subtype": "b-cell", "paper": "half-letter", "audience": "family", "risk": ""}) == plain
    assert Request.of({"subtype": "b-cell", "paper": "a5"}) != plain
    assert plain.arguments() == {}
    assert Request.of({"subtype": "b-cell", "paper": "a5"}).arguments() == {"paper": "a5"}


def test_an_option_that_is_none() -> None:
    """The error says what there is."""
    with pytest.raises(ProfileError, match="no paper is called 'a3'") as caught:
        Request.of({"subtype": "b-cell", "paper": "a3"}).arguments()
    assert caught.value.hint == "Give one of: half-letter, a5, letter, a4."


def test_a_new_option_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is read from a folder counts with its hash: if that changes, so does what a booklet is made from."""

    class Site:
        def __init__(self, name: str) -> None:
            self.hash = f"hash of {name}"

    monkeypatch.setattr(columns, "OPTIONS", (*OPTIONS, Option("site", "", Site)))
    monkeypatch.setattr(columns, "_DEFAULTS", {"paper": "half-letter", "site": ""})
    monkeypatch.setattr(columns, "COLUMNS", (*COLUMNS, "site"))
    one, two = (Request.of({"subtype": "b-cell", "site": name}) for name in ("ward-7", "ward-8"))
    assert one.arguments()["site"].hash == "hash of ward-7"
    assert one.inputs("all") not in {two.inputs("all"), one.inputs("others"), "all"}


def test_without_such_an_option_all_requests_share_what_they_are_made_from() -> None:
    """And then the hash is that."""
    assert Request.of({"subtype": "b-cell"}).inputs("all") == "all"


@pytest.mark.parametrize("text", ["Ann Example", "Müller", "x" * 41, "a\nb", "\x1b[31m", "2016/11/30"])
def test_messages_repeat_only_what_could_be_an_id(text: str) -> None:
    """A name in a wrong column goes into no log."""
    assert shown(text) == "what is written there"
    assert shown("ph-negative") == "'ph-negative'"
