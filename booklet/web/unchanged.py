"""Answers "not modified" where a browser has the answer already, before the address is read.

Which answer an address has is worked out once. Later a comparison of three texts tells whether it is still that one.
"""

from __future__ import annotations

from collections import OrderedDict

from starlette.types import ASGIApp, Receive, Scope, Send

from booklet.core.values import frozen
from booklet.web.guard import header
from booklet.web.problem_details import is_for_page
from booklet.web.shelf import WebShelf

FRESH = "private, no-cache"
"""Browsers keep an answer, and ask each time whether it still holds."""

_MOST_KNOWN = 1_024
"""Addresses that are known, the last used ones; each may have 2,048 bytes."""

Headers = list[tuple[bytes, bytes]]

_Asked = tuple[str, bytes, bool]
"""What decides an answer of one stock: the path, the query, and whether a person asks."""


@frozen
class _Known:
    """What is known of an address.

    Attributes:
        stock: Hash of the stock that the answer is made from.
        tag: The answer's tag, in quotes.
        headers: Those of the answer that it still holds.
    """

    stock: str
    tag: str
    headers: Headers


class KnownTags:
    """The tags of answers that were asked for again."""

    def __init__(self) -> None:
        self._known: OrderedDict[_Asked, _Known] = OrderedDict()

    def remember(self, scope: Scope, stock: str, tag: str) -> None:
        """Remember that an address can be read, and which tag its answer has.

        Args:
            scope: A request for it.
            stock: Hash of the stock that the answer is made from.
            tag: The tag, in quotes.
        """
        headers = [(b"etag", tag.encode()), (b"cache-control", FRESH.encode())]
        self._known[_asked(scope)] = _Known(stock, tag, headers)
        if len(self._known) > _MOST_KNOWN:
            self._known.popitem(last=False)

    def find(self, scope: Scope, header_text: str, stock: str) -> Headers | None:
        """Return the headers of the answer that what somebody has still holds; None if this is not known.

        Args:
            scope: The request.
            header_text: Tags that he has.
            stock: Hash of the stock of the moment.
        """
        asked = _asked(scope)
        known = self._known.get(asked)
        if known is None or known.stock != stock or known.tag not in tags_in(header_text):
            return None
        self._known.move_to_end(asked)
        return known.headers


class Unchanged:
    """Stands before the routes, behind all that refuses requests."""

    def __init__(self, app: ASGIApp, *, known: KnownTags, shelf: WebShelf) -> None:
        """Begin.

        Args:
            app: What answers everything else.
            known: Tags of answers.
            shelf: Holds the stock of the moment.
        """
        self._app = app
        self._known = known
        self._shelf = shelf

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        tags = header(scope, b"if-none-match") if scope["type"] == "http" else ""
        headers = self._known.find(scope, tags, self._shelf.stock().hash) if tags else None
        if headers is None:
            await self._app(scope, receive, send)
            return
        await send({"type": "http.response.start", "status": 304, "headers": headers})
        await send({"type": "http.response.body", "body": b""})


def tags_in(header_text: str) -> set[str]:
    """Return the tags that a request names, in quotes; weak ones count as the others (RFC 9110, 13.1.2)."""
    return {tag.strip().removeprefix("W/") for tag in header_text.split(",")}


def _asked(scope: Scope) -> _Asked:
    return scope["path"], scope["query_string"], is_for_page(header(scope, b"accept"))
