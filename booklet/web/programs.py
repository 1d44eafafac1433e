"""What only programs ask for: whether the server is well, which version it is, and what its addresses may say."""

from __future__ import annotations

from typing import Any, get_args

from starlette.responses import JSONResponse, Response

from booklet.codes.answers import ATOM
from booklet.codes.infobutton import CODE, READ, SYSTEM
from booklet.review.signatures import SignatureState
from booklet.version import __version__
from booklet.web.address import ORDER_FIELDS
from booklet.web.asking import Ask
from booklet.web.guard import RECORD
from booklet.web.review_pages import LEFT, STATE

_ORDERED = ("/", "/preview", "/page", "/words", "/picture", "/pdf", "/printing", "/explain", "/unsigned")
_EXTRA: dict[str, tuple[str, ...]] = {
    "/page": ("page",),
    "/picture": ("page", "size"),
    "/block": ("block",),
    "/review": (STATE,),
    RECORD: READ,
}
_NEEDED = frozenset({"block", CODE, SYSTEM})
_TYPES = {
    RECORD: ATOM,
    "/pdf": "application/pdf",
    "/picture": "image/webp",
    "/page": "text/html",
    "/words": "text/html",
}


async def health(ask: Ask) -> Response:
    """Answer whether the server is well: 503 while changed content cannot be used, though old answers still come."""
    problem = ask.server.shelf.problem
    answer = {"status": "stale" if problem else "ok"}
    return JSONResponse(answer, 503 if problem else 200, headers={"Cache-Control": "no-store"})


async def version(ask: Ask) -> Response:
    """Answer which program and content this is."""
    library = ask.stock.library
    return ask.data({"program": __version__, "content": library.version, "sha256": library.hash})


async def description(ask: Ask) -> Response:
    """Answer with an OpenAPI description of all addresses."""
    plain = ("/review", RECORD, "/block", "/changes", "/health", "/version", "/openapi.json")
    paths = {path: {"get": _operation(path, ask)} for path in (*_ORDERED, *plain)}
    info = {"title": "Treatment booklet", "version": __version__}
    return ask.data({"openapi": "3.1.0", "info": info, "paths": paths})


def _operation(path: str, ask: Ask) -> dict[str, Any]:
    parameters = [*_of_order(ask)] if path in _ORDERED else []
    for name in _EXTRA.get(path, ()):
        schema: dict[str, Any] = {"type": "integer", "minimum": 1} if name == "page" else {"type": "string"}
        if name == "size":
            schema["enum"] = ["small", "large"]
        if name == STATE:
            schema["enum"] = [LEFT, *get_args(SignatureState)]
        parameters.append({"name": name, "in": "query", "required": name in _NEEDED, "schema": schema})
    kind = _TYPES.get(path, "application/json")
    problem = {"description": "A problem", "content": {"application/problem+json": {"schema": {"type": "object"}}}}
    answer = {"description": "The answer", "content": {kind: {}}}
    statuses = {str(status): problem for status in (400, 404, 414, 422, 503)}
    name = path.strip("/").replace(".", "_") or "form"
    return {"operationId": name, "parameters": parameters, "responses": {"200": answer, **statuses}}


def _of_order(ask: Ask) -> list[dict[str, Any]]:
    parameters = []
    for each in ORDER_FIELDS:
        ids = [value.id for value in ask.stock.reader.values(each)] if each.kind in ("choice", "choices") else []
        one: dict[str, Any] = {"type": "string", **({"enum": ids} if ids else {})}
        schema = {"type": "array", "items": one} if each.kind == "choices" else one
        parameters.append({"name": each.name, "in": "query", "description": each.help, "schema": schema})
    return parameters
