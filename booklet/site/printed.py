"""A site's values as words to print, and why a value is not printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from booklet.core.values import frozen
from booklet.document.compose import MONTHS
from booklet.files.problems import Location
from booklet.model.block import NBSP
from booklet.model.hospital import Gap, SiteValue
from booklet.model.text import Text
from booklet.site.layers import Merged
from booklet.site.schema import Approval, Fever, SiteFile

WORDING: Mapping[str, str] = {
    "once": "{temperature} or higher, even once",
    "again": "Or {temperature} or higher, {readings} times in {hours}. Wait {minutes} or more between readings.",
    "approved": "{what} approved by {by}, {role}. Valid until {day}.",
    "fever": "Temperature",
    "signs": "Signs",
    "both": "Temperature and signs",
}
"""Fixed words around a site's values, in the source language."""

NEEDED: Mapping[SiteValue, tuple[Location, str]] = {
    "hospital": (("hospital",), "the hospital's name"),
    "phone_day": (("phones", "day"), "the phone number for the day"),
    "phone_night": (("phones", "night"), "the phone number for nights and weekends"),
    "where_to_go": (("where_to_go",), "where to go"),
    "fever": (("fever",), "the temperature to call at"),
    "signs": (("signs",), "the hospital's signs to call about"),
}
"""What families need of a site: where `site.yaml` says it, and what it is called in messages."""

_HOUR = 60


@frozen
class Printed:
    """What a site says, on a day.

    Attributes:
        file: All sites laid over each other.
        merged: Where each value is written.
        day: The day that decides which approvals hold.
    """

    file: SiteFile
    merged: Merged
    day: date

    def values(self) -> dict[SiteValue, tuple[Text, ...]]:
        """Return the words of each value that may be printed."""
        file = self.file
        said: dict[SiteValue, str | None] = {
            "hospital": file.hospital,
            "phone_day": file.phones.day,
            "phone_night": file.phones.night,
            "where_to_go": file.where_to_go,
            "doctor": file.team.doctor,
            "nurse": file.team.nurse,
            "social_worker": file.team.social_worker,
            "pharmacy": file.team.pharmacy,
            "other_numbers": file.team.other_numbers,
        }
        words: dict[SiteValue, tuple[Text, ...]] = {value: (Text.of(text),) for value, text in said.items() if text}
        if file.fever and self._holds(file.fever.approved):
            words["fever"] = tuple(map(Text.of, fever_words(file.fever)))
        if file.signs and self._holds(file.signs.approved):
            words["signs"] = tuple(map(Text.of, file.signs.items))
        return words

    def notes(self) -> Iterator[Text]:
        """Yield who approved the temperature and the signs that are printed."""
        given = {"fever": self.file.fever, "signs": self.file.signs}
        holding = {what: held.approved for what, held in given.items() if held and self._holds(held.approved)}
        if len(holding) > 1 and len(set(holding.values())) == 1:
            holding = {"both": holding["fever"]}
        for what, approval in holding.items():
            if approval:
                day = f"{MONTHS[approval.until.month - 1]}{NBSP}{approval.until.day}, {approval.until.year}"
                words = WORDING["approved"].format(what=WORDING[what], by=approval.by, role=approval.role, day=day)
                yield Text.of(words)

    def gaps(self) -> Iterator[Gap]:
        """Yield what families need and do not get from the site, and why."""
        there = self.values()
        for value, (location, words) in NEEDED.items():
            if value not in there:
                yield Gap(value, words, self._reason(value), self.merged.place(location))

    def _holds(self, approval: Approval | None) -> bool:
        return approval is not None and approval.holds(self.day)

    def _reason(self, value: SiteValue) -> str:
        held = {"fever": self.file.fever, "signs": self.file.signs}.get(value)
        if held is None:
            return "the site does not say it"
        if held.approved is None:
            return "nobody has approved it"
        return f"the approval of {held.approved.by} ended on {held.approved.until}"


def fever_words(fever: Fever) -> Iterator[str]:
    """Yield a fever rule in words, a sentence for each of its parts."""
    yield WORDING["once"].format(temperature=fever.once.words)
    again = fever.again
    if again:
        yield WORDING["again"].format(
            temperature=again.start.words,
            readings=again.readings,
            hours=_counted(again.within_hours, "hour"),
            minutes=_time(again.minutes_apart),
        )


def _time(minutes: int) -> str:
    return _counted(minutes, "minute") if minutes % _HOUR else _counted(minutes // _HOUR, "hour")


def _counted(number: int, thing: str) -> str:
    return f"{number}{NBSP}{thing}{'' if number == 1 else 's'}"
