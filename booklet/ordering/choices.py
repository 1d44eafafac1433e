"""The values that fields of an order may have in one content, and which of them a text means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from booklet.core.values import frozen
from booklet.errors import BookletError, NoMatchingContentError, OrderError, ProfileError, UnknownLanguageError
from booklet.files.problems import languages_there, nearest
from booklet.model.profile import AXES
from booklet.order import BOOKLET, CARD, HOME_SHEET, NURSE_SHEET, SHEET_ENDING
from booklet.ordering.order_fields import FIELDS, OrderField, Value, key_of, resolve, shown

if TYPE_CHECKING:
    from booklet.library.library import Library

_HOME = ("home", "fridge", "refrigerator", "sheet")
"""Words for the sheet for the refrigerator, beside its id."""


BETWEEN = ","
"""What stands between several values of one field."""

_ALSO_BETWEEN = ";+"
"""What else is understood."""


_CALLED = {"with": "page on request"}
"""What a value of a field is called, where it is not called like the field."""


@frozen
class SeveralChoices:
    """What a text with several values means.

    Attributes:
        ids: The values' ids.
        unknown: Parts of the text that are none.
    """

    ids: tuple[str, ...]
    unknown: tuple[str, ...]


class Choices:
    """The choices of one library."""

    def __init__(self, library: Library) -> None:
        """Begin.

        Args:
            library: What can be asked for.
        """
        self._library = library
        self._ids: set[tuple[str, str]] = set()
        self._values: dict[str, tuple[Value, ...]] = {}

    def values(self, field: OrderField) -> tuple[Value, ...]:
        """Return what a field that is a choice may be in this content; nothing if the content does not know it."""
        values = self._values.get(field.name)
        if values is None:
            values = self._values[field.name] = self._found(field)
        return values

    def _found(self, field: OrderField) -> tuple[Value, ...]:
        library = self._library
        if field.name == "subtype":
            return tuple(Value(each.id, each.label, each.meaning) for each in library.subtypes.values())
        if field.name in AXES:
            axis = library.axes.get(field.name)
            return tuple(Value(each.id, each.label, each.meaning) for each in axis.values) if axis else ()
        if field.name == "product":
            sheets = (f"{each}{SHEET_ENDING}" for each in library.sheets)
            own = (NURSE_SHEET,) if any(entry.kind == "going_home" for entry in library.entries) else ()
            return tuple(map(Value, (BOOKLET, CARD, HOME_SHEET, *own, *sheets)))
        if field.name == "with":
            entries = (entry for entry in library.entries if entry.is_on_request)
            return tuple(Value(each.id, each.block.title.said_to("family").plain) for each in entries)
        if field.name in ("language", "with_language"):
            return (Value(library.language.tag, library.language.name), *map(Value, library.languages))
        return tuple(map(Value, field.values))

    def ids(self, texts: Mapping[str, str]) -> dict[str, str]:
        """Return the texts with every choice as the content writes it, and what is at its default left out.

        What cannot be understood stays as it is. Orders of equal texts make the same bytes.
        """
        ids = {}
        for field in FIELDS:
            text = texts.get(field.name, "").strip()
            if text and field.kind == "choice":
                text = self.choice(field, text) or text
            if text and field.kind == "choices":
                several = self.choices(field, text)
                text = BETWEEN.join((*several.ids, *several.unknown))
            if text and text != field.default:
                ids[field.name] = text
        return ids

    def choice(self, field: OrderField, text: str) -> str | None:
        """Return the id that a text means in a field; None if there is none."""
        if (field.name, text) in self._ids:
            return text
        chosen = self._product(text) if field.name == "product" else resolve(text, self.values(field), field.also)
        if chosen == text:
            # Most texts are ids, as those of addresses; there are no more of them than the content has values.
            self._ids.add((field.name, text))
        return chosen

    def choices(self, field: OrderField, text: str) -> SeveralChoices:
        """Return the ids that a text with several values means, each once and in the content's order."""
        for sign in _ALSO_BETWEEN:
            text = text.replace(sign, BETWEEN)
        parts = [part.strip() for part in text.split(BETWEEN) if part.strip()]
        values = self.values(field) if parts else ()
        meant = {part: resolve(part, values, field.also) for part in parts}
        ids = tuple(value.id for value in values if value.id in meant.values())
        return SeveralChoices(ids, tuple(part for part, id_ in meant.items() if id_ is None))

    def _product(self, text: str) -> str | None:
        wanted = key_of(text)
        known = {BOOKLET: BOOKLET, CARD: CARD, "walletcard": CARD, "homesheet": HOME_SHEET}
        known |= {"nurse": NURSE_SHEET, "nursesheet": NURSE_SHEET}
        known |= {key: HOME_SHEET for word in _HOME for key in (word, f"{word}sheet")}
        known |= {
            f"{key_of(each)}{key}": f"{each}{SHEET_ENDING}" for each in self._library.sheets for key in ("", "sheet")
        }
        return known.get(wanted)

    def no_value(self, field: OrderField, text: str) -> BookletError:
        """Return what is said of a text that is none of a field's values."""
        ids = [value.id for value in self.values(field)]
        what = _CALLED.get(field.name, field.name.replace("_", " "))
        listed = f"Give one of: {', '.join(ids)}."
        if field.group == "reader":
            # A clinical value gets no suggestion: what looks like a slip of the pen may be another disease.
            if not ids:
                return ProfileError(f"this content knows no {what}", f"Leave {what} out.")
            hint = listed if field.values else f"{listed} 'booklet list' says what each means."
            return ProfileError(f"no {what} is called {shown(text)}", hint)
        if field.name == "product" and key_of(text).endswith("sheet"):
            sheet = text.strip().removesuffix(SHEET_ENDING)
            there = ", ".join(each.removesuffix(SHEET_ENDING) for each in ids if each.endswith(SHEET_ENDING))
            return NoMatchingContentError(f"no sheet is for {shown(sheet)}", f"Give one of: {there}.")
        if field.name in {"language", "with_language"}:
            return UnknownLanguageError(field.name, f"no {what} is called {shown(text)}", languages_there(text, ids))
        hint = " ".join(filter(None, (nearest(text.casefold(), ids), listed)))
        return OrderError(field.name, f"no {what} is called {shown(text)}", hint)
