"""The table of what an order may say."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis.strategies import text

from booklet.core.values import fields
from booklet.model.profile import Profile
from booklet.order import Order
from booklet.ordering.order_fields import FIELD, FIELDS, PRESS_NEEDS, Value, key_of, resolve, shown


def test_every_part_of_an_order_has_a_field() -> None:
    """What a program can ask for, a command, a row and a form can ask for, too."""
    names = {each.name for each in fields(Profile)} | {each.name for each in fields(Order)} - {"profile", "palette"}
    names = names - {"on_request"} | {"with"}
    assert names < FIELD.keys()
    assert FIELD.keys() - names == {"theme", *(name for needed in PRESS_NEEDS.values() for name in needed)}
    assert len(FIELD) == len(FIELDS)
    for field in FIELDS:
        assert field.help[:1].isupper(), field.name
        assert field.help.endswith("."), field.name


def test_ids_are_understood_in_any_writing() -> None:
    """Case, spaces, hyphens and names; never one value for another that is only written like it."""
    values = (Value("t-cell", "T-cell ALL"), Value("ph-positive", "Ph-positive ALL"), Value("high", "High risk"))
    for written in ("t-cell", "T-cell", "tcell", "T_CELL", " t cell ", "T-cell ALL"):
        assert resolve(written, values) == "t-cell"
    assert resolve("HIGH RISK", values) == "high"
    for written in ("ph-negative", "t", "", "-", "cell"):
        assert resolve(written, values) is None
    assert resolve("gray", (Value("grey"),), (("gray", "grey"),)) == "grey"
    assert resolve("same", (Value("a", "Same"), Value("b", "same"))) is None


@given(text())
def test_keys_hold_letters_and_digits_alone(written: str) -> None:
    """Of every script; two texts that differ in other characters have one key."""
    key = key_of(written)
    assert key == re.sub(r"[\W_]+", "", written.casefold())
    assert key_of(f" {written}-_") == key


def test_only_what_could_be_an_id_is_repeated() -> None:
    """A name in a wrong place stays out of messages and logs."""
    assert shown("ph-negative") == "'ph-negative'"
    for written in ("Ann Example", "é", "x" * 41):
        assert shown(written) == "what is written there"
