"""One request while it is answered, and how answers are found by the hash of all that decides them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from booklet.core.answer_store import StoredAnswer
from booklet.core.values import field, frozen
from booklet.order import BOOKLET, Order
from booklet.web.address import ORDER_KEYS, to_query
from booklet.web.desk import Desk
from booklet.web.looks import templates
from booklet.web.making import pdf
from booklet.web.problem_details import wants_page
from booklet.web.settings import ServeSettings
from booklet.web.shelf import WebShelf, WebStock
from booklet.web.unchanged import FRESH, KnownTags, tags_in

T = TypeVar("T")


@frozen(eq=False)
class Server:
    """What all requests of a worker share."""

    settings: ServeSettings
    shelf: WebShelf
    desk: Desk
    known: KnownTags = field(default_factory=KnownTags)


@frozen(eq=False)
class Ask:
    """One request.

    Attributes:
        stock: What it is answered from, to its end.
        texts: What it says of an order, as the content writes it; what is usual is left out.
        extra: What else it says.
    """

    request: Request
    server: Server
    stock: WebStock
    texts: dict[str, str]
    extra: dict[str, str]

    @classmethod
    def of(cls, request: Request, server: Server, texts: Mapping[str, str]) -> Ask:
        """Return a request with what its address says."""
        stock = server.shelf.stock()
        order = stock.reader.ids({name: text for name, text in texts.items() if name in ORDER_KEYS})
        if order.get("language") == stock.library.language.tag:
            del order["language"]
        extra = {name: text for name, text in texts.items() if name not in ORDER_KEYS}
        return cls(request, server, stock, order, extra)

    @property
    def is_page(self) -> bool:
        """Whether a person asks, and no program."""
        return wants_page(self.request.headers)

    def order(self, **changes: str) -> Order:
        """Return what is ordered.

        Raises:
            RefusedOrderError: With all that is wrong.
        """
        return self.stock.order({**self.texts, **changes})

    def link(self, path: str, *without: str, **changes: str) -> str:
        """Return a link to another page of the same order, from whatever place this server has at a proxy."""
        texts = {name: text for name, text in self.texts.items() if name not in without}
        query = to_query({**texts, **changes})
        return f"{path}?{query}" if query else path

    def key(self, kind: str, **changes: str) -> str:
        """Return the hash of all that decides an answer of a kind."""
        content = json.dumps([kind, self.stock.hash, {**self.texts, **changes}, self.extra], sort_keys=True)
        return hashlib.sha256(content.encode()).hexdigest()

    async def pdf(self, **changes: str) -> StoredAnswer:
        """Return what is ordered as a PDF.

        Raises:
            BookletError: If it cannot be made.
        """
        texts = {**self.texts, **changes}
        content = json.dumps(
            ["pdf", self.stock.hash, {name: texts[name] for name in texts if texts[name]}], sort_keys=True
        )
        key = hashlib.sha256(content.encode()).hexdigest()
        return await self.server.desk.get(key, lambda: pdf(self.order(**changes), self.stock))

    async def kept(self, kind: str, make: Callable[[], StoredAnswer]) -> StoredAnswer:
        """Return an answer of another kind, made if it is not there."""
        return await self.server.desk.get(self.key(kind), make)

    async def work(self, make: Callable[[], T]) -> T:
        """Return what is made within the limits of one answer, and not kept."""
        return await self.server.desk.work(make)

    def not_modified(self) -> Response | None:
        """Return the answer "not modified" if the browser has this page already, else None. Nothing is made for it."""
        asked = self.request.headers.get("if-none-match", "")
        if not asked:
            return None
        headers = self._headers()
        if headers["ETag"] not in tags_in(asked):
            return None
        self.server.known.remember(self.request.scope, self.stock.hash, headers["ETag"])
        return Response(status_code=304, headers=headers)

    async def told(self, template: str, tell: Callable[[], Mapping[str, Any]]) -> Response:
        """Return a page for people, or its values for programs; made at the desk, and kept, if it is not there.

        Args:
            template: The page's template.
            tell: Makes the values, which JSON can hold.

        Raises:
            BookletError: If they cannot be made.
        """

        def make() -> StoredAnswer:
            values = tell()
            if self.is_page:
                return StoredAnswer(self._filled(template, values).encode(), "text/html; charset=utf-8")
            return StoredAnswer(json.dumps(values, ensure_ascii=False).encode(), "application/json")

        return self.file(await self.kept(f"{template} {self.is_page}", make))

    def page(
        self, template: str, status_code: int = 200, headers: Mapping[str, str] | None = None, **values: Any
    ) -> Response:
        """Return a page for people; browsers may keep it unless headers say otherwise."""
        page = self._filled(template, values)
        return HTMLResponse(page, status_code, headers=self._headers() if headers is None else headers)

    def data(self, values: Mapping[str, Any]) -> Response:
        """Return data for programs."""
        return JSONResponse(dict(values), headers=self._headers())

    def file(self, answer: StoredAnswer) -> Response:
        """Return bytes; a file to keep says its name."""
        headers = self._headers()
        if answer.name:
            headers["Content-Disposition"] = f'inline; filename="{answer.name}"'
        return Response(answer.body, media_type=answer.type, headers=headers)

    @property
    def is_handout(self) -> bool:
        """Whether this is a sheet or a card."""
        return self.texts.get("product", BOOKLET) != BOOKLET

    def _filled(self, template: str, values: Mapping[str, Any]) -> str:
        common = {"ask": self, "link": self.link, "is_handout": self.is_handout}
        return templates().get_template(template).render({**common, "told": values, **values})

    @property
    def _tag(self) -> str:
        return f'"{self.key(f"{self.request.url.path} {self.is_page}")[:32]}"'

    def _headers(self) -> dict[str, str]:
        return {"ETag": self._tag, "Cache-Control": FRESH}
