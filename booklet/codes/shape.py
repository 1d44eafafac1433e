"""Parts of a FHIR record, each checked as it is read. What is not built as FHIR says is told by its place alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from booklet.codes.record_json import RecordError, RecordJson

MOST_CODINGS = 1_000
"""Codings of one concept; systems that translate codes write a few."""


class Coding(NamedTuple):
    """A system and a code, as they are written; "" for what is not there or is no text."""

    system: str
    code: str


def wrong_shape(path: str, place: str) -> RecordError:
    """Return the error for a part that is not built as FHIR says."""
    return RecordError(f"{place}: {path} is not built as FHIR says", "Have the record sent again by its own system.")


def objects_at(resource: RecordJson, key: str, place: str) -> list[RecordJson]:
    """Return a list of objects; empty if there is none.

    Raises:
        RecordError: If what is there is no list of objects.
    """
    objects = resource.get(key, [])
    if not isinstance(objects, list) or not all(isinstance(each, dict) for each in objects):
        raise wrong_shape(f"{resource.get('resourceType', '')}.{key}".lstrip("."), place)
    return objects


def codings_in(concept: Any, path: str, place: str) -> Iterator[Coding]:
    """Yield the codings of a CodeableConcept; what is shown to people beside them is not read.

    Raises:
        RecordError: If it is none.
    """
    if concept is None:
        return
    codings = concept.get("coding", []) if isinstance(concept, dict) else None
    if not isinstance(codings, list) or len(codings) > MOST_CODINGS:
        raise wrong_shape(path, place)
    for coding in codings:
        if not isinstance(coding, dict):
            raise wrong_shape(path, place)
        yield Coding(_text(coding, "system", path, place), _text(coding, "code", path, place))


def status_in(resource: RecordJson, key: str, system: str, known: frozenset[str], place: str) -> str:
    """Return the code of a status that is a CodeableConcept of one system; "" if there is no status.

    Raises:
        RecordError: If it is none of the codes that FHIR knows; passing over one could turn what a record says.
    """
    if key not in resource:
        return ""
    path = f"{resource.get('resourceType', '')}.{key}"
    codes = {each.code for each in codings_in(resource.get(key), path, place) if each.system == system}
    if len(codes) != 1 or not codes <= known:
        raise wrong_shape(path, place)
    return codes.pop()


def texts_at(resource: RecordJson, key: str, inner: str) -> frozenset[str]:
    """Return the texts of one key in a list of objects, passing over what is not built so."""
    value = resource.get(key)
    items = value if isinstance(value, list) else []
    return frozenset(each[inner] for each in items if isinstance(each, dict) and isinstance(each.get(inner), str))


def has_unknown_modifier(resource: RecordJson) -> bool:
    """Return whether something turns the meaning of a resource that only its sender knows (FHIR R4, 2.4.2.1)."""
    return bool(resource.get("modifierExtension") or resource.get("implicitRules"))


def _text(coding: RecordJson, key: str, path: str, place: str) -> str:
    text = coding.get(key, "")
    if not isinstance(text, str):
        raise wrong_shape(f"{path}.coding.{key}", place)
    return text
