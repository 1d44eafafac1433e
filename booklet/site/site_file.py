"""`site.yaml` of a site and those it extends as one record, with every problem where it is written."""

from __future__ import annotations

import copy
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from booklet.core.extras import NEWER
from booklet.core.values import field, slotted
from booklet.errors import ContentError, Problem
from booklet.files.model_errors import report_faults
from booklet.files.problems import Located, Location, Report, quoted
from booklet.files.record import Record
from booklet.files.yaml_reader import YamlDocument
from booklet.library.references import check_citations
from booklet.library.rules.safety import names_have_no_leading_six, no_dose_from_us
from booklet.library.rules.vincristine import VINCRISTINE, vincristine_goes_into_veins_only
from booklet.model.text import Text
from booklet.model.walk import PlacedValue, walk
from booklet.site.layers import Merged
from booklet.site.missing_glyphs import unprintable
from booklet.site.site_keys import ON_LINES, SCHEMA, SiteFile
from booklet.site.starter_values import starter_values

_NOT_PRINTED = frozenset({"extends", "file", "hide", "show", "id", "speaks_of", "any_lines"})
"""Keys that hold names."""

_COLORS = re.compile(r"colou?rs?|theme|palette", re.IGNORECASE)

_COLORS_ELSEWHERE = "Colors stand in the file 'theme.yaml' beside this one."

NO_DOSE = "Write the temperature under 'fever', where somebody approves it. A dose stands nowhere."
"""What to do with a dose or a temperature in a text."""


_MOST_TIMES = 4
"""Times that what cannot be used is taken out: a key, what needs it, and what needs that."""


@slotted(eq=False)
class Redirect(Report):
    """Reports what is wrong with a merged file where it is written.

    Attributes:
        merged: The file; it knows which of several each value is from.
        told: Places of which something is told already, and that need no more said of them.
    """

    merged: Merged = field(default=None)
    told: Collection[Location] = ()

    @classmethod
    def of(cls, merged: Merged, report: Report, told: Collection[Location] = ()) -> Redirect:
        """Return what adds to a report."""
        return cls(report.problems, report.counts, merged, told)

    def add(self, place: Located, location: Location, message: str, hint: str = "", *, rule: str = "") -> None:  # noqa: ARG002
        """Keep one problem; its place is the file that the location is from, whatever file is given."""
        Report.add(self, self.merged.origin(location), location, message, hint, rule=rule)


class _Advised(Redirect):
    """The same, with what to do where a site's file has a slip of its own kind."""

    def add(self, place: Located, location: Location, message: str, hint: str = "", *, rule: str = "") -> None:
        """Keep one problem, with the hint for this key if there is one, unless its place is told of already."""
        if location in self.told:
            return
        key = next((step for step in reversed(location) if isinstance(step, str)), "")
        if message.startswith("no key is called"):
            hint = _COLORS_ELSEWHERE if _COLORS.fullmatch(key) else hint
        elif location == ("schema",) and message.endswith("is missing"):
            hint = f"Add a line 'schema: {SCHEMA}'."
        elif location == ("logo",):
            hint = "Write 'logo: {file: logo.png, alt: …}', and what those read who cannot see it."
        super().add(place, location, message, hint, rule=rule)


def validated_site(merged: Merged, report: Report) -> SiteFile | None:
    """Return what the sites say together; None if it cannot be used, which is reported, with all else that is wrong.

    Raises:
        ContentError: If one of them is written for a newer program.
    """
    _check_schema(merged)
    redirect, last = Redirect.of(merged, report), merged.documents[-1]
    unwritten = dict(starter_values(merged.data))
    for place, mark in unwritten.items():
        hint = "Write your own words there, or put the '#' back in front of the line."
        redirect.add(last, place, f"{quoted(mark)} still stands as it was begun with", hint, rule="starter")
    data = _on_lines(merged)
    file, is_whole = None, not unwritten
    try:
        file = SiteFile.from_data(data)
    except ValidationError as error:
        report_faults(error, SiteFile, last, _Advised.of(merged, report, unwritten))
        file, is_whole = _rest(data, error), False
    if file is not None:
        _check(file, last, Redirect.of(merged, report, unwritten))
    return file if is_whole else None


def _check(file: SiteFile, last: YamlDocument, redirect: Redirect) -> None:
    """Report what may not be printed, and sources that are none."""
    texts = [PlacedValue(location, text, file) for location, text in printed_texts(file)]
    texts = [each for each in texts if each.location not in redirect.told]
    for breach in names_have_no_leading_six(texts):
        redirect.add(last, *breach, rule=names_have_no_leading_six.__name__)
    for breach in no_dose_from_us(texts):
        redirect.add(last, breach.location, breach.message, NO_DOSE, rule=no_dose_from_us.__name__)
    own = tuple(file.brands.get(VINCRISTINE, ()))
    for breach in vincristine_goes_into_veins_only(texts, own):
        redirect.add(last, *breach, rule=vincristine_goes_into_veins_only.__name__)
    for location, text in printed_texts(file):
        if character := unprintable(text.plain):
            message = f"no font of the booklet has the character {character!r} (U+{ord(character):04X})"
            redirect.add(last, location, message, "Type the words without it.")
    check_citations(last, walk(file), redirect)


def _rest(data: Mapping[str, Any], error: ValidationError) -> SiteFile | None:
    """Return a site without what cannot be used, so that all else of it is looked at in the same run."""
    rest: dict[str, Any] = {**copy.deepcopy(dict(data)), "schema": str(SCHEMA)}
    for _ in range(_MOST_TIMES):
        for fault in error.errors(include_url=False, include_context=False, include_input=False):
            _take_out(rest, fault["loc"], is_missing=fault["type"] == "missing")
        try:
            return SiteFile.from_data({**rest, "schema": str(SCHEMA)})
        except ValidationError as again:
            error = again
    return None


def _take_out(data: dict[str, Any], location: Sequence[int | str], *, is_missing: bool) -> None:
    """Take a value out of nested keys, or what it is missing in; of a list, the whole list."""
    *above, key = location[:-1] if is_missing and len(location) > 1 else location
    for step in above:
        inner = data.get(str(step))
        if not isinstance(inner, dict):
            key = step
            break
        data = inner
    data.pop(str(key), None)


def _on_lines(merged: Merged) -> Mapping[str, Any]:
    """Return what the sites say, addresses and the like on the lines they are typed on, where YAML joins them."""
    data = dict(merged.data)
    for location in ON_LINES:
        *above, key = location
        around = data if not above else data.get(above[0])
        if not isinstance(around, dict) or not isinstance(around.get(key), str):
            continue
        lines = merged.origin(location).typed_lines(location)
        if len(lines) > 1:
            around = {**around, key: "\n".join(lines)}
            data = {**data, above[0]: around} if above else around
    return data


def _check_schema(merged: Merged) -> None:
    for document in merged.documents:
        written = document.data.get("schema")
        if isinstance(written, str) and written.isdecimal() and len(written) < len("1000") and int(written) > SCHEMA:
            message = f"this site is written for a newer program (schema {written}; this program reads {SCHEMA})"
            hint = NEWER
            raise ContentError([Problem(document.path, document.line(("schema",)), message, hint)])


def printed_texts(record: Record, at: Location = ()) -> Iterator[tuple[Location, Text]]:
    """Yield every text that may be printed, and where it is."""
    for name, each in type(record).record_fields.items():
        if name not in _NOT_PRINTED:
            yield from _texts_in(record.__dict__[name], (*at, each.alias or name))


def _texts_in(value: Any, at: Location) -> Iterator[tuple[Location, Text]]:
    if isinstance(value, Text):
        yield at, value
    elif isinstance(value, str):
        yield at, Text.of(value.replace("\n", " "))
    elif isinstance(value, Record):
        yield from printed_texts(value, at)
    elif isinstance(value, tuple | dict):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for key, item in items:
            yield from _texts_in(item, (*at, key))
