"""What holds for every answer: methods, where requests may come from, headers, one line in the log."""

from __future__ import annotations

import logging
import time

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from booklet.web.problem_details import ProblemDetails, problem_answer

LOG = logging.getLogger("booklet.web")

METHODS = ("GET", "HEAD")

RECORD = "/infobutton"
"""Where buttons in records lead. Such an address may tell who the patient is, and is never logged."""

DOORS = frozenset({"/", RECORD})
"""Where pages of others may lead to: a link on a ward's own pages, and a button in a record. All else begins here."""

_NOT_KNOWN = frozenset({400, 403, 404, 405, 414, 500})
"""Answers to addresses that say what none may, which could be a name."""

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Accept-Ranges": "none",
}
"""On every answer. A browser then takes styles, fonts and pictures from here alone, and no script from anywhere."""

_RAW = tuple(
    (name.lower().encode(), text.encode())
    for name, text in {**HEADERS, "Cache-Control": "no-store", "Vary": "Accept"}.items()
)
"""The same, and what holds where an answer says nothing else, as it is sent."""


class Guard:
    """Stands around the whole application."""

    def __init__(self, app: ASGIApp, *, logs_queries: bool = False) -> None:
        """Begin.

        Args:
            app: What answers.
            logs_queries: Whether the log shows what was asked for.
        """
        self._app = app
        self._logs_queries = logs_queries

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = time.perf_counter()
        status = 0

        async def send_on(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                there = {name for name, _ in message["headers"]}
                message["headers"] = [*message["headers"], *(each for each in _RAW if each[0] not in there)]
            await send(message)

        refused = _refused(scope)
        try:
            await (problem_answer(refused, Headers(scope=scope)) if refused else self._app)(scope, receive, send_on)
        finally:
            self._log(scope, status, time.perf_counter() - begun)

    def _log(self, scope: Scope, status: int, seconds: float) -> None:
        """Write one line; what was asked for is in it only if that was wanted, and if an address may say it at all."""
        path = ascii(scope["path"])[1:-1]
        is_shown = self._logs_queries and path != RECORD and status not in _NOT_KNOWN
        query = scope["query_string"].decode("ascii", "replace") if is_shown else ""
        asked = f"{path}?{ascii(query)[1:-1]}" if query else path
        LOG.info("%s %s %d, %.0f ms", ascii(scope["method"])[1:-1], asked[:4_096], status, seconds * 1000)


def header(scope: Scope, name: bytes) -> str:
    """Return the first header of a request that has a name, in small letters; "" if there is none."""
    return next((text.decode("latin-1") for each, text in scope["headers"] if each == name), "")


def _refused(scope: Scope) -> ProblemDetails | None:
    """Return why a request is not answered at all; None if it is."""
    if scope["method"] not in METHODS:
        return ProblemDetails(405, "only GET and HEAD are answered here", "Nothing can be sent or stored.")
    if header(scope, b"sec-fetch-site") in ("cross-site", "same-site"):
        is_door = scope["path"] in DOORS and header(scope, b"sec-fetch-mode") == "navigate"
        if not is_door or header(scope, b"sec-fetch-dest") not in ("document", ""):
            return ProblemDetails(403, "a page from elsewhere asks for this", "Open the page itself, and begin there.")
    return None
