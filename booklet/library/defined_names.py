"""Every name that content files define, taken from the plain data, so that one broken file does not hide its names."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from booklet.files.yaml_reader import YamlDocument

Names = Mapping[str, frozenset[str]]
"""Names by what they name: "source", "term", "drug" … and "value of risk" for each axis."""

VALUE_OF = "value of "
"""How kinds of clinical values begin; an unknown one gets no suggestion."""

_LISTS = {
    "sources.yaml": ("source", "sources"),
    "figures.yaml": ("figure", "figures"),
    "glossary.yaml": ("term", "terms"),
    "chapters.yaml": ("chapter", "chapters"),
}
"""Files that list things: what one is called, and the key of the list."""


_INSIDE = {
    "heard": ("drugs",),
    "setting of a drug": ("drugs",),
    "setting of a list": ("blocks",),
    "track": ("axes", "subtypes"),
}
"""Folders whose files hold the names of a kind."""


def collect_names(documents: Sequence[YamlDocument], unread: Collection[str] = ()) -> Names:
    """Return all names that the documents define; of each kind only if all files that hold its names can be read.

    Args:
        documents: Every file that can be read.
        unread: Names of the others. What is called after its file has that name, whatever is wrong in it.
    """
    names: dict[str, frozenset[str]] = {
        "drug": _stems(documents, "drugs", unread),
        "heard": frozenset(each.file.stem for each in _inside(documents, "drugs") if each.data.get("heard")),
        "phase": _stems(documents, "phases", unread),
        f"{VALUE_OF}subtype": _stems(documents, "subtypes", unread),
        "block": _stems(documents, "blocks", unread),
        "trait": _stems(documents, "axes", unread),
        "track": frozenset(_tracks(documents)),
        "setting of a drug": _listed(documents, "drugs/", "uses", "setting"),
        "setting of a list": _listed(documents, "blocks/", "groups", "setting"),
    }
    for document in documents:
        if document.file.name in _LISTS:
            kind, key = _LISTS[document.file.name]
            names[kind] = frozenset(_texts(_items(document.data, key), "id"))
    for document in _inside(documents, "axes"):
        kind = f"{VALUE_OF}{document.file.stem}"
        names[kind] = frozenset(_texts(_items(document.data, "values"), "id"))
    folders = {name.partition("/")[0] for name in unread if "/" in name}
    return {kind: held for kind, held in names.items() if folders.isdisjoint(_INSIDE.get(kind, ()))}


def _tracks(documents: Sequence[YamlDocument]) -> Iterator[str]:
    """Yield every way of treatment: those of the subtypes, and those that a value such as a stage leads to."""
    yield from _texts((each.data for each in _inside(documents, "subtypes")), "track")
    for axis in _inside(documents, "axes"):
        yield from _texts(_items(axis.data, "values"), "track")


def _inside(documents: Iterable[YamlDocument], folder: str) -> Iterator[YamlDocument]:
    return (document for document in documents if document.file.folder == folder)


def _stems(documents: Iterable[YamlDocument], folder: str, unread: Iterable[str]) -> frozenset[str]:
    others = (name.partition("/") for name in unread)
    stems = {name.removesuffix(".yaml") for start, _, name in others if start == folder}
    return frozenset(document.file.stem for document in _inside(documents, folder)) | stems


def _listed(documents: Iterable[YamlDocument], start: str, key: str, field: str) -> frozenset[str]:
    """Return a field of the items under a key, of all files whose name starts like this."""
    holding = (document.data for document in documents if document.file.name.startswith(start))
    return frozenset(text for data in holding for text in _texts(_items(data, key), field))


def _items(data: Mapping[str, Any], key: str) -> Iterator[Mapping[str, Any]]:
    items = data.get(key)
    if isinstance(items, list):
        yield from (item for item in items if isinstance(item, dict))


def _texts(items: Iterable[Mapping[str, Any]], key: str) -> Iterator[str]:
    for item in items:
        value = item.get(key)
        if isinstance(value, str):
            yield value
