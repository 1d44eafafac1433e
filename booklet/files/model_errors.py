"""What pydantic finds wrong, in plain words: what was found, what is allowed, what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar, get_args

from pydantic import ValidationError

from booklet.files.problems import MAX_PROBLEMS, NO_PATIENT, Location, Report, is_about_a_patient, nearest, quoted
from booklet.files.record import Record, hints_of
from booklet.files.yaml_reader import YamlDocument

FaultWords = tuple[str, str]
"""Problem and hint."""

R = TypeVar("R", bound=Record)

FieldFault = Mapping[str, Any]
"""One entry of `ValidationError.errors()`."""


def validated_record(
    model: type[R], data: Mapping[str, Any], document: YamlDocument, report: Report, *, also: Sequence[str] = ()
) -> R | None:
    """Return plain data as a record; None if it cannot be one, which is reported.

    Args:
        model: What it should be.
        data: All keys, or some of the file's.
        document: The file.
        report: Where problems go.
        also: Keys the file may have beside the model's.
    """
    try:
        return model.from_data(data)
    except ValidationError as error:
        report_faults(error, model, document, report, also=also)
        return None


def report_faults(
    error: ValidationError, model: type[Record], document: YamlDocument, report: Report, *, also: Sequence[str] = ()
) -> None:
    """Add the faults that pydantic found to the report, each with its line.

    Args:
        error: What pydantic raised.
        model: What the file should have held.
        document: The file.
        report: Where the problems go.
        also: Keys the file may have beside the model's.
    """
    faults = error.errors(include_url=False)[: MAX_PROBLEMS + 1]
    holding = {tuple(fault["loc"][:depth]) for fault in faults for depth in range(len(fault["loc"]))}
    for fault in faults:
        location: Location = tuple(fault["loc"])
        if fault["type"] == "too_short" and location in holding:
            continue  # its items are told of; those that cannot be used are not counted
        message, hint = _words(fault, model, also)
        report.add(document, location, message, hint)


def keys_of(model: type[Record]) -> list[str]:
    """Return the keys that content may write for a model."""
    return [field.alias or name for name, field in model.record_fields.items()]


def _words(fault: FieldFault, model: type[Record], also: Sequence[str]) -> FaultWords:
    location: Location = tuple(fault["loc"])
    key = next((step for step in reversed(location) if isinstance(step, str)), "this file")
    if fault["type"] == "extra_forbidden":
        allowed = [*_keys_at(model, location[:-1]), *(also if len(location) == 1 else ())]
        listed = f"Keys here are {', '.join(sorted(allowed))}."
        hint = f"{NO_PATIENT} {listed}" if is_about_a_patient(key) else nearest(key, allowed) or listed
        return f"no key is called {quoted(key)} here", hint
    say = _SAID.get(fault["type"])
    return say(key, fault) if say else (f"'{key}' cannot be used as it is written", "Compare it with another file.")


def _keys_at(model: type[Record], location: Location) -> Iterator[str]:
    """Yield the keys allowed at a location, as far as the models' annotations lead there."""
    models = [model]
    for step in location:
        if isinstance(step, str):
            hints = [
                hints_of(each)[name]
                for each in models
                for name, field in each.record_fields.items()
                if step in (name, field.alias)
            ]
            # A step that is no field is the mark of one form among several; it does not lead deeper.
            models = [inner for hint in hints for inner in _models_in(hint)] or models
    for each in models:
        yield from keys_of(each)


def _models_in(annotation: Any) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)


def _found(fault: FieldFault) -> str:
    return quoted(fault["input"])


def _missing(key: str, _: FieldFault) -> FaultWords:
    return f"'{key}' is missing", f"Add a line '{key}: …'."


def _own_words(key: str, fault: FieldFault) -> FaultWords:
    return f"'{key}': {fault['ctx']['error']}", ""


def _text(key: str, fault: FieldFault) -> FaultWords:
    return f"'{key}' needs text, not {_found(fault)}", "Write the text after the colon."


def _list(key: str, fault: FieldFault) -> FaultWords:
    return f"'{key}' needs a list, not {_found(fault)}", "Write one '- …' line for each item, or [one, two]."


def _mapping(key: str, fault: FieldFault) -> FaultWords:
    return f"'{key}' needs 'key: value' lines, not {_found(fault)}", "Compare it with another file."


def _number(key: str, fault: FieldFault) -> FaultWords:
    return f"'{key}' needs a whole number, not {_found(fault)}", "Write digits only."


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _too_few(key: str, fault: FieldFault) -> FaultWords:
    return f"'{key}' needs at least {_counted(fault['ctx']['min_length'], 'item')}", "Add one."


def _too_many(key: str, fault: FieldFault) -> FaultWords:
    return f"'{key}' may have at most {_counted(fault['ctx']['max_length'], 'item')}", "Cut it in two."


def _too_short(key: str, _: FieldFault) -> FaultWords:
    return f"'{key}' is empty", "Write the text, or remove the line."


def _too_long(key: str, fault: FieldFault) -> FaultWords:
    return f"'{key}' may have at most {_counted(fault['ctx']['max_length'], 'character')}", "Make it shorter."


def _form(key: str, fault: FieldFault) -> FaultWords:
    if "(/[a-z0-9]+" in fault["ctx"]["pattern"]:
        return f"{_found(fault)} is no path of a row", "'booklet explain' shows the path of each row."
    if "[a-z0-9]+(-[a-z0-9]+)*" in fault["ctx"]["pattern"]:
        return f"{_found(fault)} cannot be an id", "Use small letters, digits and hyphens."
    return f"'{key}' cannot be {_found(fault)}", "Compare it with another file."


def _choice(key: str, fault: FieldFault) -> FaultWords:
    # `None` stands for a line that is left out; nobody writes it.
    choices = str(fault["ctx"]["expected"]).removeprefix("'', ").removeprefix("'' or ")
    return f"'{key}' cannot be {_found(fault)}", f"Write {choices}."


_SAID: Mapping[str, Callable[[str, FieldFault], FaultWords]] = {
    "missing": _missing,
    "value_error": _own_words,
    "string_type": _text,
    "tuple_type": _list,
    "model_type": _mapping,
    "model_attributes_type": _mapping,
    "dict_type": _mapping,
    "int_type": _number,
    "int_parsing": _number,
    "int_parsing_size": _number,
    "too_short": _too_few,
    "too_long": _too_many,
    "string_too_short": _too_short,
    "string_too_long": _too_long,
    "string_pattern_mismatch": _form,
    "literal_error": _choice,
}
