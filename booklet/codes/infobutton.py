"""HL7 Infobutton requests as web addresses: the code that is asked about, the language, and for whom.

All else that a request may hold, such as age or sex, is passed over and neither kept nor repeated.
"""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

from booklet.codes.record_json import RecordError
from booklet.core.values import frozen

CODE = "mainSearchCriteria.v.c"
SYSTEM = "mainSearchCriteria.v.cs"
_LANGUAGE = "informationRecipient.languageCode.c"
_RECIPIENT = "informationRecipient"
_TYPE = "knowledgeResponseType"
READ = (CODE, SYSTEM, _LANGUAGE, _RECIPIENT, _TYPE)
"""Names of what is read of a request; all else is passed over."""

_MOST_CHARACTERS = 4_000
_MOST_PARAMETERS = 100

_HINT = "See 'mainSearchCriteria' in the HL7 Infobutton guide for web addresses."


@frozen
class InfobuttonRequest:
    """What is read of a request.

    Attributes:
        system: OID or URI of the coding system.
        code: The code.
        language: The language asked for, or "".
        recipient: "PAT" for families and patients, "PROV" for staff, or "".
        response_type: Media type that is asked for, or "".
    """

    system: str
    code: str
    language: str = ""
    recipient: str = ""
    response_type: str = ""


def read_request(address: str) -> InfobuttonRequest:
    """Return what is read of a web address, or of what stands behind its question mark.

    Raises:
        RecordError: If it asks about no code, or about several; nothing of it is repeated.
    """
    if len(address) > _MOST_CHARACTERS:
        raise RecordError("the request is longer than one that is made for people", _HINT)
    parameters = _parameters(address)
    twice = [name for name in READ if len(parameters[name]) > 1]
    if twice:
        raise RecordError(f"in the request, {twice[0]} stands more than once", "Ask about one code at a time.")
    if not parameters[CODE] or not parameters[SYSTEM]:
        missing = SYSTEM if parameters[CODE] else CODE
        raise RecordError(f"in the request, {missing} is missing", _HINT)
    values = {name: texts[0] if texts else "" for name, texts in parameters.items()}
    return InfobuttonRequest(values[SYSTEM], values[CODE], values[_LANGUAGE], values[_RECIPIENT], values[_TYPE])


def _parameters(address: str) -> dict[str, list[str]]:
    """Return the values of those parameters that are read."""
    parameters: dict[str, list[str]] = {name: [] for name in READ}
    pairs: list[tuple[str, str]] | None
    # What the parser raises may hold the address, so nothing is raised while it is at hand.
    try:
        query = urlsplit(address).query or address.rpartition("?")[2]
        pairs = parse_qsl(query, keep_blank_values=True, max_num_fields=_MOST_PARAMETERS, errors="strict")
    except ValueError:
        pairs = None
    if pairs is None:
        raise RecordError("the request is no web address", _HINT)
    for name, value in pairs:
        if name in parameters:
            parameters[name].append(value)
    return parameters
