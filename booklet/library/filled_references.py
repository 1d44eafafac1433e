"""References such as `{figure:induction-length}`, filled in with the words they stand for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from booklet.core.values import frozen, replace
from booklet.files.record import Record
from booklet.model.drugs import Drug
from booklet.model.language import Language
from booklet.model.phases import Phase
from booklet.model.statements import Figure
from booklet.model.text import Span, Text

R = TypeVar("R", bound=Record)


@frozen
class Fields:
    """What references may stand for.

    Attributes:
        language: Says what stands around names that people say; None for content without fixed words, which is a fault.
    """

    figures: Mapping[str, Figure]
    drugs: Mapping[str, Drug]
    phases: Mapping[str, Phase]
    language: Language | None

    def fill(self, record: R) -> R:
        """Return the record with all references filled in.

        A record that names sources also gets those of the figures it uses. A reference to something that is not
        there stays empty; `booklet.library.references` reports it.
        """
        changes: dict[str, Any] = {}
        figures: dict[str, None] = {}
        for name, value in record.__dict__.items():
            filled = self._filled(value)
            if filled is not value:
                changes[name] = filled
            if isinstance(value, Text):
                figures |= dict.fromkeys(self._sources(value))
        if figures and "sources" in record.__dict__:
            changes["sources"] = tuple(dict.fromkeys((*record.__dict__["sources"], *figures)))
        return record.with_values(changes) if changes else record

    def _filled(self, value: Any) -> Any:
        if isinstance(value, Text):
            return self._filled_text(value)
        if isinstance(value, Record):
            return self.fill(value)
        if isinstance(value, tuple) and value and not isinstance(value[0], str):
            items = tuple(self._filled(item) for item in value)
            return items if any(new is not old for new, old in zip(items, value, strict=True)) else value
        return value

    def _filled_text(self, text: Text) -> Text:
        if not any(span.field for span in text.spans):
            return text
        return Text(tuple(self._filled_span(span) for span in text.spans))

    def _filled_span(self, span: Span) -> Span:
        """Return a span with the words of what it refers to, unless a translation has spelled them itself."""
        return replace(span, text=self._words(span)) if span.field and not span.text else span

    def _words(self, span: Span) -> str:
        kind, _, name = span.field.partition(":")
        if kind == "figure":
            return self.figures[name].text if name in self.figures else ""
        if kind == "heard":
            return self.language.quoted(self.drugs[name].heard) if self.language and name in self.drugs else ""
        shelf: Mapping[str, Drug | Phase] = self.drugs if kind == "drug" else self.phases
        return shelf[name].name if name in shelf else ""

    def _sources(self, text: Text) -> list[str]:
        names = [span.field.removeprefix("figure:") for span in text.spans if span.field.startswith("figure:")]
        return [source for name in names if name in self.figures for source in self.figures[name].sources]
