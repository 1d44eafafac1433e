"""A site's values as words to print, and why a value is not printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from booklet.core.values import frozen
from booklet.files.problems import Location
from booklet.model.hospital import Gap, SiteValue
from booklet.model.language import Language
from booklet.model.regimen import PlannedPhase
from booklet.model.text import Text
from booklet.model.wording import fill
from booklet.site.layers import Merged
from booklet.site.site_approval import Approval
from booklet.site.site_keys import Fever, SiteFile

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

    def values(self, language: Language) -> dict[SiteValue, tuple[Text, ...]]:
        """Return the words of each value that may be printed; those that are ours are in the language."""
        file, words = self.file, self._plain()
        if file.fever and self._holds(file.fever.approved):
            words["fever"] = tuple(map(Text.of, fever_words(file.fever, language)))
        if file.signs and self._holds(file.signs.approved):
            words["signs"] = tuple(map(Text.of, file.signs.items))
        return words

    def _plain(self) -> dict[SiteValue, tuple[Text, ...]]:
        """Return the values that are printed as they are written, and need nobody's approval."""
        file = self.file
        texts: dict[SiteValue, str | None] = {
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
        return {value: tuple(map(Text.of, text.split("\n"))) for value, text in texts.items() if text}

    @property
    def brands(self) -> Mapping[str, tuple[str, ...]]:
        """Names that the hospital has for medicines, by the medicine's id."""
        return {drug: tuple(names) for drug, names in self.file.brands.items()}

    def notes(self, language: Language) -> Iterator[Text]:
        """Yield who approved the temperature and the signs that are printed."""
        details = {"fever": self.file.fever, "signs": self.file.signs}
        holding = {what: detail.approved for what, detail in details.items() if detail and self._holds(detail.approved)}
        if len(holding) > 1 and len(set(holding.values())) == 1:
            holding = {"both": holding["fever"]}
        words = language.site
        named = {"fever": words.fever, "signs": words.signs, "both": words.both}
        for what, approval in holding.items():
            if approval:
                day = language.day(approval.until)
                yield Text.of(fill(words.approved, what=named[what], by=approval.by, role=approval.role, day=day))

    def regimen(self, subtype: str) -> tuple[PlannedPhase, ...]:
        """Return the plan for a kind of leukemia; nothing where the site has none for it, or no approval holds."""
        plan = self.file.regimen
        if self.why_no_regimen(subtype) or plan is None:
            return ()
        return tuple(PlannedPhase(step.phase, step.first, step.last, step.visits) for step in plan.steps)

    def regimen_note(self, language: Language) -> str:
        """Return who approved the plan, and until when; "" if nobody did."""
        approval = self.file.regimen.approved if self.file.regimen else None
        if approval is None or not approval.holds(self.day):
            return ""
        day = language.day(approval.until)
        words = language.site.approved
        return fill(words, what=language.plan.approved, by=approval.by, role=approval.role, day=day)

    def why_no_regimen(self, subtype: str) -> str:
        """Return why the site's plan is not printed for a kind of leukemia; "" if it is."""
        plan = self.file.regimen
        place = self.merged.place(("regimen",))
        if plan is None or not plan.steps:
            return f"the site does not say it ({place})"
        if subtype not in plan.subtypes:
            return f"it is not for {subtype} ({place})"
        if plan.approved is None:
            return f"nobody has approved it ({place})"
        ended = f"the approval of {plan.approved.by} ended on {plan.approved.until} ({place})"
        return "" if self._holds(plan.approved) else ended

    def gaps(self) -> Iterator[Gap]:
        """Yield what families need and do not get from the site, and why."""
        approved = {"fever": self.file.fever, "signs": self.file.signs}
        there = {
            *self._plain(),
            *(name for name, detail in approved.items() if detail and self._holds(detail.approved)),
        }
        for value, (location, words) in NEEDED.items():
            if value not in there:
                yield Gap(value, words, self._reason(value), self.merged.place(location))

    def _holds(self, approval: Approval | None) -> bool:
        return approval is not None and approval.holds(self.day)

    def _reason(self, value: SiteValue) -> str:
        detail = {"fever": self.file.fever, "signs": self.file.signs}.get(value)
        if detail is None:
            return "the site does not say it"
        if detail.approved is None:
            return "nobody has approved it"
        return f"the approval of {detail.approved.by} ended on {detail.approved.until}"


def fever_words(fever: Fever, language: Language) -> Iterator[str]:
    """Yield a fever rule in words, a sentence for each of its parts; its figures are the same in every language."""
    yield fill(language.site.once, temperature=fever.once.words)
    again = fever.again
    if again:
        yield fill(
            language.site.again,
            temperature=again.start.words,
            readings=again.readings,
            hours=language.counted(again.within_hours, language.hours),
            minutes=_time(again.minutes_apart, language),
        )


def _time(minutes: int, language: Language) -> str:
    if minutes % _HOUR:
        return language.counted(minutes, language.minutes)
    return language.counted(minutes // _HOUR, language.hours)
