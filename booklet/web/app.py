"""The application: which address is answered by what. Any ASGI server can run it, as `booklet serve` does."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from booklet.core.answer_store import AnswerStore
from booklet.core.values import expect_many_values
from booklet.errors import BookletError
from booklet.web import infobutton_page, programs, review_pages, screens
from booklet.web.address import ORDER_KEYS, read_query
from booklet.web.asking import Ask, Server
from booklet.web.desk import Desk
from booklet.web.guard import METHODS, RECORD, Guard
from booklet.web.looks import FONTS, font, icon, style_sheet
from booklet.web.problem_details import ProblemDetails, problem_answer, problem_of
from booklet.web.settings import ServeSettings
from booklet.web.shelf import WebShelf, watched
from booklet.web.unchanged import Unchanged
from booklet.web.warming import warmed

LOG = logging.getLogger("booklet.web")

Handler = Callable[[Ask], Awaitable[Response]]

PAGED = frozenset({"page"})

PAGES: dict[str, tuple[Handler, frozenset[str] | None]] = {
    "/": (screens.form, ORDER_KEYS),
    "/preview": (screens.preview, ORDER_KEYS),
    "/page": (screens.page, ORDER_KEYS | PAGED),
    "/words": (screens.all_words, ORDER_KEYS),
    "/picture": (screens.page_picture, ORDER_KEYS | PAGED | {"size"}),
    "/pdf": (screens.file, ORDER_KEYS),
    "/printing": (screens.printing, ORDER_KEYS),
    "/explain": (review_pages.explain, ORDER_KEYS),
    "/unsigned": (review_pages.unsigned, ORDER_KEYS),
    "/review": (review_pages.review, frozenset({review_pages.STATE})),
    "/block": (review_pages.block, frozenset({"block"})),
    "/changes": (review_pages.changes, frozenset()),
    RECORD: (infobutton_page.infobutton, None),
    "/health": (programs.health, frozenset()),
    "/version": (programs.version, frozenset()),
    "/openapi.json": (programs.description, frozenset()),
}
"""What answers each address, and the names that the address may say; None for one that reads its query itself."""


def create(settings: ServeSettings | None = None) -> Starlette:
    """Return the application.

    Args:
        settings: How to serve; those of the environment if None.

    Raises:
        BookletError: If content, site or signatures cannot be used.
    """
    expect_many_values()
    settings = settings or ServeSettings.from_environment()
    store = AnswerStore.of(settings.kept, settings.kept_mb, LOG.warning)
    server = Server(settings, WebShelf(settings), Desk(settings, store))
    routes = [Route(path, _endpoint(path, *page, server), methods=METHODS) for path, page in PAGES.items()]
    routes += [Route(path, _fixed(make, kind), methods=METHODS) for path, make, kind in _FILES]
    application = Starlette(
        routes=routes,
        middleware=[
            Middleware(Guard, logs_queries=settings.logs_queries),
            Middleware(TrustedHostMiddleware, allowed_hosts=list(settings.hosts), www_redirect=False),
            Middleware(Unchanged, known=server.known, shelf=server.shelf),
        ],
        exception_handlers={HTTPException: _http_problem},
        lifespan=lambda _: _lifespan(server),
    )
    application.router.redirect_slashes = False
    application.state.server = server
    return application


@contextlib.asynccontextmanager
async def _lifespan(server: Server) -> AsyncIterator[None]:
    """What a worker does beside answering."""
    async with watched(server.shelf), warmed(server):
        yield


_FILES: tuple[tuple[str, Callable[[], bytes], str], ...] = (
    ("/style.css", style_sheet, "text/css"),
    ("/icon.svg", icon, "image/svg+xml"),
    *((f"/{name}", lambda name=name: font(name), "font/ttf") for name in FONTS),
)


def _endpoint(path: str, handler: Handler, known: frozenset[str] | None, server: Server) -> Callable[[Request], object]:
    """Return what answers an address: whatever goes wrong is said in the form that was asked for, and logged once."""

    async def answer(request: Request) -> Response:
        try:
            if known is None:
                return await handler(Ask.of(request, server, {}))
            ask = Ask.of(request, server, read_query(request.scope["query_string"], known))
            return ask.not_modified() or await handler(ask)
        except BookletError as error:
            problem = problem_of(error)
            if problem.status == 500:  # noqa: PLR2004
                LOG.error("%s: %s", path, error.message)
        except Exception:
            # What an error says may hold what was asked for.
            LOG.error("%s: a fault of the program", path, exc_info=path != RECORD)
            problem = ProblemDetails(
                500, "something went wrong here", "Tell those who run this page: its log says more."
            )
        return problem_answer(problem, request.headers)

    return answer


def _fixed(make: Callable[[], bytes], kind: str) -> Callable[[Request], object]:
    async def answer(request: Request) -> Response:
        if request.scope["query_string"]:
            return problem_answer(ProblemDetails(400, "this says nothing of a query", "Leave it out."), request.headers)
        return Response(make(), media_type=kind, headers={"Cache-Control": "public, max-age=86400"})

    return answer


async def _http_problem(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    message = "there is no such page" if status == 404 else "this cannot be answered"  # noqa: PLR2004
    return problem_answer(ProblemDetails(status, message, "Begin with the form."), request.headers)
