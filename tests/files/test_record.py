"""Records: checked when they are made, the same ever after, and made again without pydantic."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from typing import Annotated, ClassVar, Self

import pytest
from pydantic import TypeAdapter, ValidationError

from booklet import Library
from booklet.files.record import Before, Limits, MadeBy, OneOf, Record


class Small(Record):
    """A record of a few fields."""

    KEYS: ClassVar[dict[str, str]] = {"low": "from"}

    name: Annotated[str, Limits(pattern="^[a-z]+$", max_length=5)]
    low: int = 1
    high: Annotated[float, Limits(gt=0, le=10)] = 2
    parts: Annotated[tuple[str, ...], Limits(min_length=1, max_length=2)] = ("a",)

    def checked(self) -> Self:
        """Return the record, if it goes up."""
        if self.low > self.high:
            raise ValueError("the lower one is higher")
        return self


class Longer(Small):
    """One field more."""

    more: str = ""


def test_fields_are_those_of_the_bases_and_its_own() -> None:
    """In order; with what content calls them, and their defaults."""
    assert list(Longer.record_fields) == ["name", "low", "high", "parts", "more"]
    assert Longer.record_fields["low"].alias == "from"
    assert [name for name, field in Longer.record_fields.items() if field.is_required()] == ["name"]
    assert Small.record_fields["high"].default == 2


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        ({}, "missing"),
        ({"name": "A"}, "string_pattern_mismatch"),
        ({"name": "abcdef"}, "string_too_long"),
        ({"name": "a", "from": "x"}, "int_parsing"),
        ({"name": "a", "other": 1}, "extra_forbidden"),
        ({"name": "a", "high": 0}, "greater_than"),
        ({"name": "a", "parts": []}, "too_short"),
        ({"name": "a", "parts": ["a", "b", "c"]}, "too_long"),
        ({"name": "a", "low": 1, "from": 1}, "extra_forbidden"),
        ({"name": "a", "from": 9}, "value_error"),
        ("a", "model_type"),
    ],
)
def test_values_that_are_refused(values: object, kind: str) -> None:
    """Each with its own name, as messages for people need it; from content and from code alike."""
    with pytest.raises(ValidationError) as found:
        Small.from_data(values)
    assert kind in {error["type"] for error in found.value.errors()}
    if isinstance(values, dict):
        with pytest.raises(ValidationError):
            Small(**values)


def test_a_record_is_what_it_holds() -> None:
    """Equal if kind and values are; it says what it holds."""
    one = Small(name="a")
    assert one == Small.from_data({"name": "a", "from": 1})
    assert hash(one) == hash(Small(name="a"))
    assert one != Longer(name="a")
    assert one != Small(name="b")
    assert repr(one) == "Small(name='a', low=1, high=2, parts=('a',))"
    assert Small.from_data(one) is one


def test_copies_and_kept_records_are_not_checked_again() -> None:
    """They are made of values that were."""
    one = Small(name="a")
    other = one.with_values({"name": "B"})
    assert (one.name, other.name, other.high) == ("a", "B", 2)
    assert Small.from_checked(dict(one.__dict__)) == one


def test_what_was_given_is_known() -> None:
    """The program may have filled in nothing else."""
    assert Longer.from_data({"name": "a", "more": ""}).given_fields == {"name", "more"}
    assert Longer.from_checked({"name": "a"}).given_fields == frozenset()


def test_values_of_their_own_forms() -> None:
    """Made by a function, changed before they are checked, or one of several kinds."""
    made = TypeAdapter(Annotated[int, MadeBy(lambda value: len(str(value)))])
    assert made.validate_python("abc") == 3
    before = TypeAdapter(Annotated[int, Before(lambda value: value[0])])
    assert before.validate_python([5]) == 5
    either = OneOf(lambda value: "longer" if "more" in value else "small", small=Small, longer=Longer)
    adapter: TypeAdapter[Small] = TypeAdapter(Annotated[Small, either])
    assert type(adapter.validate_python({"name": "a"})) is Small
    assert type(adapter.validate_python({"name": "a", "more": ""})) is Longer


def test_kinds_of_records_cost_no_pydantic() -> None:
    """It is imported when a record is first checked, not before."""
    names = "booklet.model.statements, booklet.model.content_files, booklet.blocks.drug_list"
    script = f"import sys, {names}; print('pydantic' in sys.modules, 'pydantic_core' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert said.stdout == "False False\n"


def test_a_record_goes_to_another_process_as_it_is() -> None:
    """Checked or kept, with the records in it."""
    library = Library.load()
    for record in (library.language, *library.terms.values()):
        again = pickle.loads(pickle.dumps(record))
        assert again == record
        assert copy.deepcopy(record) == record
