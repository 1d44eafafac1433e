"""What is said when there is no answer: a page for people, problem details (RFC 9457) for programs."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from starlette.datastructures import Headers
from starlette.responses import HTMLResponse, JSONResponse, Response

from booklet.core.values import field, frozen
from booklet.errors import (
    BookletError,
    ContentError,
    LayoutError,
    NoMatchingContentError,
    NotApprovedError,
    OrderError,
    ProfileError,
    RefusedOrderError,
)
from booklet.web.address import AddressError
from booklet.web.desk import RETRY_AFTER_S, BusyError
from booklet.web.limits import TooMuchError
from booklet.web.looks import templates
from booklet.web.making import NoPageError

PROBLEM_JSON = "application/problem+json"

_STATUS: tuple[tuple[type[BookletError], int], ...] = (
    (NoPageError, 404),
    (BusyError, 503),
    (TooMuchError, 503),
    (RefusedOrderError, 422),
    (NotApprovedError, 422),
    (NoMatchingContentError, 422),
    (ProfileError, 422),
    (OrderError, 422),
    (LayoutError, 422),
)
"""HTTP status by what went wrong; 500 for all else."""


@frozen
class ProblemDetails:
    """What went wrong with one request.

    Attributes:
        status: HTTP status.
        message: What is wrong, in the words of the command line.
        hint: What to do, or "".
        faults: Each field that is wrong, with what is wrong and what to do.
    """

    status: int
    message: str
    hint: str = ""
    faults: tuple[tuple[str, str, str], ...] = field(default=())

    def details(self) -> dict[str, Any]:
        """Return the problem as a program reads it."""
        details: dict[str, Any] = {
            "type": "about:blank",
            "title": HTTPStatus(self.status).phrase,
            "status": self.status,
            "detail": self.message,
        }
        if self.hint:
            details["hint"] = self.hint
        if self.faults:
            names = ("field", "message", "hint")
            details["faults"] = [dict(zip(names, fault, strict=True)) for fault in self.faults]
        return details


def problem_of(error: BookletError) -> ProblemDetails:
    """Return what is said of an error; what may name files of the machine is not repeated."""
    if isinstance(error, AddressError):
        return ProblemDetails(error.status, error.message, error.hint)
    status = next((number for kind, number in _STATUS if isinstance(error, kind)), 500)
    if isinstance(error, ContentError) or (status >= HTTPStatus.INTERNAL_SERVER_ERROR and status != RETRY):
        return ProblemDetails(500, "the server's own files cannot be used", "Tell those who run it: its log says more.")
    faults: tuple[tuple[str, str, str], ...] = ()
    if isinstance(error, RefusedOrderError):
        faults = tuple((name, fault.message, fault.hint) for name, fault in error.faults)
    return ProblemDetails(status, error.message, error.hint, faults)


RETRY = HTTPStatus.SERVICE_UNAVAILABLE


def problem_answer(problem: ProblemDetails, headers: Headers) -> Response:
    """Return a problem as an answer, in the form that was asked for."""
    more = {"Cache-Control": "no-store"}
    if problem.status == RETRY:
        more["Retry-After"] = str(RETRY_AFTER_S)
    if problem.status == HTTPStatus.METHOD_NOT_ALLOWED:
        more["Allow"] = "GET, HEAD"
    if wants_page(headers):
        page = templates().get_template("problem.html").render(problem=problem)
        return HTMLResponse(page, problem.status, headers=more)
    return JSONResponse(problem.details(), problem.status, headers=more, media_type=PROBLEM_JSON)


def wants_page(headers: Headers) -> bool:
    """Return whether a person asks: browsers name HTML, programs do not."""
    return is_for_page(headers.get("accept", ""))


def is_for_page(accept: str) -> bool:
    """Return whether a header `Accept` is one of a browser that shows a page."""
    return "text/html" in accept
