"""What a product can be asked for by: the columns of a file of requests, which are the fields of an order."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from booklet.core.values import fields, frozen
from booklet.model.profile import Profile
from booklet.order import usual_paper
from booklet.ordering.coded import CODE
from booklet.ordering.order_fields import FIELDS, OrderField, key_of

OF_ALL = frozenset({"signing"})
"""Groups of fields that hold for a whole batch: what is signed, and the day."""

COLUMN_FIELDS: tuple[OrderField, ...] = tuple(each for each in FIELDS if each.group not in OF_ALL)
"""The fields of an order that each row may give."""

COLUMNS: tuple[str, ...] = (*(each.name for each in COLUMN_FIELDS), CODE)
"""Every column that a file of requests may have; only `subtype` is needed, or `code` in its place."""

_DEFAULTS = {each.name: each.default for each in COLUMN_FIELDS if each.group != "reader"}
_BY_KEY = {key_of(name): name for name in COLUMNS}


def column_of(name: str) -> str | None:
    """Return the column that a name means, written in any way; None if there is none."""
    return _BY_KEY.get(key_of(name))


@frozen
class Request:
    """One product that is asked for; equal requests make the same bytes.

    Attributes:
        profile: Whom it is for.
        options: Name and text of all else that is not as it usually is, in the order of the columns.
        name: What a file of it is called, without an ending; "" before it is checked. It makes no difference: what asks
            for the same under another name is the same request.
    """

    profile: Profile
    options: tuple[tuple[str, str], ...] = ()
    name: str = ""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Request) and (self.profile, self.options) == (other.profile, other.options)

    def __hash__(self) -> int:
        return hash((self.profile, self.options))

    @classmethod
    def of(cls, cells: Mapping[str, str], name: str = "") -> Request:
        """Return the request of a row.

        Args:
            cells: Texts by column; what is not given is not there. Columns that do not exist are passed over.
            name: What a file of it is called.
        """
        texts = {name: cells[name] for name in COLUMNS if name != CODE and cells.get(name)}
        profile: dict[str, Any] = {each.name: texts.pop(each.name) for each in fields(Profile) if each.name in texts}
        if texts.get("paper") == _usual_paper(texts):
            del texts["paper"]
        options = tuple((each, text) for each, text in texts.items() if text != _DEFAULTS[each])
        return cls(Profile(**profile), options, name)

    def cells(self) -> dict[str, str]:
        """Return the value of every column: the one that was given, or else the default."""
        texts = self.given()
        holding = {**_DEFAULTS, "paper": _usual_paper(texts), **texts}
        return {name: holding[name] for name in COLUMNS if holding.get(name)}

    def given(self) -> dict[str, str]:
        """Return what was asked for by column; what is as it usually is was not."""
        profile = {"subtype": self.profile.subtype, **self.profile.axes(), "audience": self.profile.audience}
        return {**profile, **dict(self.options)}


def _usual_paper(texts: Mapping[str, str]) -> str:
    """Return the paper where none is given; "" where a site decides it."""
    if "site" in texts:
        return ""
    return usual_paper(texts.get("product", _DEFAULTS["product"]), _edition(texts))


def _edition(texts: Mapping[str, str]) -> Any:
    return texts.get("edition", _DEFAULTS["edition"])
