"""What an address says: names that are known, each once, in no more than 2,048 bytes."""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import parse_qsl, urlencode

from booklet.errors import BookletError
from booklet.ordering.choices import BETWEEN
from booklet.ordering.order_fields import FIELDS, OrderField, shown

MOST_BYTES = 2_048

_NEVER = frozenset({"as_of"})
"""Fields that the server alone decides, beside those that name files and folders."""

ORDER_FIELDS: tuple[OrderField, ...] = tuple(
    each for each in FIELDS if each.kind not in ("file", "folder") and each.name not in _NEVER
)
"""What an address may say of an order."""

_SEVERAL = frozenset(each.name for each in ORDER_FIELDS if each.kind == "choices")
"""Fields that may stand there more than once, as a form's boxes do."""

ORDER_KEYS = frozenset(each.name for each in ORDER_FIELDS)


class AddressError(BookletError):
    """An address says something that it may not.

    Attributes:
        status: HTTP status.
    """

    def __init__(self, message: str, hint: str = "", status: int = 400) -> None:
        super().__init__(message, hint)
        self.status = status


def read_query(query: bytes, known: Collection[str]) -> dict[str, str]:
    """Return what a query says, without what is empty.

    Args:
        query: What stands behind the question mark.
        known: Names that it may hold.

    Raises:
        AddressError: If it is too long, not readable, or holds a name that is not known, or that stands twice and has
            one value.
    """
    if len(query) > MOST_BYTES:
        hint = f"An address may say {MOST_BYTES:,} bytes. Begin anew with the form."
        raise AddressError("the address is too long", hint, 414)
    try:
        pairs = parse_qsl(query.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=64)
    except ValueError:
        raise AddressError("the address cannot be read", "Begin anew with the form.") from None
    query_texts: dict[str, str] = {}
    for name, text in pairs:
        if name not in known:
            listed = ", ".join(sorted(known)) or "nothing"
            raise AddressError(f"nothing here is called {shown(name)}", f"An address may say: {listed}.")
        if name in query_texts and name in _SEVERAL:
            text = BETWEEN.join((query_texts[name], text))
        elif name in query_texts:
            raise AddressError(f"{name} stands in the address more than once", "Say each thing once.")
        if not text.isprintable():
            raise AddressError(f"{name} holds what cannot be printed", "Begin anew with the form.")
        query_texts[name] = text.strip()
    return {name: text for name, text in query_texts.items() if text}


def to_query(texts: dict[str, str], **more: str) -> str:
    """Return texts as a query, in the order of the form; what is empty is left out."""
    every = {**texts, **more}
    rank = {each.name: number for number, each in enumerate(FIELDS)}
    names = sorted((name for name in every if every[name]), key=lambda name: (rank.get(name, len(rank)), name))
    return urlencode({name: every[name] for name in names})
