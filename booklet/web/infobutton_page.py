"""A button in a record leads here: a code is asked about, and the booklet's page, a question or a reason is answered.

Nothing that may tell who is meant is read, repeated or logged (HL7 Context-Aware Knowledge Retrieval, services guide).
"""

from __future__ import annotations

from typing import Any

from starlette.responses import RedirectResponse, Response

from booklet.codes.answers import PAGE, InfobuttonAnswer, answer
from booklet.codes.evidence import Open
from booklet.codes.infobutton import InfobuttonRequest, read_request
from booklet.codes.record_json import RecordError
from booklet.codes.resolve import Resolution
from booklet.ordering.order_fields import FIELD
from booklet.web.address import AddressError, to_query
from booklet.web.asking import Ask

SEE_OTHER = 303
"""The browser goes on to an address that says what was chosen and nothing of the record."""

_STORE_NOTHING = {"Cache-Control": "no-store"}


async def infobutton(ask: Ask) -> Response:
    """Answer with the booklet's page, or with what is to be asked first; programs get Atom or JSON."""
    try:
        request = read_request(ask.request.scope["query_string"].decode("ascii", "replace"))
    except RecordError as error:
        raise AddressError(error.message, error.hint) from None
    result = await ask.work(lambda: _found(request, ask))
    wanted = request.response_type.partition(";")[0].strip()
    if wanted == PAGE or (not wanted and ask.is_page):
        return _page(ask, result)
    media_type, body = result.body(wanted or ask.request.headers.get("accept", ""))
    return Response(body, media_type=media_type, headers=_STORE_NOTHING)


def _found(request: InfobuttonRequest, ask: Ask) -> InfobuttonAnswer:
    page = str(ask.request.url.replace(path=f"{ask.request.scope.get('root_path', '')}/preview", query="", fragment=""))
    return answer(request, ask.stock.joined, page=page, updated=ask.stock.day)


def _page(ask: Ask, result: InfobuttonAnswer) -> Response:
    """Return the way to the booklet's page, unless there is something to read or to answer first."""
    resolution = result.resolution
    if result.link and not resolution.notes:
        return RedirectResponse(f"preview?{result.link.partition('?')[2]}", SEE_OTHER, _STORE_NOTHING)
    values: dict[str, Any] = {
        "codes": [each.row.words for each in resolution.codes],
        "refusals": [each.words for each in resolution.refusals],
        "questions": [(each.words, _answers(ask, resolution, each)) for each in resolution.questions],
        "notes": list(resolution.notes),
        "preview": f"preview?{result.link.partition('?')[2]}" if result.link else "",
        "form": _form(resolution),
    }
    return ask.page("infobutton.html", headers=_STORE_NOTHING, **values)


def _answers(ask: Ask, resolution: Resolution, question: Open) -> list[tuple[str, str]]:
    """Return the label of each answer to a question, and where the form stands with it."""
    values = {each.id: each.label for each in ask.stock.reader.values(FIELD[question.about])}
    return [(values[each], _form(resolution, **{question.about: each})) for each in question.answers]


def _form(resolution: Resolution, **more: str) -> str:
    """Return the address of the form with what is known."""
    known = {} if resolution.refusals else resolution.values
    query = to_query({**known, **more})
    return f"./?{query}" if query else "./"
